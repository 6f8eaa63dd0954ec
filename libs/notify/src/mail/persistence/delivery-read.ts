import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { nameJson } from '#libs/portfolio';

const MAIL = `json_build_object('id', m.id, 'receiver', json_build_object('id', u.id, 'name', ${nameJson('u')}),
    'kind', m.kind, 'address', m.address, 'messageId', m.message_id, 'state', m.state, 'reason', m.reason,
    'notices', (SELECT count(*) FROM notice n WHERE n.delivery_id = m.id), 'attempts', m.attempts, 'dueAt', m.due_at,
    'sentAt', m.sent_at, 'response', m.response, 'error', m.error, 'createdAt', m.created_at)::text`;

const ONE = `SELECT ${MAIL} AS json FROM mail_delivery m JOIN app_user u ON u.id = m.receiver_id WHERE m.id = $1`;

const PAGE = `SELECT ${MAIL} AS json, json_build_array(m.id) AS cursor
  FROM mail_delivery m JOIN app_user u ON u.id = m.receiver_id
  WHERE ($1::text[] IS NULL OR m.state = ANY($1)) AND ($2::text[] IS NULL OR m.kind = ANY($2))
    AND ($3::uuid IS NULL OR m.receiver_id = $3) AND ($4::uuid IS NULL OR m.id < $4)
  ORDER BY m.id DESC LIMIT $5`;

export const NEWEST_MAIL = '-createdAt';

export interface MailFilter {
  readonly state?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly receiver?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** The log of mails. */
@Injectable()
export class DeliveryRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Throws 404. */
  async one(mailId: string): Promise<string> {
    const row = await this.database.first<{ json: string }>(ONE, [mailId]);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }

  /** Newest first; one row more than the limit when there are more. */
  page({ state, kind, receiver, limit, after }: MailFilter): Promise<PageRow[]> {
    const [before] = after === undefined ? [null] : decodeCursor(after, NEWEST_MAIL, z.tuple([id]));
    return this.database.rows(PAGE, [state ?? null, kind ?? null, receiver ?? null, before, limit + 1]);
  }
}
