import type { EntityManager } from 'typeorm';
import { budgetFacts, lastRating, lookedAtSql, ratioSql } from '#libs/delivery';
import type { LookedAt } from '#libs/delivery';
import type { Finding } from '#libs/intake';
import type { Day, Money, Trilingual } from '#libs/kernel';
import { Values, nameJson, sightSql } from '#libs/portfolio';
import type { OverdueInstruction, PackIssue, PackItem, PackSheet } from '../documents/agenda-pack-snapshot.js';
import { COMMITTEE_SIGHT } from './committee-sight.js';

const list = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;
const named = (alias: string): string => `json_build_object('code', ${alias}.code, 'name', ${nameJson(alias)})`;
const personName = (id: string): string => `(SELECT ${nameJson('u')} FROM app_user u WHERE u.id = ${id})`;

export interface MeetingData {
  readonly id: string;
  readonly title: string;
  readonly mode: string;
  readonly state: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly plannedMinutes: number;
  readonly votingDeadline: string | null;
  /** The last meeting that was held before this one. */
  readonly before: { readonly title: string; readonly at: string } | null;
}

// A meeting that has opened already looks back on the one before it, too.
const MEETING = `SELECT json_build_object('id', m.id, 'title', m.title, 'mode', m.mode, 'state', m.state, 'startsAt', m.starts_at,
    'place', m.place, 'plannedMinutes', m.planned_minutes, 'votingDeadline', m.voting_deadline,
    'before', (SELECT json_build_object('title', x.title, 'at', x.closed_at) FROM meeting x
      WHERE x.id <> m.id AND x.state IN ('closed', 'minutes_signed') AND x.closed_at <= coalesce(m.opened_at, $2)
      ORDER BY x.closed_at DESC LIMIT 1)) AS meeting
  FROM meeting m WHERE m.id = $1`;

export async function meetingData(tx: EntityManager, meetingId: string, at: Date): Promise<MeetingData> {
  const [row] = await tx.query<{ meeting: MeetingData }[]>(MEETING, [meetingId, at]);
  if (!row) throw new Error(`there is no meeting ${meetingId}`);
  return row.meeting;
}

interface CodedItem extends Omit<PackItem, 'kind'> {
  readonly kind: string;
  readonly projectId: string | null;
  readonly subjectId: string | null;
}

/** The agenda in its order; an item about a project that the committee does not see is none of the pack. */
export function agendaItems(tx: EntityManager, meetingId: string): Promise<CodedItem[]> {
  const values = new Values();
  return tx.query<CodedItem[]>(
    `SELECT i.position, i.kind, i.title, i.question, i.minutes, i.added_later AS "addedLater", i.project_id AS "projectId",
       i.subject_id AS "subjectId", ${personName('p.manager_id')} AS rapporteur,
       CASE WHEN p.id IS NOT NULL THEN json_build_object('code', p.code, 'title', ${nameJson('p', 'title')}) END AS project,
       ${list(`json_build_object('title', a.title, 'sha256', a.sha256)`, 'agenda_paper a WHERE a.item_id = i.id', 'a.id')} AS papers
     FROM agenda_item i LEFT JOIN project p ON p.id = i.project_id
     WHERE i.meeting_id = ${values.add(meetingId)} AND (p.id IS NULL OR ${sightSql(COMMITTEE_SIGHT, values)})
     ORDER BY i.position, i.id`,
    values.list,
  );
}

type AsFrozen =
  | 'code'
  | 'title'
  | 'direction'
  | 'manager'
  | 'initiator'
  | 'stage'
  | 'oversight'
  | 'override'
  | 'riskQuestion'
  | 'cost'
  | 'budget'
  | 'milestones'
  | 'owner'
  | 'office'
  | 'rebaselined'
  | 'risks'
  | 'targets';

/** A project of the agenda before its codes are worded. */
export interface SheetData extends Pick<PackSheet, AsFrozen> {
  readonly criteria: readonly Finding[];
  readonly looked: Omit<LookedAt, 'owner' | 'office'>;
  readonly kept: { readonly overallSince: string; readonly divergingSince: string | null } | null;
}

const MILESTONES = list(
  `json_build_object('number', m.number, 'title', ${nameJson('m', 'title')}, 'firstOn', m.first_baseline_on, 'baselineOn', m.baseline_on,
    'forecastOn', m.forecast_on, 'actualOn', m.actual_on)`,
  'milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL',
  'm.number',
);
const RISKS = list(
  `json_build_object('title', k.title, 'score', k.probability * k.impact, 'response', k.response_plan)`,
  `project_risk k WHERE k.project_id = p.id AND k.state = 'open'`,
  'k.probability * k.impact DESC, k.number',
);
const TARGETS = list(
  `json_build_object('code', t.code, 'name', ${nameJson('t')})`,
  `sdg_tag g JOIN sdg_target t ON t.code = g.target_code WHERE g.project_id = p.id AND g.state = 'confirmed'`,
  't.goal_number, t.code',
);
const BUDGET = `(SELECT json_build_object('plan', f.plan::text, 'adjusted', f.adjusted::text, 'committed', f.committed::text,
    'actual', f.actual::text, 'absorption', ${ratioSql('f.actual', 'f.adjusted', 4)}, 'unfunded', f.unfunded::text)
  FROM (${budgetFacts('$2', 'l.project_id = p.id')}) f)`;
