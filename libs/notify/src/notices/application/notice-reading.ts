import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';

const UP_TO = `WITH upto AS (SELECT number FROM notice WHERE id = $2 AND receiver_id = $1 AND in_app), marked AS (
    UPDATE notice n SET read_at = $3 FROM upto
    WHERE n.receiver_id = $1 AND n.in_app AND n.read_at IS NULL AND n.number <= upto.number AND ($4 OR n.id = $2))
  SELECT number FROM upto`;

/** Marks a person's notices as read; those that are read already stay as they are. */
@Injectable()
export class NoticeReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 404, also for what is another's. */
  read(personId: string, noticeId: string): Promise<void> {
    return this.mark(personId, noticeId, false);
  }

  /** This one and all that came before it. Throws 404. */
  readUpTo(personId: string, noticeId: string): Promise<void> {
    return this.mark(personId, noticeId, true);
  }

  private mark(personId: string, noticeId: string, earlier: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.query<unknown[]>(UP_TO, [personId, noticeId, this.clock.now(), earlier]);
      if (found.length === 0) throw new DomainError('not-found', 'NOT_FOUND');
    });
  }
}
