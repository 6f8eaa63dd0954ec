import { Command } from 'commander';
import { requireDatabaseUrl } from '../database-url.js';
import type { Environment } from '../environment.js';
import { migrate } from '../migrate.js';

export const migrateCommand = (environment: Environment): Command =>
  new Command('migrate').description('Apply new migrations to DATABASE_URL').action(async () => {
    const applied = await migrate(requireDatabaseUrl(environment));
    process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n');
  });
