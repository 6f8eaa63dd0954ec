import type { Day } from '#libs/kernel';

export const PERIOD_KINDS = ['month', 'quarter'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3 };

export interface PeriodDays {
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The whole month or quarter that begins on a day, `2026-11` or `2026-Q4`; null for a day on which none begins. */
export function periodFrom(kind: PeriodKind, from: Day): PeriodDays | null {
  const start = new Date(`${from}T00:00:00Z`);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  if (start.getUTCDate() !== 1 || month % MONTHS[kind] !== 0) return null;
  const end = new Date(start);
  end.setUTCMonth(month + MONTHS[kind], 0);
  const place = kind === 'month' ? String(month + 1).padStart(2, '0') : `Q${month / MONTHS.quarter + 1}`;
  return { name: `${String(year).padStart(4, '0')}-${place}`, startsOn: from, endsOn: end.toISOString().slice(0, 10) };
}
