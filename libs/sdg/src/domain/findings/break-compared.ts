import { found } from './finding.js';
import type { Found } from './finding.js';
import type { StudiedSeries } from './study.js';

/** Plans that are locked since before the method changed, while the base is still counted as it was: nothing compares them rightly. */
export function breakCompared({ id, breaks, plans, facts, baseYear, baseText }: StudiedSeries): Found[] {
  const first = facts[0];
  const base =
    baseYear === null ? first && { year: first.year, value: first.text } : { year: baseYear, value: baseText };
  if (!base) return [];
  const changed = breaks.findLast((year) => base.year < year);
  if (changed === undefined) return [];
  const locked = plans.filter((plan) => plan.locked && plan.year >= changed);
  if (locked.length === 0) return [];
  const params = {
    measure: 'plan' as const,
    years: locked.map(({ year }) => year),
    rows: locked.map(({ year, text }) => ({ year, value: text })),
    base,
    break: changed,
  };
  return [found(id, 'break_compared', String(changed), params)];
}
