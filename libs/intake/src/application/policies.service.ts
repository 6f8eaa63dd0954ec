import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, VersionedRules } from '#libs/platform';
import type { ActivatedVersion } from '#libs/platform';
import type { PolicyParameters } from '../domain/index.js';
import { PolicyEntity } from '../persistence/intake.entities.js';
import { policyActivatedEvent } from './events.js';

export type ActivatedPolicy = ActivatedVersion<PolicyParameters>;

/** Drafts of the intake policy, and their putting in force from a day on. */
@Injectable()
export class PoliciesService extends VersionedRules<PolicyParameters> {
  constructor(
    unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(unitOfWork, clock, { entity: PolicyEntity, table: 'intake_policy', prefix: 'POLICY' });
  }

  protected override async onActivation(tx: EntityManager, policy: PolicyEntity, actor: Actor): Promise<void> {
    policy.activatedBy = actor.userId;
    await this.outbox.add(tx, policyActivatedEvent, { policyId: policy.id });
  }

  /** The policy of today. */
  async inForce(tx: EntityManager): Promise<ActivatedPolicy> {
    const policy = await this.inForceOn(tx, this.clock.today());
    if (!policy) throw new DomainError('conflict', 'NO_POLICY_IN_FORCE');
    return policy;
  }
}
