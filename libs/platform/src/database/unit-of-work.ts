import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { currentContext } from '../context/request-context.js';
import { Outbox } from '../outbox/outbox.js';

const ATTEMPTS = 5;
const DEADLOCK = '40P01';

/**
 * One transaction per task of the office. It tells the database who acts in which request,
 * so that the history written by triggers can say so.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Runs the whole task again when PostgreSQL ended it because of a deadlock: nothing of it has happened then. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
        // Not in step with the other side again.
        await sleep(Math.random() * 50 * attempt);
      }
    }
  }

  private once<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      const context = currentContext();
      await tx.query(
        `SELECT set_config('zhoba.actor_id', $1, true), set_config('zhoba.actor_name', $2, true), set_config('zhoba.request_id', $3, true)`,
        [context?.actor?.userId ?? '', context?.actor?.name ?? '', context?.requestId ?? ''],
      );
      const result = await this.outbox.collect(tx, work);
      if (context?.idempotencyId) {
        await tx.query('UPDATE idempotency_key SET effect_committed = true WHERE id = $1', [context.idempotencyId]);
      }
      return result;
    });
  }
}

const isDeadlock = (error: unknown): boolean =>
  (error as { driverError?: { code?: unknown } } | null)?.driverError?.code === DEADLOCK;
