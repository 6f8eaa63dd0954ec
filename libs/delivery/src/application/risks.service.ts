import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { InTransaction, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ProjectsService, RiskEntity, VisibleProjects, lastRiskNumber } from '#libs/portfolio';
import type { ProjectEntity } from '#libs/portfolio';
import type { RiskClosing, RiskInput, RiskPatch } from '../contract/risks.js';
import { assertAnswered, assertRiskOpen } from '../domain/risk.js';
import { assertPerson } from '../persistence/known-person.js';
import { DeliveryPolicyService } from './delivery-policy.service.js';
import { factsChanged } from './moments.js';
import { assertMayKeepRisks } from './risk-rights.js';

/** What the passport shows of a risk. */
const IN_PASSPORT = ['title', 'probability', 'impact'] as const;

/** Keeps the register of risks. What of it the passport shows is told on, so that the project is screened again. */
@Injectable()
export class RisksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inTransaction: InTransaction,
    private readonly visible: VisibleProjects,
    private readonly projects: ProjectsService,
    private readonly policy: DeliveryPolicyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new risk.
   *
   * @throws DomainError conflict PROJECT_ENDED; forbidden PLAN_NOT_YOURS, PROJECT_NOT_YOURS_TO_EDIT
   * @throws DomainError invalid for an owner who is nobody; unprocessable RESPONSE_PLAN_MISSING
   */
  async raise(actor: Actor, projectId: string, input: RiskInput): Promise<string> {
    const thresholds = await this.thresholds();
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayKeepRisks(actor, project);
      await assertPerson(tx, '/ownerId', input.ownerId);
      assertAnswered(input, project.stage, thresholds);
      const id = newId();
      const number = (await lastRiskNumber(tx, projectId)) + 1;
      await tx.insert(RiskEntity, {
        ...input,
        id,
        projectId,
        number,
        position: number - 1,
        raisedBy: actor.userId,
        raisedAt: this.clock.now(),
      });
      await this.passportChanged(tx, project);
      return id;
    });
  }

  /** @throws DomainError conflict RISK_NOT_OPEN, and as for a new one */
  async change(actor: Actor, id: string, expected: ExpectedVersion, patch: RiskPatch): Promise<void> {
    const thresholds = await this.thresholds();
    await this.unitOfWork.run(async (tx) => {
      const { project, risk } = await this.lock(tx, actor, id);
      assertMayKeepRisks(actor, project);
      assertRiskOpen(risk.state);
      assertVersion(expected, risk.version);
      await assertPerson(tx, '/ownerId', patch.ownerId);
      const inPassport = IN_PASSPORT.some((field) => patch[field] !== undefined && patch[field] !== risk[field]);
      Object.assign(risk, patch);
      assertAnswered(risk, project.stage, thresholds);
      await tx.save(risk);
      await (inPassport ? this.passportChanged(tx, project) : this.tellFacts(tx, project.id));
    });
  }

  /** @throws DomainError conflict RISK_NOT_OPEN, PROJECT_ENDED; forbidden as for a change */
  async close(actor: Actor, id: string, expected: ExpectedVersion, { state, note }: RiskClosing): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { project, risk } = await this.lock(tx, actor, id);
      assertMayKeepRisks(actor, project);
      assertRiskOpen(risk.state);
      assertVersion(expected, risk.version);
      await tx.save(Object.assign(risk, { state, closingNote: note, closedAt: this.clock.now() }));
      await this.passportChanged(tx, project);
    });
  }

  /** @throws DomainError conflict RISK_IS_OPEN, PROJECT_ENDED; forbidden as for a change; unprocessable RESPONSE_PLAN_MISSING */
  async reopen(actor: Actor, id: string, expected: ExpectedVersion): Promise<void> {
    const thresholds = await this.thresholds();
    await this.unitOfWork.run(async (tx) => {
      const { project, risk } = await this.lock(tx, actor, id);
      assertMayKeepRisks(actor, project);
      if (risk.state === 'open') throw new DomainError('conflict', 'RISK_IS_OPEN', { number: risk.number });
      assertVersion(expected, risk.version);
      assertAnswered(risk, project.stage, thresholds);
      await tx.save(Object.assign(risk, { state: 'open', closingNote: null, closedAt: null }));
      await this.passportChanged(tx, project);
    });
  }

  /**
   * The risk has become an issue; one that has occurred before may do so again. Under the lock of its project.
   *
   * @throws DomainError forbidden PLAN_NOT_YOURS; conflict RISK_NOT_OPEN when it was closed
   */
  async occur(tx: EntityManager, actor: Actor, project: ProjectEntity, risk: RiskEntity): Promise<void> {
    assertMayKeepRisks(actor, project);
    if (risk.state === 'occurred') return;
    assertRiskOpen(risk.state);
    await tx.save(Object.assign(risk, { state: 'occurred', closedAt: this.clock.now() }));
    await this.passportChanged(tx, project);
  }

  private async lock(
    tx: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ project: ProjectEntity; risk: RiskEntity }> {
    const known = await tx.findOneBy(RiskEntity, { id });
    if (!known) throw new DomainError('not-found', 'NOT_FOUND');
    const project = await this.visible.lock(tx, actor, known.projectId);
    const risk = await tx.findOne(RiskEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!risk) throw new DomainError('not-found', 'NOT_FOUND');
    return { project, risk };
  }

  private async passportChanged(tx: EntityManager, project: ProjectEntity): Promise<void> {
    await this.projects.changedElsewhere(tx, project, ['risks']);
    await this.tellFacts(tx, project.id);
  }

  private tellFacts(tx: EntityManager, projectId: string): Promise<void> {
    return this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
  }

  private async thresholds() {
    const { parameters } = await this.policy.onDay(this.clock.today());
    return parameters.health.risks;
  }
}
