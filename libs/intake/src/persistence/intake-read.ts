import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { ReadDatabase, decodeCursor, versionSql, versionsSql } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightSql } from '#libs/portfolio';
import type { Sight } from '#libs/portfolio';
import type { Finding, ScreeningFacts } from '../domain/index.js';
import type { ScreeningCause } from './intake.entities.js';

export interface StoredScreening {
  id: string;
  projectId: string;
  policyId: string;
  policyVersion: number;
  cause: ScreeningCause;
  facts: ScreeningFacts;
  flagged: boolean;
  criteria: Finding[];
  actor: { id: string | null; name: string | null };
  at: string;
}

/** The referral that put a project on the committee's table, with its screening. */
export interface Cause {
  referral: { id: string; kind: 'entry' | 're_entry'; since: string };
  screening: StoredScreening;
}

const SCREENING = `json_build_object('id', s.id, 'projectId', s.project_id, 'policyId', s.policy_id, 'policyVersion', s.policy_version,
  'cause', s.cause, 'facts', s.facts, 'flagged', s.flagged, 'criteria', s.criteria,
  'actor', json_build_object('id', s.actor_id, 'name', s.actor_name), 'at', s.at)`;

const PROJECT = `json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}, 'stage', p.stage,
  'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id))`;

const REFERRAL = `json_build_object('id', r.id, 'kind', r.kind, 'since', r.since, 'closedAt', r.closed_at, 'closedBecause', r.closed_because,
  'screeningId', r.screening_id, 'project', ${PROJECT},
  'criteria', (SELECT coalesce(json_agg(c ->> 'code'), '[]') FROM screening s, jsonb_array_elements(s.criteria) c
    WHERE s.id = r.screening_id AND c ->> 'result' = 'met'),
  'override', (SELECT json_build_object('flagged', o.flagged, 'reason', o.reason, 'by', o.actor_name, 'at', o.at)
    FROM screening_override o WHERE o.project_id = p.id AND o.lifted_at IS NULL))`;

const REQUEST = `json_build_object('id', r.id, 'project', ${PROJECT}, 'criteria', r.criteria, 'askedAt', r.asked_at,
  'reminders', r.reminders, 'lastRemindedAt', r.last_reminded_at, 'closedAt', r.closed_at, 'closedBecause', r.closed_because)`;

const OVERRIDE = `json_build_object('id', r.id, 'project', ${PROJECT}, 'screeningId', r.screening_id, 'flagged', r.flagged,
  'reason', r.reason, 'actor', json_build_object('id', r.actor_id, 'name', r.actor_name), 'at', r.at, 'liftedAt', r.lifted_at)`;

const ATTESTATION = `json_build_object('id', a.id, 'direction', (SELECT d.code FROM direction d WHERE d.id = a.direction_id),
  'criteria', a.criteria, 'note', a.note, 'actor', json_build_object('id', a.actor_id, 'name', a.actor_name), 'at', a.at)`;

const WHAT_IF = `json_build_object('id', w.id, 'policyId', w.policy_id, 'state', w.state, 'progress', w.progress,
  'requestedAt', w.requested_at, 'finishedAt', w.finished_at, 'result', w.result, 'failure', w.failure)`;

const WHAT_IF_LINE = `json_build_object('id', w.id, 'state', w.state,
  'policy', json_build_object('id', y.id, 'version', y.version, 'note', y.note),
  'requestedBy', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = w.requested_by),
  'requestedAt', w.requested_at, 'finishedAt', w.finished_at,
  'counts', CASE WHEN w.state = 'ready' THEN json_build_object('evaluated', w.result -> 'evaluated',
    'enters', jsonb_array_length(w.result -> 'enters'), 'leaves', jsonb_array_length(w.result -> 'leaves'),
    'stays', w.result -> 'stays') END)`;

const newestPosition = z.tuple([id]);

interface Page {
  limit: number;
  after: string | undefined;
}

