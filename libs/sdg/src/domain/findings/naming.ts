import type { StudiedSeries } from './study.js';

/** Words of a breakdown that leave nothing out. */
const WHOLE = /^(всего|итого|оба пола|все|барлығы|екі жыныс|total|all|both sexes)$/iu;

/** What of the whole a series covers, without what covers all of it. */
export const partOf = ({ breakdown }: StudiedSeries): [dimension: string, value: string][] =>
  Object.entries(breakdown)
    .filter(([, value]) => !WHOLE.test(value.trim()))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

export const partKey = (parts: readonly (readonly [string, string])[]): string => JSON.stringify(parts);

/** The name before the colon behind which a breakdown is named; breakdowns of one indicator share it. */
export const stemOf = ({ name }: StudiedSeries): string => (name.split(':')[0] ?? name).trim().toLowerCase();

const withoutBrackets = (name: string): string => name.replaceAll(/\([^)]*\)/g, ' ');
const LITTLE = new Set([
  'для',
  'при',
  'или',
  'без',
  'под',
  'над',
  'них',
  'его',
  'год',
  'года',
  'году',
  'the',
  'and',
  'for',
  'per',
]);
/** Where a promise wants to go is not what it measures. */
const AIM = /^(сокращени|снижени|увеличени|повышени)/;
/** Endings bend: the first letters are the word. */
const LETTERS = 5;
const beginningOf = (word: string): string =>
  word.length < 4 || /\d/.test(word) ? word : word.slice(0, Math.min(LETTERS, word.length - 1));

/** What a name says, whatever the order and the endings. */
export const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => /\d/.test(word) || (word.length > 2 && !LITTLE.has(word) && !AIM.test(word)))
      .map(beginningOf) ?? [],
  );

/** The name without what stands in brackets, to compare letter by letter. */
export const plainName = ({ name }: StudiedSeries): string =>
  withoutBrackets(name).toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ').trim();

/** What `stemOf` gives, without what stands in brackets. */
export const plainStemOf = (series: StudiedSeries): string => (plainName(series).split(':')[0] ?? '').trim();

const CHANGE = /темп|прирост|индекс физ|ифо|к предыдущему|рост /i;

/** A share of a whole in percent; rates of growth in percent are none. */
export const isShare = ({ unit, name }: StudiedSeries): boolean => unit.trim() === '%' && !CHANGE.test(name);

/** Shares, rates and indexes do not add up, whatever they are of. */
export const isRate = (unit: string): boolean => /%|индекс|index|коэффициент|\/|(^|\s)на\s|per\s/i.test(unit);

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[\s\u00A0\u202F]+/g, ' '],
  [/100 тыс\./g, '100000'],
  [/(\d) (?=\d{3})/g, '$1'],
  [/человек/g, 'чел.'],
  [/доллар(ов)? сша/g, 'долл. сша'],
];
const SCALES: readonly (readonly [prefix: RegExp, instead: string, factor: number])[] = [
  [/^тыс\.? /, '', 1e3],
  [/^млн\.? /, '', 1e6],
  [/^млрд\.? /, '', 1e9],
  [/^трлн\.? /, '', 1e12],
  [/^мг(?!\p{L})/u, 'мкг', 1e3],
];

/** A unit as the same base with a factor: thousands and millions of one thing can be compared. */
export function scaleOf(unit: string): { readonly base: string; readonly factor: number } {
  const spelt = SPELLINGS.reduce((text, [other, one]) => text.replaceAll(other, one), unit.toLowerCase().trim());
  const scale = SCALES.find(([prefix]) => prefix.test(spelt));
  if (!scale) return { base: spelt, factor: 1 };
  const [prefix, instead, factor] = scale;
  return { base: spelt.replace(prefix, instead), factor };
}
