import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as reportId } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor, Language } from '#libs/kernel';
import { BASE_PATH, ReadDatabase, decodeCursor, translate } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightOf } from '#libs/portfolio';
import { REPORT_FAILURES } from '../contract/report.js';
import type { ReportKind, ReportState } from '../contract/report.js';

const newestPosition = z.tuple([reportId]);

export interface ReportFilters {
  readonly project?: string | undefined;
  readonly state?: ReportState | undefined;
  readonly kind?: ReportKind | undefined;
}

/** What a download needs to know of a report; the file's fields are there when it is ready. */
export interface ReportFileRow extends Record<string, unknown> {
  readonly state: ReportState;
  readonly progress: number;
  readonly projectId: string | null;
  readonly subjectId: string | null;
  readonly fileKey: string | null;
  readonly fileName: string | null;
  readonly contentType: string | null;
  readonly bytes: string | null;
  readonly sha256: string | null;
}

/** `failures` is the placeholder of the sentences by code. */
const reportJson = (failures: string): string => `json_build_object(
  'id', r.id, 'kind', r.kind,
  'project', (SELECT json_build_object('id', p.id, 'code', p.code) FROM project p WHERE p.id = r.project_id),
  'minutes', (SELECT json_build_object('id', n.id, 'number', n.year || '/' || n.number) FROM minutes n WHERE n.id = r.subject_id),
  'format', r.format, 'language', r.language, 'state', r.state, 'progress', r.progress, 'attempts', r.attempts,
  'requestedBy', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = r.requested_by),
  'requestedAt', r.requested_at, 'startedAt', r.started_at, 'finishedAt', r.finished_at,
  'snapshotAt', r.snapshot_at, 'snapshotSha256', r.snapshot_sha256,
  'failure', CASE WHEN r.failure IS NOT NULL
    THEN json_build_object('code', r.failure, 'text', ${failures}::jsonb ->> r.failure) END,
  'file', CASE WHEN r.state = 'ready' THEN json_build_object('href', '/${BASE_PATH}/reports/' || r.id || '/file',
    'name', r.file_name, 'contentType', r.content_type, 'bytes', r.bytes, 'sha256', r.sha256) END)`;

const failuresIn = (language: Language): string =>
  JSON.stringify(
    Object.fromEntries(REPORT_FAILURES.map((code) => [code, translate(language, `report.failure.${code}`)])),
  );

/** Reports that the actor has asked for; those who see every project see every report. Anything else throws 404. */
@Injectable()
export class ReportRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Newest first. */
  async page(
    actor: Actor,
    filters: ReportFilters,
    { limit, after }: { limit: number; after: string | undefined },
    language: Language,
  ): Promise<PageRow[]> {
    const values = new Values();
    const json = reportJson(values.add(failuresIn(language)));
    const conditions = [visibleSql(actor, values)];
    if (filters.project !== undefined) conditions.push(`r.project_id = ${values.add(filters.project)}`);
    if (filters.state !== undefined) conditions.push(`r.state = ${values.add(filters.state)}`);
    if (filters.kind !== undefined) conditions.push(`r.kind = ${values.add(filters.kind)}`);
    if (after !== undefined)
      conditions.push(`r.id < ${values.add(decodeCursor(after, 'newest', newestPosition)[0])}::uuid`);
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${json}::text AS json, r.id FROM report r
       WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: row.json, cursor: [row.id] }));
  }

  async one(actor: Actor, id: string, language: Language): Promise<{ json: string; state: ReportState }> {
    const values = new Values();
    const json = reportJson(values.add(failuresIn(language)));
    return found(
      await this.database.first<{ json: string; state: ReportState }>(
        `SELECT ${json}::text AS json, r.state FROM report r WHERE r.id = ${values.add(id)} AND ${visibleSql(actor, values)}`,
        values.list,
      ),
    );
  }

  async file(actor: Actor, id: string): Promise<ReportFileRow> {
    const values = new Values();
    return found(
      await this.database.first<ReportFileRow>(
        `SELECT r.state, r.progress, r.project_id AS "projectId", r.subject_id AS "subjectId", r.file_key AS "fileKey", r.file_name AS "fileName",
           r.content_type AS "contentType", r.bytes, r.sha256
         FROM report r WHERE r.id = ${values.add(id)} AND ${visibleSql(actor, values)}`,
        values.list,
      ),
    );
  }
}

function visibleSql(actor: Actor, values: Values): string {
  if (sightOf(actor).kind === 'all') return 'TRUE';
  return `EXISTS (SELECT FROM report_reader v WHERE v.report_id = r.id AND v.user_id = ${values.add(actor.userId)})`;
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return row;
}
