import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson } from '#libs/portfolio';
import type { MinutesState } from '../domain/minutes-states.js';

export const MINUTES_ORDER = 'newest';
const position = z.tuple([z.int(), z.int()]);

export interface MinutesFilters {
  readonly state?: MinutesState | undefined;
  readonly year?: number | undefined;
  readonly meeting?: string | undefined;
}

const BASE = `'id', n.id, 'number', n.year || '/' || n.number, 'state', n.state,
  'meeting', (SELECT json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at) FROM meeting m WHERE m.id = n.meeting_id),
  'snapshotSha256', n.snapshot_sha256, 'approvedAt', n.approved_at, 'signedAt', n.signed_at, 'createdAt', n.created_at`;

const person = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = ${column})`;

const ONE = `SELECT json_build_object(${BASE}, 'approvedBy', ${person('n.approved_by')}, 'signedBy', ${person('n.signed_by')},
    'signatures', coalesce((SELECT json_agg(json_build_object('signer', ${person('s.signer_id')}, 'sha256', s.sha256,
        'serialNumber', s.verification ->> 'serialNumber', 'timestamp', s.verification ->> 'timestamp', 'at', s.at) ORDER BY s.at, s.id)
      FROM signature s WHERE s.minutes_id = n.id), '[]'),
    'snapshot', n.snapshot)::text AS json, n.version
  FROM minutes n WHERE n.id = $1`;

/** Minutes as JSON text. */
@Injectable()
export class MinutesRead {
  constructor(private readonly database: ReadDatabase) {}

  /** The latest number first; one row more than the limit when there are more. */
  async page(
    { state, year, meeting }: MinutesFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = ['TRUE'];
    if (state) conditions.push(`n.state = ${values.add(state)}`);
    if (year) conditions.push(`n.year = ${values.add(year)}`);
    if (meeting) conditions.push(`n.meeting_id = ${values.add(meeting)}::uuid`);
    if (after !== undefined) {
      const [lastYear, number] = decodeCursor(after, MINUTES_ORDER, position);
      conditions.push(`(n.year, n.number) < (${values.add(lastYear)}::int, ${values.add(number)}::int)`);
    }
    const rows = await this.database.rows<{ json: string; year: number; number: number }>(
      `SELECT json_build_object(${BASE})::text AS json, n.year, n.number FROM minutes n
       WHERE ${conditions.join(' AND ')} ORDER BY n.year DESC, n.number DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: row.json, cursor: [row.year, row.number] }));
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.first('SELECT n.id FROM minutes n WHERE n.id = $1', [id])) !== undefined;
  }

  /** Throws 404. */
  async one(id: string): Promise<{ json: string; version: number }> {
    return found(await this.database.first<{ json: string; version: number }>(ONE, [id]));
  }

  /** The frozen meeting. Throws 404. */
  async snapshot(id: string): Promise<{ snapshot: object; sha256: string }> {
    return found(
      await this.database.first<{ snapshot: object; sha256: string }>(
        'SELECT n.snapshot, n.snapshot_sha256 AS sha256 FROM minutes n WHERE n.id = $1',
        [id],
      ),
    );
  }
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return row;
}
