import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as requestId } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, moversOf, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { possibleSteps } from '../domain/change-request-rules.js';
import type { ChangeRequestState, ChangeRoute } from '../domain/change-request-rules.js';
import { decisionJson } from './baseline-read.js';
import { personJson } from './person-json.js';

export const NEWEST = 'newest';

export interface ChangeRequestFilters {
  readonly state?: readonly ChangeRequestState[] | undefined;
  readonly route?: ChangeRoute | undefined;
  readonly project?: string | undefined;
  /** Code of a direction. */
  readonly direction?: string | undefined;
  /** Written or submitted by the reader. */
  readonly mine?: boolean | undefined;
}

const list = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;

const BRIEF = `'id', r.id, 'version', r.version, 'number', r.number,
  'project', json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}),
  'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id), 'subjects', r.subjects, 'reasonCode', r.reason_code,
  'justification', r.justification, 'route', r.route, 'state', r.state, 'createdBy', ${personJson('r.created_by')}, 'createdAt', r.created_at,
  'submittedBy', ${personJson('r.submitted_by')}, 'submittedAt', r.submitted_at, 'answer', r.answer, 'answeredBy', ${personJson('r.answered_by')},
  'answeredAt', r.answered_at, 'decision', ${decisionJson('r.decision_id')}`;

const MILESTONES = list(
  `json_build_object('milestoneId', m.id, 'number', m.number, 'title', ${nameJson('m', 'title')}, 'fromStartOn', x.from_start_on,
    'fromOn', x.from_on, 'toStartOn', x.to_start_on, 'toOn', x.to_on, 'days', x.to_on - x.from_on)`,
  'change_request_milestone x JOIN milestone m ON m.id = x.milestone_id WHERE x.change_request_id = r.id',
  'x.id',
);

const BUDGET = list(
  `json_build_object('year', x.year, 'source', x.source, 'category', x.category, 'fromAmount', x.from_amount::text,
    'toAmount', x.to_amount::text, 'difference', (x.to_amount - coalesce(x.from_amount, 0))::text, 'cause', x.cause)`,
  'change_request_budget x WHERE x.change_request_id = r.id',
  'x.id',
);

const WAITING = `jsonb_array_elements(r.effect -> 'waiting') WITH ORDINALITY AS e (hit, place)
  JOIN milestone m ON m.id = (e.hit ->> 'milestoneId')::uuid JOIN project w ON w.id = m.project_id`;

/** `sight` is the condition under which the reader sees row `p`, which here stands for the project that waits. */
const effectOf = (sight: string): string => `CASE WHEN r.effect IS NOT NULL THEN json_build_object(
  'finish', r.effect -> 'finish', 'difference', r.effect -> 'difference',
  'waiting', ${list(
    `json_build_object('milestoneId', m.id, 'number', m.number, 'title', ${nameJson('m', 'title')},
      'project', json_build_object('id', w.id, 'code', w.code),
      'owner', (SELECT json_build_object('id', o.id, 'code', o.code, 'name', ${nameJson('o')}) FROM organisation o WHERE o.id = m.owner_id),
      'fromOn', e.hit -> 'fromOn', 'toOn', e.hit -> 'toOn', 'workingDays', e.hit -> 'workingDays')`,
    `${WAITING} WHERE EXISTS (SELECT FROM project p WHERE p.id = w.id AND ${sight})`,
    'e.place',
  )},
  'hidden', (SELECT count(*)::int FROM ${WAITING} WHERE NOT EXISTS (SELECT FROM project p WHERE p.id = w.id AND ${sight}))) END`;

const RESULT = `'baseline', (SELECT json_build_object('id', b.id, 'number', b.number) FROM baseline b WHERE b.change_request_id = r.id),
  'budgetVersion', (SELECT json_build_object('id', v.id, 'number', v.number) FROM budget_version v WHERE v.change_request_id = r.id)`;

/** Whether the request with the id `id` (an expression) lies before the committee, which may vote on it. */
export const onAgendaSql = (id: string): string =>
  `EXISTS (SELECT FROM agenda_item i WHERE i.subject_id = ${id} AND i.state IN ('planned', 'open'))`;

const RELATIONS = `p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy"`;

interface RequestRow extends Record<string, unknown> {
  json: string;
  version: number;
  state: ChangeRequestState;
  route: ChangeRoute | null;
  onAgenda: boolean;
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
}

const position = z.tuple([requestId]);

/** Requests as JSON text; those of a project that the reader may not see do not exist for them. */
@Injectable()
export class ChangeRequestRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Newest first; one row more than the limit when there are more. */
  async page(
    actor: Actor,
    filters: ChangeRequestFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [sightSql(sightOf(actor), values), ...filterSql(actor, filters, values)];
    if (after !== undefined) {
      const [id] = decodeCursor(after, NEWEST, position);
      conditions.push(`r.id < ${values.add(id)}::uuid`);
    }
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT json_build_object(${BRIEF})::text AS json, r.id FROM change_request r JOIN project p ON p.id = r.project_id
       WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, id }) => ({ json, cursor: [id] }));
  }

  /** One with what it asks for, who is hit and what came of it. Throws 404. */
  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const sight = sightSql(sightOf(actor), values);
    const row = await this.database.first<RequestRow>(
      `SELECT json_build_object(${BRIEF}, 'fromBaseline', r.from_baseline, 'fromBudget', r.from_budget, 'milestones', ${MILESTONES},
         'budget', ${BUDGET}, 'effect', ${effectOf(sight)}, ${RESULT})::text AS json, r.version, r.state, r.route, ${onAgendaSql('r.id')} AS "onAgenda", ${RELATIONS}
       FROM change_request r JOIN project p ON p.id = r.project_id WHERE r.id = ${values.add(id)} AND ${sight}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    const steps = possibleSteps(row, row.stage, moversOf(actor, row));
    return { json: `${row.json.slice(0, -1)},"possibleSteps":${JSON.stringify(steps)}}`, version: row.version };
  }
}

function filterSql(
  actor: Actor,
  { state, route, project, direction, mine }: ChangeRequestFilters,
  values: Values,
): string[] {
  const user = mine === undefined ? '' : values.add(actor.userId);
  return [
    ...(state ? [`r.state = ANY(${values.add(state)}::text[])`] : []),
    ...(route ? [`r.route = ${values.add(route)}`] : []),
    ...(project ? [`r.project_id = ${values.add(project)}::uuid`] : []),
    ...(direction ? [`p.direction_id = (SELECT d.id FROM direction d WHERE d.code = ${values.add(direction)})`] : []),
    ...(mine === undefined ? [] : [`(${user} IN (r.created_by, r.submitted_by)) IS ${mine ? 'TRUE' : 'NOT TRUE'}`]),
  ];
}
