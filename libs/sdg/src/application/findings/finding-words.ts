import type { Language } from '#libs/kernel';
import { translate } from '#libs/platform';
import type { FindingKind, FindingParams } from '../../domain/findings/index.js';

export interface FindingWords {
  /** What is wrong, with its figures. */
  readonly text: string;
  /** What mends it. */
  readonly remedy: string;
}

type Row = Readonly<Record<string, unknown>>;

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  kk: new Intl.NumberFormat('kk', { maximumFractionDigits: 6 }),
  ru: new Intl.NumberFormat('ru', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

/** A finding in words; what names figures and series is told by its params alone, so that a paper can be worded later. */
export function findingWords(language: Language, kind: FindingKind, params: FindingParams): FindingWords {
  const { years, measure } = params;
  const rows = listOf(params.rows);
  const told = {
    ...params,
    findingMeasure: measure ?? '',
    findingDimension: params.dimension,
    years: inRanges(years),
    from: String(years[0] ?? ''),
    to: String(years.at(-1) ?? ''),
    rows: rows.map((row) => translate(language, `finding.row.${rowKind(kind)}`, figures(row, language))).join('; '),
    base: isRow(params.base) ? translate(language, 'finding.row.value', figures(params.base, language)) : '',
    least: shown(params.least, language),
    most: shown(params.most, language),
    break: typeof params.break === 'number' ? String(params.break) : '',
  };
  return {
    text: translate(language, `finding.${variantOf(kind, params)}`, told),
    remedy: translate(language, `finding.remedy.${kind}`, told),
  };
}

/** How a year with its figures is told. */
function rowKind(kind: FindingKind): string {
  if (kind === 'two_values' || kind === 'parts_do_not_sum' || kind === 'whole_beside_parts') return kind;
  return 'value';
}

function variantOf(kind: FindingKind, { years, note, most, unit, otherUnit }: FindingParams): string {
  if (kind === 'plan_missing' && years.length === 0) return 'plan_missing_whole';
  if (kind === 'suspect_source' && typeof note === 'string') return 'suspect_source_noted';
  if (kind === 'out_of_range' && most === null) return 'out_of_range_below';
  if (kind === 'two_values' && unit !== otherUnit) return 'two_values_two_units';
  return kind;
}

const figures = (row: Row, language: Language): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, name === 'year' ? String(value) : shown(value, language)]),
  );

/** Exact decimals as the language writes them. */
function shown(value: unknown, language: Language): string {
  if (typeof value !== 'string') return '';
  return isDecimal(value) ? NUMBERS[language].format(value) : value;
}

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** `2018, 2020–2023`. */
function inRanges(years: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
