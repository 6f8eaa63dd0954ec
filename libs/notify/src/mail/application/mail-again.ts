import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { Outbox, UnitOfWork } from '#libs/platform';
import type { MailState } from '../../domain/mail-states.js';
import { mailsQueuedEvent } from './mail-events.js';

/** Offers a mail that did not go out once more, at once and with all its tries before it. */
@Injectable()
export class MailAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 409 MAIL_NOT_FAILED for one that was sent or still waits. What its receiver no longer wants or may see is left out again. */
  async send(mailId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const [mail] = await tx.query<{ state: MailState }[]>(
        'SELECT state FROM mail_delivery WHERE id = $1 FOR UPDATE',
        [mailId],
      );
      if (!mail) throw new DomainError('not-found', 'NOT_FOUND');
      if (mail.state !== 'failed' && mail.state !== 'suppressed') throw new DomainError('conflict', 'MAIL_NOT_FAILED');
      await tx.query(
        `UPDATE mail_delivery SET state = 'queued', reason = NULL, error = NULL, attempts = 0, due_at = $2 WHERE id = $1`,
        [mailId, this.clock.now()],
      );
      await this.outbox.add(tx, mailsQueuedEvent, {});
    });
  }
}
