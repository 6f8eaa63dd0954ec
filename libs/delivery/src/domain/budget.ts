import { fromTiyn, toTiyn } from '#libs/kernel';
import type { FieldError, Money } from '#libs/kernel';

/** In the order in which they are shown. */
export const FUNDING_SOURCES = ['republican', 'local', 'private', 'ppp', 'international', 'participatory'] as const;

/** By which way the next version of a budget is set: what a committee or a head watches changes by request once it stands. */
export const nextVersionBy = (lastNumber: number, oversight: string | null): 'planners' | 'change_request' =>
  lastNumber === 0 || oversight === 'standard' ? 'planners' : 'change_request';

/** What tells one line of a project's budget from another; without a source the money has not been found yet. */
export interface BudgetKey {
  readonly year: number;
  readonly source: string | null;
  readonly category: string;
}

/** An amount that a line is given. */
export interface BudgetAmount extends BudgetKey {
  readonly amount: Money;
  /** Why it departs from the first version, in words. */
  readonly cause: string | null;
}

/** A line as it stands: the first version's amount, and the last one's. */
export interface BudgetStand extends BudgetKey {
  readonly plan: Money;
  readonly adjusted: Money;
  /** Under contract. */
  readonly committed: Money;
  readonly cause: string | null;
}

export const budgetKey = ({ year, source, category }: BudgetKey): string => JSON.stringify([year, source, category]);

/** A key that stands twice in a list, each by its place. */
export function duplicateLines(lines: readonly BudgetKey[]): number[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const key = budgetKey(line);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/**
 * The whole budget after some lines got new amounts: a line that is not named keeps its own, a new one had no plan. Words
 * that explain a line stay until others take their place.
 */
export function adjustedBudget(lines: readonly BudgetStand[], amounts: readonly BudgetAmount[]): BudgetStand[] {
  const after = new Map(lines.map((line) => [budgetKey(line), line]));
  for (const { amount, cause, ...key } of amounts) {
    const line = after.get(budgetKey(key));
    after.set(budgetKey(key), {
      year: key.year,
      source: key.source,
      category: key.category,
      plan: line?.plan ?? '0.00',
      adjusted: fromTiyn(toTiyn(amount)),
      committed: line?.committed ?? '0.00',
      cause: cause ?? line?.cause ?? null,
    });
  }
  return [...after.values()];
}

/** Whether more is under contract than there is money for. */
export const uncovered = (committed: Money, adjusted: Money): boolean => toTiyn(committed) > toTiyn(adjusted);

/** Whether an amount departs from its plan by more than so many percent; where nothing was planned, anything does. */
export function departsFromPlan(plan: bigint, adjusted: bigint, percent: number): boolean {
  const variance = adjusted > plan ? adjusted - plan : plan - adjusted;
  return variance * 10_000n > plan * BigInt(Math.round(percent * 100));
}

/**
 * What departs from the first version without a cause in words: lines by their place among `amounts`, then those that are
 * not named there; the total is explained by the note of the version.
 */
export function causesMissing(
  lines: readonly BudgetStand[],
  amounts: readonly BudgetAmount[],
  { note, percent, pointer }: { note: string | null; percent: number; pointer: string },
): FieldError[] {
  const places = new Map(amounts.map((amount, index) => [budgetKey(amount), index]));
  const after = adjustedBudget(lines, amounts);
  const errors = after
    .filter(({ plan, adjusted, cause }) => cause === null && departsFromPlan(toTiyn(plan), toTiyn(adjusted), percent))
    .map((line) => ({ line, place: places.get(budgetKey(line)) ?? amounts.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ line: { year, source, category }, place }): FieldError => {
      const params = { year, source: source ?? '—', category, percent };
      return { pointer: place < amounts.length ? `${pointer}/${place}/cause` : pointer, code: 'CAUSE_MISSING', params };
    });
  const total = (of: 'plan' | 'adjusted') => after.reduce((sum, line) => sum + toTiyn(line[of]), 0n);
  if (note === null && departsFromPlan(total('plan'), total('adjusted'), percent)) {
    errors.push({ pointer: '/note', code: 'TOTAL_CAUSE_MISSING', params: { percent } });
  }
  return errors;
}
