import { found } from './finding.js';
import type { Found } from './finding.js';
import { groupsBy } from './group.js';
import { isRate, partKey, partOf, stemOf } from './naming.js';
import type { FindingPolicy } from './policy.js';
import { exceeds, inYear, placesOf, roundingOf } from './study.js';
import type { StudiedSeries, StudiedValue } from './study.js';

interface Partition {
  readonly whole: StudiedSeries;
  readonly dimension: string;
  readonly parts: readonly StudiedSeries[];
}

interface YearOfParts {
  readonly year: number;
  readonly whole: StudiedValue;
  readonly parts: readonly StudiedValue[];
}

/**
 * Facts of a whole against those of its parts: series of one listed number, name before the colon, unit and territory, where the
 * breakdown of the parts says one thing more than that of the whole. Only years in which every part has a fact are looked at.
 *
 * Numbers of something add up to the whole, within what rounding of each may do. Shares, rates and means do not: the whole lies
 * between the least and the greatest part, and of two parts that differ it equals neither. Units with a percent or a "per" do not
 * add up; for the others the series themselves tell: a sum is not below its greatest part, a mean is, in most years.
 */
export function wholeAndParts(all: readonly StudiedSeries[], policy: FindingPolicy): Found[] {
  return partitionsIn(all).flatMap(({ whole, dimension, parts }) => {
    const years = whole.facts.flatMap((fact): YearOfParts[] => {
      const values = parts.flatMap(({ facts }) => inYear(facts, fact.year) ?? []);
      return values.length === parts.length ? [{ year: fact.year, whole: fact, parts: values }] : [];
    });
    const adds = !isRate(whole.unit) && addsUp(years);
    const rows = adds ? notSummed(years, whole, parts) : outside(years, policy);
    if (rows.length === 0) return [];
    return found(whole.id, adds ? 'parts_do_not_sum' : 'whole_beside_parts', dimension, {
      measure: 'fact',
      years: rows.map(({ year }) => year),
      rows,
      dimension,
      parts: parts.map(({ code }) => code),
    });
  });
}

function partitionsIn(all: readonly StudiedSeries[]): Partition[] {
  const groups = groupsBy(all, (series) =>
    JSON.stringify([series.listedNumber, stemOf(series), series.unit, series.territory]),
  );
  return groups.flatMap((group) => {
    if (group.length < 3) return [];
    const wholes = new Map(group.toReversed().map((series) => [partKey(partOf(series)), series]));
    const parts = new Map<string, { whole: StudiedSeries; dimension: string; parts: Map<string, StudiedSeries> }>();
    for (const series of group) {
      const said = partOf(series);
      for (const [dimension, value] of said) {
        const whole = wholes.get(partKey(said.filter(([name]) => name !== dimension)));
        if (!whole) continue;
        const key = `${whole.id} ${dimension}`;
        const partition = parts.get(key) ?? { whole, dimension, parts: new Map<string, StudiedSeries>() };
        // The same part told twice is a matter of two values.
        if (!partition.parts.has(value)) partition.parts.set(value, series);
        parts.set(key, partition);
      }
    }
    return [...parts.values()]
      .filter((partition) => partition.parts.size > 1)
      .map((partition) => ({ ...partition, parts: [...partition.parts.values()] }));
  });
}

const leastOf = (parts: readonly StudiedValue[]): StudiedValue | undefined =>
  parts.toSorted((one, other) => one.value - other.value)[0];
const greatestOf = (parts: readonly StudiedValue[]): StudiedValue | undefined =>
  parts.toSorted((one, other) => other.value - one.value)[0];

function addsUp(years: readonly YearOfParts[]): boolean {
  const atLeast = years.filter(({ whole, parts }) => whole.value >= (greatestOf(parts)?.value ?? 0));
  return atLeast.length * 2 > years.length;
}

function notSummed(years: readonly YearOfParts[], whole: StudiedSeries, parts: readonly StudiedSeries[]) {
  const tolerance = [whole, ...parts].reduce((sum, { facts }) => sum + roundingOf(placesOf(facts)), 0);
  const places = Math.max(...[whole, ...parts].map(({ facts }) => placesOf(facts)));
  return years.flatMap(({ year, whole: { value, text }, parts: values }) => {
    const sum = values.reduce((total, part) => total + part.value, 0);
    if (!exceeds(Math.abs(sum - value), tolerance)) return [];
    return [{ year, value: text, sum: String(Number(sum.toFixed(places))) }];
  });
}

function outside(years: readonly YearOfParts[], { partsDiffer }: FindingPolicy) {
  return years.flatMap(({ year, whole: { value, text }, parts }) => {
    const [least, greatest] = [leastOf(parts), greatestOf(parts)];
    if (!least || !greatest) return [];
    const beside = value < least.value || value > greatest.value;
    const apart = greatest.value - least.value > partsDiffer * Math.abs(greatest.value);
    const copied = parts.length === 2 && apart && (value === least.value || value === greatest.value);
    return beside || copied ? [{ year, value: text, least: least.text, greatest: greatest.text }] : [];
  });
}
