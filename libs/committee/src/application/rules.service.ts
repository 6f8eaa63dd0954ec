import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { RulesDraftInput } from '../contract/rules.js';
import { rulesErrors, rulesInForceOn } from '../domain/index.js';
import type { CommitteeRules, RulesInForce } from '../domain/index.js';
import { RulesEntity } from '../persistence/rules-and-members.entities.js';

export interface ActivatedRules extends RulesInForce {
  readonly id: string;
  readonly effectiveFrom: Day;
}

/** Drafts of the committee's rules, and their putting in force from a day on. */
@Injectable()
export class RulesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  draft(actor: Actor, { parameters, note }: RulesDraftInput): Promise<string> {
    assertReasonable(parameters);
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      const createdAt = this.clock.now();
      await tx.insert(RulesEntity, { id, parameters, note: note ?? null, createdAt, createdBy: actor.userId });
      return id;
    });
  }

  async edit(id: string, expected: ExpectedVersion, { parameters, note }: RulesDraftInput): Promise<void> {
    assertReasonable(parameters);
    await this.unitOfWork.run(async (tx) => {
      const rules = await lockDraft(tx, id);
      assertVersion(expected, rules.revision);
      await tx.save(Object.assign(rules, { parameters, note: note ?? null }));
    });
  }

  async discard(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.remove(await lockDraft(tx, id));
    });
  }

  /** Gives the draft the next version. It holds from that day on, and never for a day that has passed. */
  async activate(id: string, expected: ExpectedVersion, effectiveFrom: Day): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      // Two drafts put in force at once must not get one version.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('committee_rules version'))`);
      const rules = await lockDraft(tx, id);
      assertVersion(expected, rules.revision);
      if (effectiveFrom < this.clock.today()) {
        throw new DomainError('unprocessable', 'RULES_EFFECTIVE_IN_PAST', {}, [
          { pointer: '/effectiveFrom', code: 'IN_THE_PAST' },
        ]);
      }
      const [row] = await tx.query<{ next: number }[]>(
        'SELECT coalesce(max(version), 0) + 1 AS next FROM committee_rules',
      );
      await tx.save(Object.assign(rules, { version: row!.next, effectiveFrom, activatedAt: this.clock.now() }));
    });
  }

  /**
   * The rules of a day; a meeting goes by those of its own.
   *
   * @throws DomainError conflict NO_RULES_IN_FORCE
   */
  async onDay(tx: EntityManager, day: Day): Promise<ActivatedRules> {
    const activated = await tx.find(RulesEntity, { where: { version: Not(IsNull()) } });
    const rules = rulesInForceOn(activated.map(asActivated), day);
    if (!rules) throw new DomainError('conflict', 'NO_RULES_IN_FORCE', { day });
    return rules;
  }
}

const asActivated = ({ id, version, effectiveFrom, parameters }: RulesEntity): ActivatedRules => ({
  id,
  version: version!,
  effectiveFrom: effectiveFrom!,
  rules: parameters,
});

function assertReasonable(rules: CommitteeRules): void {
  const errors = rulesErrors(rules).map((error) => ({ ...error, pointer: `/parameters${error.pointer}` }));
  if (errors.length > 0) throw new DomainError('unprocessable', 'RULES_UNREASONABLE', {}, errors);
}

async function lockDraft(tx: EntityManager, id: string): Promise<RulesEntity> {
  const rules = await tx.findOne(RulesEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!rules) throw new DomainError('not-found', 'NOT_FOUND');
  if (rules.version !== null) throw new DomainError('conflict', 'RULES_IN_FORCE', { version: rules.version });
  return rules;
}
