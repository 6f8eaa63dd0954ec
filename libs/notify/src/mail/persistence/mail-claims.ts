import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language, Trilingual } from '#libs/kernel';
import { nameJson } from '#libs/portfolio';
import type { Ways } from '../../domain/notice-kinds.js';
import { WAYS_OF } from '../../notices/persistence/preferences-sql.js';
import type { MailState, Suppression } from '../../domain/mail-states.js';

/** While a worker sends a mail nobody else does; longer than a connection may take with all its timeouts. */
const LEASE_MS = 5 * 60_000;

/** A mail that is this worker's to send. */
export interface ClaimedMail {
  readonly id: string;
  readonly receiverId: string;
  readonly kind: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly address: string;
  readonly active: boolean;
  readonly language: Language;
  readonly ways: Readonly<Record<string, Ways>>;
  readonly notices: readonly ClaimedNotice[];
}

export interface ClaimedNotice {
  readonly kind: string;
  readonly projectId: string | null;
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly behalf: Trilingual | null;
}

const CLAIM = `
  WITH due AS (
    SELECT id FROM mail_delivery WHERE state = 'queued' AND due_at <= $1 ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE mail_delivery m SET attempts = m.attempts + 1, due_at = $2 FROM due WHERE m.id = due.id RETURNING m.*
  )
  SELECT m.id, m.receiver_id AS "receiverId", m.kind, m.message_id AS "messageId", m.attempts,
    u.email AS address, u.active, u.language, ${WAYS_OF('u.id')} AS ways,
    (SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'projectId', n.project_id, 'language', n.language, 'title', n.title,
       'body', n.body, 'link', n.link, 'behalf', (SELECT ${nameJson('b')} FROM app_user b WHERE b.id = n.on_behalf_of))
       ORDER BY n.number), '[]') FROM notice n WHERE n.delivery_id = m.id) AS notices
  FROM claimed m JOIN app_user u ON u.id = m.receiver_id`;

/** The end of a try, unless another worker has taken the mail over meanwhile. */
const END = `UPDATE mail_delivery SET state = $3, reason = $4, due_at = coalesce($5, due_at), sent_at = $6, response = $7, error = $8, address = $9
  WHERE id = $1 AND attempts = $2 AND state = 'queued'`;

interface Ending {
  readonly state: MailState;
  readonly reason?: Suppression;
  readonly dueAt?: Date;
  readonly sentAt?: Date;
  readonly response?: string;
  readonly error?: string;
}

/** One worker sends a mail at a time, and says what came of it. */
@Injectable()
export class MailClaims {
  constructor(private readonly dataSource: DataSource) {}

  async next(now: Date): Promise<ClaimedMail | undefined> {
    const [mail] = await this.dataSource.query<ClaimedMail[]>(CLAIM, [now, new Date(now.getTime() + LEASE_MS)]);
    return mail;
  }

  async end({ id, attempts, address }: ClaimedMail, ending: Ending): Promise<void> {
    const { state, reason, dueAt, sentAt, response, error } = ending;
    const values = [id, attempts, state, reason, dueAt, sentAt, response, error].map((value) => value ?? null);
    await this.dataSource.query(END, [...values, address]);
  }
}
