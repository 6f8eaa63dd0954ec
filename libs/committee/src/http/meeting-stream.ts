import { Injectable } from '@nestjs/common';
import {
  asyncScheduler,
  concatMap,
  filter,
  from,
  interval,
  map,
  merge,
  of,
  takeUntil,
  takeWhile,
  throttleTime,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { ActorCache, sessionEnd } from '#libs/identity';
import type { OpenedBy } from '#libs/identity';
import { type Actor, DomainError } from '#libs/kernel';
import { DatabaseSignals } from '#libs/platform';
import type { StreamEvent } from '#libs/platform';
import { changesBetween, talliesBetween } from '../domain/index.js';
import type { MeetingStanding } from '../domain/index.js';
import { MeetingStandingRead } from '../persistence/meeting-standing-read.js';

/** Proxies close connections on which nothing is said. */
const BEAT_MS = 15_000;
/** A whole hall votes within a second; each reader looks no more often than this. */
const GATHER_MS = 100;

/** Tells of a meeting's changes as they happen, whichever process makes them. */
@Injectable()
export class MeetingStream {
  constructor(
    private readonly signals: DatabaseSignals,
    private readonly read: MeetingStandingRead,
    private readonly actors: ActorCache,
  ) {}

  /** Throws 404 where there is no such meeting for the reader. */
  async assertReadable(actor: Actor, meetingId: string): Promise<void> {
    if (!(await this.read.of(actor, meetingId))) throw new DomainError('not-found', 'NOT_FOUND');
  }

  /**
   * `state` with the whole at the start and every 15 s; `change` and `tally` at each change. Each look is with the rights of that
   * moment. Ends with the session, and when its person may not read of the meeting any more.
   */
  of(meetingId: string, session: OpenedBy): Observable<StreamEvent> {
    let last: MeetingStanding | undefined;
    const look = async (whole: boolean): Promise<StreamEvent[] | null> => {
      const actor = await this.actors.of(session.sessionId);
      if (!actor) return null;
      const standing = await this.read.of(actor, meetingId);
      if (!standing) return null;
      const told = [...(last ? between(last, standing) : []), ...(whole ? [stateOf(standing)] : [])];
      last = standing;
      return told;
    };
    const changed = this.signals.on('meeting_changed').pipe(
      filter((which) => which === null || which === meetingId),
      throttleTime(GATHER_MS, asyncScheduler, { leading: true, trailing: true }),
      map(() => false),
    );
    return merge(of(true), changed, interval(BEAT_MS).pipe(map(() => true))).pipe(
      // One after the other: what is told during a look is found by the next one.
      concatMap(look),
      takeWhile((events) => events !== null),
      concatMap((events) => from(events)),
      takeUntil(sessionEnd(this.actors, session)),
    );
  }
}

const between = (before: MeetingStanding, after: MeetingStanding): StreamEvent[] => [
  ...changesBetween(before, after).map((change) => ({ event: 'change', data: JSON.stringify(change) })),
  ...talliesBetween(before, after).map((tally) => ({ event: 'tally', data: JSON.stringify(tally) })),
];

function stateOf({ version, state, items }: MeetingStanding): StreamEvent {
  const shown = items.map(({ papers: _papers, attendance: _attendance, ...item }) => item);
  return { event: 'state', data: JSON.stringify({ version, state, items: shown }) };
}
