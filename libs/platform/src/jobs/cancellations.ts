import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The channel of the database on which workers hear of them. */
export const CANCELLED = 'job_cancelled';

/** Ends running jobs about a subject, on whichever worker they run. */
@Injectable()
export class Cancellations {
  /**
   * After the commit of `tx`, the signal of every running job whose handler names this subject is aborted. Nobody promises that it
   * is heard: the same transaction writes on the record that it is cancelled, and the handler looks there before its effect.
   */
  async cancel(tx: EntityManager, subject: string): Promise<void> {
    await tx.query(`SELECT pg_notify('${CANCELLED}', $1)`, [subject]);
  }
}
