import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { currentContext } from '../context/request-context.js';
import { newId } from '../database/ids.js';
import { defineEvent, isDeclared } from '../outbox/event.js';
import { OnEvent } from './handlers.js';

/** Stands for an announcement that the relay's version of the product does not know. */
export const undeclaredEvent = defineEvent(
  'platform.undeclared-announcement',
  z.object({ type: z.string(), payload: z.unknown() }),
);

/**
 * Keeps an unknown announcement from being dropped in silence. While versions change over, a worker that knows it announces it
 * again; when nobody does, it stands among the failed jobs and can be tried again after the next version has come.
 */
@Injectable()
export class Undeclared {
  constructor(private readonly dataSource: DataSource) {}

  @OnEvent(undeclaredEvent, { name: 'platform.announce-again', queue: 'tasks', attempts: 3 })
  async announceAgain({ type, payload }: z.infer<typeof undeclaredEvent.payload>): Promise<void> {
    if (!isDeclared(type)) throw new Error(`no part of this version declares the announcement ${type}`);
    await this.dataSource.query('INSERT INTO outbox (id, type, payload, request_id) VALUES ($1, $2, $3, $4)', [
      newId(),
      type,
      JSON.stringify(payload),
      currentContext()?.requestId ?? null,
    ]);
  }
}
