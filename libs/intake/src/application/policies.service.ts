import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { PolicyDraftInput } from '../contract/policy.js';
import { policyInForceOn } from '../domain/index.js';
import type { PolicyParameters } from '../domain/index.js';
import { PolicyEntity } from '../persistence/intake.entities.js';
import { policyActivatedEvent } from './events.js';

export interface ActivatedPolicy {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly parameters: PolicyParameters;
}

/** Drafts of the intake policy, and their putting in force from a day on. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  draft(actor: Actor, { parameters, note }: PolicyDraftInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      await tx.insert(PolicyEntity, {
        id,
        parameters,
        note: note ?? null,
        createdAt: this.clock.now(),
        createdBy: actor.userId,
      });
      return id;
    });
  }

  async edit(id: string, expected: ExpectedVersion, { parameters, note }: PolicyDraftInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const policy = await lockDraft(tx, id);
      assertVersion(expected, policy.revision);
      await tx.save(Object.assign(policy, { parameters, note: note ?? null }));
    });
  }

  async discard(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.remove(await lockDraft(tx, id));
    });
  }

  /** Gives the draft the next version. It holds from that day on, and never for a day that has passed. */
  async activate(actor: Actor, id: string, expected: ExpectedVersion, effectiveFrom: Day): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      // Two drafts put in force at once must not get one version.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('intake_policy version'))`);
      const policy = await lockDraft(tx, id);
      assertVersion(expected, policy.revision);
      if (effectiveFrom < this.clock.today()) {
        throw new DomainError('unprocessable', 'POLICY_EFFECTIVE_IN_PAST', {}, [
          { pointer: '/effectiveFrom', code: 'IN_THE_PAST' },
        ]);
      }
      const [row] = await tx.query<{ next: number }[]>(
        'SELECT coalesce(max(version), 0) + 1 AS next FROM intake_policy',
      );
      await tx.save(
        Object.assign(policy, {
          version: row!.next,
          effectiveFrom,
          activatedAt: this.clock.now(),
          activatedBy: actor.userId,
        }),
      );
      await this.outbox.add(tx, policyActivatedEvent, { policyId: id });
    });
  }

  /** The policy of today. */
  async inForce(tx: EntityManager): Promise<ActivatedPolicy> {
    const activated = await tx.find(PolicyEntity, { where: { version: Not(IsNull()) } });
    const policy = policyInForceOn(activated.map(asActivated), this.clock.today());
    if (!policy) throw new DomainError('conflict', 'NO_POLICY_IN_FORCE');
    return policy;
  }
}

export const asActivated = ({ id, version, effectiveFrom, parameters }: PolicyEntity): ActivatedPolicy => ({
  id,
  version: version!,
  effectiveFrom: effectiveFrom!,
  parameters,
});

async function lockDraft(tx: EntityManager, id: string): Promise<PolicyEntity> {
  const policy = await tx.findOne(PolicyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!policy) throw new DomainError('not-found', 'NOT_FOUND');
  if (policy.version !== null) throw new DomainError('conflict', 'POLICY_IN_FORCE', { version: policy.version });
  return policy;
}
