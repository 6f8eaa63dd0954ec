import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as issueId } from '#contracts/platform';
import { CLOCK, DomainError, directionsHeaded, hasRole } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { ENDED, Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { issueMovers, mayEditIssue } from '../application/issue-movers.js';
import { possibleIssueSteps } from '../domain/issue.js';
import type { IssueLevel, IssueState } from '../domain/issue.js';
import { issueSightSql } from './issue-sight.js';
import { personJson } from './person-json.js';

export const ISSUE_NUMBER_ORDER = 'number';
export const ISSUE_DUE_ORDER = 'dueOn';
const NEVER = 'infinity';
const numberPosition = z.tuple([z.int().min(1).max(1_000_000)]);
const duePosition = z.tuple([z.union([day, z.literal(NEVER)]), issueId]);

export interface IssueFilters {
  readonly state?: readonly IssueState[] | undefined;
  readonly level?: readonly IssueLevel[] | undefined;
  readonly severity?: readonly string[] | undefined;
  /** Codes of directions. */
  readonly direction?: readonly string[] | undefined;
  readonly overdue?: boolean | undefined;
  /** What the reader owns, and what waits for the reader at its level. */
  readonly mine?: boolean | undefined;
}

interface Page {
  readonly limit: number;
  readonly after: string | undefined;
}

interface Row {
  json: string;
  version: number;
  state: IssueState;
  level: IssueLevel;
  ownerId: string | null;
  raisedBy: string | null;
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
}

/** What `hasRunOut` gives; `today` is a placeholder. */
const overdue = (today: string): string => `coalesce(i.state = 'open' AND i.due_on < ${today}::date, false)`;
const dueOrNever = `coalesce(i.due_on, '${NEVER}')`;

const base = (today: string): string => `'id', i.id, 'version', i.version,
  'project', json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')},
    'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id)),
  'number', i.number, 'title', i.title, 'severity', i.severity, 'state', i.state, 'level', i.level, 'levelSince', i.level_since,
  'dueOn', i.due_on, 'overdue', ${overdue(today)}, 'owner', ${personJson('i.owner_id')}, 'raisedBy', ${personJson('i.raised_by')},
  'raisedAt', i.raised_at`;

const REST = `'description', i.description,
  'risk', (SELECT json_build_object('id', k.id, 'number', k.number, 'title', k.title) FROM project_risk k WHERE k.id = i.risk_id),
  'milestone', (SELECT json_build_object('id', m.id, 'number', m.number, 'title', ${nameJson('m', 'title')})
    FROM milestone m WHERE m.id = i.milestone_id),
  'resolution', i.resolution, 'resolvedBy', ${personJson('i.resolved_by')}, 'resolvedAt', i.resolved_at,
  'decision', (SELECT json_build_object('id', d.id, 'number', d.number) FROM decision d WHERE d.id = i.decision_id),
  'steps', coalesce((SELECT json_agg(json_build_object('name', s.name, 'fromLevel', s.from_level, 'toLevel', s.to_level,
    'note', s.note, 'actor', CASE WHEN s.actor_id IS NOT NULL THEN json_build_object('id', s.actor_id, 'name', s.actor_name) END,
    'at', s.at) ORDER BY s.at, s.id) FROM issue_step s WHERE s.issue_id = i.id), '[]')`;

/** Issues that the actor may see; what is not seen throws 404. */
@Injectable()
export class IssueRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const row = await this.database.first<Row & Record<string, unknown>>(
      `SELECT json_build_object(${base(today)}, ${REST})::text AS json, i.version, i.state, i.level, i.owner_id AS "ownerId",
         i.raised_by AS "raisedBy", p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy"
       FROM issue i JOIN project p ON p.id = i.project_id
       WHERE i.id = ${values.add(id)} AND ${issueSightSql(actor, values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    const steps = ENDED.includes(row.stage) ? [] : possibleIssueSteps(row, issueMovers(actor, row, row));
    const rights = `"possibleSteps":${JSON.stringify(steps)},"mayEdit":${mayEditIssue(actor, row, row)}`;
    return { json: `${row.json.slice(0, -1)},${rights}}`, version: row.version };
  }

  /** One project's issues by number. Throws 404 for a project that is not seen. */
  async ofProject(
    actor: Actor,
    projectId: string,
    filters: Pick<IssueFilters, 'state' | 'level'>,
    { limit, after }: Page,
  ): Promise<PageRow[]> {
    const sight = new Values();
    const seen = await this.database.first(
      `SELECT FROM project p WHERE p.id = ${sight.add(projectId)} AND ${sightSql(sightOf(actor), sight)}`,
      sight.list,
    );
    if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
    const values = new Values();
    const today = values.add(this.clock.today());
    const conditions = [`i.project_id = ${values.add(projectId)}`, ...filterSql(actor, filters, today, values)];
    if (after !== undefined) {
      const [number] = decodeCursor(after, ISSUE_NUMBER_ORDER, numberPosition);
      conditions.push(`i.number > ${values.add(number)}::int`);
    }
    const rows = await this.database.rows<{ json: string; number: number }>(
      `SELECT json_build_object(${base(today)})::text AS json, i.number FROM issue i JOIN project p ON p.id = i.project_id
       WHERE ${conditions.join(' AND ')} ORDER BY i.number LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, number }) => ({ json, cursor: [number] }));
  }

  /** Across projects by due day; those whose clock stands come last. */
  async page(actor: Actor, filters: IssueFilters, { limit, after }: Page): Promise<PageRow[]> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const conditions = [issueSightSql(actor, values), ...filterSql(actor, filters, today, values)];
    if (after !== undefined) {
      const [dueOn, id] = decodeCursor(after, ISSUE_DUE_ORDER, duePosition);
      conditions.push(`(${dueOrNever}, i.id) > (${values.add(dueOn)}::date, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; dueOn: string; id: string }>(
      `SELECT json_build_object(${base(today)})::text AS json, ${dueOrNever}::text AS "dueOn", i.id
       FROM issue i JOIN project p ON p.id = i.project_id
       WHERE ${conditions.join(' AND ')} ORDER BY ${dueOrNever}, i.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, dueOn, id }) => ({ json, cursor: [dueOn, id] }));
  }
}

function filterSql(actor: Actor, filters: IssueFilters, today: string, values: Values): string[] {
  const conditions: string[] = [];
  const oneOf = (column: string, wanted: readonly string[] | undefined) => {
    if (wanted) conditions.push(`${column} = ANY(${values.add(wanted)}::text[])`);
  };
  oneOf('i.state', filters.state);
  oneOf('i.level', filters.level);
  oneOf('i.severity', filters.severity);
  if (filters.direction)
    conditions.push(
      `p.direction_id = ANY(ARRAY(SELECT id FROM direction WHERE code = ANY(${values.add(filters.direction)}::text[])))`,
    );
  if (filters.overdue !== undefined) conditions.push(`${overdue(today)} = ${values.add(filters.overdue)}::boolean`);
  if (filters.mine !== undefined)
    conditions.push(`${filters.mine ? '' : 'NOT '}coalesce(${mineSql(actor, values)}, false)`);
  return conditions;
}

function mineSql(actor: Actor, values: Values): string {
  const ways = [`i.owner_id = ${values.add(actor.userId)}::uuid`];
  const headed = directionsHeaded(actor);
  if (headed.length > 0) ways.push(`i.level = 'head' AND p.direction_id = ANY(${values.add(headed)}::uuid[])`);
  if (hasRole(actor, 'project_office')) ways.push(`i.level = 'office'`);
  return `(i.state <> 'resolved' AND (${ways.join(' OR ')}))`;
}
