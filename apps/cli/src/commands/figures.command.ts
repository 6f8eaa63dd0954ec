import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { systemClock } from '#libs/kernel';
import { rebuildFigures } from '#libs/overview';
import { dataSourceOptions } from '#libs/platform';
import { requireDatabaseUrl } from '../database-url.js';
import type { Environment } from '../environment.js';

/** The kept figures of the portfolio. */
export const figuresCommand = (environment: Environment): Command =>
  new Command('figures').description('The kept figures of the portfolio').addCommand(
    new Command('rebuild')
      .description(
        'Compute all figures anew from the records at DATABASE_URL: after a load past the triggers, or for repair',
      )
      .action(async () => {
        const options = dataSourceOptions({ url: requireDatabaseUrl(environment), pool: 1 });
        const dataSource = await new DataSource(options).initialize();
        try {
          const today = systemClock(environment['TIME_ZONE'] || 'Asia/Almaty').today();
          const projects = await rebuildFigures(dataSource, today);
          process.stdout.write(`Figures of ${projects} projects are computed anew.\n`);
        } finally {
          await dataSource.destroy();
        }
      }),
  );
