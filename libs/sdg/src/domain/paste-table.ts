import type { ErrorParams } from '#libs/kernel';
import { canonicalDecimal } from './decimal.js';

export type Measure = 'plan' | 'fact';

export interface CellProblem {
  readonly code: string;
  readonly params?: ErrorParams;
}

/** One value of the table. `row` and `column` are counted from 1 as a reader counts them, the header being row 1. */
export interface PastedCell {
  readonly row: number;
  readonly column: number;
  readonly indicator: string;
  readonly year: number | null;
  readonly measure: Measure;
  /** Null for a dash: there is no value. */
  readonly value: string | null;
  readonly problem: CellProblem | null;
}

export type PastedTable = { readonly cells: readonly PastedCell[] } | { readonly unreadable: CellProblem };

const WORDS: Readonly<Record<string, 'code' | 'year' | 'measure' | Measure>> = {
  code: 'code',
  код: 'code',
  year: 'year',
  год: 'year',
  жыл: 'year',
  measure: 'measure',
  вид: 'measure',
  түрі: 'measure',
  plan: 'plan',
  план: 'plan',
  жоспар: 'plan',
  fact: 'fact',
  факт: 'fact',
  нақты: 'fact',
};
const YEAR = /^(19[9]\d|20\d\d|21\d\d|2200)$/;

/**
 * Reads a table as it is copied from a sheet: fields separated by tab, or by semicolon. Either a year in each column
 * (`code`, `measure` if wanted, `2021`, `2022`, …) or in each row (`code`, `year`, `plan` and `fact`, or one of them).
 * An empty cell says nothing; a dash says that there is no value.
 *
 * @param usual what the values of a table by years are whose rows do not say it
 */
export function readPastedTable(text: string, usual: Measure): PastedTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const header = lines[first];
  if (header === undefined) return { unreadable: { code: 'PASTE_EMPTY' } };
  const separator = header.includes('\t') ? '\t' : ';';
  const fieldsOf = (line: string): string[] => line.split(separator).map(clean);
  const columns = fieldsOf(header).map((name) => (YEAR.test(name) ? Number(name) : WORDS[name.toLowerCase()]));
  const refused = refusedHeader(columns);
  if (refused) return { unreadable: refused };
  const cells = lines.flatMap((line, index) =>
    index <= first || line.trim() === '' ? [] : cellsOf(fieldsOf(line), columns, { row: index + 1, usual }),
  );
  return cells.length === 0 ? { unreadable: { code: 'PASTE_EMPTY' } } : { cells: withRepeated(cells) };
}

type Column = number | (typeof WORDS)[string] | undefined;

function refusedHeader(columns: readonly Column[]): CellProblem | null {
  const strange = columns.flatMap((column, index) => (column === undefined ? [String(index + 1)] : []));
  if (strange.length > 0) return { code: 'PASTE_HEADER', params: { columns: strange.join(', ') } };
  const twice = columns.some((column, index) => columns.indexOf(column) !== index);
  const years = columns.some((column) => typeof column === 'number');
  const has = (name: Column) => columns.includes(name);
  const byRow = has('year') && (has('plan') || has('fact')) && !has('measure') && !years;
  const byColumn = years && !has('year') && !has('plan') && !has('fact');
  return !twice && has('code') && byRow !== byColumn ? null : { code: 'PASTE_SHAPE' };
}

function cellsOf(
  fields: readonly string[],
  columns: readonly Column[],
  { row, usual }: { readonly row: number; readonly usual: Measure },
): PastedCell[] {
  const field = (name: Column): string => fields[columns.indexOf(name)] ?? '';
  const indicator = field('code');
  const told = columns.includes('measure') ? WORDS[field('measure').toLowerCase()] : usual;
  const measure = told === 'plan' || told === 'fact' ? told : null;
  const year = YEAR.test(field('year')) ? Number(field('year')) : null;
  const rowProblem = ((): CellProblem | null => {
    if (fields.length > columns.length)
      return { code: 'CELLS_TOO_MANY', params: { expected: columns.length, given: fields.length } };
    if (indicator === '') return { code: 'CODE_MISSING' };
    if (measure === null) return { code: 'NOT_A_MEASURE' };
    return columns.includes('year') && year === null ? { code: 'NOT_A_YEAR' } : null;
  })();
  const cells = columns.flatMap((column, index): PastedCell[] => {
    if (column !== 'plan' && column !== 'fact' && typeof column !== 'number') return [];
    const text = fields[index] ?? '';
    if (text === '') return [];
    const read = readMeasured(text);
    return [
      {
        row,
        column: index + 1,
        indicator,
        year: typeof column === 'number' ? column : year,
        measure: typeof column === 'number' ? (measure ?? usual) : column,
        value: read ?? null,
        problem:
          rowProblem ?? (read === undefined ? { code: 'NOT_A_NUMBER', params: { text: text.slice(0, 40) } } : null),
      },
    ];
  });
  if (cells.length > 0 || rowProblem === null) return cells;
  return [{ row, column: 1, indicator, year, measure: measure ?? usual, value: null, problem: rowProblem }];
}

/** No-break, narrow and thin spaces are spaces; quotes that a sheet puts around a field are not its content. */
const clean = (field: string): string =>
  field
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

const NOTHING = ['—', '–', '-', '…', 'н/д', 'жоқ'];
const NUMBER = /^-?(\d{1,15}|\d{1,3}( \d{3}){1,4})([.,]\d{1,6})?$/;

/** As people write numbers: `1 288 267,5`. Null for a dash; undefined for what is no number, or could be two. */
export function readMeasured(text: string): string | null | undefined {
  if (NOTHING.includes(text.toLowerCase())) return null;
  const plain = text.replace(/^−/, '-');
  return NUMBER.test(plain) ? canonicalDecimal(plain.replaceAll(' ', '').replace(',', '.')) : undefined;
}

/** The same value twice: nobody knows which is meant. */
function withRepeated(cells: readonly PastedCell[]): PastedCell[] {
  const seen = new Map<string, PastedCell>();
  return cells.map((cell) => {
    if (cell.problem || cell.year === null) return cell;
    const key = `${cell.indicator} ${cell.year} ${cell.measure}`;
    const before = seen.get(key);
    if (before) return { ...cell, problem: { code: 'CELL_TWICE', params: { row: before.row, column: before.column } } };
    seen.set(key, cell);
    return cell;
  });
}
