import { Injectable } from '@nestjs/common';
import { concatMap, filter, from, interval, map, merge, takeWhile } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Actor, Language } from '#libs/kernel';
import { DatabaseSignals } from '#libs/platform';
import type { StreamEvent } from '#libs/platform';
import { ReportRead } from '../persistence/report-read.js';

/** Proxies close connections on which nothing is said. */
const BEAT_MS = 15_000;

/** Tells of a report's progress as it happens, whichever process draws it. */
@Injectable()
export class ReportProgress {
  constructor(
    private readonly signals: DatabaseSignals,
    private readonly read: ReportRead,
  ) {}

  /** The report now, at each change and every 15 s, up to its end. */
  of(actor: Actor, reportId: string, language: Language): Observable<StreamEvent> {
    const looks = merge(
      from([null]),
      this.signals.on('report_changed').pipe(filter((changed) => changed === null || changed === reportId)),
      interval(BEAT_MS).pipe(map(() => null)),
    );
    return looks.pipe(
      concatMap(() => this.read.one(actor, reportId, language)),
      takeWhile(({ state }) => state === 'queued' || state === 'running', true),
      map(({ json, state }) => ({ event: state, data: json })),
    );
  }
}
