import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as feedbackId, moment } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson } from '#libs/portfolio';
import { FEEDBACK_STATES } from '../domain/feedback.js';
import type { FeedbackState } from '../domain/feedback.js';
import { PUBLISHED } from './published-sql.js';

export const FEEDBACK_ORDER = 'sentAt';
const position = z.tuple([moment, feedbackId]);

export interface FeedbackFilters {
  readonly state?: readonly FeedbackState[] | undefined;
  /** Code of a project. */
  readonly project?: string | undefined;
}

const SENT = `to_jsonb(f.sent_at) #>> '{}'`;
const FEEDBACK = `json_build_object('id', f.id, 'version', f.version, 'state', f.state,
  'project', json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}, 'published', ${PUBLISHED}),
  'text', f.text, 'language', f.language, 'sentAt', f.sent_at,
  'contact', (SELECT json_build_object('name', c.name, 'email', c.email) FROM feedback_contact c WHERE c.feedback_id = f.id),
  'question', f.question, 'answer', f.answer, 'filedReason', f.filed_reason,
  'settledBy', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = f.settled_by),
  'settledAt', f.settled_at)::text AS json`;
const FROM = 'FROM feedback f JOIN project p ON p.id = f.project_id';

/** Feedback as the office reads it. */
@Injectable()
export class FeedbackRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Whatever was sent first comes first; one row more than the limit when there are more. */
  async page(
    { state, project }: FeedbackFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [`f.state = ANY(${values.add(state ?? FEEDBACK_STATES)}::text[])`];
    if (project !== undefined) conditions.push(`p.code = ${values.add(project)}`);
    if (after !== undefined) {
      const [sentAt, id] = decodeCursor(after, FEEDBACK_ORDER, position);
      conditions.push(`(f.sent_at, f.id) > (${values.add(sentAt)}::timestamptz, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; id: string; sent: string }>(
      `SELECT ${FEEDBACK}, f.id, ${SENT} AS sent ${FROM} WHERE ${conditions.join(' AND ')}
       ORDER BY f.sent_at, f.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, id, sent }) => ({ json, cursor: [sent, id] }));
  }

  async counts(project: string | undefined): Promise<Record<FeedbackState, number>> {
    const values = new Values();
    const narrowed = project === undefined ? '' : `WHERE p.code = ${values.add(project)}`;
    const rows = await this.database.rows<{ state: FeedbackState; count: number }>(
      `SELECT f.state, count(*)::int AS count ${FROM} ${narrowed} GROUP BY f.state`,
      values.list,
    );
    return { new: 0, answered: 0, filed: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** @throws DomainError not-found NOT_FOUND */
  async one(id: string): Promise<{ json: string; version: number }> {
    const row = await this.database.first<{ json: string; version: number }>(
      `SELECT ${FEEDBACK}, f.version ${FROM} WHERE f.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}
