import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayIn, hasRole } from '#libs/kernel';
import type { Actor, Day } from '#libs/kernel';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import { chairOn } from '../domain/index.js';
import type { MeetingMover } from '../domain/index.js';
import { MembershipEntity } from '../persistence/rules-and-members.entities.js';

/** What a person is to a meeting. */
@Injectable()
export class MeetingMovers {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The city's day on which the meeting begins: its rules, seats and chair are those of this day. */
  dayOf(meeting: { readonly startsAt: Date }): Day {
    return dayIn(this.config.city.timeZone, meeting.startsAt);
  }

  /** The office by its role, the chair by the membership of the meeting's day. */
  async of(tx: EntityManager, actor: Actor, meeting: { readonly startsAt: Date }): Promise<MeetingMover[]> {
    const movers: MeetingMover[] = hasRole(actor, 'project_office') ? ['office'] : [];
    const chairs = await tx.findBy(MembershipEntity, { capacity: 'chair' });
    if (chairOn(chairs, this.dayOf(meeting)) === actor.userId) movers.push('chair');
    return movers;
  }
}
