import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, newId } from '#libs/platform';
import { compareOutcomes, screen } from '../domain/index.js';
import type { ProjectOutcome } from '../domain/index.js';
import { factsAfter } from '../persistence/facts-read.js';
import { PolicyEntity, WhatIfEntity } from '../persistence/intake.entities.js';
import { whatIfRequestedEvent } from './events.js';
import { PoliciesService } from './policies.service.js';

const BATCH = 500;

/** Tries a policy on every proposal and project without changing any. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly policies: PoliciesService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  request(actor: Actor, policyId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.existsBy(PolicyEntity, { id: policyId }))) throw new DomainError('not-found', 'NOT_FOUND');
      const id = newId();
      await tx.insert(WhatIfEntity, {
        id,
        policyId,
        state: 'queued',
        requestedBy: actor.userId,
        requestedAt: this.clock.now(),
      });
      await this.outbox.add(tx, whatIfRequestedEvent, { whatIfId: id });
      return id;
    });
  }

  /** Compares the policy with the one in force. Running twice gives the same record twice. */
  async run(id: string, onProgress: (percent: number) => Promise<void>): Promise<void> {
    const whatIf = await this.dataSource.manager.findOneBy(WhatIfEntity, { id });
    if (!whatIf || whatIf.state === 'ready') return;
    const draft = await this.dataSource.manager.findOneByOrFail(PolicyEntity, { id: whatIf.policyId });
    const outcomes = await this.outcomes(draft, async (percent) => {
      await this.dataSource.manager.update(WhatIfEntity, { id }, { state: 'running', progress: percent });
      await onProgress(percent);
    });
    await this.dataSource.manager.update(
      WhatIfEntity,
      { id },
      {
        state: 'ready',
        progress: 100,
        finishedAt: this.clock.now(),
        result: { evaluated: outcomes.length, ...compareOutcomes(outcomes) },
      },
    );
  }

  async fail(id: string, failure: string): Promise<void> {
    await this.dataSource.manager.update(
      WhatIfEntity,
      { id },
      { state: 'failed', failure, finishedAt: this.clock.now() },
    );
  }

  /** Reads in one snapshot, so that a project cannot be counted in two states. */
  private outcomes(draft: PolicyEntity, onProgress: (percent: number) => Promise<void>): Promise<ProjectOutcome[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const inForce = await this.policies.inForce(tx);
      const [row] = await tx.query<{ projects: number }[]>('SELECT count(*)::int AS projects FROM project');
      const outcomes: ProjectOutcome[] = [];
      let last: string | null = null;
      for (;;) {
        const batch = await factsAfter(tx, last, BATCH);
        for (const { id, code, stage, facts } of batch) {
          outcomes.push({
            id,
            code,
            stage,
            flaggedNow: screen(inForce, facts).flagged,
            flaggedThen: screen({ version: draft.version ?? 0, parameters: draft.parameters }, facts).flagged,
          });
        }
        await onProgress(Math.min(99, Math.floor((100 * outcomes.length) / Math.max(1, row!.projects))));
        last = batch.at(-1)?.id ?? null;
        if (batch.length < BATCH) return outcomes;
      }
    });
  }
}
