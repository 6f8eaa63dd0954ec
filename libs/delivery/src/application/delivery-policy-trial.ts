import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock, Trilingual } from '#libs/kernel';
import { nameJson } from '#libs/portfolio';
import type { HealthFacts } from '../domain/health-facts.js';
import { health } from '../domain/health.js';
import { trialOf } from '../domain/policy-trial.js';
import type { JudgedTwice, PolicyTrial } from '../domain/policy-trial.js';
import { healthFactsJson } from '../persistence/health-facts-sql.js';
import { DeliveryPolicyEntity } from '../persistence/policy.entity.js';
import { DeliveryPolicyService } from './delivery-policy.service.js';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly title: Trilingual;
  readonly facts: HealthFacts;
}

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Projects in delivery after id `$1`, with their facts on day `$2`. */
const PROJECTS = `SELECT p.id, p.code, ${nameJson('p', 'title')} AS title, ${healthFactsJson('$2::date')} AS facts FROM project p
  WHERE p.id > $1::uuid AND p.stage IN ('approved', 'in_delivery', 'on_hold') ORDER BY p.id LIMIT ${BATCH}`;

/** Tries a delivery policy on every project in delivery, against the one in force today, and changes none. */
@Injectable()
export class DeliveryPolicyTrial {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policies: DeliveryPolicyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads in one snapshot. Throws 404, and 409 NO_DELIVERY_POLICY. */
  of(policyId: string): Promise<PolicyTrial> {
    const today = this.clock.today();
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const tried = await tx.findOneBy(DeliveryPolicyEntity, { id: policyId });
      if (!tried) throw new DomainError('not-found', 'NOT_FOUND');
      const inForce = await this.policies.onDay(today, tx);
      const judged: JudgedTwice[] = [];
      for (let after = FIRST; ;) {
        const rows: Row[] = await tx.query(PROJECTS, [after, today]);
        judged.push(
          ...rows.map(({ facts, ...project }) => ({
            ...project,
            now: health(facts, inForce.parameters, today).overall,
            then: health(facts, tried.parameters, today).overall,
          })),
        );
        if (rows.length < BATCH) return trialOf(judged);
        after = rows.at(-1)!.id;
      }
    });
  }
}
