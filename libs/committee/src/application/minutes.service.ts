import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { CONFIG, Outbox, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import { minutesNumber } from '../domain/minutes-number.js';
import type { MinutesSnapshot } from '../domain/minutes-snapshot.js';
import { canonicalJson } from '../domain/register/canonical-json.js';
import type { MeetingEntity } from '../persistence/meeting.entities.js';
import { minutesContent } from '../persistence/minutes-content.js';
import { MinutesEntity } from '../persistence/minutes.entities.js';
import { lockMeeting } from './meetings-locked.js';
import { MeetingMovers } from './meetings-movers.js';
import { minutesApprovedEvent } from './minutes-events.js';

/** Minutes are drafted from a closed meeting, frozen, and approved by the office; signing them is another service’s. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly movers: MeetingMovers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The id of the new draft.
   *
   * @throws DomainError not-found; conflict MEETING_NOT_CLOSED, MINUTES_THERE_ALREADY
   */
  draft(meetingId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (await tx.existsBy(MinutesEntity, { meetingId })) throw new DomainError('conflict', 'MINUTES_THERE_ALREADY');
      if (meeting.state !== 'closed') throw new DomainError('conflict', 'MEETING_NOT_CLOSED', { state: meeting.state });
      const year = Number(this.movers.dayOf(meeting).slice(0, 4));
      const number = await nextNumber(tx, year);
      const id = newId();
      const frozen = await this.freeze(tx, meeting, minutesNumber(year, number));
      await tx.insert(MinutesEntity, {
        id,
        meetingId,
        year,
        number,
        state: 'draft',
        ...frozen,
        createdAt: this.clock.now(),
      });
      return id;
    });
  }

  /** Freezes the meeting anew: instructions given or texts written since are in it. Throws 409 MINUTES_NOT_DRAFT. */
  redraft(id: string, expected: ExpectedVersion): Promise<void> {
    return this.change(id, expected, async (tx, minutes, meeting) => {
      Object.assign(minutes, await this.freeze(tx, meeting, minutesNumber(minutes.year, minutes.number)));
    });
  }

  /** Throws 409 MINUTES_NOT_DRAFT. */
  approve(actor: Actor, id: string, expected: ExpectedVersion): Promise<void> {
    return this.change(id, expected, async (tx, minutes) => {
      Object.assign(minutes, { state: 'approved', approvedBy: actor.userId, approvedAt: this.clock.now() });
      await this.outbox.add(tx, minutesApprovedEvent, { minutesId: id });
    });
  }

  private async change(
    id: string,
    expected: ExpectedVersion,
    work: (tx: EntityManager, minutes: MinutesEntity, meeting: MeetingEntity) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { minutes, meeting } = await lockMinutes(tx, id);
      assertVersion(expected, minutes.version);
      if (minutes.state !== 'draft') throw new DomainError('conflict', 'MINUTES_NOT_DRAFT', { state: minutes.state });
      await work(tx, minutes, meeting);
      await tx.save(minutes);
    });
  }

  private async freeze(
    tx: EntityManager,
    meeting: MeetingEntity,
    number: string,
  ): Promise<{ snapshot: MinutesSnapshot; snapshotSha256: string }> {
    const { name, timeZone } = this.config.city;
    const snapshot = {
      number,
      takenAt: this.clock.now().toISOString(),
      city: { name, timeZone },
      ...(await minutesContent(tx, meeting.id, this.movers.dayOf(meeting))),
    };
    return { snapshot, snapshotSha256: sha256(minutesBytes(snapshot)) };
  }
}

/** The very bytes that are signed: canonical JSON (RFC 8785) in UTF-8. */
export const minutesBytes = (snapshot: object): Buffer => Buffer.from(canonicalJson(snapshot));

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Locks the minutes for the rest of the transaction, their meeting first. Throws 404. */
export async function lockMinutes(
  tx: EntityManager,
  id: string,
): Promise<{ minutes: MinutesEntity; meeting: MeetingEntity }> {
  const found = await tx.findOneBy(MinutesEntity, { id });
  if (!found) throw new DomainError('not-found', 'NOT_FOUND');
  const meeting = await lockMeeting(tx, found.meetingId);
  const minutes = await tx.findOneOrFail(MinutesEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return { minutes, meeting };
}

/** Those who draft minutes of the same year wait for each other; a draft that fails leaves no gap. */
async function nextNumber(tx: EntityManager, year: number): Promise<number> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('minutes number ' || $1, 0))`, [String(year)]);
  return ((await tx.maximum(MinutesEntity, 'number', { year })) ?? 0) + 1;
}
