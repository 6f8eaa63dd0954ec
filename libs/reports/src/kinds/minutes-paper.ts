import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MinutesRead } from '#libs/committee';
import type { MinutesSnapshot, MinutesState, TallyStep } from '#libs/committee';
import { may } from '#libs/identity';
import type { Actor, Language, Trilingual } from '#libs/kernel';
import { translate } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import type { MinutesPaperData, MinutesSignature } from '../documents/index.js';
import { CityHead } from './city-head.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

interface Row {
  readonly snapshot: MinutesSnapshot;
  readonly sha256: string;
  readonly state: MinutesState;
  readonly signature: MinutesSignature | null;
}

const MINUTES = `SELECT n.snapshot, n.snapshot_sha256 AS sha256, n.state,
  (SELECT json_build_object('by', ${nameJson('u')}, 'at', n.signed_at,
      'serialNumber', (SELECT s.verification ->> 'serialNumber' FROM signature s WHERE s.minutes_id = n.id ORDER BY s.at LIMIT 1))
    FROM app_user u WHERE u.id = n.signed_by) AS signature
  FROM minutes n WHERE n.id = $1`;

/** The minutes of one meeting. */
@Injectable()
export class MinutesPaper implements ReportMaker {
  constructor(
    private readonly minutes: MinutesRead,
    private readonly head: CityHead,
  ) {}

  isFor(actor: Actor): boolean {
    return may(actor, 'committee.read');
  }

  async verdict(actor: Actor, { subjectId }: ReportSubject): Promise<ReportVerdict> {
    if (!this.isFor(actor)) return 'forbidden';
    const there = subjectId !== null && (await this.minutes.exists(subjectId));
    return there ? 'allowed' : { unknown: '/minutesId' };
  }

  async freeze(tx: EntityManager, { subjectId }: ReportSubject): Promise<MinutesPaperData> {
    const [row] = await tx.query<Row[]>(MINUTES, [subjectId]);
    if (!row) throw new Error(`there are no minutes ${subjectId}`);
    const { snapshot, sha256, state, signature } = row;
    return {
      minutes: snapshot,
      sha256,
      state,
      signature,
      emblem: this.head.city.emblem ?? null,
      words: Object.fromEntries(keysOf(snapshot, state).map((key) => [key, inAllLanguages(key)])),
      arithmetic: snapshot.items.map(({ votings }) => votings.map(({ tally }) => (tally?.steps ?? []).map(sentence))),
    };
  }
}

/** The catalogue keys of every code in a snapshot. */
function keysOf({ meeting, members, items }: MinutesSnapshot, state: MinutesState): string[] {
  return [
    ...new Set([
      `minutes.state.${state}`,
      `meeting.format.${meeting.mode}`,
      ...members.map(({ capacity }) => `committee.capacity.${capacity}`),
      ...items.flatMap((item) => [
        `item.kind.${item.kind}`,
        `item.state.${item.state}`,
        ...(item.decision ? [`outcome.${item.decision.outcome}`] : []),
        ...item.votings.flatMap(({ proposal, secret, attendance, votes }) => [
          `outcome.${proposal}`,
          `vote.ballot.${secret ? 'secret' : 'named'}`,
          ...attendance.seats.map((seat) => `seat.${seat.state}`),
          ...votes.flatMap(({ choice }) => (choice ? [`vote.choice.${choice}`] : [])),
        ]),
      ]),
    ]),
  ];
}

const sentence = ({ code, params }: TallyStep): Trilingual => inAllLanguages(`tally.${code}`, params);

function inAllLanguages(key: string, params: TallyStep['params'] = {}): Trilingual {
  const inWords = (language: Language) => translate(language, key, params);
  return { kk: inWords('kk'), ru: inWords('ru'), en: inWords('en') };
}
