import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';

/** So many failures in a row lock an address for so long. */
export const LOCKOUT = { failures: 5, minutes: 15 } as const;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Counts failed sign-ins in the database, by address, whether anybody has it or not. An attempt is charged before the
 * password is looked at and forgiven when it was right, so that guesses sent at once get no more tries than guesses in turn.
 */
@Injectable()
export class Lockout {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 429 ACCOUNT_LOCKED with `retryAfterSeconds` while the address is locked. */
  async charge(email: string): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + LOCKOUT.minutes * MINUTE_MS);
    // A row that is locked now is left as it is, and nothing comes back.
    const charged: unknown[] = await this.dataSource.query(
      `INSERT INTO sign_in_attempt AS a (email, failures, last_at) VALUES ($1, 1, $2)
       ON CONFLICT (email) DO UPDATE SET
         failures = CASE WHEN a.locked_until IS NULL THEN a.failures + 1 ELSE 1 END,
         locked_until = CASE WHEN a.locked_until IS NULL AND a.failures + 1 >= $4 THEN $3::timestamptz END,
         last_at = $2
       WHERE a.locked_until IS NULL OR a.locked_until <= $2
       RETURNING email`,
      [email, now, until, LOCKOUT.failures],
    );
    if (charged.length > 0) return;
    const [row]: { locked_until: Date | null }[] = await this.dataSource.query(
      'SELECT locked_until FROM sign_in_attempt WHERE email = $1',
      [email],
    );
    const leftMs = (row?.locked_until ?? now).getTime() - now.getTime();
    throw new DomainError('too-many', 'ACCOUNT_LOCKED', { retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)) });
  }

  /** Starts the count anew; also clears away what nobody came back to. */
  async forgive(email: string, tx: EntityManager = this.dataSource.manager): Promise<void> {
    await tx.query(
      `DELETE FROM sign_in_attempt WHERE email = $1 OR (last_at < $2 AND (locked_until IS NULL OR locked_until < $3))`,
      [email, new Date(this.clock.now().getTime() - DAY_MS), this.clock.now()],
    );
  }
}