const CRITERIA = `coalesce((SELECT s.criteria FROM screening s WHERE s.project_id = p.id ORDER BY s.id DESC LIMIT 1), '[]')`;
const OVERRIDE = `(SELECT json_build_object('flagged', o.flagged, 'reason', o.reason) FROM screening_override o
  WHERE o.project_id = p.id AND o.lifted_at IS NULL)`;

const SHEETS = `SELECT p.id, json_build_object('code', p.code, 'title', ${nameJson('p', 'title')},
    'direction', (SELECT ${named('d')} FROM direction d WHERE d.id = p.direction_id), 'manager', ${personName('p.manager_id')},
    'initiator', (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = p.initiator_id), 'stage', p.stage, 'oversight', p.oversight,
    'criteria', ${CRITERIA}, 'override', ${OVERRIDE}, 'riskQuestion', p.risk_question, 'cost', p.cost_total::text, 'budget', ${BUDGET},
    'milestones', ${MILESTONES}, 'owner', ${lastRating('owner', 't.rating')}, 'office', ${lastRating('office', 't.rating')},
    'rebaselined', greatest((SELECT count(*) FROM baseline b WHERE b.project_id = p.id) - 1, 0), 'risks', ${RISKS}, 'targets', ${TARGETS},
    'looked', json_build_object('facts', x.facts, 'policy', x.policy, 'policyVersion', x."policyVersion"),
    'kept', CASE WHEN h.project_id IS NOT NULL THEN
      json_build_object('overallSince', h.overall_since, 'divergingSince', h.diverging_since) END) AS sheet
  FROM project p JOIN (${lookedAtSql('$2::date')} WHERE p.id = ANY($1::uuid[])) x ON x."projectId" = p.id
    LEFT JOIN project_health h ON h.project_id = p.id`;

/** The sheets of projects by their ids. */
export async function sheetData(
  tx: EntityManager,
  projects: readonly string[],
  day: Day,
): Promise<Map<string, SheetData>> {
  const rows = await tx.query<{ id: string; sheet: SheetData }[]>(SHEETS, [projects, day]);
  return new Map(rows.map(({ id, sheet }) => [id, sheet]));
}

export interface ChangeRequestData {
  readonly id: string;
  readonly number: number;
  readonly reasonCode: string;
  readonly justification: string;
  readonly milestones: readonly { readonly title: Trilingual; readonly from: Day | null; readonly to: Day }[];
  readonly budgetChange: Money | null;
}

const CHANGE_REQUESTS = `SELECT r.id, r.number, r.reason_code AS "reasonCode", r.justification,
    ${list(
      `json_build_object('title', ${nameJson('m', 'title')}, 'from', x.from_on, 'to', x.to_on)`,
      'change_request_milestone x JOIN milestone m ON m.id = x.milestone_id WHERE x.change_request_id = r.id',
      'x.to_on DESC, m.number',
    )} AS milestones,
    (SELECT sum(x.to_amount - coalesce(x.from_amount, 0))::text FROM change_request_budget x WHERE x.change_request_id = r.id) AS "budgetChange"
  FROM change_request r WHERE r.id = ANY($1::uuid[])`;

export const changeRequests = (tx: EntityManager, ids: readonly string[]): Promise<ChangeRequestData[]> =>
  tx.query(CHANGE_REQUESTS, [ids]);

const ISSUES = `SELECT i.id, i.number, i.title, i.description, to_jsonb(i.level_since) #>> '{}' AS since FROM issue i WHERE i.id = ANY($1::uuid[])`;

export const issues = (tx: EntityManager, ids: readonly string[]): Promise<(PackIssue & { id: string })[]> =>
  tx.query(ISSUES, [ids]);

const ASSIGNEES = list(
  `coalesce(${personName('a.person_id')}, (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = a.organisation_id))`,
  'instruction_assignee a WHERE a.instruction_id = i.id',
  'a.responsible DESC, a.id',
);

// A report that waits for the office stops the clock.
const OVERDUE = `SELECT i.number, i.text, i.due_on::text AS "dueOn", $1::date - i.due_on AS "overdueDays", d.number AS decision,
    p.code AS project, ${ASSIGNEES} AS assignees
  FROM instruction i LEFT JOIN decision d ON d.id = i.decision_id LEFT JOIN project p ON p.id = d.project_id
  WHERE i.state IN ('open', 'returned') AND i.due_on < $1::date ORDER BY i.due_on, i.id`;

export const overdueInstructions = (tx: EntityManager, day: Day): Promise<OverdueInstruction[]> =>
  tx.query(OVERDUE, [day]);
