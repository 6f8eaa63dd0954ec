import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as feedbackId, moment } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { Values } from '#libs/portfolio';
import { PUBLISHED } from './published-sql.js';

export const ANSWERED_ORDER = 'answeredAt';
const position = z.tuple([moment, feedbackId]);

/** Answered feedback as everybody reads it: nothing of who asked, nor of who answered. */
@Injectable()
export class PublishedFeedback {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The newest answer first, one row more than the limit when there are more.
   *
   * @throws DomainError not-found NOT_FOUND alike for no project and for one that is not published
   */
  async page(code: string, { limit, after }: { limit: number; after: string | undefined }): Promise<PageRow[]> {
    const project = await this.database.first<{ id: string }>(
      `SELECT p.id FROM project p WHERE p.code = $1 AND ${PUBLISHED}`,
      [code],
    );
    if (!project) throw new DomainError('not-found', 'NOT_FOUND');
    const values = new Values();
    const zone = values.add(this.config.city.timeZone);
    const dayOf = (column: string) => `(${column} AT TIME ZONE ${zone}::text)::date`;
    const conditions = [`f.project_id = ${values.add(project.id)}`, `f.state = 'answered'`];
    if (after !== undefined) {
      const [settledAt, id] = decodeCursor(after, ANSWERED_ORDER, position);
      conditions.push(`(f.settled_at, f.id) < (${values.add(settledAt)}::timestamptz, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; id: string; settled: string }>(
      `SELECT json_build_object('id', f.id, 'language', f.language, 'question', f.question, 'askedOn', ${dayOf('f.sent_at')},
         'answer', f.answer, 'answeredOn', ${dayOf('f.settled_at')})::text AS json,
         f.id, to_jsonb(f.settled_at) #>> '{}' AS settled
       FROM feedback f WHERE ${conditions.join(' AND ')}
       ORDER BY f.settled_at DESC, f.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, id, settled }) => ({ json, cursor: [settled, id] }));
  }
}
