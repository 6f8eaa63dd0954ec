import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';

// Only the columns that differ; an insert or a removal shows the whole row.
const CHANGES = `(SELECT json_object_agg(key, json_build_object('old', h.old_row -> key, 'new', h.new_row -> key))
  FROM jsonb_object_keys(coalesce(h.old_row, '{}') || coalesce(h.new_row, '{}')) AS key
  WHERE h.old_row -> key IS DISTINCT FROM h.new_row -> key)`;

const ENTRY = `json_build_object('id', h.id::text, 'table', h.table_name, 'rowId', h.row_id, 'operation', h.operation, 'changes', ${CHANGES},
  'actor', json_build_object('id', h.actor_id, 'name', h.actor_name), 'requestId', h.request_id, 'at', h.at)`;

// Numbers of the history's rows are bigint.
const position = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** What happened to a project, newest first. */
@Injectable()
export class HistoryRead {
  constructor(private readonly database: ReadDatabase) {}

  async ofProject(projectId: string, limit: number, after: string | undefined): Promise<PageRow[]> {
    const [before] = after === undefined ? [null] : decodeCursor(after, 'history', position);
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${ENTRY}::text AS json, h.id FROM history h
       WHERE h.project_id = $1 AND ($2::bigint IS NULL OR h.id < $2) ORDER BY h.id DESC LIMIT $3`,
      [projectId, before, limit + 1],
    );
    return rows.map(({ json, id }) => ({ json, cursor: [id] }));
  }
}
