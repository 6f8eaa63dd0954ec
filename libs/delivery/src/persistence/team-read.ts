import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as uuid, moment } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor, Day } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { ENDED, Values, moversOf, nameJson } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { mayPlan } from '../domain/delivery-rights.js';
import { possibleTeamSteps, sidesOf } from '../domain/team-request.js';
import type { TeamState } from '../domain/team-request.js';
import { TeamAllocationsRead, projectJson } from './team-allocations-read.js';
import { teamSightSql, waitsForSql } from './team-sight.js';

export const TEAM_ORDER = 'startsOn';
export const REQUEST_ORDER = 'requestedAt';

interface MemberRow extends Record<string, unknown> {
  id: string;
  json: string;
  version: number;
  key: string;
  personId: string;
  lineManagerId: string;
  startsOn: Day;
  endsOn: Day;
  state: TeamState;
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
}

const user = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = ${column})`;
const agreement = (side: 'project' | 'line'): string =>
  `CASE WHEN t.${side}_accepted_at IS NOT NULL
    THEN json_build_object('by', ${user(`t.${side}_accepted_by`)}, 'at', t.${side}_accepted_at) END`;

/** Members of teams and requests for them, with the steps of the reader and what would be too much for the person. */
@Injectable()
export class TeamRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly allocations: TeamAllocationsRead,
  ) {}

  /** Throws 404. */
  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const rows = await this.rows(actor, values, 't.id', `t.id = ${values.add(id)} AND ${teamSightSql(actor, values)}`);
    const [page] = await this.shown(actor, rows);
    if (!page) throw new DomainError('not-found', 'NOT_FOUND');
    return { json: page.json, version: rows[0]!.version };
  }

  /** A project's team, by the day on which each begins. The project itself has been found visible. */
  async ofProject(
    actor: Actor,
    projectId: string,
    state: readonly TeamState[] | undefined,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [`t.project_id = ${values.add(projectId)}`];
    if (state) conditions.push(`t.state = ANY(${values.add(state)}::text[])`);
    if (after !== undefined) {
      const [startsOn, id] = decodeCursor(after, TEAM_ORDER, z.tuple([day, uuid]));
      conditions.push(`(t.starts_on, t.id) > (${values.add(startsOn)}::date, ${values.add(id)}::uuid)`);
    }
    const rows = await this.rows(actor, values, 't.starts_on', conditions.join(' AND '), limit + 1);
    return this.shown(actor, rows);
  }

  /** Open requests, the oldest first: those that wait for the actor, or all that the actor may see. */
  async requests(
    actor: Actor,
    mine: boolean,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [`t.state = 'requested'`, mine ? waitsForSql(actor, values) : teamSightSql(actor, values)];
    if (after !== undefined) {
      const [requestedAt, id] = decodeCursor(after, REQUEST_ORDER, z.tuple([moment, uuid]));
      conditions.push(`(t.requested_at, t.id) > (${values.add(requestedAt)}::timestamptz, ${values.add(id)}::uuid)`);
    }
    const rows = await this.rows(actor, values, 't.requested_at', conditions.join(' AND '), limit + 1);
    return this.shown(actor, rows);
  }

  private rows(
    actor: Actor,
    values: Values,
    order: string,
    condition: string,
    limit: number | null = null,
  ): Promise<MemberRow[]> {
    return this.database.rows<MemberRow>(
      `SELECT t.id, t.version, to_jsonb(${order}) #>> '{}' AS key, t.person_id AS "personId", t.line_manager_id AS "lineManagerId",
         t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn", t.state,
         p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy",
         json_build_object('id', t.id, 'version', t.version, 'project', ${projectJson(actor, values)}, 'person', ${user('t.person_id')},
           'role', t.role, 'allocation', t.allocation, 'startsOn', t.starts_on, 'endsOn', t.ends_on,
           'lineManager', ${user('t.line_manager_id')}, 'state', t.state, 'projectAcceptance', ${agreement('project')},
           'lineAcceptance', ${agreement('line')}, 'answer', t.answer, 'requestedBy', ${user('t.requested_by')},
           'requestedAt', t.requested_at)::text AS json
       FROM team_member t JOIN project p ON p.id = t.project_id
       WHERE ${condition} ORDER BY ${order}, t.id LIMIT ${values.add(limit)}`,
      values.list,
    );
  }

  private async shown(actor: Actor, rows: readonly MemberRow[]): Promise<PageRow[]> {
    const alive = rows.filter(({ state }) => state === 'requested' || state === 'confirmed');
    const overloads = await this.allocations.overloadsOf(actor, alive);
    const overload = new Map(alive.map(({ id }, index) => [id, overloads[index]]));
    return rows.map((row) => {
      const movers = moversOf(actor, row);
      const plans = mayPlan(row.stage, movers);
      const ended = ENDED.includes(row.stage);
      const steps = ended ? [] : possibleTeamSteps(row.state, sidesOf(actor, movers, row.lineManagerId), plans);
      const added = `"possibleSteps":${JSON.stringify(steps)},"overload":${JSON.stringify(overload.get(row.id) ?? [])}`;
      return { json: `${row.json.slice(0, -1)},${added}}`, cursor: [row.key, row.id] };
    });
  }
}
