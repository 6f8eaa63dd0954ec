import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { FeedbackAnswer, FeedbackFiling, FeedbackInput } from '../contract/feedback.js';
import { assertMayFile, assertRoom } from '../domain/feedback.js';
import { FeedbackContactEntity, FeedbackEntity } from '../persistence/feedback.entities.js';
import { PUBLISHED } from '../persistence/published-sql.js';

/** What people write of published projects; the office answers it in public, or files it. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes what somebody sends without signing in. What a machine has filled in is taken as if it were kept.
   *
   * @throws DomainError not-found NOT_FOUND alike for no project and for one that is not published; conflict FEEDBACK_FULL
   */
  send(code: string, { text, language, name, email, website }: FeedbackInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const projectId = await lockPublished(tx, code);
      if (website) return;
      assertRoom(await tx.countBy(FeedbackEntity, { projectId, state: 'new' }));
      const id = newId();
      await tx.insert(FeedbackEntity, { id, projectId, text, language, state: 'new', sentAt: this.clock.now() });
      if (name || email)
        await tx.insert(FeedbackContactEntity, { feedbackId: id, name: name ?? null, email: email ?? null });
    });
  }

  /** Publishes question and answer; what stood there before stays in the history. @throws DomainError not-found; stale STALE */
  answer(actor: Actor, id: string, expected: ExpectedVersion, input: FeedbackAnswer): Promise<void> {
    return this.change(id, expected, () => ({
      ...input,
      state: 'answered',
      filedReason: null,
      ...this.settledBy(actor),
    }));
  }

  /** Puts it away; what was public is so no longer. @throws DomainError not-found; stale STALE; conflict FEEDBACK_FILED */
  file(actor: Actor, id: string, expected: ExpectedVersion, { reason }: FeedbackFiling): Promise<void> {
    return this.change(id, expected, ({ state }) => {
      assertMayFile(state);
      return { state: 'filed', filedReason: reason, ...this.settledBy(actor) };
    });
  }

  /** Erases name and address of who sent it, for good. @throws DomainError not-found NOT_FOUND */
  eraseContact(id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.delete(FeedbackContactEntity, { feedbackId: id });
      if (!affected) throw new DomainError('not-found', 'NOT_FOUND');
    });
  }

  private change(
    id: string,
    expected: ExpectedVersion,
    changeOf: (feedback: FeedbackEntity) => Partial<FeedbackEntity>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const feedback = await tx.findOne(FeedbackEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!feedback) throw new DomainError('not-found', 'NOT_FOUND');
      assertVersion(expected, feedback.version);
      await tx.save(Object.assign(feedback, changeOf(feedback)));
    });
  }

  private settledBy({ userId }: Actor): Pick<FeedbackEntity, 'settledBy' | 'settledAt'> {
    return { settledBy: userId, settledAt: this.clock.now() };
  }
}

/** Held, so that the project stays published and two at once do not both find the last place. */
async function lockPublished(tx: EntityManager, code: string): Promise<string> {
  const [project] = await tx.query<{ id: string }[]>(
    `SELECT p.id FROM project p WHERE p.code = $1 AND ${PUBLISHED} FOR NO KEY UPDATE`,
    [code],
  );
  if (!project) throw new DomainError('not-found', 'NOT_FOUND');
  return project.id;
}
