import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, OnEvent, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { DigestsService } from '../application/digests.service.js';
import { mailsQueuedEvent } from '../application/mail-events.js';
import { MailSender } from '../application/mail-sender.js';

@Injectable()
export class MailJobs {
  constructor(
    private readonly sender: MailSender,
    private readonly digests: DigestsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @OnEvent(mailsQueuedEvent, { name: 'notify.send-queued-mails', queue: 'tasks', concurrency: 2 })
  async sendQueued(): Promise<void> {
    const count = await this.sender.sendDue();
    if (Object.values(count).some((mails) => mails > 0)) this.logger.info(count, 'mails');
  }

  /** What waited for quiet hours to end, or for another try. */
  @OnSchedule('* * * * *', { name: 'notify.send-due-mails', queue: 'tasks', concurrency: 1 })
  async sendDue(): Promise<void> {
    await this.sendQueued();
  }

  @OnSchedule('0 * * * *', { name: 'notify.make-digests', queue: 'tasks' })
  async makeDigests(): Promise<void> {
    this.logger.info({ mails: await this.digests.make() }, 'digests made');
  }
}
