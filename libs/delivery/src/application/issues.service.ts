import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, FieldError } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ProjectEntity, RiskEntity, Values, VisibleProjects } from '#libs/portfolio';
import type { IssueInput, IssuePatch, IssueStepInput, RiskIssueInput } from '../contract/issues.js';
import { assertInDelivery, assertLives } from '../domain/delivery-rights.js';
import { chooseIssueStep, firstLevel } from '../domain/issue.js';
import type { IssueLevel } from '../domain/issue.js';
import { issueSightSql } from '../persistence/issue-sight.js';
import { IssueEntity } from '../persistence/issue.entities.js';
import { personErrors } from '../persistence/known-person.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { IssueClocksService } from './issue-clocks.service.js';
import { IssueLadder } from './issue-ladder.js';
import { issueMovers, mayEditIssue } from './issue-movers.js';
import { RisksService } from './risks.service.js';

/** Raises issues, answers, escalates and resolves them. */
@Injectable()
export class IssuesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly risks: RisksService,
    private readonly clocks: IssueClocksService,
    private readonly ladder: IssueLadder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new issue. Whoever sees an approved project may raise one; that a risk has occurred is said by whoever plans.
   *
   * @throws DomainError conflict PROJECT_ENDED, NOT_IN_DELIVERY, RISK_NOT_OPEN; forbidden PLAN_NOT_YOURS
   * @throws DomainError invalid for references to nothing
   */
  async raise(actor: Actor, projectId: string, input: IssueInput): Promise<string> {
    const today = await this.clocks.today();
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertInDelivery(project.stage);
      await assertReferences(tx, projectId, input);
      const risk = input.riskId ? await lockRisk(tx, input.riskId) : null;
      if (risk) await this.risks.occur(tx, actor, project, risk);
      const ownerId = input.ownerId ?? risk?.ownerId ?? project.managerId;
      const level = firstLevel(ownerId);
      const now = this.clock.now();
      const issue = tx.create(IssueEntity, {
        id: newId(),
        projectId,
        number: await nextNumber(tx, projectId),
        title: input.title,
        description: input.description ?? null,
        severity: input.severity,
        riskId: risk?.id ?? null,
        milestoneId: input.milestoneId ?? null,
        ownerId,
        state: 'open',
        level,
        levelSince: now,
        dueOn: today.dueOn(level),
        raisedBy: actor.userId,
        raisedAt: now,
      });
      await this.ladder.record(tx, issue, { name: 'raised', fromLevel: null, note: null, actor });
      return issue.id;
    });
  }

  /** An issue that has come of a risk; its owner and its title are those of the risk unless others are given. */
  async raiseFromRisk(actor: Actor, riskId: string, input: RiskIssueInput): Promise<string> {
    const risk = await this.unitOfWork.run((tx) => tx.findOneBy(RiskEntity, { id: riskId }));
    if (!risk) throw new DomainError('not-found', 'NOT_FOUND');
    return this.raise(actor, risk.projectId, { ...input, title: input.title ?? risk.title, riskId });
  }

  /** @throws DomainError conflict PROJECT_ENDED, ISSUE_RESOLVED; forbidden ISSUE_NOT_YOURS; invalid for references to nothing */
  async change(actor: Actor, id: string, expected: ExpectedVersion, patch: IssuePatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { project, issue } = await lock(tx, actor, id);
      assertInDelivery(project.stage);
      if (issue.state === 'resolved') throw new DomainError('conflict', 'ISSUE_RESOLVED', { number: issue.number });
      if (!mayEditIssue(actor, issue, project)) throw new DomainError('forbidden', 'ISSUE_NOT_YOURS');
      assertVersion(expected, issue.version);
      // A milestone that was removed since stays named; another one has to be there.
      const { milestoneId } = patch;
      const named = milestoneId === issue.milestoneId ? { ...patch, milestoneId: undefined } : patch;
      await assertReferences(tx, issue.projectId, named);
      await this.ladder.save(tx, Object.assign(issue, patch));
    });
  }

  /**
   * Carries out a step by the table; an escalation is one level up.
   *
   * @throws DomainError conflict PROJECT_ENDED, ISSUE_STEP_NOT_POSSIBLE, ISSUE_WAITS_FOR_COMMITTEE; forbidden ISSUE_STEP_NOT_YOURS
   */
  async step(actor: Actor, id: string, expected: ExpectedVersion, { step: name, note }: IssueStepInput): Promise<void> {
    const today = await this.clocks.today();
    await this.unitOfWork.run(async (tx) => {
      const { project, issue } = await lock(tx, actor, id);
      assertLives(project.stage);
      const step = chooseIssueStep(name, issue, issueMovers(actor, issue, project));
      assertVersion(expected, issue.version);
      if (step.recordedAs === 'escalated') return this.ladder.climb(tx, issue, today, { note, actor });
      const resolved = step.to === 'resolved';
      Object.assign(issue, {
        state: step.to,
        dueOn: step.to === 'open' ? today.dueOn(issue.level) : null,
        resolution: resolved ? note : null,
        resolvedBy: resolved ? actor.userId : null,
        resolvedAt: resolved ? this.clock.now() : null,
      });
      await this.ladder.record(tx, issue, { name: step.recordedAs, fromLevel: issue.level, note, actor });
    });
  }
}

/** Throws 404 for what the actor does not see. The project comes first, as in everything that is done to it. */
async function lock(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ project: ProjectEntity; issue: IssueEntity & { level: IssueLevel } }> {
  const values = new Values();
  const [seen] = await tx.query<{ projectId: string }[]>(
    `SELECT i.project_id AS "projectId" FROM issue i JOIN project p ON p.id = i.project_id
     WHERE i.id = ${values.add(id)} AND ${issueSightSql(actor, values)}`,
    values.list,
  );
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  const held = { mode: 'pessimistic_write' } as const;
  const project = await tx.findOneOrFail(ProjectEntity, { where: { id: seen.projectId }, lock: held });
  return { project, issue: await tx.findOneOrFail(IssueEntity, { where: { id }, lock: held }) };
}

const lockRisk = (tx: EntityManager, id: string): Promise<RiskEntity> =>
  tx.findOneOrFail(RiskEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

interface References {
  readonly ownerId?: string | undefined;
  readonly riskId?: string | null | undefined;
  readonly milestoneId?: string | null | undefined;
}

async function assertReferences(
  tx: EntityManager,
  projectId: string,
  { ownerId, riskId, milestoneId }: References,
): Promise<void> {
  const errors: FieldError[] = await personErrors(tx, '/ownerId', ownerId);
  const unknown = (pointer: string, value: string) =>
    errors.push({ pointer, code: 'UNKNOWN_REFERENCE', params: { value } });
  if (riskId && !(await tx.existsBy(RiskEntity, { id: riskId, projectId }))) unknown('/riskId', riskId);
  if (milestoneId && !(await tx.existsBy(MilestoneEntity, { id: milestoneId, projectId, removedAt: IsNull() })))
    unknown('/milestoneId', milestoneId);
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
}

/** Those who raise one at the same time wait for each other at the project. */
async function nextNumber(tx: EntityManager, projectId: string): Promise<number> {
  const [row] = await tx.query<[{ next: number }]>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM issue WHERE project_id = $1',
    [projectId],
  );
  return row.next;
}
