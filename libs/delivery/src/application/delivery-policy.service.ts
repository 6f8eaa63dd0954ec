import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { Outbox, ReadDatabase, UnitOfWork, VersionedRules, inForceSql, namedQuery } from '#libs/platform';
import { BASE_DELIVERY_POLICY, policyErrors } from '../domain/policy.js';
import type { DeliveryPolicy, DeliveryPolicyInForce } from '../domain/policy.js';
import { DeliveryPolicyEntity } from '../persistence/policy.entity.js';
import { deliveryPolicyActivatedEvent } from './delivery-policy-events.js';

const IN_FORCE = inForceSql('delivery_policy', '$1::date', 'version, effective_from AS "effectiveFrom", parameters');

/** The thresholds and clocks of delivery: drafts of them, their putting in force, and those of a day. */
@Injectable()
export class DeliveryPolicyService extends VersionedRules<DeliveryPolicy> {
  constructor(
    unitOfWork: UnitOfWork,
    private readonly database: ReadDatabase,
    private readonly outbox: Outbox,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(unitOfWork, clock, { entity: DeliveryPolicyEntity, table: 'delivery_policy', prefix: 'DELIVERY_POLICY' });
  }

  protected override assertReasonable(policy: DeliveryPolicy): void {
    const errors = policyErrors(policy).map((error) => ({ ...error, pointer: `/parameters${error.pointer}` }));
    if (errors.length > 0) throw new DomainError('unprocessable', 'DELIVERY_POLICY_UNREASONABLE', {}, errors);
  }

  protected override async onActivation(tx: EntityManager, { id }: DeliveryPolicyEntity): Promise<void> {
    await this.outbox.add(tx, deliveryPolicyActivatedEvent, { policyId: id });
  }

  /**
   * Inside a transaction give it: a second connection taken while the first is held can leave none for anybody.
   *
   * @throws DomainError conflict NO_DELIVERY_POLICY
   */
  async onDay(day: Day, tx?: EntityManager): Promise<DeliveryPolicyInForce> {
    const policy = await this.found(day, tx);
    if (!policy) throw new DomainError('conflict', 'NO_DELIVERY_POLICY', { day });
    return policy;
  }

  /** What a day is judged by; before the first policy, when there was nothing to judge, by the one that a city starts with. */
  async parametersOn(day: Day): Promise<DeliveryPolicy> {
    return (await this.found(day))?.parameters ?? BASE_DELIVERY_POLICY;
  }

  private async found(day: Day, tx?: EntityManager): Promise<DeliveryPolicyInForce | undefined> {
    type Row = DeliveryPolicyInForce & Record<string, unknown>;
    const [policy] = tx ? await namedQuery<Row>(tx, IN_FORCE, [day]) : await this.database.rows<Row>(IN_FORCE, [day]);
    return policy;
  }
}
