import { found } from './finding.js';
import type { Found } from './finding.js';
import { partKey, partOf, plainStemOf, stemOf } from './naming.js';
import type { FindingPolicy } from './policy.js';
import { MEASURES, valuesOf } from './study.js';
import type { Measure, StudiedSeries, StudiedValue } from './study.js';

interface Run {
  readonly first: StudiedSeries;
  readonly second: StudiedSeries;
  readonly measure: Measure;
  readonly years: Set<number>;
}

/**
 * Two different series that have the same values year by year, as happens when a row is copied. Series of one territory are compared, and
 * those of one name in different territories. Runs of two values or fewer in turn are not looked at: much stands still.
 * A whole and its part may be one (a city has no villages), and one series told twice is another matter.
 */
export function repeatedSeries(all: readonly StudiedSeries[], { repeatedYears }: FindingPolicy): Found[] {
  const byWindow = new Map<string, { series: StudiedSeries; measure: Measure }>();
  const runs = new Map<string, Run>();
  for (const series of all.toSorted((one, other) => (one.code < other.code ? -1 : 1)))
    for (const measure of MEASURES)
      for (const values of windowsOf(valuesOf(series, measure), repeatedYears))
        for (const place of [`territory ${series.territory}`, `name ${stemOf(series)}`]) {
          const key = `${place} ${measure} ${values.map(({ year, text }) => `${year}:${text}`).join(' ')}`;
          // Many that are all alike are each compared with the first of them.
          const known = byWindow.get(key);
          if (!known) byWindow.set(key, { series, measure });
          else if (known.series !== series && !related(known.series, series)) {
            const pair = `${known.series.code} ${series.code} ${measure}`;
            const run = runs.get(pair) ?? { first: known.series, second: series, measure, years: new Set() };
            for (const { year } of values) run.years.add(year);
            runs.set(pair, run);
          }
        }
  return [...runs.values()].map(({ first, second, measure, years }) => {
    const same = [...years].toSorted((one, other) => one - other);
    const rows = valuesOf(first, measure)
      .filter(({ year }) => years.has(year))
      .map(({ year, text }) => ({ year, value: text }));
    const params = { measure, years: same, rows, other: second.code };
    return found(first.id, 'repeated_series', `${second.code} ${measure}`, params, second.id);
  });
}

/** Neighbouring years of at least three different values. */
function* windowsOf(values: readonly StudiedValue[], length: number): Generator<readonly StudiedValue[]> {
  for (let from = 0; from + length <= values.length; from += 1) {
    const window = values.slice(from, from + length);
    if ((window.at(-1)?.year ?? 0) - (window[0]?.year ?? 0) !== length - 1) continue;
    if (new Set(window.map(({ text }) => text)).size > 2) yield window;
  }
}

/** One series told twice, or a whole and a part of it. */
function related(one: StudiedSeries, other: StudiedSeries): boolean {
  if (one.territory !== other.territory || plainStemOf(one) !== plainStemOf(other)) return false;
  const [shorter, longer] = [partOf(one), partOf(other)]
    .toSorted((first, second) => first.length - second.length)
    .map((parts) => parts.map((part) => partKey([part])));
  return (shorter ?? []).every((part) => longer?.includes(part));
}
