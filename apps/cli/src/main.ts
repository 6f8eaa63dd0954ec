import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { figuresCommand } from './commands/figures.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { openapiCommand } from './commands/openapi.command.js';
import { registerCommand } from './commands/register.command.js';
import { reportCommand } from './commands/report.command.js';
import { seedCommand } from './commands/seed.command.js';
import { upCommand } from './commands/up.command.js';
import { userCommand } from './commands/user.command.js';

/** The project's folder: dist/apps/cli/src lies four below it. */
const root = fileURLToPath(new URL('../../../../', import.meta.url));

const program = new Command('zhoba')
  .description('The system a city’s project office runs on')
  .addCommand(upCommand(root, process.env))
  .addCommand(figuresCommand(process.env))
  .addCommand(migrateCommand(process.env))
  .addCommand(openapiCommand(root))
  .addCommand(registerCommand(process.env))
  .addCommand(reportCommand(process.env))
  .addCommand(seedCommand(process.env))
  .addCommand(userCommand(root, process.env));

try {
  await program.parseAsync();
} catch (error) {
  // A sentence for the person at the terminal; whoever needs the stack sets LOG_LEVEL=debug.
  const verbose = process.env['LOG_LEVEL'] === 'debug';
  process.stderr.write(`${error instanceof Error ? (verbose ? error.stack : error.message) : String(error)}\n`);
  process.exitCode = 1;
}
