import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock, FieldError } from '#libs/kernel';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { endOfDay } from '#libs/portfolio';

/** The moment that changes are counted from, and the meeting that it is the end of. */
export interface Since {
  readonly at: Date;
  readonly meeting: { readonly id: string; readonly title: string } | null;
}

const HELD = `SELECT id, title, closed_at AS at FROM meeting WHERE state IN ('closed', 'minutes_signed')`;
const UUID = /^[0-9a-f-]{36}$/i;

/** Finds the moment that a person names: a meeting that was held, a day (its end), a moment, or nothing for the last meeting. */
@Injectable()
export class ChangesSince {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError invalid VALIDATION_FAILED naming `?since` */
  async find(since: string | undefined): Promise<Since> {
    if (since === undefined || UUID.test(since)) return this.endOfMeeting(since);
    const at = endOfDay(since, this.config.city.timeZone);
    if (at > this.clock.now()) throw refusal('IN_THE_FUTURE');
    return { at, meeting: null };
  }

  private async endOfMeeting(meetingId: string | undefined): Promise<Since> {
    const meeting =
      meetingId === undefined
        ? await this.database.first<Meeting>(`${HELD} ORDER BY closed_at DESC LIMIT 1`)
        : await this.database.first<Meeting>(`${HELD} AND id = $1`, [meetingId]);
    if (!meeting) throw refusal(meetingId === undefined ? 'NO_MEETING_YET' : 'MEETING_NOT_HELD', meetingId);
    return { at: meeting.at, meeting: { id: meeting.id, title: meeting.title } };
  }
}

interface Meeting extends Record<string, unknown> {
  id: string;
  title: string;
  at: Date;
}

const refusal = (code: string, value?: string): DomainError => {
  const field: FieldError = { pointer: '?since', code, ...(value !== undefined && { params: { value } }) };
  return new DomainError('invalid', 'VALIDATION_FAILED', {}, [field]);
};
