import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { CONFIG, Outbox, insertRows, newId } from '#libs/platform';
import type { Config } from '#libs/platform';
import { CalendarRead, isWorkingDay } from '#libs/portfolio';
import { cityTime, dayAfter } from '../../domain/city-time.js';
import { mayComeAt } from '../../domain/mail-times.js';
import type { MailTimes } from '../../domain/mail-times.js';
import { mailDomain } from '../../domain/mail-domain.js';
import { mailsQueuedEvent } from './mail-events.js';

/** Longer than any run of holidays. */
const CALENDAR_DAYS = 60;

export interface MailTo {
  readonly receiverId: string;
  readonly address: string;
  readonly kind: string;
  readonly times: MailTimes;
  readonly noticeIds: readonly string[];
}

/** Takes mails in: one per notice or per digest, each due when its receiver's hours allow it. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly calendar: CalendarRead,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction of whatever makes the notices. */
  async add(tx: EntityManager, mails: readonly MailTo[]): Promise<void> {
    if (mails.length === 0) return;
    const now = this.clock.now();
    const isWorked = await this.workingDays(now);
    const rows = mails.map(({ receiverId, address, kind, times, noticeIds }) => {
      const id = newId();
      const dueAt = mayComeAt(now, times, this.config.city.timeZone, isWorked);
      const messageId = `<${id}@${mailDomain(this.config.mail?.from)}>`;
      return {
        delivery: { id, receiverId, kind, address, messageId, state: 'queued', dueAt, attempts: 0, createdAt: now },
        noticeIds,
      };
    });
    await insertRows(tx, { mail_delivery: rows.map(({ delivery }) => delivery) });
    await tx.query(
      `UPDATE notice SET delivery_id = m.delivery FROM json_to_recordset($1::json) AS m(delivery uuid, notice uuid) WHERE id = m.notice`,
      [
        JSON.stringify(
          rows.flatMap(({ delivery, noticeIds }) => noticeIds.map((notice) => ({ delivery: delivery.id, notice }))),
        ),
      ],
    );
    if (rows.some(({ delivery }) => delivery.dueAt <= now)) await this.outbox.add(tx, mailsQueuedEvent, {});
  }

  private async workingDays(now: Date): Promise<(day: Day) => boolean> {
    const { day } = cityTime(this.config.city.timeZone, now);
    const exceptions = await this.calendar.exceptions(day, dayAfter(day, CALENDAR_DAYS));
    return (asked) => isWorkingDay(asked, exceptions);
  }
}
