import { found } from './finding.js';
import type { Found } from './finding.js';
import type { FindingPolicy } from './policy.js';
import { inYear } from './study.js';
import type { StudiedSeries } from './study.js';

/** Facts that equal their plans to the last digit for years running: the plan was copied, or made of the fact afterwards. */
export function factEqualsPlan({ id, facts, plans }: StudiedSeries, { equalYears }: FindingPolicy): Found[] {
  const runs: { year: number; value: string }[][] = [];
  for (const { year, text } of facts) {
    if (inYear(plans, year)?.text !== text) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.year === year - 1) last.push({ year, value: text });
    else runs.push([{ year, value: text }]);
  }
  return runs
    .filter(({ length }) => length >= equalYears)
    .map((rows) => {
      const years = rows.map(({ year }) => year);
      // A run that grows by a year is the same run.
      return found(id, 'fact_equals_plan', String(years[0]), { measure: 'fact', years, rows });
    });
}
