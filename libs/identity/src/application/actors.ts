import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { actingPerson, actorFrom } from '../persistence/acting-person.js';
import type { ActingPersonRow } from '../persistence/acting-person.js';

const ACTOR_OF_USER = `SELECT ${actingPerson('$2::date')} FROM app_user u WHERE u.id = $1 AND u.active`;

/** People as those who act, when a job acts for them: with the rights that they have today. */
@Injectable()
export class Actors {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined when the person is no longer active. */
  async of(userId: string): Promise<Actor | undefined> {
    const row = await this.database.first<ActingPersonRow>(ACTOR_OF_USER, [userId, this.clock.today()]);
    return row && actorFrom(row);
  }
}
