import type { EntityManager } from 'typeorm';
import { dueSql, policyNumberSql } from '#libs/delivery';
import type { Day, Trilingual } from '#libs/kernel';
import { APPROVED, actingHead, nameJson } from '#libs/portfolio';
import type {
  DigestDecision,
  DigestInstruction,
  DigestIssue,
  DigestRisk,
  DirectionDigestSnapshot,
  DueMilestone,
  EndTrend,
} from '../documents/direction-digest-snapshot.js';
import type { Named } from '../documents/portfolio-snapshot.js';

/** How far ahead milestones that fall due are told. */
const DUE_WORKING_DAYS = 20;

const PROJECT = `json_build_object('code', p.code, 'title', ${nameJson('p', 'title')})`;

interface DigestHead {
  readonly directionId: string;
  readonly direction: Named;
  readonly head: Trilingual | null;
}

const HEAD = `SELECT d.id AS "directionId", json_build_object('code', d.code, 'name', ${nameJson('d')}) AS direction,
    (SELECT h.person -> 'name' FROM (${actingHead('$2::date')}) h (person) LIMIT 1) AS head
  FROM direction d WHERE d.code = $1`;

/** Throws when there is no such direction. */
export async function digestHead(tx: EntityManager, code: string, day: Day): Promise<DigestHead> {
  const [row] = await tx.query<DigestHead[]>(HEAD, [code, day]);
  if (!row) throw new Error(`there is no direction ${code}`);
  return row;
}

type DigestPeriods = Pick<DirectionDigestSnapshot, 'period' | 'previous' | 'since'>;

// Of a month and a quarter that began on the same day, the month.
const PERIODS = `WITH period AS (
    SELECT * FROM reporting_period WHERE CASE WHEN $2::uuid IS NULL THEN starts_on <= $1::date ELSE id = $2 END
    ORDER BY starts_on DESC, ends_on LIMIT 1
  ), previous AS (
    SELECT r.* FROM reporting_period r, period t WHERE r.kind = t.kind AND r.starts_on < t.starts_on AND r.state = 'frozen'
    ORDER BY r.starts_on DESC LIMIT 1
  )
  SELECT (SELECT json_build_object('id', id, 'name', name, 'startsOn', starts_on, 'endsOn', ends_on, 'dueOn', due_on, 'frozenAt', frozen_at)
      FROM period) AS period,
    (SELECT json_build_object('id', id, 'name', name, 'frozenAt', frozen_at) FROM previous) AS previous,
    to_jsonb(coalesce((SELECT frozen_at FROM previous),
      coalesce((SELECT starts_on FROM period), date_trunc('month', $1::date)::date)::timestamp AT TIME ZONE $3)) #>> '{}' AS since`;

/** The period asked for, or the last that has begun; the one frozen before it; and from when on is told what has changed. */
export async function digestPeriods(
  tx: EntityManager,
  { day, periodId, timeZone }: { readonly day: Day; readonly periodId: string | null; readonly timeZone: string },
): Promise<DigestPeriods> {
  const [row] = await tx.query<DigestPeriods[]>(PERIODS, [day, periodId, timeZone]);
  return row!;
}

const DUE_UNTIL = `SELECT g.moment::date::text AS day FROM generate_series($1::date + 1, $1::date + 365, interval '1 day') AS g (moment)
    LEFT JOIN calendar_day c ON c.day = g.moment::date
  WHERE coalesce(c.working, extract(isodow FROM g.moment) < 6) ORDER BY g.moment OFFSET ${DUE_WORKING_DAYS - 1} LIMIT 1`;

const DUE = `SELECT ${PROJECT} AS project, m.number, ${nameJson('m', 'title')} AS title,
    (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = m.owner_id) AS owner, ${dueSql('m')}::text AS "dueOn",
    m.forecast_on::text AS "forecastOn"
  FROM milestone m JOIN project p ON p.id = m.project_id
  WHERE p.direction_id = $1 AND p.stage = ANY($2::text[]) AND m.removed_at IS NULL AND m.actual_on IS NULL
    AND ${dueSql('m')} BETWEEN $3::date AND $4::date
  ORDER BY ${dueSql('m')}, p.code, m.number`;

/** What falls due on the day and in the working days after it, by day. */
export async function dueMilestones(
  tx: EntityManager,
  directionId: string,
  day: Day,
): Promise<{ due: DueMilestone[]; dueUntil: Day }> {
  const [until] = await tx.query<{ day: Day }[]>(DUE_UNTIL, [day]);
  if (!until) throw new Error(`there are no ${DUE_WORKING_DAYS} working days in the year after ${day}`);
  return {
    due: await tx.query<DueMilestone[]>(DUE, [directionId, APPROVED, day, until.day]),
    dueUntil: until.day,
  };
}

