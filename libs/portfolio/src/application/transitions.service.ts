import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { InTransaction, Outbox, UnitOfWork, assertVersion, currentContext, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { missingForSubmission } from '../domain/passport-rules.js';
import { moversOf } from '../domain/project-rights.js';
import type { Oversight } from '../domain/stage.js';
import { chooseTransition } from '../domain/transitions.js';
import type { Mover, TransitionName } from '../domain/transitions.js';
import { TransitionEntity } from '../persistence/project-parts.entities.js';
import { ProjectEntity } from '../persistence/project.entity.js';
import { storedPassport } from '../persistence/stored-passport.js';
import { projectMovedEvent } from './events.js';
import { projectMoved } from './moments.js';
import { VisibleProjects } from './visible-projects.js';

export interface Move {
  readonly transition: TransitionName;
  readonly reason?: string | null | undefined;
  readonly deadline?: string | null | undefined;
  /** The committee's decision that is carried out. */
  readonly decisionId?: string | undefined;
}

/** What was approved stays so by the same decision while it is delivered. */
export const STANDS_BY_APPROVAL: readonly TransitionName[] = ['start', 'hold', 'resume', 'complete'];

/** Moves projects from stage to stage by the table, and records each move. */
@Injectable()
export class TransitionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inTransaction: InTransaction,
    private readonly outbox: Outbox,
    private readonly visible: VisibleProjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A person's move. */
  async move(actor: Actor, id: string, expected: ExpectedVersion, move: Move): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, id);
      // The stage is asked first: of two people who submit at once, the second learns that it has been submitted.
      const movers = moversOf(actor, project);
      chooseTransition(move.transition, project.stage, movers, move.reason ?? null);
      assertVersion(expected, project.version);
      await this.carryOut(tx, project, movers, move);
    });
  }

  /** A move that the product itself makes as the result of a screening or a decision. */
  async moveBy(tx: EntityManager, mover: 'screening' | 'decision', id: string, move: Move): Promise<void> {
    const project = await tx.findOneOrFail(ProjectEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
    await this.carryOut(tx, project, [mover], move);
  }

  /** Puts the project under another oversight, as the committee decided. */
  async setOversight(tx: EntityManager, id: string, oversight: Oversight, decisionId: string): Promise<void> {
    const project = await tx.findOneOrFail(ProjectEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
    await tx.save(Object.assign(project, { oversight, oversightDecisionId: decisionId, updatedAt: this.clock.now() }));
  }

  private async carryOut(
    tx: EntityManager,
    project: ProjectEntity,
    movers: readonly Mover[],
    move: Move,
  ): Promise<void> {
    const transition = chooseTransition(move.transition, project.stage, movers, move.reason ?? null);
    if (transition.name === 'submit') await assertComplete(tx, project.id);
    const from = project.stage;
    const now = this.clock.now();
    project.stage = transition.to;
    project.stageSince = now;
    project.updatedAt = now;
    if (!STANDS_BY_APPROVAL.includes(move.transition)) project.stageDecisionId = move.decisionId ?? null;
    if (transition.oversight) Object.assign(project, { oversight: transition.oversight, oversightDecisionId: null });
    await tx.save(project);
    const actor = currentContext()?.actor;
    await tx.insert(TransitionEntity, {
      id: newId(),
      projectId: project.id,
      name: transition.name,
      fromStage: from,
      toStage: transition.to,
      reason: move.reason ?? null,
      deadline: move.deadline ?? null,
      decisionId: move.decisionId ?? null,
      actorId: actor?.userId ?? null,
      actorName: actor?.name ?? null,
      at: now,
    });
    const happened = { projectId: project.id, transition: transition.name, from, to: transition.to };
    await this.outbox.add(tx, projectMovedEvent, happened);
    await this.inTransaction.tell(tx, projectMoved, happened);
  }
}

async function assertComplete(tx: EntityManager, id: string): Promise<void> {
  const missing = missingForSubmission(await storedPassport(tx, id));
  if (missing.length > 0) throw new DomainError('unprocessable', 'NOT_READY_TO_SUBMIT', {}, missing);
}
