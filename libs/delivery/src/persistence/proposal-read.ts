import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as proposalId } from '#contracts/platform';
import { DomainError, directionsHeaded, hasRole, organisationsOf } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { ENDED, Values, managedSql, moversOf, sightOf } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { mayReport } from '../domain/delivery-rights.js';
import { milestoneSightSql } from './milestone-sight.js';
import { linkedMilestoneJson } from './schedule-json.js';
import { toldOfSql } from './told-of.js';
import { personJson } from './person-json.js';

export const PROPOSAL_ORDER = '-asked';
const position = z.tuple([proposalId]);

export interface ProposalFilters {
  readonly state?: readonly string[] | undefined;
  /** Code of the direction of the project that waits. */
  readonly direction?: string | undefined;
  /** Id of the project that waits. */
  readonly project?: string | undefined;
  /** Those that the reader may answer. */
  readonly mine?: boolean | undefined;
}

interface Row {
  json: string;
  id: string;
  version: number;
  state: string;
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
  ownerId: string | null;
}

/** `told`: the condition under which the reader is told of the cause. */
const select = (
  told: string,
): string => `SELECT json_build_object('id', f.id, 'state', f.state, 'milestone', ${linkedMilestoneJson('m', 'p')},
    'cause', CASE WHEN ${told} THEN ${linkedMilestoneJson('cm', 'cp')} END, 'causedBy', ${personJson('f.caused_by')},
    'from', json_build_object('startOn', f.from_start_on, 'finishOn', f.from_on),
    'to', json_build_object('startOn', f.to_start_on, 'finishOn', f.to_on), 'workingDays', f.working_days,
    'answer', f.answer, 'answeredBy', ${personJson('f.answered_by')}, 'answeredAt', f.answered_at, 'createdAt', f.created_at,
    'version', f.version)::text AS json, f.id, f.version, f.state, p.stage, p.direction_id AS "directionId",
    p.manager_id AS "managerId", p.created_by AS "createdBy", m.owner_id AS "ownerId"
  FROM forecast_proposal f JOIN milestone m ON m.id = f.milestone_id JOIN project p ON p.id = f.project_id
  JOIN milestone cm ON cm.id = f.cause_id JOIN project cp ON cp.id = cm.project_id`;

/** What moved forecasts ask of the owners of milestones that wait. Seen by whoever sees the milestone that is asked. */
@Injectable()
export class ProposalRead {
  constructor(private readonly database: ReadDatabase) {}

  /** The last asked first; one row more than the limit when there are more. */
  async page(
    actor: Actor,
    { state, direction, project, mine }: ProposalFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [milestoneSightSql(sightOf(actor), values)];
    if (state) conditions.push(`f.state = ANY(${values.add(state)}::text[])`);
    if (direction)
      conditions.push(`p.direction_id = (SELECT x.id FROM direction x WHERE x.code = ${values.add(direction)}::text)`);
    if (project) conditions.push(`f.project_id = ${values.add(project)}::uuid`);
    if (mine !== undefined) conditions.push(`${mine ? '' : 'NOT '}coalesce(${answerableSql(actor, values)}, FALSE)`);
    if (after !== undefined) {
      const [id] = decodeCursor(after, PROPOSAL_ORDER, position);
      conditions.push(`f.id < ${values.add(id)}::uuid`);
    }
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `${select(toldOfSql(actor, values)('cp'))} WHERE ${conditions.join(' AND ')} ORDER BY f.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: withRights(row, actor), cursor: [row.id] }));
  }

  /** Throws 404. */
  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const row = await this.database.first<Row & Record<string, unknown>>(
      `${select(toldOfSql(actor, values)('cp'))} WHERE f.id = ${values.add(id)} AND ${milestoneSightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return { json: withRights(row, actor), version: row.version };
  }
}

/** The condition under which `mayReport` holds of milestone `m` of project `p`, and the proposal is open. */
function answerableSql(actor: Actor, values: Values): string {
  const me = values.add(actor.userId);
  const ways = [`p.created_by = ${me} AND p.stage = 'draft'`];
  if (hasRole(actor, 'project_office')) ways.push('TRUE');
  if (hasRole(actor, 'project_manager')) ways.push(managedSql('p', actor, values));
  ways.push(`p.direction_id = ANY(${values.add(directionsHeaded(actor))}::uuid[])`);
  ways.push(`m.owner_id = ANY(${values.add(organisationsOf(actor))}::uuid[])`);
  return `f.state = 'open' AND p.stage <> ALL(${values.add(ENDED)}::text[]) AND (${ways.join(' OR ')})`;
}

const withRights = (row: Row, actor: Actor): string => {
  const mayAnswer = row.state === 'open' && mayReport(actor, row.stage, moversOf(actor, row), row.ownerId);
  return `${row.json.slice(0, -1)},"mayAnswer":${mayAnswer}}`;
};
