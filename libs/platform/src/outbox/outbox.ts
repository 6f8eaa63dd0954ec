import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentContext } from '../context/request-context.js';
import { newId } from '../database/ids.js';
import type { EventType } from './event.js';

/** Writes announcements in the transaction that causes them; the relay delivers them after commit. */
@Injectable()
export class Outbox {
  async add<Payload>(tx: EntityManager, event: EventType<Payload>, payload: Payload): Promise<void> {
    await tx.query('INSERT INTO outbox (id, type, payload, request_id) VALUES ($1, $2, $3, $4)', [
      newId(),
      event.type,
      JSON.stringify(payload),
      currentContext()?.requestId ?? null,
    ]);
  }
}
