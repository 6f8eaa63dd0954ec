import { fromTiyn, toTiyn } from '#libs/kernel';
import type { ErrorParams, Money } from '#libs/kernel';
import { isInDelivery } from './delivery-rights.js';

/** What was spent on a line of a project's budget in a month, as somebody reports it. */
export interface ReportedActual {
  /** Code of the project. */
  readonly project: string;
  /** Year of the line; that of the month unless said otherwise. */
  readonly year: number;
  /** `2026-09` */
  readonly month: string;
  readonly source: string | null;
  readonly category: string;
  /** Null where nothing is known: it is no zero, and takes nothing away. */
  readonly amount: Money | null;
  readonly document: string | null;
}

/** What stands there for a reported amount. */
export interface KnownForActual {
  readonly stage: string | null;
  /** Whether the budget has a first version. */
  readonly set: boolean;
  readonly lineId: string | null;
  /** What stood there for the month. */
  readonly amount: Money | null;
  readonly document: string | null;
}

export interface RowProblem {
  readonly field: 'project' | 'year' | 'month' | 'source' | 'category' | 'amount' | 'document' | null;
  readonly code: string;
  readonly params?: ErrorParams;
}

export const ACTUAL_OUTCOMES = ['written', 'unchanged', 'no_fact', 'refused'] as const;
export type ActualOutcome = (typeof ACTUAL_OUTCOMES)[number];

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The year of a month `2026-09`; null when it is none. */
export const yearOfMonth = (month: string): number | null => {
  const year = Number(MONTH.exec(month)?.[1] ?? 0);
  return year >= 1991 && year <= 2200 ? year : null;
};

/** Everything that is wrong with a row, each with what can be done about it. */
export function actualProblems(row: ReportedActual, known: KnownForActual, thisMonth: string): RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.month > thisMonth) problems.push({ field: 'month', code: 'FUTURE_MONTH', params: { thisMonth } });
  if (row.amount !== null && toTiyn(row.amount) < 0n && row.document === null) {
    problems.push({ field: 'document', code: 'CORRECTION_NEEDS_DOCUMENT' });
  }
  const missing = whatIsMissing(row, known);
  return missing ? [...problems, missing] : problems;
}

function whatIsMissing({ project, year, source, category }: ReportedActual, known: KnownForActual): RowProblem | null {
  if (known.stage === null) return { field: 'project', code: 'UNKNOWN_REFERENCE', params: { value: project } };
  if (!isInDelivery(known.stage)) {
    return { field: 'project', code: 'PROJECT_NOT_IN_DELIVERY', params: { stage: known.stage } };
  }
  if (!known.set) return { field: 'project', code: 'BUDGET_NOT_SET' };
  if (known.lineId !== null) return null;
  return { field: 'category', code: 'UNKNOWN_BUDGET_LINE', params: { year, source: source ?? '—', category } };
}

/** What a sound row does; the same amount by the same document changes nothing. */
export function actualOutcome(row: ReportedActual, known: KnownForActual): Exclude<ActualOutcome, 'refused'> {
  if (row.amount === null) return 'no_fact';
  const same = known.amount !== null && toTiyn(known.amount) === toTiyn(row.amount) && known.document === row.document;
  return same ? 'unchanged' : 'written';
}

/** Rows that name one month of one line a second time, by their place. */
export function repeatedActuals(rows: readonly ReportedActual[]): Set<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [index, { project, year, source, category, month }] of rows.entries()) {
    const key = JSON.stringify([project, year, source, category, month]);
    if (seen.has(key)) repeated.add(index);
    seen.add(key);
  }
  return repeated;
}

// Thousands may be set apart by spaces, but then all of them: "1 2" is no twelve.
const AMOUNT = /^([-−]?)(\d{1,18}|\d{1,3}(?: \d{3}){1,5})(?:[.,](\d{1,2}))?$/;
const NOTHING = ['', '-', '–', '—'];

/**
 * An amount as accountants write it: decimal comma or point, thousands apart by spaces of any width. Null for none ("—"),
 * undefined for what is no amount; three places after a comma are refused, so that no thousand is taken for a fraction.
 */
export function readAmount(text: string): Money | null | undefined {
  const plain = text.replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ').trim();
  if (NOTHING.includes(plain)) return null;
  const match = AMOUNT.exec(plain);
  if (!match) return undefined;
  const [, sign, whole = '', places = ''] = match;
  const digits = whole.replaceAll(' ', '');
  return fromTiyn(toTiyn(`${sign ? '-' : ''}${digits}.${places.padEnd(2, '0')}`));
}
