import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as updateId } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, moversOf, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { mayWrite, updateMovers } from '../domain/update-rights.js';
import { isEditable, possibleUpdateSteps } from '../domain/update-steps.js';
import type { UpdateState } from '../domain/update-steps.js';
import { PERIOD_REF, PROJECT_REF, personJson } from './refs-json.js';

export const UPDATE_ORDER = '-period';
const position = z.tuple([day, updateId]);

interface Relations {
  readonly stage: Stage;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
}

interface Row extends Relations, Record<string, unknown> {
  readonly json: string;
  readonly content: string;
  /** What was submitted last, as it was worded then. */
  readonly submitted: string | null;
  readonly version: number;
  readonly state: UpdateState;
  readonly periodState: 'open' | 'frozen';
  readonly submittedBy: string | null;
  readonly updatedBy: string;
}

const RELATIONS = `p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy"`;

/** Stated forecasts with the milestones that they name, from a JSON array. */
const forecastsJson = (
  stated: string,
): string => `coalesce((SELECT json_agg(json_build_object('milestoneId', m.id, 'number', m.number,
    'title', ${nameJson('m', 'title')}, 'forecastOn', f."forecastOn", 'note', f.note) ORDER BY m.number)
  FROM jsonb_to_recordset(${stated}) AS f ("milestoneId" uuid, "forecastOn" date, note text) JOIN milestone m ON m.id = f."milestoneId"), '[]')`;

const CONTENT = `json_build_object('language', u.language, 'progress', u.progress, 'problems', u.problems, 'nextSteps', u.next_steps,
  'helpNeeded', u.help_needed, 'rating', u.rating, 'ratingNarrative', u.rating_narrative, 'forecasts', ${forecastsJson('u.forecasts')})`;

/** What step `s` submitted, with the names of milestones. */
const STEP_CONTENT = `CASE WHEN s.content IS NOT NULL THEN s.content || jsonb_build_object('forecasts', ${forecastsJson(`s.content -> 'forecasts'`)}) END`;

const STEPS = `coalesce((SELECT json_agg(json_build_object('revision', s.revision, 'name', s.name, 'remarks', s.remarks, 'deadline', s.deadline,
    'content', ${STEP_CONTENT}, 'actor', json_build_object('id', s.actor_id, 'name', s.actor_name), 'at', s.at) ORDER BY s.at, s.id)
  FROM status_update_step s WHERE s.update_id = u.id), '[]')`;

const SUBMITTED = `(SELECT ${STEP_CONTENT} FROM status_update_step s
  WHERE s.update_id = u.id AND s.revision = u.revision AND s.name = 'submitted')`;

/** Others read of the rating only what has been submitted. */
const RATING = `CASE WHEN u.state = 'returned' THEN ${SUBMITTED} ->> 'rating' ELSE u.rating END`;

const ITEM = `'id', u.id, 'version', u.version, 'period', ${PERIOD_REF}, 'state', u.state, 'revision', u.revision, 'language', u.language,
  'rating', ${RATING}, 'dueOn', o.due_on, 'submittedBy', ${personJson('u.submitted_by')}, 'submittedAt', u.submitted_at,
  'deadline', u.deadline, 'illustrative', u.illustrative`;

const UPDATES = `status_update u JOIN reporting_period r ON r.id = u.period_id JOIN project p ON p.id = u.project_id
  JOIN period_obligation o ON o.period_id = u.period_id AND o.project_id = u.project_id`;

/** Status updates of projects that the actor may see; a draft is its writers' alone. */
@Injectable()
export class StatusUpdateRead {
  constructor(private readonly database: ReadDatabase) {}

  /** @throws DomainError not-found NOT_FOUND */
  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const row = await this.database.first<Row>(
      `SELECT json_build_object(${ITEM}, 'project', ${PROJECT_REF}, 'steps', ${STEPS}, 'createdBy', ${personJson('u.created_by')},
         'updatedBy', ${personJson('u.updated_by')}, 'updatedAt', u.updated_at)::text AS json,
         ${CONTENT}::text AS content, ${SUBMITTED}::text AS submitted, u.version, u.state, r.state AS "periodState",
         u.submitted_by AS "submittedBy", u.updated_by AS "updatedBy", ${RELATIONS}
       FROM ${UPDATES} WHERE u.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    const movers = row ? moversOf(actor, row) : [];
    const writes = row !== undefined && mayWrite(row.stage, movers);
    if (!row || (row.state === 'draft' && !writes)) throw new DomainError('not-found', 'NOT_FOUND');
    const open = row.periodState === 'open';
    const steps = open ? possibleUpdateSteps(row.state, updateMovers(actor.userId, movers, row)) : [];
    const content = row.state === 'returned' && !writes && row.submitted !== null ? row.submitted : row.content;
    const mayEdit = open && writes && isEditable(row.state);
    const rest = `"content":${content},"possibleSteps":${JSON.stringify(steps)},"mayEdit":${mayEdit}`;
    return { json: `${row.json.slice(0, -1)},${rest}}`, version: row.version };
  }

  /**
   * Of a project, the latest period first; one row more than the limit when there are more.
   *
   * @throws DomainError not-found NOT_FOUND
   */
  async ofProject(
    actor: Actor,
    projectId: string,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<{ rows: PageRow[]; mayWrite: boolean }> {
    const writes = await this.writes(actor, projectId);
    const values = new Values();
    const conditions = [`u.project_id = ${values.add(projectId)}`, ...(writes ? [] : [`u.state <> 'draft'`])];
    if (after !== undefined) {
      const [startsOn, id] = decodeCursor(after, UPDATE_ORDER, position);
      conditions.push(`(r.starts_on, u.id) < (${values.add(startsOn)}::date, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; startsOn: string; id: string }>(
      `SELECT json_build_object(${ITEM})::text AS json, r.starts_on::text AS "startsOn", u.id FROM ${UPDATES}
       WHERE ${conditions.join(' AND ')} ORDER BY r.starts_on DESC, u.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return { rows: rows.map(({ json, startsOn, id }) => ({ json, cursor: [startsOn, id] })), mayWrite: writes };
  }

  /** Whether the actor may write of a project. @throws DomainError not-found NOT_FOUND */
  async writes(actor: Actor, projectId: string): Promise<boolean> {
    const values = new Values();
    const project = await this.database.first<Relations & Record<string, unknown>>(
      `SELECT ${RELATIONS} FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!project) throw new DomainError('not-found', 'NOT_FOUND');
    return mayWrite(project.stage, moversOf(actor, project));
  }
}
