import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { CONFIG, UnitOfWork, newId } from '#libs/platform';
import type { Config } from '#libs/platform';
import { MailQueue } from '../../mail/application/mail-queue.js';
import { usualWays } from '../../domain/notice-kinds.js';
import type { NoticeKind, Ways } from '../../domain/notice-kinds.js';
import type { NoticeCause } from '../persistence/notice-causes.js';
import { insertNotices } from '../persistence/notice-insert.js';
import type { NewNotice } from '../persistence/notice-insert.js';
import { readersOf, toldBy } from '../persistence/told-people.js';
import type { Reader, Told } from '../persistence/told-people.js';
import { noticeWords } from './notice-writing.js';

interface Addressed {
  readonly notice: NewNotice;
  readonly reader: Reader;
}

/** Makes notices of what has been announced: one for each receiver, in the receiver's language, by the ways they have chosen. */
@Injectable()
export class NoticeMaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How many were made. `announcement` is the same when it is delivered again: then nothing is made. */
  make(causes: readonly NoticeCause[], payload: object, announcement: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const addressed: Addressed[] = [];
      for (const cause of causes) addressed.push(...(await this.addressed(tx, cause, payload, announcement)));
      const made = await insertNotices(
        tx,
        addressed.map(({ notice }) => notice),
      );
      const atOnce = addressed.filter(({ notice }) => notice.mail === 'at_once' && made.has(notice.id));
      await this.mails.add(
        tx,
        atOnce.map(({ notice: { id, receiverId, kind }, reader: { address, times } }) => ({
          receiverId,
          address,
          kind,
          times,
          noticeIds: [id],
        })),
      );
      return made.size;
    });
  }

  private async addressed(
    tx: EntityManager,
    cause: NoticeCause,
    payload: object,
    announcement: string,
  ): Promise<Addressed[]> {
    const today = this.clock.today();
    const addressed: Addressed[] = [];
    for (const told of await toldBy(tx, cause, payload, today)) {
      for (const reader of await readersOf(tx, told, cause, today)) {
        const ways = reader.ways[cause.kind] ?? usualWays(cause.kind);
        if (ways.inApp || ways.mail !== 'off')
          addressed.push({ reader, notice: this.notice(cause.kind, told, reader, ways, announcement) });
      }
    }
    return addressed;
  }

  private notice(kind: NoticeKind, told: Told, reader: Reader, ways: Ways, announcement: string): NewNotice {
    const { subjectId, projectId, facts, link } = told;
    return {
      id: newId(),
      receiverId: reader.id,
      onBehalfOf: reader.behalf,
      announcement,
      kind,
      subjectId,
      projectId,
      language: reader.language,
      ...noticeWords(kind, reader.language, facts, this.config.city.timeZone),
      link,
      ...ways,
      createdAt: this.clock.now(),
    };
  }
}
