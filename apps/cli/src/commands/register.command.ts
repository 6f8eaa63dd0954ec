import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import { DataSource, type EntityManager } from 'typeorm';
import { breakInWords, exportRegister, type RegisterCheck, verifyRegister, verifyRegisterFile } from '#libs/committee';
import { dataSourceOptions } from '#libs/platform';
import { requireDatabaseUrl } from '../database-url.js';
import type { Environment } from '../environment.js';

interface VerifyOptions {
  readonly database?: string;
  readonly file?: string;
  readonly head?: string;
}

/** The committee's register of decisions: whether it is whole, and a copy of it for whoever wants to see for themselves. */
export const registerCommand = (environment: Environment): Command =>
  new Command('register')
    .description('The register of the committee’s decisions')
    .addCommand(
      new Command('verify')
        .description('Recompute the chain of hashes; names the first broken entry and ends with 1')
        .option('--database <url>', 'the database to verify (default: DATABASE_URL)')
        .option('--file <path>', 'an exported register; needs no database')
        .option('--head <hash>', 'a head printed in signed minutes, which must be in the register')
        .action(async (options: VerifyOptions) => {
          const check = await checked(environment, options);
          if (!check.ok) {
            const { sequence, why } = check.firstBroken;
            throw new Error(`Entry ${sequence} is broken. ${breakInWords('en', why)}`);
          }
          process.stdout.write(`The register is whole: ${check.count} entries, head ${check.head}\n`);
        }),
    )
    .addCommand(
      new Command('export')
        .description('Write the register as lines of JSON')
        .option('--database <url>', 'the database to read (default: DATABASE_URL)')
        .option('--output <path>', 'a file; without it, the lines go to the standard output')
        .action(async ({ database, output }: { database?: string; output?: string }) => {
          const target: Writable = output === undefined ? process.stdout : createWriteStream(output);
          await inOneState(urlIn(environment, database), async (tx) => {
            for await (const line of exportRegister(tx)) {
              if (!target.write(`${line}\n`)) await once(target, 'drain');
            }
          });
          if (target !== process.stdout) await finished(target.end());
        }),
    );

async function checked(environment: Environment, { database, file, head }: VerifyOptions): Promise<RegisterCheck> {
  if (file === undefined) return inOneState(urlIn(environment, database), (tx) => verifyRegister(tx, head));
  if (database !== undefined) throw new Error('Give either --database or --file, not both.');
  return verifyRegisterFile(file, head);
}

const urlIn = (environment: Environment, database: string | undefined): string =>
  database ?? requireDatabaseUrl(environment);

/** The register goes on growing while it is read; what is read is its state at the beginning. */
async function inOneState<T>(url: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions({ url, pool: 2 })).initialize();
  try {
    return await dataSource.transaction('REPEATABLE READ', work);
  } finally {
    await dataSource.destroy();
  }
}
