import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import type { RatingSide } from '../domain/rating.js';
import { personJson } from './person-json.js';

/** One rating `t` as JSON. */
export const RATING_JSON = `json_build_object('id', t.id, 'side', t.side, 'rating', t.rating,
  'points', 6 - array_position(ARRAY['green', 'amber_green', 'amber', 'amber_red', 'red'], t.rating), 'narrative', t.narrative,
  'ratedBy', ${personJson('t.rated_by')},
  'ratedAt', t.rated_at, 'illustrative', t.illustrative)`;

export const RATING_ORDER = 'rated';
const position = z.tuple([z.iso.datetime(), z.uuid()]);

@Injectable()
export class RatingRead {
  constructor(private readonly database: ReadDatabase) {}

  /**
   * Newest first; one row more than the limit when there are more.
   *
   * @throws DomainError not-found NOT_FOUND
   */
  async page(
    actor: Actor,
    projectId: string,
    { side, limit, after }: { side: RatingSide | undefined; limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const seen = new Values();
    const project = await this.database.first(
      `SELECT FROM project p WHERE p.id = ${seen.add(projectId)} AND ${sightSql(sightOf(actor), seen)}`,
      seen.list,
    );
    if (!project) throw new DomainError('not-found', 'NOT_FOUND');

    const values = new Values();
    const conditions = [`t.project_id = ${values.add(projectId)}`];
    if (side) conditions.push(`t.side = ${values.add(side)}`);
    if (after !== undefined) {
      const [ratedAt, id] = decodeCursor(after, RATING_ORDER, position);
      conditions.push(`(t.rated_at, t.id) < (${values.add(ratedAt)}::timestamptz, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; ratedAt: string; id: string }>(
      `SELECT ${RATING_JSON}::text AS json, to_char(t.rated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "ratedAt", t.id
       FROM project_rating t WHERE ${conditions.join(' AND ')} ORDER BY t.rated_at DESC, t.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, ratedAt, id }) => ({ json, cursor: [ratedAt, id] }));
  }

  async one(id: string): Promise<string> {
    const row = await this.database.first<{ json: string }>(
      `SELECT ${RATING_JSON}::text AS json FROM project_rating t WHERE t.id = $1`,
      [id],
    );
    return row!.json;
  }
}
