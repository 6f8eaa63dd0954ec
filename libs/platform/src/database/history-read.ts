import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decodeCursor } from '../http/page.js';
import type { PageRow } from '../http/page.js';
import { ReadDatabase } from './read-database.js';

export interface HistoryFilters {
  projectId?: string | undefined;
  table?: string | undefined;
  rowId?: string | undefined;
  actorId?: string | undefined;
  requestId?: string | undefined;
  /** The first moment, and the moment before which. */
  from?: Date | undefined;
  until?: Date | undefined;
}

// Only the columns that differ; an insert or a removal shows the whole row.
const CHANGES = `(SELECT json_object_agg(key, json_build_object('old', h.old_row -> key, 'new', h.new_row -> key))
  FROM jsonb_object_keys(coalesce(h.old_row, '{}') || coalesce(h.new_row, '{}')) AS key
  WHERE h.old_row -> key IS DISTINCT FROM h.new_row -> key)`;

const ENTRY = `json_build_object('id', h.id::text, 'table', h.table_name, 'rowId', h.row_id, 'operation', h.operation,
  'changes', coalesce(${CHANGES}, '{}'), 'actor', json_build_object('id', h.actor_id, 'name', h.actor_name), 'requestId', h.request_id, 'at', h.at)`;

const CONDITIONS: Readonly<Record<keyof HistoryFilters, string>> = {
  projectId: 'h.project_id = $',
  table: 'h.table_name = $',
  rowId: 'h.row_id = $',
  actorId: 'h.actor_id = $',
  requestId: 'h.request_id = $',
  from: 'h.at >= $',
  until: 'h.at < $',
};

// Numbers of the history's rows are bigint.
const position = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** What happened, newest first. */
@Injectable()
export class HistoryRead {
  constructor(private readonly database: ReadDatabase) {}

  async page(filters: HistoryFilters, limit: number, after: string | undefined): Promise<PageRow[]> {
    const [before] = after === undefined ? [null] : decodeCursor(after, 'history', position);
    const values: unknown[] = [before, limit + 1];
    const conditions = Object.entries(CONDITIONS).flatMap(([name, condition]) => {
      const value = filters[name as keyof HistoryFilters];
      return value === undefined ? [] : [`AND ${condition}${values.push(value)}`];
    });
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${ENTRY}::text AS json, h.id FROM history h
       WHERE ($1::bigint IS NULL OR h.id < $1) ${conditions.join(' ')} ORDER BY h.id DESC LIMIT $2`,
      values,
    );
    return rows.map(({ json, id }) => ({ json, cursor: [id] }));
  }
}
