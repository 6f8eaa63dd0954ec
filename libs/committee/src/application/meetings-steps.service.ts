import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { MeetingStepInput } from '../contract/meetings.js';
import {
  assertAgendaComplete,
  assertNothingOpen,
  assertWindowLongEnough,
  checkNotice,
  chooseMeetingStep,
} from '../domain/index.js';
import type { GuardedItem } from '../domain/index.js';
import { AGENDA_CONTENT } from '../persistence/agenda-content.js';
import { AgendaItemEntity, AgendaPublicationEntity } from '../persistence/meeting.entities.js';
import type { MeetingEntity } from '../persistence/meeting.entities.js';
import { agendaPublishedEvent, meetingClosedEvent } from './meetings-events.js';
import { lockMeeting } from './meetings-locked.js';
import { MeetingMovers } from './meetings-movers.js';
import { RulesService } from './rules.service.js';

/** Takes a meeting from state to state, and with it its agenda. */
@Injectable()
export class MeetingStepsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly movers: MeetingMovers,
    private readonly rules: RulesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(actor: Actor, id: string, expected: ExpectedVersion, input: MeetingStepInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const movers = await this.movers.of(tx, actor, meeting);
      const { to } = chooseMeetingStep(input.step, meeting.state, movers, input.reason ?? null);
      assertVersion(expected, meeting.version);
      meeting.stateReason = input.reason ?? null;
      if (input.step === 'publish_agenda') await this.publishFirst(tx, actor, meeting);
      if (input.step === 'open') await this.open(tx, meeting);
      if (input.step === 'close') await this.close(tx, meeting, input.carryOver ?? false);
      if (input.step === 'cancel') await carryOver(tx, await lockItems(tx, id));
      meeting.state = to;
      await tx.save(meeting);
    });
  }

  /**
   * The next frozen version of an agenda that has gone out already.
   *
   * @throws DomainError conflict AGENDA_NOT_PUBLISHED; unprocessable as for the first one
   */
  async publishAgain(actor: Actor, id: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (meeting.state !== 'agenda_published')
        throw new DomainError('conflict', 'AGENDA_NOT_PUBLISHED', { state: meeting.state });
      assertAgendaComplete(await guardedItems(tx, id));
      return this.publish(tx, actor, id);
    });
  }

  private async publishFirst(tx: EntityManager, actor: Actor, meeting: MeetingEntity): Promise<void> {
    assertAgendaComplete(await guardedItems(tx, meeting.id));
    const day = this.movers.dayOf(meeting);
    const { rules } = await this.rules.onDay(tx, day);
    checkNotice(rules, this.clock.today(), day);
    await this.publish(tx, actor, meeting.id);
    meeting.publishedAt = this.clock.now();
  }

  private async publish(tx: EntityManager, actor: Actor, meetingId: string): Promise<number> {
    const number = ((await tx.maximum(AgendaPublicationEntity, 'number', { meetingId })) ?? 0) + 1;
    const [row] = await tx.query<{ content: object }[]>(AGENDA_CONTENT, [meetingId]);
    await tx.insert(AgendaPublicationEntity, {
      id: newId(),
      meetingId,
      number,
      content: row!.content,
      publishedAt: this.clock.now(),
      publishedBy: actor.userId,
    });
    await this.outbox.add(tx, agendaPublishedEvent, { meetingId, number });
    return number;
  }

  private async open(tx: EntityManager, meeting: MeetingEntity): Promise<void> {
    const { id, rules } = await this.rules.onDay(tx, this.movers.dayOf(meeting));
    const now = this.clock.now();
    if (meeting.votingDeadline) assertWindowLongEnough(rules, { opensAt: now, closesAt: meeting.votingDeadline });
    meeting.rulesId = id;
    meeting.openedAt = now;
  }

  private async close(tx: EntityManager, meeting: MeetingEntity, carriesOver: boolean): Promise<void> {
    const items = await lockItems(tx, meeting.id);
    if (carriesOver) await carryOver(tx, items);
    assertNothingOpen(items.map(({ title, kind, state }) => ({ title, kind, state, papers: 0 })));
    meeting.closedAt = this.clock.now();
    await this.outbox.add(tx, meetingClosedEvent, { meetingId: meeting.id });
  }
}

const lockItems = (tx: EntityManager, meetingId: string): Promise<AgendaItemEntity[]> =>
  tx.find(AgendaItemEntity, {
    where: { meetingId },
    order: { position: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });

/** What was not heard becomes a candidate again. */
async function carryOver(tx: EntityManager, items: readonly AgendaItemEntity[]): Promise<void> {
  for (const item of items.filter(({ state }) => state === 'planned')) {
    item.state = 'carried_over';
    await tx.save(item);
  }
}

const guardedItems = (tx: EntityManager, meetingId: string): Promise<GuardedItem[]> =>
  tx.query<GuardedItem[]>(
    `SELECT i.title, i.kind, i.state, (SELECT count(*)::int FROM agenda_paper a WHERE a.item_id = i.id) AS papers
     FROM agenda_item i WHERE i.meeting_id = $1 ORDER BY i.position, i.id`,
    [meetingId],
  );
