import { Command } from 'commander';
import { requireDatabaseUrl } from '../database-url.js';
import type { Environment } from '../environment.js';
import { seedDemo } from '../seed-demo.js';

export const seedCommand = (environment: Environment): Command =>
  new Command('seed').description('Load the demo city into the empty database at DATABASE_URL').action(async () => {
    if (environment['NODE_ENV'] === 'production') {
      throw new Error('The demo city is not loaded with NODE_ENV=production: its accounts have a published password.');
    }
    const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
    const loaded = await seedDemo(requireDatabaseUrl(environment), environment['TIME_ZONE'] || 'Asia/Almaty', say);
    if (!loaded) throw new Error('The database already has people in it; the demo city goes only into an empty one.');
  });
