import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Day } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import type { DeliveryPolicyInForce } from '../domain/policy.js';

const IN_FORCE = `SELECT version, effective_from AS "effectiveFrom", parameters FROM delivery_policy
  WHERE version IS NOT NULL AND effective_from <= $1::date ORDER BY effective_from DESC, version DESC LIMIT 1`;

/** The thresholds and clocks of delivery. */
@Injectable()
export class DeliveryPolicyService {
  constructor(private readonly database: ReadDatabase) {}

  /** @throws DomainError conflict NO_DELIVERY_POLICY */
  async onDay(day: Day): Promise<DeliveryPolicyInForce> {
    const policy = await this.database.first<DeliveryPolicyInForce & Record<string, unknown>>(IN_FORCE, [day]);
    if (!policy) throw new DomainError('conflict', 'NO_DELIVERY_POLICY', { day });
    return policy;
  }
}
