import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { CONFIG, UnitOfWork } from '#libs/platform';
import type { Config } from '#libs/platform';
import { TIMES_OF, timesIn } from '../../notices/persistence/preferences-sql.js';
import type { TimesRow } from '../../notices/persistence/preferences-sql.js';
import { lastDigestAt } from '../../domain/mail-times.js';
import { MailQueue } from './mail-queue.js';
import { DIGEST } from './mail-sender.js';

const WAITING = `SELECT DISTINCT receiver_id AS id FROM notice WHERE mail = 'digest' AND delivery_id IS NULL ORDER BY 1`;
const RECEIVER = `SELECT u.email AS address, ${TIMES_OF('u.id')} AS times FROM app_user u WHERE u.id = $1`;
const NOTICES = `SELECT id FROM notice WHERE receiver_id = $1 AND mail = 'digest' AND delivery_id IS NULL AND created_at < $2
  ORDER BY number FOR UPDATE SKIP LOCKED`;

/** Puts what waits for a person's daily mail into one. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * How many mails were made. Whatever had happened by a person's last digest hour is in; called late, or twice, it makes the same.
   */
  async make(): Promise<number> {
    const waiting = await this.unitOfWork.run((tx) => tx.query<{ id: string }[]>(WAITING));
    let made = 0;
    for (const { id } of waiting) made += await this.makeFor(id);
    return made;
  }

  private makeFor(receiverId: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const [receiver] = await tx.query<{ address: string; times: TimesRow | null }[]>(RECEIVER, [receiverId]);
      if (!receiver) return 0;
      const times = timesIn(receiver.times);
      const until = lastDigestAt(this.clock.now(), times, this.config.city.timeZone);
      const notices = await tx.query<{ id: string }[]>(NOTICES, [receiverId, until]);
      if (notices.length === 0) return 0;
      const noticeIds = notices.map(({ id }) => id);
      await this.mails.add(tx, [{ receiverId, address: receiver.address, kind: DIGEST, times, noticeIds }]);
      return 1;
    });
  }
}
