import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { type Actor, CLOCK, type Clock, DomainError } from '#libs/kernel';
import { newId, UnitOfWork } from '#libs/platform';
import { assertRecusalMayEnd, declareRecusal } from '../domain/index.js';
import { AgendaItemEntity, MeetingEntity } from '../persistence/meeting.entities.js';
import { PresenceEntity, RecusalEntity } from '../persistence/voting.entities.js';
import { compositionOn, recusalsByOffice } from './attendance-of-item.js';
import { Table } from './attendance-at-table.js';

/** Who is there during an item, and who stands aside from it. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly table: Table,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes who is there during one item.
   *
   * @throws DomainError conflict MEETING_NOT_IN_SESSION, ATTENDANCE_IN_ABSENTIA, ATTENDANCE_FROZEN
   * @throws DomainError unprocessable NOT_OF_THE_COMMITTEE naming the persons
   */
  async noteAtItem(actor: Actor, itemId: string, present: readonly string[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { item, meeting, day } = await this.table.lock(tx, actor, itemId);
      assertAttended(meeting);
      if (item.state !== 'planned') throw new DomainError('conflict', 'ATTENDANCE_FROZEN', { state: item.state });
      await assertOfCommittee(tx, present, day);
      await notePresence(tx, item.id, present);
    });
  }

  /** The same for every item that is still planned; items whose vote has opened keep what was frozen. */
  async noteAtMeeting(meetingId: string, present: readonly string[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const meeting = await tx.findOne(MeetingEntity, {
        where: { id: meetingId },
        lock: { mode: 'pessimistic_read' },
      });
      if (!meeting) throw new DomainError('not-found', 'NOT_FOUND');
      assertAttended(meeting);
      await assertOfCommittee(tx, present, this.table.dayOf(meeting));
      const items = await tx.find(AgendaItemEntity, {
        where: { meetingId, state: 'planned' },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      for (const item of items) await notePresence(tx, item.id, present);
    });
  }

  /**
   * The actor's own recusal.
   *
   * @throws DomainError forbidden NOT_A_MEMBER; conflict RECUSAL_TOO_LATE, RECUSED_ALREADY;
   *   unprocessable RECUSAL_REASON_MISSING
   */
  async recuse(actor: Actor, itemId: string, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { item, day } = await this.table.lock(tx, actor, itemId);
      const { seats } = await compositionOn(tx, day);
      if (!seats.some(({ member, deputy }) => member === actor.userId || deputy === actor.userId))
        throw new DomainError('forbidden', 'NOT_A_MEMBER');
      const recusal = declareRecusal(actor.userId, reason, item.state);
      if (await tx.existsBy(RecusalEntity, { itemId, personId: actor.userId }))
        throw new DomainError('conflict', 'RECUSED_ALREADY');
      await tx.insert(RecusalEntity, {
        id: newId(),
        itemId,
        personId: recusal.personId,
        reason,
        declaredAt: this.clock.now(),
      });
    });
  }

  /** @throws DomainError not-found; forbidden RECUSAL_STANDS; conflict RECUSAL_TOO_LATE */
  async takeBackRecusal(actor: Actor, itemId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { item, day } = await this.table.lock(tx, actor, itemId);
      const { seats } = await compositionOn(tx, day);
      const byOffice = await recusalsByOffice(tx, item, seats, day);
      const standing = byOffice.find(({ personId }) => personId === actor.userId);
      if (standing) assertRecusalMayEnd(standing, item.state);
      const declared = await tx.findOneBy(RecusalEntity, { itemId, personId: actor.userId });
      if (!declared) throw new DomainError('not-found', 'NOT_FOUND');
      assertRecusalMayEnd({ personId: actor.userId, ground: 'declared', reason: declared.reason }, item.state);
      await tx.remove(declared);
    });
  }
}

function assertAttended({ mode, state }: MeetingEntity): void {
  if (mode === 'in_absentia') throw new DomainError('conflict', 'ATTENDANCE_IN_ABSENTIA');
  if (state !== 'in_session') throw new DomainError('conflict', 'MEETING_NOT_IN_SESSION', { state });
}

async function assertOfCommittee(tx: EntityManager, present: readonly string[], day: string): Promise<void> {
  const { persons } = await compositionOn(tx, day);
  const strangers = present.flatMap((person, index) =>
    persons.has(person) ? [] : [{ pointer: `/present/${index}`, code: 'NOT_OF_THE_COMMITTEE' }],
  );
  if (strangers.length > 0) throw new DomainError('unprocessable', 'NOT_OF_THE_COMMITTEE', {}, strangers);
}

async function notePresence(tx: EntityManager, itemId: string, present: readonly string[]): Promise<void> {
  await tx.delete(PresenceEntity, { itemId, personId: Not(In([...present])) });
  const noted = new Set((await tx.findBy(PresenceEntity, { itemId })).map(({ personId }) => personId));
  const arrived = [...new Set(present)].filter((person) => !noted.has(person));
  if (arrived.length === 0) return;
  await tx.insert(
    PresenceEntity,
    arrived.map((personId) => ({ id: newId(), itemId, personId })),
  );
}
