import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { REPORT_FORMATS, REPORT_KINDS } from '#contracts/reports';
import { LANGUAGES } from '#libs/kernel';
import type { Environment } from '../environment.js';
import { askPassword } from '../report/ask-password.js';
import { ProductClient } from '../report/product-client.js';
import { requestPapers } from '../report/request-papers.js';
import { subjectOf } from '../report/subject.js';
import type { SubjectOptions } from '../report/subject.js';

interface ReportOptions extends SubjectOptions {
  readonly server: URL;
  readonly account: string;
  readonly format: readonly string[];
  readonly language: readonly string[];
  readonly output: string;
}

/** Papers from a running product, wherever it runs: all that is needed is its address and an account. */
export const reportCommand = (environment: Environment): Command =>
  new Command('report')
    .description('Ask a running product for papers, follow their progress, and download them')
    .addArgument(new Argument('<kind>', 'of the papers').choices(REPORT_KINDS))
    .addOption(
      new Option('--server <address>', 'of the product')
        .env('ZHOBA_SERVER')
        .default(new URL('http://localhost:3000'), 'http://localhost:3000')
        .argParser(address),
    )
    .addOption(new Option('--account <email>', 'who asks').env('ZHOBA_ACCOUNT').makeOptionMandatory())
    .option('--project <code or id>', 'of project-passport, project-status')
    .option('--minutes <id>', 'of minutes')
    .option('--meeting <id>', 'of agenda-pack')
    .option('--what-if <id>', 'of what-if')
    .option('--goals <numbers>', 'of vlr, indicators: 11,8,9', list)
    .option('--direction <code>', 'of overdue-milestones')
    .option('--roadmap <code>', 'of overdue-milestones')
    .addOption(severalOf('--format <formats>', REPORT_FORMATS).default(['pdf'], 'pdf'))
    .addOption(severalOf('--language <languages>', LANGUAGES).default(['kk'], 'kk'))
    .option('--output <folder>', 'where the files go; one of the same name is replaced', '.')
    .addHelpText(
      'after',
      `
The password is read from ZHOBA_PASSWORD, or asked for at the terminal. Ctrl+C gives up the papers that are not ready.
Ends with 0 when all papers are there, 1 when they could not be asked for or fetched, 2 when the product could not draw one,
130 after Ctrl+C.`,
    )
    .action(async (kind: string, options: ReportOptions) => {
      const { account: email, server, format: formats, language: languages, output } = options;
      const password = environment['ZHOBA_PASSWORD'] || (await askPassword(email));
      const client = new ProductClient(server, { email, password });
      await client.signIn();
      const request = { kind, ...(await subjectOf(client, options)), formats, languages };
      process.exitCode = await requestPapers(client, request, output);
    });

const severalOf = (flags: string, choices: readonly string[]): Option =>
  new Option(flags, `one or several: ${choices.join()}`).argParser(list);

const list = (text: string): string[] => text.split(',').map((item) => item.trim());

function address(text: string): URL {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('It looks like http://localhost:3000.');
  return new URL(text);
}
