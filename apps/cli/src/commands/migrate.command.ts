import { Command } from 'commander';
import { requireDatabaseUrl } from '../database-url.js';
import { migrate } from '../migrate.js';

export const migrateCommand = (_root: string): Command =>
  new Command('migrate').description('Apply new migrations to DATABASE_URL').action(async () => {
    const applied = await migrate(requireDatabaseUrl(process.env));
    process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n');
  });
