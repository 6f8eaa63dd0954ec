import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { CalendarRead, OrganisationEntity } from '#libs/portfolio';
import type { CalendarExceptions } from '#libs/portfolio';
import type { FindingAssignment, FindingExplanation, FindingReopening } from '../../contract/findings.js';
import { isFindingKind } from '../../domain/findings/index.js';
import { assertMayExplain, assertMayKeep, assertState } from '../../domain/findings/rights.js';
import { IndicatorFindingEntity } from '../../persistence/finding.entity.js';
import { dueOnOf, findAgain } from './find-again.js';
import type { FoundAgain } from './find-again.js';

/** Contradictions and gaps of indicators: found again when something changes, explained by who answers for them. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: CalendarRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Looks again at some indicators, or at all. */
  async find(changed: readonly string[] | null = null): Promise<FoundAgain> {
    const exceptions = await this.exceptions();
    const today = this.clock.today();
    return this.unitOfWork.run((tx) => findAgain(tx, changed, { today, at: this.clock.now(), exceptions }));
  }

  /** The same of all, asked for. @throws DomainError forbidden FINDING_OFFICE_ONLY */
  async findAll(actor: Actor): Promise<FoundAgain> {
    assertMayKeep(actor);
    return this.find();
  }

  /** @throws DomainError conflict FINDING_STATE; forbidden FINDING_NOT_YOURS; stale STALE */
  async explain(actor: Actor, id: string, expected: ExpectedVersion, { text }: FindingExplanation): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const finding = await this.lock(tx, id);
      const { ownerId, indicatorId } = finding;
      assertMayExplain(actor, { ownerId, directionIds: await directionsOf(tx, indicatorId) });
      assertState(finding.state, 'open');
      assertVersion(expected, finding.version);
      const answer = { explanation: text, answeredBy: actor.userId, answeredAt: this.clock.now(), reopenReason: null };
      await tx.save(Object.assign(finding, { ...answer, state: 'explained' }));
    });
  }

  /** What was explained is open once more, with a new deadline. @throws DomainError conflict FINDING_STATE; forbidden FINDING_OFFICE_ONLY */
  async reopen(actor: Actor, id: string, expected: ExpectedVersion, { reason }: FindingReopening): Promise<void> {
    assertMayKeep(actor);
    const exceptions = await this.exceptions();
    await this.unitOfWork.run(async (tx) => {
      const finding = await this.lock(tx, id);
      assertState(finding.state, 'explained');
      assertVersion(expected, finding.version);
      if (!isFindingKind(finding.kind)) throw new Error(`finding ${id} is of no known kind: ${finding.kind}`);
      const dueOn = dueOnOf(finding.kind, this.clock.today(), exceptions);
      await tx.save(Object.assign(finding, { state: 'open', reopenReason: reason, dueOn }));
    });
  }

  /** The office names who answers and until when; the owner no longer follows the indicator. @throws DomainError conflict FINDING_STATE */
  async assign(
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
    { owner, dueOn }: FindingAssignment,
  ): Promise<void> {
    assertMayKeep(actor);
    if (dueOn < this.clock.today())
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/dueOn', code: 'FINDING_DUE_PAST' }]);
    await this.unitOfWork.run(async (tx) => {
      const finding = await this.lock(tx, id);
      assertState(finding.state, 'open');
      assertVersion(expected, finding.version);
      const ownerId = owner === null ? null : await organisationId(tx, owner);
      await tx.save(Object.assign(finding, { ownerId, dueOn, assigned: true }));
    });
  }

  private async lock(tx: EntityManager, id: string): Promise<IndicatorFindingEntity> {
    const finding = await tx.findOne(IndicatorFindingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!finding) throw new DomainError('not-found', 'NOT_FOUND');
    return finding;
  }

  /** Of all days on which a deadline may fall. */
  private exceptions(): Promise<CalendarExceptions> {
    const today = this.clock.today();
    return this.calendar.exceptions(today, `${Number(today.slice(0, 4)) + 1}-12-31`);
  }
}

async function directionsOf(tx: EntityManager, indicatorId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'SELECT direction_id AS id FROM indicator_direction WHERE indicator_id = $1',
    [indicatorId],
  );
  return rows.map(({ id }) => id);
}

async function organisationId(tx: EntityManager, code: string): Promise<string> {
  const organisation = await tx.findOneBy(OrganisationEntity, { code });
  if (organisation) return organisation.id;
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
    { pointer: '/owner', code: 'UNKNOWN_REFERENCE', params: { value: code } },
  ]);
}
