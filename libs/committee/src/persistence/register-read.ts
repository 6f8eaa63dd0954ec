import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decodeCursor, type PageRow, ReadDatabase } from '#libs/platform';

const position = z.tuple([z.int().min(0)]);

/** The register as it stands, line by line. */
@Injectable()
export class RegisterRead {
  constructor(private readonly database: ReadDatabase) {}

  async head(): Promise<{ sequence: number; hash: string }> {
    const row = await this.database.first<{ head: { sequence: number; hash: string } }>(
      `SELECT json_build_object('sequence', h.sequence, 'hash', h.hash) AS head FROM register_head h`,
    );
    if (!row) throw new Error('the register has no head');
    return row.head;
  }

  /** Oldest first, as they are exported: the entry is the very text that was hashed. */
  async page(limit: number, after: string | undefined): Promise<PageRow[]> {
    const behind = after === undefined ? 0 : decodeCursor(after, 'oldest', position)[0];
    const rows = await this.database.rows<{ line: string; sequence: string }>(
      `SELECT ${REGISTER_LINE} AS line, e.sequence FROM register_entry e WHERE e.sequence > $1 ORDER BY e.sequence LIMIT $2`,
      [behind, limit + 1],
    );
    return rows.map(({ line, sequence }) => ({ json: line, cursor: [Number(sequence)] }));
  }
}

/** A line in the canonical form, around the entry as it was hashed. */
export const REGISTER_LINE = `'{"entry":' || e.entry || ',"hash":' || to_json(e.hash) || ',"previous":' || to_json(e.previous_hash)
  || ',"sequence":' || e.sequence || '}'`;
