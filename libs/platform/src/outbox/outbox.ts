import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentContext } from '../context/request-context.js';
import { newId } from '../database/ids.js';
import { namedQuery } from '../database/named-query.js';
import type { EventType } from './event.js';

interface NewRow {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly request_id: string | null;
}

/** Writes announcements in the transaction that causes them; the relay delivers them after commit. */
@Injectable()
export class Outbox {
  private readonly collected = new WeakMap<EntityManager, NewRow[]>();

  /** A payload is not changed any more once it is given: in a unit of work it is written at the end. */
  async add<Payload>(tx: EntityManager, event: EventType<Payload>, payload: Payload): Promise<void> {
    const row = { id: newId(), type: event.type, payload, request_id: currentContext()?.requestId ?? null };
    const rows = this.collected.get(tx);
    if (rows) rows.push(row);
    else await write(tx, [row]);
  }

  /** What `work` announces is written in one statement after it, as part of the same transaction. */
  async collect<T>(tx: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const rows: NewRow[] = [];
    this.collected.set(tx, rows);
    try {
      const result = await work(tx);
      if (rows.length > 0) await write(tx, rows);
      return result;
    } finally {
      this.collected.delete(tx);
    }
  }
}

const write = (tx: EntityManager, rows: readonly NewRow[]) =>
  namedQuery(
    tx,
    `INSERT INTO outbox (id, type, payload, request_id)
     SELECT id, type, payload, request_id FROM json_populate_recordset(NULL::outbox, $1)`,
    [JSON.stringify(rows)],
  );
