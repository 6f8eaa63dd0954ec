import { CronExpressionParser } from 'cron-parser';

/** Papers that come more often would only hide each other. */
const CLOSEST_MS = 15 * 60 * 1000;
/** Two in the same hour of any day are seen among so many. */
const LOOKED_AT = 50;

/** What is wrong with a five-field cron, as a field code; null when nothing is. */
export function cronFault(cron: string, timeZone: string, from: Date): 'NOT_A_CRON' | 'TOO_OFTEN' | null {
  if (cron.trim().split(/\s+/).length !== 5) return 'NOT_A_CRON';
  let moments: number[];
  try {
    moments = nextRuns(cron, timeZone, from, LOOKED_AT).map((moment) => moment.getTime());
  } catch {
    return 'NOT_A_CRON';
  }
  if (moments.length === 0) return 'NOT_A_CRON';
  const isClose = moments.some((moment, index) => index > 0 && moment - moments[index - 1]! < CLOSEST_MS);
  return isClose ? 'TOO_OFTEN' : null;
}

/** The next moments of a cron, read in the city's time zone. Throws on what is no cron. */
export function nextRuns(cron: string, timeZone: string, from: Date, count: number): Date[] {
  const expression = CronExpressionParser.parse(cron, { tz: timeZone, currentDate: from });
  return expression.take(count).map((date) => date.toDate());
}
