import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, type Day, DomainError } from '#libs/kernel';
import type { ItemMover, RulesInForce } from '../domain/index.js';
import { AgendaItemEntity, MeetingEntity } from '../persistence/meeting.entities.js';
import { RulesEntity } from '../persistence/rules-and-members.entities.js';
import { MeetingMovers } from './meetings-movers.js';
import { RulesService } from './rules.service.js';

/** An item with its meeting, which cannot be closed meanwhile. */
export interface AtTable {
  readonly item: AgendaItemEntity;
  readonly meeting: MeetingEntity;
  /** The city's day of the meeting. */
  readonly day: Day;
  readonly movers: readonly ItemMover[];
}

/** The item that the committee has before it. */
@Injectable()
export class Table {
  constructor(
    private readonly movers: MeetingMovers,
    private readonly rules: RulesService,
  ) {}

  /** Locks the meeting, then the item, as all of the committee does. Items of one meeting do not wait for each other. Throws 404. */
  async lock(tx: EntityManager, actor: Actor, itemId: string): Promise<AtTable> {
    const { meetingId } = await itemOf(tx, itemId);
    const meeting = await tx.findOneOrFail(MeetingEntity, {
      where: { id: meetingId },
      lock: { mode: 'pessimistic_read' },
    });
    const item = await tx.findOneOrFail(AgendaItemEntity, {
      where: { id: itemId },
      lock: { mode: 'pessimistic_write' },
    });
    return { item, meeting, day: this.dayOf(meeting), movers: await this.movers.of(tx, actor, meeting) };
  }

  dayOf(meeting: MeetingEntity): Day {
    return this.movers.dayOf(meeting);
  }

  /**
   * The rules that a meeting goes by: those fixed for it, before that those of its day.
   *
   * @throws DomainError conflict NO_RULES_IN_FORCE
   */
  async rulesOf(tx: EntityManager, meeting: MeetingEntity): Promise<RulesInForce> {
    if (meeting.rulesId === null) return this.rules.onDay(tx, this.dayOf(meeting));
    const { version, parameters } = await tx.findOneByOrFail(RulesEntity, { id: meeting.rulesId });
    if (version === null) throw new Error('a meeting goes by rules that were never put in force');
    return { version, rules: parameters };
  }
}

/** Throws 404. */
export async function itemOf(tx: EntityManager, itemId: string): Promise<AgendaItemEntity> {
  const item = await tx.findOneBy(AgendaItemEntity, { id: itemId });
  if (!item) throw new DomainError('not-found', 'NOT_FOUND');
  return item;
}
