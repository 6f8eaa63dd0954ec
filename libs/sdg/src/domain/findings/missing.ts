import { found } from './finding.js';
import type { Found } from './finding.js';
import type { FindingPolicy } from './policy.js';
import { inYear } from './study.js';
import type { StudiedSeries, StudiedValue } from './study.js';

/** Years whose fact is due and has not come: those with a plan, and all since the first fact where one is kept from year to year. */
export function factMissing(series: StudiedSeries, { keptFacts }: FindingPolicy): Found[] {
  const { id, facts, plans, dueYear, periodicity, kind } = series;
  const planned = plans.map(({ year }) => year).filter((year) => year <= dueYear);
  const kept = periodicity !== 'irregular' && (kind === 'target' || facts.length >= keptFacts);
  const lacking = lacks(facts, [...planned, ...(kept ? between(facts[0]?.year, dueYear) : [])]);
  return lacking.length === 0 ? [] : [found(id, 'fact_missing', 'fact', { measure: 'fact', years: lacking })];
}

/** A promise without a plan for a year between its first plan and its last, or before the year in which it is to be kept. */
export function planMissing({ id, kind, plans, targetYear, thisYear }: StudiedSeries): Found[] {
  if (kind !== 'target') return [];
  const first = plans[0]?.year;
  if (first === undefined) return [found(id, 'plan_missing', 'plan', { measure: 'plan', years: [] })];
  const until = Math.max(plans.at(-1)?.year ?? first, Math.min(targetYear ?? first, thisYear));
  const lacking = lacks(plans, between(first, until));
  // Two plans far apart are steps, not years.
  if (lacking.length === 0 || lacking.length >= plans.length) return [];
  return [found(id, 'plan_missing', 'plan', { measure: 'plan', years: lacking })];
}

const lacks = (values: readonly StudiedValue[], years: readonly number[]): number[] =>
  [...new Set(years)].filter((year) => !inYear(values, year)).toSorted((one, other) => one - other);

const between = (from: number | undefined, until: number): number[] =>
  from === undefined ? [] : Array.from({ length: Math.max(0, until - from + 1) }, (_, place) => from + place);