/** Reads of intake; lists over projects show only those that the reader may see. */
@Injectable()
export class IntakeRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Newest first. */
  async screenings(projectId: string): Promise<StoredScreening[]> {
    const rows = await this.database.rows<{ screening: StoredScreening }>(
      `SELECT ${SCREENING} AS screening FROM screening s WHERE s.project_id = $1 ORDER BY s.id DESC`,
      [projectId],
    );
    return rows.map((row) => row.screening);
  }

  async screening(projectId: string, screeningId: string): Promise<StoredScreening | undefined> {
    const row = await this.database.first<{ screening: StoredScreening }>(
      `SELECT ${SCREENING} AS screening FROM screening s WHERE s.project_id = $1 AND s.id = $2`,
      [projectId, screeningId],
    );
    return row?.screening;
  }

  /** Why the project was before the committee at that moment; undefined when intake had not sent it there. */
  async cause(projectId: string, kind: string, at: Date): Promise<Cause | undefined> {
    const row = await this.database.first<{ cause: Cause }>(
      `SELECT json_build_object('referral', json_build_object('id', r.id, 'kind', r.kind, 'since', r.since),
         'screening', ${SCREENING}) AS cause
       FROM committee_referral r JOIN screening s ON s.id = r.screening_id
       WHERE r.project_id = $1 AND r.kind = $2 AND r.since <= $3 ORDER BY r.since DESC, r.id DESC LIMIT 1`,
      [projectId, kind, at],
    );
    return row?.cause;
  }

  attestations(projectId: string): Promise<string> {
    return this.list(ATTESTATION, 'attestation a WHERE a.project_id = $1', 'a.id DESC', [projectId]);
  }

  referrals(sight: Sight, open: boolean | undefined, page: Page): Promise<PageRow[]> {
    return this.overProjects(REFERRAL, 'committee_referral', sight, openness('closed_at', open), page);
  }

  attestationRequests(sight: Sight, open: boolean | undefined, page: Page): Promise<PageRow[]> {
    return this.overProjects(REQUEST, 'attestation_request', sight, openness('closed_at', open), page);
  }

  overrides(sight: Sight, inForce: boolean | undefined, page: Page, projectId?: string): Promise<PageRow[]> {
    return this.overProjects(OVERRIDE, 'screening_override', sight, openness('lifted_at', inForce), page, projectId);
  }

  async policies(today: string): Promise<string> {
    return (await this.database.first<{ json: string }>(versionsSql('intake_policy'), [today]))!.json;
  }

  policy(policyId: string, today: string): Promise<{ json: string; revision: number } | undefined> {
    return this.database.first(versionSql('intake_policy'), [today, policyId]);
  }

  async whatIf(whatIfId: string): Promise<string | undefined> {
    const row = await this.database.first<{ json: string }>(
      `SELECT ${WHAT_IF}::text AS json FROM what_if w WHERE w.id = $1`,
      [whatIfId],
    );
    return row?.json;
  }

  /** Trials of policies, newest first. */
  async whatIfs({ limit, after }: Page): Promise<PageRow[]> {
    const values = new Values();
    const earlier =
      after === undefined ? '' : `WHERE w.id < ${values.add(decodeCursor(after, 'newest', newestPosition)[0])}::uuid`;
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${WHAT_IF_LINE}::text AS json, w.id FROM what_if w JOIN intake_policy y ON y.id = w.policy_id
       ${earlier} ORDER BY w.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: row.json, cursor: [row.id] }));
  }

  private async list(json: string, from: string, order: string, values: unknown[]): Promise<string> {
    const rows = await this.database.rows<{ json: string }>(
      `SELECT ${json}::text AS json FROM ${from} ORDER BY ${order}`,
      values,
    );
    return `{"items":[${rows.map((row) => row.json).join(',')}]}`;
  }

  private async overProjects(
    json: string,
    table: string,
    sight: Sight,
    condition: string,
    { limit, after }: Page,
    projectId?: string,
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [sightSql(sight, values), condition];
    if (projectId !== undefined) conditions.push(`r.project_id = ${values.add(projectId)}`);
    if (after !== undefined)
      conditions.push(`r.id < ${values.add(decodeCursor(after, 'newest', newestPosition)[0])}::uuid`);
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${json}::text AS json, r.id FROM ${table} r JOIN project p ON p.id = r.project_id
       WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: row.json, cursor: [row.id] }));
  }
}

const openness = (column: string, open: boolean | undefined): string =>
  open === undefined ? 'TRUE' : `r.${column} IS ${open ? '' : 'NOT '}NULL`;
