import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { nameJson } from '#libs/portfolio';

const NOTICE = `json_build_object('id', n.id, 'number', n.number, 'kind', n.kind, 'language', n.language, 'title', n.title,
  'body', n.body, 'link', n.link, 'subjectId', n.subject_id, 'projectId', n.project_id,
  'onBehalfOf', (SELECT json_build_object('id', b.id, 'name', ${nameJson('b')}) FROM app_user b WHERE b.id = n.on_behalf_of),
  'createdAt', n.created_at, 'readAt', n.read_at)::text`;

const PAGE = `SELECT ${NOTICE} AS json, json_build_array((n.read_at IS NOT NULL)::int, n.number) AS cursor
  FROM notice n WHERE n.receiver_id = $1 AND n.in_app
    AND ($2::boolean IS NOT TRUE OR n.read_at IS NULL) AND ($3::text[] IS NULL OR n.kind = ANY($3))
    AND ($4::int IS NULL OR ((n.read_at IS NOT NULL)::int, -n.number) > ($4, -($5::bigint)))
  ORDER BY n.read_at IS NOT NULL, n.number DESC LIMIT $6`;

const ONE = `SELECT ${NOTICE} AS json FROM notice n WHERE n.id = $2 AND n.receiver_id = $1 AND n.in_app`;

const SINCE = `SELECT n.number::int AS number, ${NOTICE} AS json FROM notice n
  WHERE n.receiver_id = $1 AND n.in_app AND n.number > $2 ORDER BY n.number LIMIT $3`;

const STANDING = `SELECT (SELECT count(*)::int FROM notice n WHERE n.receiver_id = $1 AND n.in_app AND n.read_at IS NULL) AS unread,
  (SELECT coalesce(max(n.number), 0)::int FROM notice n WHERE n.receiver_id = $1) AS last`;

export const UNREAD_FIRST = 'unread,-number';
const position = z.tuple([z.int().min(0).max(1), z.int().min(0).max(Number.MAX_SAFE_INTEGER)]);

export interface NoticeFilter {
  readonly unread?: boolean | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A person's own notices, as JSON text. */
@Injectable()
export class NoticeRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Unread ones first, newest first among each; one row more than the limit when there are more. */
  page(personId: string, { unread, kind, limit, after }: NoticeFilter): Promise<PageRow[]> {
    const [read, number] = after === undefined ? [null, null] : decodeCursor(after, UNREAD_FIRST, position);
    return this.database.rows(PAGE, [personId, unread ?? null, kind ?? null, read, number, limit + 1]);
  }

  /** Throws 404, also for what is another's. */
  async one(personId: string, id: string): Promise<string> {
    const row = await this.database.first<{ json: string }>(ONE, [personId, id]);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }

  /** What came after a number, in order. */
  since(personId: string, number: number, limit: number): Promise<{ number: number; json: string }[]> {
    return this.database.rows(SINCE, [personId, number, limit]);
  }

  /** How many are unread, and the number of the last one there is. */
  async standing(personId: string): Promise<{ unread: number; last: number }> {
    const row = await this.database.first<{ unread: number; last: number }>(STANDING, [personId]);
    return row!;
  }
}
