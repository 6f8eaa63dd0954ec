import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError, inLanguage } from '#libs/kernel';
import type { Actor, Clock, FieldError, Trilingual } from '#libs/kernel';
import { UnitOfWork, assertVersion, currentLanguage, newId, translate } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ProjectEntity, Values, VisibleProjects, moversOf, sightOf } from '#libs/portfolio';
import type { DependencyInput, DependencyPatch } from '../contract/dependencies.js';
import { assertMayPlan } from '../domain/delivery-rights.js';
import { circleClosedBy } from '../domain/dependency-circle.js';
import type { Dependence } from '../domain/dependency-circle.js';
import { oneEndSeen } from '../persistence/dependency-read.js';
import { DependencyEntity } from '../persistence/milestone.entities.js';
import { milestoneSightSql } from '../persistence/milestone-sight.js';
import { toldOfSql } from '../persistence/told-of.js';
import { ProposalPropagation } from './proposal-propagation.js';

const FOLLOWING_LINKS = `WITH RECURSIVE followers (id) AS (
    SELECT unnest($1::uuid[]) UNION SELECT d.successor_id FROM followers f JOIN dependency d ON d.predecessor_id = f.id)
  SELECT d.predecessor_id AS "predecessorId", d.successor_id AS "successorId"
  FROM followers f JOIN dependency d ON d.predecessor_id = f.id ORDER BY d.id`;

type Named = Trilingual & {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly told: boolean;
};

/** Which milestone waits for which. The project that waits keeps its dependencies; they never close a circle. */
@Injectable()
export class DependenciesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly propagation: ProposalPropagation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new dependency.
   * @throws DomainError forbidden PLAN_NOT_YOURS; conflict PROJECT_ENDED, DEPENDENCY_EXISTS, DEPENDENCY_CYCLE
   * @throws DomainError invalid for milestones that are not there, or not seen
   */
  add(actor: Actor, projectId: string, input: DependencyInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayPlan(project.stage, moversOf(actor, project));
      const { predecessorId, successorId } = await lockEnds(tx, actor, project.id, input);
      // From here to the commit nobody else adds a link that would close a circle with this one.
      await this.propagation.lock(tx);
      await assertNew(tx, predecessorId, successorId);
      await assertNoCircle(tx, actor, predecessorId, successorId);
      const id = newId();
      await tx.insert(DependencyEntity, {
        id,
        projectId,
        predecessorId,
        successorId,
        type: input.type,
        lagDays: input.lagDays,
        note: input.note ?? null,
        createdBy: actor.userId,
        createdAt: this.clock.now(),
      });
      await this.propagation.bringUpToDate(tx, [successorId], actor.userId);
      return id;
    });
  }

  /** Another type or lag; a dependency of other milestones is another dependency. */
  change(actor: Actor, id: string, expected: ExpectedVersion, patch: DependencyPatch): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const dependency = await this.lockToEdit(tx, actor, id, expected);
      await tx.save(Object.assign(dependency, patch));
      await this.propagation.bringUpToDate(tx, [dependency.successorId], actor.userId);
    });
  }

  remove(actor: Actor, id: string, expected: ExpectedVersion): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const dependency = await this.lockToEdit(tx, actor, id, expected);
      await tx.remove(dependency);
      await this.propagation.bringUpToDate(tx, [dependency.successorId], actor.userId);
    });
  }

  /** Locks the project that waits, the schedule and the dependency. Throws 404, 403, 409 and 412. */
  private async lockToEdit(
    tx: EntityManager,
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
  ): Promise<DependencyEntity> {
    const projectId = await projectOfSeen(tx, actor, id);
    const project = await tx.findOneOrFail(ProjectEntity, {
      where: { id: projectId },
      lock: { mode: 'for_no_key_update' },
    });
    await this.propagation.lock(tx);
    const dependency = await tx.findOne(DependencyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!dependency) throw new DomainError('not-found', 'NOT_FOUND');
    assertMayPlan(project.stage, moversOf(actor, project));
    assertVersion(expected, dependency.version);
    return dependency;
  }
}

