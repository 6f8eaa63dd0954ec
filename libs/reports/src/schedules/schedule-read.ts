import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as scheduleId, moment } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { BASE_PATH, ReadDatabase, decodeCursor, translate } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson } from '#libs/portfolio';
import type { PausedBecause } from '../contract/report-schedules.js';
import { subjectNamesSql } from '../persistence/subject-names-sql.js';
import { SchedulesService } from './schedules.service.js';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly json: { readonly cron: string; readonly active: boolean; readonly pausedBecause: PausedBecause | null };
  readonly version: number;
}

interface Paging {
  readonly limit: number;
  readonly after: string | undefined;
}

const ABOUT = subjectNamesSql({
  kind: `(s.request ->> 'kind')`,
  project: `(s.request ->> 'projectId')::uuid`,
  subject: `coalesce(s.request ->> 'minutesId', s.request ->> 'meetingId', s.request ->> 'whatIfId')::uuid`,
  params: 's.request',
});

const SCHEDULE = `SELECT s.id, s.version, json_build_object('id', s.id, 'name', s.name, 'cron', s.cron, 'request', s.request,
  'about', json_build_object(${ABOUT}),
  'owner', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = s.owner_id),
  'active', s.active, 'pausedBecause', s.paused_because, 'createdAt', s.created_at, 'version', s.version) AS json
  FROM report_schedule s`;

@Injectable()
export class ScheduleRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly schedules: SchedulesService,
  ) {}

  /** Newest first. */
  async page({ limit, after }: Paging, language: Language): Promise<PageRow[]> {
    const values = new Values();
    const where =
      after === undefined
        ? ''
        : `WHERE s.id < ${values.add(decodeCursor(after, 'newest', z.tuple([scheduleId]))[0])}::uuid`;
    const rows = await this.database.rows<Row>(
      `${SCHEDULE} ${where} ORDER BY s.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: JSON.stringify(this.shown(row, language)), cursor: [row.id] }));
  }

  async one(id: string, language: Language): Promise<{ body: object; version: number }> {
    const row = await this.database.first<Row>(`${SCHEDULE} WHERE s.id = $1`, [id]);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return { body: this.shown(row, language), version: row.version };
  }

  /** The latest first. */
  async runs(id: string, { limit, after }: Paging): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [`n.schedule_id = ${values.add(id)}`];
    if (after !== undefined)
      conditions.push(`n.due_at < ${values.add(decodeCursor(after, 'latest', z.tuple([moment]))[0])}::timestamptz`);
    const rows = await this.database.rows<{ json: string; dueAt: Date }>(
      `SELECT json_build_object('dueAt', n.due_at, 'startedAt', n.started_at, 'packId', n.pack_id,
         'packHref', '/${BASE_PATH}/report-packs/' || n.pack_id, 'finishedAt', k.finished_at)::text AS json, n.due_at AS "dueAt"
       FROM report_schedule_run n JOIN report_pack k ON k.id = n.pack_id
       WHERE ${conditions.join(' AND ')} ORDER BY n.due_at DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, dueAt }) => ({ json, cursor: [dueAt.toISOString()] }));
  }

  private shown({ json }: Row, language: Language): object {
    const { cron, active, pausedBecause: code } = json;
    return {
      ...json,
      pausedBecause: code && { code, text: translate(language, `schedule.paused.${code}`) },
      nextRuns: active ? this.schedules.nextRuns(cron) : [],
    };
  }
}
