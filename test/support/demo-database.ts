import { DataSource } from 'typeorm';
import { buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { dataSourceOptions } from '#libs/platform';
import { databaseFromTemplate } from './database.js';
import type { TestDatabase } from './database.js';

const ZONE = 'Asia/Almaty';

/** The demo city as `npm run up` loads it, in a database of its own; loaded once in a run, and copied. */
export async function demoDatabase(): Promise<TestDatabase> {
  const now = new Date();
  const today = dayIn(ZONE, now);
  return databaseFromTemplate(`demo_${today.replaceAll('-', '')}`, async (url) => {
    const dataSource = await new DataSource(dataSourceOptions({ url, pool: 2 })).initialize();
    await loadDemoCity(dataSource, buildDemoCity(loadReview(), { today }), { today, now });
    await dataSource.destroy();
  });
}
