import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';

/** The project's folder: dist/apps/cli/src lies four below it. */
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Each is loaded when it is called: behind some of them stands the whole product. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => (await import('./commands/up.command.js')).upCommand(root, process.env),
  figures: async () => (await import('./commands/figures.command.js')).figuresCommand(process.env),
  migrate: async () => (await import('./commands/migrate.command.js')).migrateCommand(process.env),
  openapi: async () => (await import('./commands/openapi.command.js')).openapiCommand(root),
  register: async () => (await import('./commands/register.command.js')).registerCommand(process.env),
  report: async () => (await import('./commands/report.command.js')).reportCommand(process.env),
  seed: async () => (await import('./commands/seed.command.js')).seedCommand(process.env),
  user: async () => (await import('./commands/user.command.js')).userCommand(root, process.env),
};

const program = new Command('zhoba').description('The system a city’s project office runs on');
const called = COMMANDS[process.argv[2] ?? ''];
for (const load of called ? [called] : Object.values(COMMANDS)) program.addCommand(await load());

try {
  await program.parseAsync();
} catch (error) {
  // A sentence for the person at the terminal; whoever needs the stack sets LOG_LEVEL=debug.
  const verbose = process.env['LOG_LEVEL'] === 'debug';
  process.stderr.write(`${error instanceof Error ? (verbose ? error.stack : error.message) : String(error)}\n`);
  process.exitCode = 1;
}
