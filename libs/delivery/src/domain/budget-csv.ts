import type { ErrorParams } from '#libs/kernel';
import { FUNDING_SOURCES } from './budget.js';
import { readAmount, yearOfMonth } from './budget-actuals.js';
import type { ReportedActual, RowProblem } from './budget-actuals.js';

const COLUMNS = ['project', 'month', 'source', 'category', 'amount', 'document'] as const;
const OPTIONAL = ['year'] as const;
type Column = (typeof COLUMNS)[number] | (typeof OPTIONAL)[number];

const SOURCES: readonly string[] = FUNDING_SOURCES;
const SEPARATORS = [';', ',', '\t'] as const;
const LONGEST_DOCUMENT = 300;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/** A row as it was read: what it reports, or why nobody can tell. `row` is its line in the file. */
export interface ReadActual {
  readonly row: number;
  readonly actual: ReportedActual | null;
  readonly problems: readonly RowProblem[];
}

export type ReadTable =
  | { readonly rows: readonly ReadActual[] }
  | { readonly unreadable: { readonly code: string; readonly params?: ErrorParams } };

/**
 * A table of actuals by month: a header `project;month;source;category;amount;document` (also `year`, in any order), then
 * rows. Separated by semicolon, comma or tab, fields quoted as RFC 4180 has it. A source that is empty is none.
 */
export function readActualsTable(text: string): ReadTable {
  const content = text.replace(/^\uFEFF/, '');
  const [firstLine = ''] = content.split(/\r?\n/, 1);
  const separator = SEPARATORS.find((mark) => firstLine.includes(mark)) ?? ';';
  const records = readRecords(content, separator);
  if (records === null) return { unreadable: { code: 'CSV_QUOTE' } };
  const [head, ...body] = records;
  const columns = (head?.fields ?? []).map((name) => name.trim().toLowerCase());
  const known: readonly string[] = [...COLUMNS, ...OPTIONAL];
  const wrong = [
    ...COLUMNS.filter((name) => !columns.includes(name)),
    ...columns.filter((name, index) => !known.includes(name) || columns.indexOf(name) !== index),
  ];
  if (wrong.length > 0) return { unreadable: { code: 'CSV_HEADER', params: { columns: wrong.join(', ') } } };
  return { rows: body.map(({ line, fields }) => readRow(line, columns, fields)) };
}

function readRow(row: number, columns: readonly string[], fields: readonly string[]): ReadActual {
  if (fields.length !== columns.length) {
    const params = { expected: columns.length, given: fields.length };
    return { row, actual: null, problems: [{ field: null, code: 'CSV_FIELD_COUNT', params }] };
  }
  const of = (column: Column): string => (fields[columns.indexOf(column)] ?? '').trim();
  const problems: RowProblem[] = [];
  const refuse = (field: Column, code: string, params?: ErrorParams) =>
    problems.push({ field, code, ...(params && { params }) });

  const month = of('month');
  const yearOfIt = yearOfMonth(month);
  if (yearOfIt === null) refuse('month', 'NOT_A_MONTH');
  const given = of('year');
  const year = given === '' ? yearOfIt : Number(/^\d{4}$/.exec(given)?.[0] ?? Number.NaN);
  if (Number.isNaN(year)) refuse('year', 'WRONG_TYPE', { expected: 'int' });
  const source = ['', '—', '-'].includes(of('source')) ? null : of('source');
  if (source !== null && !SOURCES.includes(source)) refuse('source', 'NOT_ONE_OF', { values: SOURCES });
  for (const column of ['project', 'category'] as const) if (of(column) === '') refuse(column, 'REQUIRED');
  const amount = readAmount(of('amount'));
  if (amount === undefined) refuse('amount', 'NOT_AN_AMOUNT');
  const document = of('document');
  if (document.length > LONGEST_DOCUMENT) refuse('document', 'TOO_LONG', { max: LONGEST_DOCUMENT });
  for (const column of ['project', 'category', 'document'] as const) {
    if (CONTROL.test(of(column))) refuse(column, 'CONTROL_CHARACTER');
  }

  if (problems.length > 0 || year === null || amount === undefined) return { row, actual: null, problems };
  const actual = { project: of('project'), year, month, source, category: of('category'), amount };
  return { row, actual: { ...actual, document: document === '' ? null : document }, problems };
}

interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Records that hold anything, each with its first line; null when a quote is out of place. */
function readRecords(text: string, separator: string): CsvRecord[] | null {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let startedOn = 1;
  let at = 0;
  const endRecord = () => {
    if (fields.length > 1 || fields[0]?.trim() !== '') records.push({ line: startedOn, fields });
    fields = [];
  };
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator);
    if (field === null) return null;
    fields.push(field.value);
    line += field.value.split('\n').length - 1;
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      // The file may end behind a separator: then the last field is empty.
      if (at === text.length) fields.push('');
      continue;
    }
    if (at < text.length && !/^\r?\n/.test(text.slice(at, at + 2))) return null;
    at += text[at] === '\r' ? 2 : 1;
    endRecord();
    line += 1;
    startedOn = line;
  }
  if (fields.length > 0) endRecord();
  return records;
}

interface CsvField {
  readonly value: string;
  readonly end: number;
}

/** From the quote at `start` to the one that closes it; two of them stand for one. */
function quotedField(text: string, start: number): CsvField | null {
  let value = '';
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function plainField(text: string, start: number, separator: string): CsvField | null {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') {
    if (text[end] === '"') return null;
    end += 1;
  }
  if (text[end] === '\n' && text[end - 1] === '\r' && end > start) end -= 1;
  return { value: text.slice(start, end), end };
}
