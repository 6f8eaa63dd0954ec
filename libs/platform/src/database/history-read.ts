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

/** A table whose rows cause changes of others; with a state only those that have come to it. */
export interface HistoryCause {
  readonly table: string;
  readonly state?: string;
}

// Only the columns that differ; an insert or a removal shows the whole row.
const CHANGES = `(SELECT json_object_agg(key, json_build_object('old', h.old_row -> key, 'new', h.new_row -> key))
  FROM jsonb_object_keys(coalesce(h.old_row, '{}') || coalesce(h.new_row, '{}')) AS key
  WHERE h.old_row -> key IS DISTINCT FROM h.new_row -> key)`;

const entry = (
  more = '',
): string => `json_build_object('id', h.id::text, 'table', h.table_name, 'rowId', h.row_id, 'operation', h.operation,
  'changes', coalesce(${CHANGES}, '{}'), 'actor', json_build_object('id', h.actor_id, 'name', h.actor_name), 'requestId', h.request_id, 'at', h.at${more})`;

/**
 * The cause of row `h` among rows `causes`: one that it names anew, or one written by the same request. What belongs to a cause
 * is not caused by it.
 */
const CAUSE = `(
  SELECT json_build_object('kind', c.table_name, 'id', c.row_id, 'number', c.number) FROM causes c
  WHERE c.row_id <> h.row_id AND NOT starts_with(h.table_name, c.table_name) AND (
    EXISTS (SELECT FROM jsonb_each_text(h.new_row) named
      WHERE named.value = c.row_id::text AND h.old_row ->> named.key IS DISTINCT FROM named.value)
    OR h.request_id = c.request_id AND c.at BETWEEN h.at - interval '1 minute' AND h.at + interval '1 minute')
  ORDER BY c.rank, c.id DESC LIMIT 1)`;

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
    return this.read(
      `SELECT ${entry()}::text AS json, h.id FROM history h
       WHERE ($1::bigint IS NULL OR h.id < $1) ${conditions.join(' ')} ORDER BY h.id DESC LIMIT $2`,
      values,
    );
  }

  /** Of one project, each change with its cause: a row of one of these tables, the first of them before the others. */
  async ofProject(
    projectId: string,
    causes: readonly HistoryCause[],
    limit: number,
    after: string | undefined,
  ): Promise<PageRow[]> {
    const [before] = after === undefined ? [null] : decodeCursor(after, 'history', position);
    const [tables, states] = [causes.map(({ table }) => table), causes.map(({ state }) => state ?? null)];
    return this.read(
      `WITH causes AS MATERIALIZED (
         SELECT c.id, c.table_name, c.row_id, c.request_id, c.at, c.new_row ->> 'number' AS number, k.rank
         FROM unnest($4::text[], $5::text[]) WITH ORDINALITY AS k (table_name, state, rank)
         JOIN history c ON c.table_name = k.table_name
         WHERE c.project_id = $3 AND c.operation <> 'delete' AND (k.state IS NULL OR c.new_row ->> 'state' = k.state)
       )
       SELECT ${entry(`, 'cause', ${CAUSE}`)}::text AS json, h.id FROM (
         SELECT * FROM history h WHERE h.project_id = $3 AND ($1::bigint IS NULL OR h.id < $1) ORDER BY h.id DESC LIMIT $2
       ) h ORDER BY h.id DESC`,
      [before, limit + 1, projectId, tables, states],
    );
  }

  private async read(text: string, values: unknown[]): Promise<PageRow[]> {
    const rows = await this.database.rows<{ json: string; id: string }>(text, values);
    return rows.map(({ json, id }) => ({ json, cursor: [id] }));
  }
}
