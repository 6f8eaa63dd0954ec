import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, FieldError } from '#libs/kernel';
import { CONFIG, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import type { MeetingInput, MeetingPatch, SeriesInput } from '../contract/meetings.js';
import { assertWindowLongEnough } from '../domain/index.js';
import { MeetingEntity, MeetingSeriesEntity } from '../persistence/meeting.entities.js';
import { lockMeeting } from './meetings-locked.js';
import { MeetingMovers } from './meetings-movers.js';
import { RulesService } from './rules.service.js';

/** Calls meetings and moves them; how they go from state to state is the business of MeetingStepsService. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly movers: MeetingMovers,
    private readonly rules: RulesService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws 422 MEETING_NOT_POSSIBLE, VOTING_WINDOW_TOO_SHORT. */
  call(actor: Actor, input: MeetingInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = this.scheduled(actor, {
        title: input.title,
        mode: input.mode,
        startsAt: new Date(input.startsAt),
        plannedMinutes: input.plannedMinutes,
        votingDeadline: input.votingDeadline ? new Date(input.votingDeadline) : null,
        place: input.place ?? null,
        seriesId: null,
      });
      await this.assertPossible(tx, meeting);
      await tx.insert(MeetingEntity, meeting);
      return meeting.id;
    });
  }

  /** Meetings in person at the same time of day in the city, whatever its clocks do in between. */
  callSeries(actor: Actor, input: SeriesInput): Promise<{ id: string; meetings: { id: string; startsAt: Date }[] }> {
    return this.unitOfWork.run(async (tx) => {
      const seriesId = newId();
      const { title, plannedMinutes, place = null } = input;
      const createdAt = this.clock.now();
      await tx.insert(MeetingSeriesEntity, { id: seriesId, title, createdAt, createdBy: actor.userId });
      const times = await tx.query<{ startsAt: Date }[]>(
        `SELECT ($1::timestamptz AT TIME ZONE $2 + make_interval(weeks => n)) AT TIME ZONE $2 AS "startsAt"
         FROM generate_series(0, ($3::int - 1) * $4::int, $4::int) n ORDER BY n`,
        [input.startsAt, this.config.city.timeZone, input.count, input.everyWeeks],
      );
      const meetings = times.map(({ startsAt }) =>
        this.scheduled(actor, {
          title,
          mode: 'in_person',
          startsAt,
          plannedMinutes,
          votingDeadline: null,
          place,
          seriesId,
        }),
      );
      await tx.insert(MeetingEntity, meetings);
      return { id: seriesId, meetings: meetings.map(({ id, startsAt }) => ({ id, startsAt })) };
    });
  }

  /** Throws 409 MEETING_FIXED once it has opened, 422 as for a new one. */
  async change(id: string, expected: ExpectedVersion, patch: MeetingPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (meeting.state !== 'scheduled' && meeting.state !== 'agenda_published')
        throw new DomainError('conflict', 'MEETING_FIXED', { state: meeting.state });
      assertVersion(expected, meeting.version);
      const { startsAt, votingDeadline, ...plain } = patch;
      Object.assign(meeting, plain);
      if (startsAt) meeting.startsAt = new Date(startsAt);
      if (votingDeadline) meeting.votingDeadline = new Date(votingDeadline);
      await this.assertPossible(tx, meeting);
      await tx.save(meeting);
    });
  }

  private scheduled(
    actor: Actor,
    fields: Pick<
      MeetingEntity,
      'title' | 'mode' | 'startsAt' | 'plannedMinutes' | 'votingDeadline' | 'place' | 'seriesId'
    >,
  ) {
    return {
      ...fields,
      id: newId(),
      state: 'scheduled' as const,
      createdAt: this.clock.now(),
      createdBy: actor.userId,
    };
  }

  private async assertPossible(
    tx: EntityManager,
    meeting: Pick<MeetingEntity, 'mode' | 'startsAt' | 'votingDeadline'>,
  ): Promise<void> {
    const errors = deadlineErrors(meeting);
    if (errors.length > 0) throw new DomainError('unprocessable', 'MEETING_NOT_POSSIBLE', {}, errors);
    if (!meeting.votingDeadline) return;
    const { rules } = await this.rules.onDay(tx, this.movers.dayOf(meeting));
    assertWindowLongEnough(rules, { opensAt: meeting.startsAt, closesAt: meeting.votingDeadline });
  }
}

/** In absentia members vote until a deadline; who meets in person votes there. */
function deadlineErrors({
  mode,
  startsAt,
  votingDeadline,
}: Pick<MeetingEntity, 'mode' | 'startsAt' | 'votingDeadline'>): FieldError[] {
  const wrong = (code: string): FieldError[] => [{ pointer: '/votingDeadline', code }];
  if (mode === 'in_person') return votingDeadline ? wrong('ONLY_IN_ABSENTIA') : [];
  if (!votingDeadline) return wrong('REQUIRED');
  return votingDeadline <= startsAt ? wrong('DEADLINE_BEFORE_START') : [];
}