/** The project that waits. Throws 404 when the actor sees neither end. */
async function projectOfSeen(tx: EntityManager, actor: Actor, id: string): Promise<string> {
  const values = new Values();
  const [seen] = await tx.query<{ projectId: string }[]>(
    `SELECT d.project_id AS "projectId" FROM dependency d
     JOIN milestone pm ON pm.id = d.predecessor_id JOIN project pp ON pp.id = pm.project_id
     JOIN project sp ON sp.id = d.project_id
     WHERE d.id = ${values.add(id)} AND ${oneEndSeen(actor, values)}`,
    values.list,
  );
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  return seen.projectId;
}

/**
 * Both milestones, as the actor sees them. They are kept from being moved or removed until the link is there, for whoever moves
 * one of them looks for its links first.
 */
async function lockEnds(
  tx: EntityManager,
  actor: Actor,
  projectId: string,
  { predecessorId, successorId }: DependencyInput,
): Promise<{ predecessorId: string; successorId: string }> {
  const values = new Values();
  const found = await tx.query<{ id: string; projectId: string }[]>(
    `SELECT m.id, m.project_id AS "projectId" FROM milestone m JOIN project p ON p.id = m.project_id
     WHERE m.id = ANY(${values.add([predecessorId, successorId])}::uuid[]) AND m.removed_at IS NULL
       AND ${milestoneSightSql(sightOf(actor), values)}
     ORDER BY m.id FOR SHARE OF m`,
    values.list,
  );
  const predecessor = found.find(({ id }) => id === predecessorId.toLowerCase());
  const successor = found.find(
    (milestone) => milestone.id === successorId.toLowerCase() && milestone.projectId === projectId,
  );
  const errors: FieldError[] = [];
  const unknown = (pointer: string, value: string) =>
    errors.push({ pointer, code: 'UNKNOWN_REFERENCE', params: { value } });
  if (!predecessor) unknown('/predecessorId', predecessorId);
  if (!successor) unknown('/successorId', successorId);
  if (!predecessor || !successor) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
  return { predecessorId: predecessor.id, successorId: successor.id };
}

async function assertNew(tx: EntityManager, predecessorId: string, successorId: string): Promise<void> {
  const known = await tx.findOneBy(DependencyEntity, { predecessorId, successorId });
  if (known) throw new DomainError('conflict', 'DEPENDENCY_EXISTS', { dependencyId: known.id });
}

async function assertNoCircle(
  tx: EntityManager,
  actor: Actor,
  predecessorId: string,
  successorId: string,
): Promise<void> {
  const circle = circleClosedBy(await linksBehind(tx, [successorId]), predecessorId, successorId);
  if (circle !== null) await refuseCircle(tx, actor, circle);
}

/** Every link that leads on from these milestones, however far. */
export async function linksBehind(tx: EntityManager, milestoneIds: readonly string[]): Promise<Dependence[]> {
  const rows = await tx.query<{ predecessorId: string; successorId: string }[]>(FOLLOWING_LINKS, [milestoneIds]);
  return rows.map(({ predecessorId, successorId }) => [predecessorId, successorId]);
}

/** @throws DomainError conflict DEPENDENCY_CYCLE, which names the milestones; of somebody's draft it says no more than that it is one */
export async function refuseCircle(tx: EntityManager, actor: Actor, circle: readonly string[]): Promise<never> {
  const values = new Values();
  const named = await tx.query<Named[]>(
    `SELECT m.id, p.code, m.number, m.title_kk AS kk, m.title_ru AS ru, m.title_en AS en, ${toldOfSql(actor, values)('p')} AS told
     FROM milestone m JOIN project p ON p.id = m.project_id WHERE m.id = ANY(${values.add(circle)}::uuid[])`,
    values.list,
  );
  const milestones = circle.map((id) => nameOf(named.find((milestone) => milestone.id === id)!));
  throw new DomainError('conflict', 'DEPENDENCY_CYCLE', {
    milestones,
    cycle: [...milestones, milestones[0]!].join(' → '),
  });
}

/** `ALM-2026-0001, 3 «…»`: the project's code, the number and the title in the reader's language. */
function nameOf(milestone: Named): string {
  const language = currentLanguage();
  if (!milestone.told) return translate(language, 'schedule.draft_of_others');
  const title = inLanguage(milestone, language);
  return `${milestone.code}, ${milestone.number} «${title}»`;
}
