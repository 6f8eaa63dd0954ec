import { Injectable } from '@nestjs/common';
import { concatMap, defer, filter, from, interval, merge, of, takeUntil } from 'rxjs';
import type { Observable } from 'rxjs';
import { ActorCache, sessionEnd } from '#libs/identity';
import type { OpenedBy } from '#libs/identity';
import { DatabaseSignals } from '#libs/platform';
import type { StreamEvent } from '#libs/platform';
import { NoticeRead } from '../persistence/notice-read.js';

/** Proxies close connections on which nothing is said. */
const BEAT_MS = 15_000;
const AT_ONCE = 200;

/** Tells a signed-in person of new notices as they come, whichever process makes them. */
@Injectable()
export class NoticeStream {
  constructor(
    private readonly signals: DatabaseSignals,
    private readonly read: NoticeRead,
    private readonly actors: ActorCache,
  ) {}

  /** `notice` for each one after number `after` (from now on when null), then `count`; `count` every 15 s. Ends with the session. */
  of(personId: string, session: OpenedBy, after: number | null): Observable<StreamEvent> {
    const start = defer(async () => after ?? (await this.read.standing(personId)).last);
    return start.pipe(
      concatMap((number) => this.from(personId, number)),
      takeUntil(sessionEnd(this.actors, session)),
    );
  }

  private from(personId: string, start: number): Observable<StreamEvent> {
    let last = start;
    const look = async (): Promise<StreamEvent[]> => {
      const found = await this.read.since(personId, last, AT_ONCE);
      last = found.at(-1)?.number ?? last;
      const { unread } = await this.read.standing(personId);
      return [
        ...found.map(({ number, json }) => ({ event: 'notice', id: String(number), data: json })),
        { event: 'count', data: JSON.stringify({ unread }) },
      ];
    };
    const told = this.signals.on('notice').pipe(filter((whose) => whose === null || whose === personId));
    return merge(of(null), told, interval(BEAT_MS)).pipe(
      // One after the other: what is told during a look is found by the next one.
      concatMap(look),
      concatMap((events) => from(events)),
    );
  }
}
