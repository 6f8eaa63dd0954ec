import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { UnitOfWork, VersionedRules } from '#libs/platform';
import { rulesErrors } from '../domain/index.js';
import type { CommitteeRules, RulesInForce } from '../domain/index.js';
import { RulesEntity } from '../persistence/rules-and-members.entities.js';

export interface ActivatedRules extends RulesInForce {
  readonly id: string;
  readonly effectiveFrom: Day;
}

/** Drafts of the committee's rules, and their putting in force from a day on. */
@Injectable()
export class RulesService extends VersionedRules<CommitteeRules> {
  constructor(unitOfWork: UnitOfWork, @Inject(CLOCK) clock: Clock) {
    super(unitOfWork, clock, { entity: RulesEntity, table: 'committee_rules', prefix: 'RULES' });
  }

  protected override assertReasonable(rules: CommitteeRules): void {
    const errors = rulesErrors(rules).map((error) => ({ ...error, pointer: `/parameters${error.pointer}` }));
    if (errors.length > 0) throw new DomainError('unprocessable', 'RULES_UNREASONABLE', {}, errors);
  }

  /**
   * The rules of a day; a meeting goes by those of its own.
   *
   * @throws DomainError conflict NO_RULES_IN_FORCE
   */
  async onDay(tx: EntityManager, day: Day): Promise<ActivatedRules> {
    const found = await this.inForceOn(tx, day);
    if (!found) throw new DomainError('conflict', 'NO_RULES_IN_FORCE', { day });
    const { id, version, effectiveFrom, parameters } = found;
    return { id, version, effectiveFrom, rules: parameters };
  }
}