const ENDS = `SELECT ${PROJECT} AS project, json_agg(json_build_object('reported', x.on_day, 'expected', x.ends_on) ORDER BY x.on_day) AS reports
  FROM project p JOIN (
    SELECT DISTINCT ON (f.project_id, r.frozen_on) f.project_id, r.frozen_on AS on_day, f.ends_on
    FROM period_figure f JOIN reporting_period r ON r.id = f.period_id AND r.freeze_number = f.freeze_number
    WHERE r.state = 'frozen' AND r.frozen_on < $2::date AND f.ends_on IS NOT NULL
    ORDER BY f.project_id, r.frozen_on, r.frozen_at DESC
  ) x ON x.project_id = p.id
  WHERE p.direction_id = $1 AND p.stage = ANY($3::text[]) GROUP BY p.id ORDER BY p.code`;

/** Expected ends as they were at the freezes of periods before the day; projects of which none was known are not there. */
export const frozenEnds = (tx: EntityManager, directionId: string, day: Day): Promise<EndTrend[]> =>
  tx.query(ENDS, [directionId, day, APPROVED]);

const RISKS = `SELECT ${PROJECT} AS project, k.title, k.probability * k.impact AS score, k.response_plan AS response
  FROM project_risk k JOIN project p ON p.id = k.project_id
  WHERE p.direction_id = $1 AND p.stage = ANY($2::text[]) AND k.state = 'open'
    AND k.probability * k.impact >= ${policyNumberSql('$3', 'health,risks,redScore')}
  ORDER BY k.probability * k.impact DESC, p.code, k.number`;

export const redRisks = (tx: EntityManager, directionId: string, day: Day): Promise<DigestRisk[]> =>
  tx.query(RISKS, [directionId, APPROVED, day]);

const ISSUES = `SELECT ${PROJECT} AS project, i.number, i.title, i.level, to_jsonb(i.level_since) #>> '{}' AS since,
    i.due_on::text AS "dueOn", coalesce(i.due_on < $3::date, FALSE) AS overdue
  FROM issue i JOIN project p ON p.id = i.project_id
  WHERE p.direction_id = $1 AND p.stage = ANY($2::text[]) AND i.state = 'open' AND i.level <> 'owner'
  ORDER BY array_position(ARRAY['committee', 'office', 'head'], i.level), i.level_since, p.code, i.number`;

export const escalatedIssues = (tx: EntityManager, directionId: string, day: Day): Promise<DigestIssue[]> =>
  tx.query(ISSUES, [directionId, APPROVED, day]);

type Coded<Row, Field extends keyof Row> = Omit<Row, Field> & Readonly<Record<Field, string>>;

const DECISIONS = `SELECT d.number, ${PROJECT} AS project, to_jsonb(d.decided_at) #>> '{}' AS "decidedAt", d.outcome,
    json_build_object('kk', (SELECT t.text FROM decision_text t WHERE t.decision_id = d.id AND t.language = 'kk'),
      'ru', (SELECT t.text FROM decision_text t WHERE t.decision_id = d.id AND t.language = 'ru'), 'en', NULL) AS text
  FROM decision d JOIN project p ON p.id = d.project_id
  WHERE p.direction_id = $1 AND d.decided_at > $2 ORDER BY d.sequence DESC`;

/** The last one first. */
export const decisionsSince = (
  tx: EntityManager,
  directionId: string,
  since: Date,
): Promise<Coded<DigestDecision, 'outcome'>[]> => tx.query(DECISIONS, [directionId, since]);

const ASSIGNEES = `coalesce((SELECT json_agg(coalesce((SELECT ${nameJson('u')} FROM app_user u WHERE u.id = a.person_id),
    (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = a.organisation_id)) ORDER BY a.responsible DESC, a.id)
  FROM instruction_assignee a WHERE a.instruction_id = i.id), '[]')`;

// A report that waits for the office stops the clock.
const INSTRUCTIONS = `SELECT i.number, i.text, CASE WHEN p.id IS NOT NULL THEN ${PROJECT} END AS project, d.number AS decision,
    ${ASSIGNEES} AS assignees, i.due_on::text AS "dueOn", i.state,
    CASE WHEN i.state IN ('open', 'returned') THEN greatest($3::date - i.due_on, 0) ELSE 0 END AS "overdueDays"
  FROM instruction i LEFT JOIN decision d ON d.id = i.decision_id LEFT JOIN project p ON p.id = d.project_id
  WHERE (i.direction_id = $1 OR p.direction_id = $1) AND (i.created_at > $2 OR i.state <> 'accepted')
  ORDER BY i.due_on, i.number`;

/** Those given since a moment and all that are not done, by due day. */
export const instructionsSince = (
  tx: EntityManager,
  directionId: string,
  since: Date,
  day: Day,
): Promise<Coded<DigestInstruction, 'state'>[]> => tx.query(INSTRUCTIONS, [directionId, since, day]);

/** Whether there is such a period. */
export async function isPeriod(tx: Pick<EntityManager, 'query'>, periodId: string): Promise<boolean> {
  return (await tx.query<unknown[]>('SELECT FROM reporting_period WHERE id = $1', [periodId])).length > 0;
}
