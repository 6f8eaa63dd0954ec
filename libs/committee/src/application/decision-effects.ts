import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { TransitionsService } from '#libs/portfolio';
import type { DecisionEffect } from '../domain/index.js';
import type { DecisionEntity } from '../persistence/decision.entities.js';

type EffectKind = DecisionEffect['kind'];
type EffectOf<Kind extends EffectKind> = Extract<DecisionEffect, { kind: Kind }>;
type Handler<Kind extends EffectKind> = (
  tx: EntityManager,
  effect: EffectOf<Kind>,
  decision: DecisionEntity,
) => Promise<void>;

/**
 * Carries out what a decision does, in its transaction. Each effect has one handler, which the context that owns the
 * subject gives when it starts; nothing that the committee decided is dropped because nobody was there to do it.
 */
@Injectable()
export class DecisionEffects {
  private readonly handlers = new Map<
    EffectKind,
    (tx: EntityManager, effect: DecisionEffect, decision: DecisionEntity) => Promise<void>
  >();

  constructor(transitions: TransitionsService) {
    this.on('project.transition', async (tx, { transition }, decision) => {
      const { id: decisionId, number, remarks, deadline } = decision;
      const reason = remarks === null ? number : `${number}. ${remarks}`;
      await transitions.moveBy(tx, 'decision', projectOf(decision), { transition, reason, deadline, decisionId });
    });
    this.on('project.oversight', (tx, { oversight }, decision) =>
      transitions.setOversight(tx, projectOf(decision), oversight, decision.id),
    );
  }

  /** Throws when the effect has a handler already. */
  on<Kind extends EffectKind>(kind: Kind, handler: Handler<Kind>): void {
    if (this.handlers.has(kind)) throw new Error(`the effect ${kind} has two handlers`);
    this.handlers.set(kind, (tx, effect, decision) => {
      if (!isOf(kind, effect)) throw new Error(`the handler of ${kind} was given ${effect.kind}`);
      return handler(tx, effect, decision);
    });
  }

  /** @throws DomainError conflict EFFECT_HAS_NO_HANDLER; whatever the owner of the subject refuses */
  async carryOut(tx: EntityManager, decision: DecisionEntity): Promise<void> {
    for (const effect of decision.effects) {
      const handler = this.handlers.get(effect.kind);
      if (!handler) throw new DomainError('conflict', 'EFFECT_HAS_NO_HANDLER', { effect: effect.kind });
      await handler(tx, effect, decision);
    }
  }
}

function isOf<Kind extends EffectKind>(kind: Kind, effect: DecisionEffect): effect is EffectOf<Kind> {
  return effect.kind === kind;
}

function projectOf({ projectId, number }: DecisionEntity): string {
  if (projectId === null) throw new Error(`${number} has an effect on a project, but no project`);
  return projectId;
}
