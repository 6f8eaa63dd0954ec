import { found } from './finding.js';
import type { Found } from './finding.js';
import type { FindingPolicy } from './policy.js';
import { MEASURES, valuesOf } from './study.js';
import type { StudiedSeries, StudiedValue } from './study.js';

interface Change {
  readonly from: StudiedValue;
  readonly to: StudiedValue;
  /** Logarithm of the growth in one year: as far up as down. */
  readonly growth: number;
}

/**
 * Yearly changes that are far from the usual change of their own series.
 *
 * A change is the logarithm of the ratio of two values, divided by the years between them. The usual change is the median, the
 * usual deviation is 1.4826 × the median of distances from it (the standard deviation where changes are normal): one wild value
 * among five moves neither, as it would move a mean and a variance. The deviation counts as `leastDeviation` at least, and a
 * series with fewer than `leastChanges` changes has nothing usual. Standing still where things usually move is no jump (`leastChange`). Years between which the method changed, and values that are
 * not above zero, have no change. A value that leaps away and returns at once is one finding, of the year of the leap.
 */
export const jumps = (series: StudiedSeries, policy: FindingPolicy): Found[] =>
  MEASURES.flatMap((measure) => {
    const far = farChanges(changesOf(valuesOf(series, measure), series.breaks), policy);
    return far.flatMap((change, place) => {
      if (returns(far[place - 1], change)) return [];
      const next = far[place + 1];
      const back = returns(change, next) ? next?.to : undefined;
      const shown = ({ year, text }: StudiedValue) => ({ year, value: text });
      const { from, to } = change;
      return found(series.id, 'jump', `${measure} ${to.year}`, {
        measure,
        years: [to.year],
        rows: [from, to, ...(back ? [back] : [])].map(shown),
      });
    });
  });

const returns = (leap: Change | undefined, next: Change | undefined): boolean =>
  leap !== undefined && next !== undefined && leap.to === next.from && leap.growth * next.growth < 0;

function changesOf(values: readonly StudiedValue[], breaks: readonly number[]): Change[] {
  return values.slice(1).flatMap((to, place) => {
    const from = values[place];
    if (!from || from.value <= 0 || to.value <= 0) return [];
    if (breaks.some((year) => from.year < year && year <= to.year)) return [];
    return { from, to, growth: Math.log(to.value / from.value) / (to.year - from.year) };
  });
}

const NORMAL = 1.4826;

function farChanges(
  changes: readonly Change[],
  { leastChanges, leastChange, leastDeviation, jumpSigmas }: FindingPolicy,
): readonly Change[] {
  if (changes.length < leastChanges) return [];
  const usual = median(changes.map(({ growth }) => growth));
  const spread = NORMAL * median(changes.map(({ growth }) => Math.abs(growth - usual)));
  const deviation = Math.max(spread, leastDeviation);
  return changes.filter(
    ({ growth }) => Math.abs(growth) >= leastChange && Math.abs(growth - usual) > jumpSigmas * deviation,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
