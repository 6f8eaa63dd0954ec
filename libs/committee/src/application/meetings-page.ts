import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, DomainError, dayIn } from '#libs/kernel';
import type { Actor, Clock, ErrorParams } from '#libs/kernel';
import { CONFIG, currentLanguage, translate } from '#libs/platform';
import type { Config } from '#libs/platform';
import { MEETING_STEPS, agendaTime, checkNotice, possibleSteps } from '../domain/index.js';
import type { AgendaTime, MeetingState } from '../domain/index.js';
import { MeetingRead } from '../persistence/meeting-read.js';
import type { MeetingRow } from '../persistence/meeting-read.js';
import { AGENDA_OPEN } from './meetings-locked.js';
import { MeetingMovers } from './meetings-movers.js';

interface Warning {
  readonly code: string;
  readonly params: ErrorParams;
}

const NOT_YET_OPEN: readonly MeetingState[] = ['scheduled', 'agenda_published'];

/** A meeting as its page shows it: what is stored, and what follows from that for the reader. */
@Injectable()
export class MeetingPage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly read: MeetingRead,
    private readonly movers: MeetingMovers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** JSON text. Throws 404. */
  async of(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const meeting = await this.read.one(id);
    if (!meeting) throw new DomainError('not-found', 'NOT_FOUND');
    const time = agendaTime(meeting.estimates, meeting.plannedMinutes);
    const movers = await this.movers.of(this.dataSource.manager, actor, meeting);
    const rest = {
      time,
      warnings: this.warnings(meeting, time).map(worded),
      possibleSteps: possibleSteps(MEETING_STEPS, meeting.state, movers),
    };
    return { json: `${meeting.json.slice(0, -1)},${JSON.stringify(rest).slice(1)}`, version: meeting.version };
  }

  private warnings(meeting: MeetingRow, { over }: AgendaTime): Warning[] {
    const notice = this.notice(meeting);
    return [...(notice ? [notice] : []), ...(over > 0 && AGENDA_OPEN.includes(meeting.state) ? [overTime(over)] : [])];
  }

  /** How it stands, even where the rules will refuse to publish. */
  private notice({ state, rules, startsAt, publishedAt }: MeetingRow): Warning | null {
    if (!rules || !NOT_YET_OPEN.includes(state)) return null;
    const publishedOn = publishedAt ? dayIn(this.config.city.timeZone, publishedAt) : this.clock.today();
    const warning = { ...rules, notice: { ...rules.notice, whenShort: 'warn' as const } };
    return checkNotice(warning, publishedOn, this.movers.dayOf({ startsAt }));
  }
}

/** Warnings are worded under `meeting.warning`, beside the refusals of the same names. */
const OVER_TIME = 'OVER_TIME';
const overTime = (count: number): Warning => ({ code: OVER_TIME, params: { count } });

const worded = ({ code, params }: Warning) => ({
  code,
  params,
  text: translate(currentLanguage(), `meeting.warning.${code}`, params),
});
