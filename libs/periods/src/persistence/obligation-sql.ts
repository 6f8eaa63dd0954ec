import type { EntityManager } from 'typeorm';
import type { ObligationState } from '../domain/obligation.js';

/** What `obligationState` gives for obligation `o` with update `u`, joined from the left. */
export const OBLIGATION_STATE = `CASE WHEN u.state IN ('submitted', 'confirmed') THEN u.state WHEN o.excused_at IS NOT NULL THEN 'excused'
  WHEN u.state = 'returned' THEN 'returned' ELSE 'missing' END`;

/** What `actsUntil` gives. */
export const ACTS_UNTIL = `CASE ${OBLIGATION_STATE} WHEN 'missing' THEN o.due_on WHEN 'returned' THEN coalesce(u.deadline, o.due_on) END`;

/** Whether it is late on a day, or was on the day of the freeze of period `r`. */
export const lateSql = (today: string): string =>
  `coalesce(${ACTS_UNTIL} < coalesce(r.frozen_on, ${today}::date), false)`;

/** Obligations `o` with their period `r`, project `p` and update `u`. */
export const OBLIGATIONS = `period_obligation o JOIN reporting_period r ON r.id = o.period_id JOIN project p ON p.id = o.project_id
  LEFT JOIN status_update u ON u.period_id = o.period_id AND u.project_id = o.project_id`;

/** Numbers by state, of those late among them, over rows of OBLIGATIONS. */
export const countsJson = (today: string): string => `json_build_object('owed', count(o.id)::int,
  ${(['missing', 'submitted', 'returned', 'confirmed', 'excused'] as const satisfies readonly ObligationState[])
    .map((state) => `'${state}', (count(o.id) FILTER (WHERE ${OBLIGATION_STATE} = '${state}'))::int`)
    .join(', ')},
  'late', (count(o.id) FILTER (WHERE ${lateSql(today)}))::int)`;

export type ObligationCounts = Readonly<Record<ObligationState | 'owed' | 'late', number>>;

/** Of the whole city. */
export async function obligationCounts(tx: EntityManager, periodId: string, today: string): Promise<ObligationCounts> {
  const [row] = await tx.query<[{ counts: ObligationCounts }]>(
    `SELECT ${countsJson('$2')} AS counts FROM ${OBLIGATIONS} WHERE o.period_id = $1`,
    [periodId, today],
  );
  return row.counts;
}
