import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { Outbox, currentContext, newId } from '#libs/platform';
import { ProjectEntity, TransitionsService } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { factsDigest, outstandingCandidates, screen } from '../domain/index.js';
import type { SignificanceCode } from '../domain/index.js';
import { factsOf } from '../persistence/facts-read.js';
import {
  AttestationRequestEntity,
  OverrideEntity,
  ReferralEntity,
  ScreeningEntity,
} from '../persistence/intake.entities.js';
import type { ScreeningCause } from '../persistence/intake.entities.js';
import { attestationAskedEvent, flaggedEvent } from './events.js';
import { PoliciesService } from './policies.service.js';

/** Stages in which a change of facts may bring a project to the committee, or take it from the table. */
export const SCREENED_STAGES: readonly Stage[] = ['submitted', 'on_agenda', 'approved', 'in_delivery', 'on_hold'];

/** Screens projects and carries out what follows, all in the transaction of the change that caused it. */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly policies: PoliciesService,
    private readonly transitions: TransitionsService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Evaluates the project as it stands in this transaction. A repeated look at the same facts under the same policy
   * leaves no second record.
   */
  async screenProject(tx: EntityManager, projectId: string, cause: ScreeningCause): Promise<void> {
    // Facts of a bundle reach beyond the project that was changed: each is screened under its own lock.
    await tx.findOneOrFail(ProjectEntity, { where: { id: projectId }, lock: { mode: 'for_no_key_update' } });
    const [policy, { facts, stage }] = [await this.policies.inForce(tx), await factsOf(tx, projectId)];
    if (!SCREENED_STAGES.includes(stage)) return;
    const digest = factsDigest(facts);
    const last = await lastScreening(tx, projectId);
    const repeats = last?.policyId === policy.id && last.factsDigest === digest;
    if (repeats && cause !== 'submission') return;

    const { flagged, criteria } = screen(policy, facts);
    const actor = currentContext()?.actor;
    await tx.insert(ScreeningEntity, {
      id: newId(),
      projectId,
      policyId: policy.id,
      policyVersion: policy.version,
      cause,
      facts,
      factsDigest: digest,
      flagged,
      criteria: [...criteria],
      actorId: actor?.userId ?? null,
      actorName: actor?.name ?? null,
      at: this.clock.now(),
    });
    await this.applyOutcome(tx, projectId);
  }

  /** Brings stage, referral and questions into line with the last screening and the office's override of it. */
  async applyOutcome(tx: EntityManager, projectId: string): Promise<void> {
    const screening = await lastScreening(tx, projectId);
    if (!screening) return;
    const override = await tx.findOneBy(OverrideEntity, { projectId, liftedAt: IsNull() });
    const flagged = override?.flagged ?? screening.flagged;

    const project = await tx.findOneOrFail(ProjectEntity, {
      where: { id: projectId },
      lock: { mode: 'for_no_key_update' },
    });
    const wasFlagged = project.flagged;
    if (flagged !== wasFlagged) await tx.save(Object.assign(project, { flagged, updatedAt: this.clock.now() }));

    if (project.stage === 'submitted' && flagged) {
      await this.transitions.moveBy(tx, 'screening', projectId, { transition: 'flag' });
      await this.refer(tx, projectId, screening.id, 'entry');
    } else if (project.stage === 'on_agenda' && !flagged) {
      await this.transitions.moveBy(tx, 'screening', projectId, { transition: 'unflag' });
      await this.closeReferral(tx, projectId, 'not_flagged');
    } else if (project.stage !== 'submitted' && project.stage !== 'on_agenda') {
      if (flagged && !wasFlagged) await this.refer(tx, projectId, screening.id, 're_entry');
      if (!flagged) await this.closeReferral(tx, projectId, 'not_flagged');
    }
    await this.ask(tx, projectId, flagged ? [] : outstandingCandidates(screening));
  }

  /** A project that left the committee's table, or life, waits for nothing any more. */
  async closeReferral(tx: EntityManager, projectId: string, because: string): Promise<void> {
    await tx.update(
      ReferralEntity,
      { projectId, closedAt: IsNull() },
      { closedAt: this.clock.now(), closedBecause: because },
    );
  }

  async closeRequest(tx: EntityManager, projectId: string, because: 'answered' | 'not_needed'): Promise<void> {
    await tx.update(
      AttestationRequestEntity,
      { projectId, closedAt: IsNull() },
      { closedAt: this.clock.now(), closedBecause: because },
    );
  }

  /** Once, however often facts change before the meeting. */
  private async refer(
    tx: EntityManager,
    projectId: string,
    screeningId: string,
    kind: 'entry' | 're_entry',
  ): Promise<void> {
    if (await tx.existsBy(ReferralEntity, { projectId, closedAt: IsNull() })) return;
    const id = newId();
    await tx.insert(ReferralEntity, { id, projectId, kind, screeningId, since: this.clock.now() });
    await this.outbox.add(tx, flaggedEvent, { projectId, referralId: id });
  }

  /** Asks the head about the candidates, or takes the question back when there is none. */
  private async ask(tx: EntityManager, projectId: string, candidates: readonly SignificanceCode[]): Promise<void> {
    const open = await tx.findOneBy(AttestationRequestEntity, { projectId, closedAt: IsNull() });
    if (candidates.length === 0) {
      if (open) await this.closeRequest(tx, projectId, 'not_needed');
      return;
    }
    const answered = await tx.query<{ criteria: string[] }[]>(
      `SELECT r.criteria FROM attestation_request r WHERE r.project_id = $1 AND r.closed_because = 'answered' ORDER BY r.id DESC LIMIT 1`,
      [projectId],
    );
    // The head has already said no to these: the same question is not asked twice.
    const known = new Set(open?.criteria ?? answered[0]?.criteria ?? []);
    if (candidates.every((code) => known.has(code))) return;
    if (open) {
      await tx.save(Object.assign(open, { criteria: [...candidates] }));
      return;
    }
    const id = newId();
    await tx.insert(AttestationRequestEntity, { id, projectId, criteria: [...candidates], askedAt: this.clock.now() });
    await this.outbox.add(tx, attestationAskedEvent, { requestId: id, projectId, reminder: 0 });
  }
}

export const lastScreening = (tx: EntityManager, projectId: string): Promise<ScreeningEntity | null> =>
  tx.findOne(ScreeningEntity, { where: { projectId }, order: { id: 'DESC' } });
