import { found } from './finding.js';
import type { Found } from './finding.js';
import { groupsBy } from './group.js';
import { partKey, partOf, plainName, scaleOf, wordsIn } from './naming.js';
import type { FindingPolicy } from './policy.js';
import { exceeds, inYear, placesOf, roundingOf } from './study.js';
import type { StudiedSeries } from './study.js';

interface Named {
  readonly series: StudiedSeries;
  readonly words: ReadonlySet<string>;
  readonly plain: string;
  readonly factor: number;
  /** By how much its values may be off, in the base unit. */
  readonly rounding: number;
}

/** A word that more series share names nothing in particular. */
const MOST_SHARED = 100;

/**
 * Two series of one territory, one part of the whole and one unit (thousands and millions count as one) that say different things
 * of a year. They are the same when their names are, brackets aside, or when all words of the shorter name stand in the longer one and
 * the values are near each other in most years; numbers in a list that differ make them different. A value that the coarser one
 * rounds to is no other value. Each series meets only those that share its rarest word (brackets aside), and as many as a word can tell apart.
 */
export function twoValues(all: readonly StudiedSeries[], policy: FindingPolicy): Found[] {
  const groups = groupsBy(all, (series) =>
    JSON.stringify([series.territory, partKey(partOf(series)), scaleOf(series.unit).base]),
  );
  return groups.flatMap((group) => (group.length < 2 ? [] : among(group, policy)));
}

function among(group: readonly StudiedSeries[], policy: FindingPolicy): Found[] {
  const named = group.map((series): Named => {
    const { factor } = scaleOf(series.unit);
    const rounding = roundingOf(placesOf(series.facts)) * factor;
    return { series, words: wordsIn(series.name), plain: plainName(series), factor, rounding };
  });
  const withWord = new Map<string, Named[]>();
  for (const each of named)
    for (const word of each.words) {
      const known = withWord.get(word);
      if (known) known.push(each);
      else withWord.set(word, [each]);
    }
  const pairs = new Map<string, Found>();
  for (const each of named) {
    const candidates = [...wordsIn(each.plain)]
      .map((word) => withWord.get(word) ?? [])
      .toSorted((one, other) => one.length - other.length)[0];
    for (const other of candidates?.slice(0, MOST_SHARED) ?? []) {
      if (other === each) continue;
      const [first, second] = each.series.code < other.series.code ? [each, other] : [other, each];
      const told = pairs.has(pairKey(first, second)) ? undefined : difference(first, second, policy);
      if (told) pairs.set(pairKey(first, second), told);
    }
  }
  return [...pairs.values()];
}

const pairKey = (first: Named, second: Named): string => `${first.series.code} ${second.series.code}`;

function difference(first: Named, second: Named, policy: FindingPolicy): Found | undefined {
  const rows = first.series.facts.flatMap(({ year, value, text }) => {
    const other = inYear(second.series.facts, year);
    return other
      ? [{ year, value: text, other: other.text, here: value * first.factor, there: other.value * second.factor }]
      : [];
  });
  if (rows.length === 0 || !isSame(first, second, rows, policy)) return undefined;
  const tolerance = coarser(first, second);
  const differing = rows.filter(({ here, there }) => exceeds(Math.abs(here - there), tolerance));
  if (differing.length === 0) return undefined;
  return found(
    first.series.id,
    'two_values',
    second.series.code,
    {
      measure: 'fact',
      years: differing.map(({ year }) => year),
      rows: differing.map(({ year, value, other }) => ({ year, value, other })),
      unit: first.series.unit,
      otherUnit: second.series.unit,
      other: second.series.code,
    },
    second.series.id,
  );
}

/** Half of the last digit of the one that is written with fewer; two that are equally exact may not differ at all. */
const coarser = (first: Named, second: Named): number =>
  first.rounding === second.rounding ? 0 : Math.max(first.rounding, second.rounding);

function isSame(
  first: Named,
  second: Named,
  rows: readonly { readonly here: number; readonly there: number }[],
  { sameWithin }: FindingPolicy,
): boolean {
  const [one, other] = [first.series.listedNumber, second.series.listedNumber];
  if (one !== null && other !== null && one !== other) return false;
  if (first.plain === second.plain) return true;
  const [shorter, longer] = first.words.size <= second.words.size ? [first, second] : [second, first];
  if (shorter.words.size < 2 || ![...shorter.words].every((word) => longer.words.has(word))) return false;
  const near = rows.filter(
    ({ here, there }) => Math.abs(here - there) <= sameWithin * Math.max(Math.abs(here), Math.abs(there)),
  );
  return near.length * 2 >= rows.length;
}
