import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import type { OpenedWith } from '../persistence/session.entity.js';
import { ActorCache } from './actor-cache.js';

/** An unused session ends after so many days. */
export const REFRESH_DAYS = 30;

/**
 * For so long a used token of a cookie is still good: windows of one browser share the cookie and refresh it at once, and a page that
 * is reloaded may never get the answer with the next one.
 */
export const COOKIE_GRACE_MS = 10_000;

export interface OpenSession {
  readonly userId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
}

interface TokenRow {
  id: string;
  session_id: string;
  user_id: string;
  used_at: Date | null;
  alive: boolean;
}

/** Sign-ins and their rotating refresh tokens: each is good for one use, and a second use ends the session. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: ActorCache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  open(userId: string, openedBy: OpenedWith = 'password'): Promise<OpenSession> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const sessionId = newId();
      await tx.query('DELETE FROM session WHERE user_id = $1 AND expires_at < $2', [userId, now]);
      await tx.query(
        'INSERT INTO session (id, user_id, created_at, expires_at, opened_by) VALUES ($1, $2, $3, $4, $5)',
        [sessionId, userId, now, this.expiry(now), openedBy],
      );
      return { userId, sessionId, refreshToken: await issue(tx, sessionId) };
    });
  }

  /**
   * Throws 401 REFRESH_TOKEN_REUSED (and ends the session) for a token whose first use is `graceMs` ago or more, and 401
   * REFRESH_TOKEN_INVALID for any other.
   */
  async refresh(refreshToken: string, graceMs = 0): Promise<OpenSession> {
    // The end of the session must stay, so the refusal comes after the commit.
    const outcome = await this.work.run((tx) => this.rotate(tx, refreshToken, graceMs));
    if (outcome === 'REFRESH_TOKEN_REUSED') this.actors.forget();
    if (typeof outcome === 'string') throw new DomainError('unauthenticated', outcome);
    return outcome;
  }

  private async rotate(tx: EntityManager, refreshToken: string, graceMs: number): Promise<OpenSession | string> {
    const now = this.clock.now();
    // Both rows: whoever waited here must see the token as its predecessor left it.
    const [token]: TokenRow[] = await tx.query(
      `SELECT t.id, t.session_id, s.user_id, t.used_at,
         s.ended_at IS NULL AND s.expires_at > $2 AND u.active AS alive
       FROM refresh_token t JOIN session s ON s.id = t.session_id JOIN app_user u ON u.id = s.user_id
       WHERE t.token_hash = $1 FOR UPDATE OF s, t`,
      [digest(refreshToken), now],
    );
    // Another process may have used it, by a clock that is ahead.
    if (token?.used_at && Math.max(0, now.getTime() - token.used_at.getTime()) >= graceMs) {
      await tx.query('UPDATE session SET ended_at = coalesce(ended_at, $2) WHERE id = $1', [token.session_id, now]);
      return 'REFRESH_TOKEN_REUSED';
    }
    if (!token?.alive) return 'REFRESH_TOKEN_INVALID';
    await tx.query('UPDATE refresh_token SET used_at = coalesce(used_at, $2) WHERE id = $1', [token.id, now]);
    await tx.query('UPDATE session SET expires_at = $2 WHERE id = $1', [token.session_id, this.expiry(now)]);
    return {
      userId: token.user_id,
      sessionId: token.session_id,
      refreshToken: await issue(tx, token.session_id),
    };
  }

  /** Ends the token's session and tells how it was opened; an unknown token names none. */
  async end(refreshToken: string): Promise<OpenedWith | undefined> {
    const [[session]]: [{ opened_by: OpenedWith }[], number] = await this.work.run((tx) =>
      tx.query(
        `UPDATE session SET ended_at = coalesce(ended_at, $2)
         WHERE id = (SELECT session_id FROM refresh_token WHERE token_hash = $1) RETURNING opened_by`,
        [digest(refreshToken), this.clock.now()],
      ),
    );
    this.actors.forget();
    return session?.opened_by;
  }

  /** Ends a person's sessions, but the one that is to be kept. The caller drops the cached actors after its commit. */
  async endAll(tx: EntityManager, userId: string, kept: string | null = null): Promise<void> {
    await tx.query(
      `UPDATE session SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
      [userId, this.clock.now(), kept],
    );
  }

  private expiry(now: Date): Date {
    return new Date(now.getTime() + REFRESH_DAYS * 86_400_000);
  }
}

async function issue(tx: EntityManager, sessionId: string): Promise<string> {
  const refreshToken = randomBytes(32).toString('base64url');
  await tx.query('INSERT INTO refresh_token (id, session_id, token_hash) VALUES ($1, $2, $3)', [
    newId(),
    sessionId,
    digest(refreshToken),
  ]);
  return refreshToken;
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
