import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as reportId } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor, Language } from '#libs/kernel';
import { BASE_PATH, ReadDatabase, decodeCursor, translate } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import { REPORT_FAILURES } from '../contract/report.js';
import type { ReportKind, ReportState } from '../contract/report.js';
import type { ReportSubject } from '../kinds/report-maker.js';
import { ReportMakers } from '../kinds/report-makers.js';
import { subjectNamesSql } from './subject-names-sql.js';

const newestPosition = z.tuple([reportId]);

export interface ReportFilters {
  readonly project?: string | undefined;
  readonly state?: ReportState | undefined;
  readonly kind?: ReportKind | undefined;
}

interface SubjectRow extends ReportSubject, Record<string, unknown> {
  readonly kind: ReportKind;
}

/** What a download needs to know of a report; the file's fields are there when it is ready. */
export interface ReportFileRow extends SubjectRow {
  readonly state: ReportState;
  readonly progress: number;
  readonly fileKey: string | null;
  readonly fileName: string | null;
  readonly contentType: string | null;
  readonly bytes: string | null;
  readonly sha256: string | null;
}

/** `failures` is the placeholder of the sentences by code. */
const paperFields = (failures: string): string => `
  'id', r.id, 'format', r.format, 'language', r.language, 'state', r.state, 'progress', r.progress,
  'step', CASE WHEN r.state = 'queued' THEN 'waiting' WHEN r.state <> 'running' THEN 'done'
    WHEN r.progress < 40 THEN 'reading' WHEN r.progress < 90 THEN 'drawing' ELSE 'storing' END,
  'attempts', r.attempts, 'startedAt', r.started_at, 'finishedAt', r.finished_at,
  'failure', CASE WHEN r.failure IS NOT NULL
    THEN json_build_object('code', r.failure, 'text', ${failures}::jsonb ->> r.failure) END,
  'file', CASE WHEN r.state = 'ready' THEN json_build_object('href', '/${BASE_PATH}/reports/' || r.id || '/file',
    'name', r.file_name, 'contentType', r.content_type, 'bytes', r.bytes, 'sha256', r.sha256) END`;

const PACK_FIELDS = `
  'kind', k.kind, 'params', k.params,
  ${subjectNamesSql({ kind: 'k.kind', project: 'k.project_id', subject: 'k.subject_id', params: 'k.params' })},
  'requestedBy', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = k.requested_by),
  'requestedAt', k.requested_at, 'snapshotAt', k.snapshot_at, 'snapshotSha256', k.snapshot_sha256`;

const reportJson = (failures: string): string =>
  `json_build_object(${paperFields(failures)}, 'packId', k.id, ${PACK_FIELDS})`;

const packJson = (
  failures: string,
): string => `json_build_object('id', k.id, ${PACK_FIELDS}, 'finishedAt', k.finished_at,
  'reports', (SELECT json_agg(json_build_object(${paperFields(failures)}) ORDER BY r.language, r.format)
    FROM report r WHERE r.pack_id = k.id))`;

const SUBJECT = `k.kind, k.project_id AS "projectId", k.subject_id AS "subjectId", k.params`;
const REPORT = 'report r JOIN report_pack k ON k.id = r.pack_id';

const failuresIn = (language: Language): string =>
  JSON.stringify(
    Object.fromEntries(REPORT_FAILURES.map((code) => [code, translate(language, `report.failure.${code}`)])),
  );

/**
 * Reports that the actor has asked for; those who see every project see every report. One by one, only what the actor may have
 * papers on now. Anything else throws 404.
 */
@Injectable()
export class ReportRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly makers: ReportMakers,
  ) {}

  /** Newest first; none on projects that the actor does not see now, and none of a kind that is not for the actor. */
  async page(
    actor: Actor,
    filters: ReportFilters,
    { limit, after }: { limit: number; after: string | undefined },
    language: Language,
  ): Promise<PageRow[]> {
    const values = new Values();
    const json = reportJson(values.add(failuresIn(language)));
    const projectSeen = `SELECT FROM project p WHERE p.id = k.project_id AND ${sightSql(sightOf(actor), values)}`;
    const conditions = [
      visibleSql(actor, values),
      `k.kind = ANY (${values.add(this.makers.kindsFor(actor))})`,
      `(k.project_id IS NULL OR EXISTS (${projectSeen}))`,
    ];
    if (filters.project !== undefined) conditions.push(`k.project_id = ${values.add(filters.project)}`);
    if (filters.state !== undefined) conditions.push(`r.state = ${values.add(filters.state)}`);
    if (filters.kind !== undefined) conditions.push(`k.kind = ${values.add(filters.kind)}`);
    if (after !== undefined)
      conditions.push(`r.id < ${values.add(decodeCursor(after, 'newest', newestPosition)[0])}::uuid`);
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${json}::text AS json, r.id FROM ${REPORT}
       WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: row.json, cursor: [row.id] }));
  }

  async one(actor: Actor, id: string, language: Language): Promise<{ json: string; state: ReportState }> {
    const values = new Values();
    const json = reportJson(values.add(failuresIn(language)));
    return this.seen(
      actor,
      await this.database.first<SubjectRow & { json: string; state: ReportState }>(
        `SELECT ${json}::text AS json, r.state, ${SUBJECT} FROM ${REPORT} WHERE r.id = ${values.add(id)} AND ${visibleSql(actor, values)}`,
        values.list,
      ),
    );
  }

  async pack(actor: Actor, id: string, language: Language): Promise<{ json: string; underWay: boolean }> {
    const values = new Values();
    const json = packJson(values.add(failuresIn(language)));
    return this.seen(
      actor,
      await this.database.first<SubjectRow & { json: string; underWay: boolean }>(
        `SELECT ${json}::text AS json, k.finished_at IS NULL AS "underWay", ${SUBJECT} FROM report_pack k
         WHERE k.id = ${values.add(id)} AND ${visibleSql(actor, values)}`,
        values.list,
      ),
    );
  }

  async file(actor: Actor, id: string): Promise<ReportFileRow> {
    const values = new Values();
    return this.seen(
      actor,
      await this.database.first<ReportFileRow>(
        `SELECT r.state, r.progress, ${SUBJECT}, r.file_key AS "fileKey", r.file_name AS "fileName",
           r.content_type AS "contentType", r.bytes, r.sha256
         FROM ${REPORT} WHERE r.id = ${values.add(id)} AND ${visibleSql(actor, values)}`,
        values.list,
      ),
    );
  }

  private async seen<Row extends SubjectRow>(actor: Actor, row: Row | undefined): Promise<Row> {
    const allowed = row && (await this.makers.of(row.kind).verdict(actor, row)) === 'allowed';
    if (!allowed) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}

function visibleSql(actor: Actor, values: Values): string {
  if (sightOf(actor).kind === 'all') return 'TRUE';
  return `EXISTS (SELECT FROM report_pack_reader v WHERE v.pack_id = k.id AND v.user_id = ${values.add(actor.userId)})`;
}
