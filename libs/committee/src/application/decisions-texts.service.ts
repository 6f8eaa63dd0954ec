import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, CLOCK, type Clock, DomainError } from '#libs/kernel';
import { newId, Outbox, UnitOfWork } from '#libs/platform';
import { DECISION_LANGUAGES, type DecisionTextInput } from '../contract/decisions.js';
import { DecisionEntity, DecisionPublicationEntity, DecisionTextEntity } from '../persistence/decision.entities.js';
import { decisionPublishedEvent } from './decisions-events.js';
import { textEntry } from './register-entry.js';
import { RegisterService } from './register.service.js';

/** The words of a decision in two languages, and its publication. */
@Injectable()
export class DecisionTextsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes the decision in a language that it lacks, and binds the words to it in the register.
   *
   * @throws DomainError not-found; conflict DECISION_TEXT_EXISTS
   */
  async write(actor: Actor, decisionId: string, { language, text }: DecisionTextInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      // Held by all who write words of decisions, so that of two at once the second sees the first.
      const head = await this.register.lockHead(tx);
      const { number } = await decisionOf(tx, decisionId);
      if (await tx.existsBy(DecisionTextEntity, { decisionId, language }))
        throw new DomainError('conflict', 'DECISION_TEXT_EXISTS', { language });
      const at = this.clock.now();
      await tx.insert(DecisionTextEntity, {
        id: newId(),
        decisionId,
        language,
        text,
        writtenBy: actor.userId,
        writtenAt: at,
      });
      await this.register.append(tx, head, { decisionId, entry: textEntry(number, language, text, at), at });
    });
  }

  /** @throws DomainError not-found; conflict DECISION_TEXT_MISSING, DECISION_PUBLISHED */
  async publish(actor: Actor, decisionId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await decisionOf(tx, decisionId);
      // Of two at once the second waits here and sees the first.
      await tx.query('SELECT FROM decision WHERE id = $1 FOR NO KEY UPDATE', [decisionId]);
      if (await tx.existsBy(DecisionPublicationEntity, { decisionId }))
        throw new DomainError('conflict', 'DECISION_PUBLISHED');
      const written = (await tx.findBy(DecisionTextEntity, { decisionId })).map(({ language }) => language);
      const missing = DECISION_LANGUAGES.filter((language) => !written.includes(language));
      if (missing.length > 0) throw new DomainError('conflict', 'DECISION_TEXT_MISSING', { missing });
      await tx.insert(DecisionPublicationEntity, {
        id: newId(),
        decisionId,
        publishedBy: actor.userId,
        publishedAt: this.clock.now(),
      });
      await this.outbox.add(tx, decisionPublishedEvent, { decisionId });
    });
  }
}

async function decisionOf(tx: EntityManager, id: string): Promise<DecisionEntity> {
  const decision = await tx.findOneBy(DecisionEntity, { id });
  if (!decision) throw new DomainError('not-found', 'NOT_FOUND');
  return decision;
}
