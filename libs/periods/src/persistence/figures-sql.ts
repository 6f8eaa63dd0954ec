import type { EntityManager } from 'typeorm';
import { budgetFacts, lastRating, milestoneStatusSql, policyNumberSql } from '#libs/delivery';
import { OBLIGATIONS, OBLIGATION_STATE } from './obligation-sql.js';

const STATUSES = ['planned', 'due_soon', 'at_risk', 'overdue', 'done', 'done_late'] as const;

const NAMES: Record<(typeof STATUSES)[number], string> = {
  planned: 'planned',
  due_soon: 'dueSoon',
  at_risk: 'atRisk',
  overdue: 'overdue',
  done: 'done',
  done_late: 'doneLate',
};

const milestoneCounts = (day: string): string => `(SELECT json_build_object('total', count(*)::int,
    ${STATUSES.map((status) => `'${NAMES[status]}', (count(*) FILTER (WHERE s.status = '${status}'))::int`).join(', ')})
  FROM (SELECT ${milestoneStatusSql('m', day, policyNumberSql(day, 'milestones,dueSoonDays'))} AS status
    FROM milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL) s)`;

/**
 * The figures of every project that owes an update in a period, in the columns of period_figure, as they are on a day (both SQL
 * expressions). Signals are those that are kept; where nothing is known it says null.
 */
export const figuresSql = (
  periodId: string,
  day: string,
): string => `SELECT p.id AS project_id, p.direction_id, p.manager_id, p.stage, ${OBLIGATION_STATE} AS update_state,
    h.overall, h.schedule, h.budget, h.risks, h.diverging,
    ${lastRating('owner', 't.rating')} AS owner_rating, ${lastRating('office', 't.rating')} AS office_rating,
    ${milestoneCounts(day)}::jsonb AS milestones, (h.signals #>> '{slip,endsOn}')::date AS ends_on,
    (h.signals #>> '{slip,first,days}')::int AS slip_first, (h.signals #>> '{slip,current,days}')::int AS slip_current,
    b.plan, b.adjusted, b.committed, b.actual, b.unfunded
  FROM ${OBLIGATIONS} LEFT JOIN project_health h ON h.project_id = p.id
    LEFT JOIN LATERAL (${budgetFacts(day, 'l.project_id = p.id')}) b ON TRUE
  WHERE o.period_id = ${periodId}`;

/** Their rows by the names of the columns; days and amounts as text. */
export async function figuresNow(tx: EntityManager, periodId: string, day: string): Promise<Record<string, unknown>[]> {
  const rows = await tx.query<{ figure: Record<string, unknown> }[]>(
    `SELECT to_jsonb(f) || jsonb_build_object('plan', f.plan::text, 'adjusted', f.adjusted::text, 'committed', f.committed::text,
       'actual', f.actual::text, 'unfunded', f.unfunded::text) AS figure
     FROM (${figuresSql('$1', '$2::date')}) f`,
    [periodId, day],
  );
  return rows.map(({ figure }) => figure);
}
