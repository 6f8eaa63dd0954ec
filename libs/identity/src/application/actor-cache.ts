import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { actingPerson, actorFrom } from '../persistence/acting-person.js';
import type { ActingPersonRow } from '../persistence/acting-person.js';

/** How long another process may still let in whom this one has just shut out. */
export const ACTOR_CACHE_MS = 5_000;
const MOST = 5_000;

const ACTOR_OF_SESSION = `SELECT ${actingPerson('$2::date')} FROM session s JOIN app_user u ON u.id = s.user_id
  WHERE s.id = $1 AND s.ended_at IS NULL AND u.active`;

interface Entry {
  readonly actor: Promise<Actor | undefined>;
  readonly until: number;
}

/** Who acts in a session, read from the database at most every few seconds. */
@Injectable()
export class ActorCache {
  private entries = new Map<string, Entry>();

  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined when the session has ended or the person is no longer active. */
  of(sessionId: string): Promise<Actor | undefined> {
    const now = performance.now();
    const known = this.entries.get(sessionId);
    if (known && known.until > now) return known.actor;
    if (this.entries.size >= MOST) this.entries.clear();
    const entry = { actor: this.load(sessionId), until: now + ACTOR_CACHE_MS };
    this.entries.set(sessionId, entry);
    entry.actor.catch(() => {
      if (this.entries.get(sessionId) === entry) this.entries.delete(sessionId);
    });
    return entry.actor;
  }

  /** After the commit of anything that changes who may do what. */
  forget(): void {
    this.entries.clear();
  }

  private async load(sessionId: string): Promise<Actor | undefined> {
    const row = await this.database.first<ActingPersonRow>(ACTOR_OF_SESSION, [sessionId, this.clock.today()]);
    return row && actorFrom(row);
  }
}
