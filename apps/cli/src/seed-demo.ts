import { DataSource } from 'typeorm';
import { buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import type { DemoCity } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { dataSourceOptions } from '#libs/platform';

/** The demo city as of today. */
export const demoCity = (timeZone: string): DemoCity =>
  buildDemoCity(loadReview(), { today: dayIn(timeZone, new Date()) });

/** Loads the demo city into a database without people; false when it has some already. */
export async function seedDemo(
  url: string,
  timeZone: string,
  onProgress: (sentence: string) => void,
): Promise<boolean> {
  const dataSource = await new DataSource(dataSourceOptions({ url, pool: 2 })).initialize();
  try {
    const [{ taken }] = await dataSource.query<[{ taken: boolean }]>('SELECT EXISTS (SELECT FROM app_user) AS taken');
    if (taken) return false;
    const now = new Date();
    await loadDemoCity(dataSource, demoCity(timeZone), { today: dayIn(timeZone, now), now, onProgress });
    return true;
  } finally {
    await dataSource.destroy();
  }
}
