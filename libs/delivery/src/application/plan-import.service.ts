import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day, Language } from '#libs/kernel';
import { UnitOfWork, insertRows, newId } from '#libs/platform';
import { Values, VisibleProjects, moversOf, sightOf } from '#libs/portfolio';
import type { ProjectEntity } from '#libs/portfolio';
import { assertMayPlan } from '../domain/delivery-rights.js';
import type { Mover } from '../domain/delivery-rights.js';
import { addFollower, circleAmong, followersIn } from '../domain/dependency-circle.js';
import type { Followers } from '../domain/dependency-circle.js';
import { changedMilestone, movesPlan } from '../domain/milestone-change.js';
import { assertStartsBeforeEnd, assertThere } from '../domain/milestone-forecast.js';
import { DependencyEntity, MilestoneEntity } from '../persistence/milestone.entities.js';
import { milestoneSightSql } from '../persistence/milestone-sight.js';
import { linksBehind, refuseCircle } from './dependencies.service.js';
import { MilestoneForecasts } from './milestone-forecasts.js';
import { ProposalPropagation } from './proposal-propagation.js';

/** A row of somebody's plan. What is done keeps its forecast. */
export interface ImportedRow {
  /** Its name in the plan it comes from. */
  readonly uid: number;
  /** Null for one that is new here. */
  readonly milestoneId: string | null;
  readonly title: string;
  readonly startOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
  readonly note: string | null;
}

export interface ImportedLink {
  /** A row of the same plan, or a milestone of another project by its code and number. */
  readonly predecessor: { readonly uid: number } | { readonly code: string; readonly number: number };
  readonly successorUid: number;
  readonly type: DependencyEntity['type'];
  readonly lagDays: number;
}

export interface ImportedPlan {
  /** Of the titles. */
  readonly language: Language;
  readonly rows: readonly ImportedRow[];
  readonly links: readonly ImportedLink[];
}

export type ImportAction = 'created' | 'updated' | 'unchanged' | 'refused';

export interface RowResult {
  readonly uid: number;
  readonly action: ImportAction;
  readonly milestoneId: string | null;
  readonly number: number | null;
  readonly refusal?: DomainError;
}

export interface LinkResult {
  readonly link: ImportedLink;
  readonly action: ImportAction;
  readonly refusal?: DomainError;
}

export interface PlanResults {
  readonly rows: readonly RowResult[];
  readonly links: readonly LinkResult[];
  /** Numbers of milestones that the plan does not name; they stay. */
  readonly unnamed: readonly number[];
  /** Dependencies that the plan does not name; they stay. */
  readonly unnamedLinks: number;
}

/** Thrown to undo what was only tried. */
class OnlyTried extends Error {
  constructor(readonly results: PlanResults) {
    super('only tried');
  }
}

const LONGEST_LAG = 1000;

/** What one import works on. */
interface Work {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly project: ProjectEntity;
  readonly movers: readonly Mover[];
  readonly language: Language;
  readonly milestones: ReadonlyMap<string, MilestoneEntity>;
  readonly created: object[];
  /** Milestones whose days have changed. */
  readonly moved: Set<string>;
  nextNumber: number;
}

/**
 * Enters a plan that was made elsewhere: milestones and dependencies of one project come or change, each by the rules by which
 * people enter them; none goes. Promises are no part of it.
 */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly forecasts: MilestoneForecasts,
    private readonly propagation: ProposalPropagation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A result for each row and each link; what is refused keeps nothing else back.
   * @throws DomainError not-found; forbidden PLAN_NOT_YOURS; conflict PROJECT_ENDED
   */
  async enter(
    actor: Actor,
    projectId: string,
    plan: ImportedPlan,
    { dryRun }: { dryRun: boolean },
  ): Promise<PlanResults> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        const results = await this.enterAll(tx, actor, projectId, plan);
        if (dryRun) throw new OnlyTried(results);
        return results;
      });
    } catch (error) {
      if (error instanceof OnlyTried) return error.results;
      throw error;
    }
  }

  private async enterAll(
    tx: EntityManager,
    actor: Actor,
    projectId: string,
    { language, rows, links }: ImportedPlan,
  ): Promise<PlanResults> {
    const project = await this.visible.lock(tx, actor, projectId);
    const movers = moversOf(actor, project);
    assertMayPlan(project.stage, movers);
    const milestones = await tx
      .createQueryBuilder(MilestoneEntity, 'm')
      .where('m.projectId = :projectId', { projectId })
      .orderBy('m.id')
      .setLock('for_no_key_update')
      .getMany();
    const work: Work = {
      tx,
      actor,
      project,
      movers,
      language,
      milestones: new Map(milestones.map((milestone) => [milestone.id, milestone])),
      created: [],
      moved: new Set(),
      nextNumber: Math.max(0, ...milestones.map(({ number }) => number)) + 1,
    };
    const rowResults: RowResult[] = [];
    for (const row of rows) rowResults.push(await this.enterRow(work, row, rowResults));
    await insertRows(tx, { milestone: work.created });
    const changed = rowResults.some(({ action }) => action === 'created' || action === 'updated');
    // Told before there are new links, so that what waits is looked at once.
    if (changed) await this.forecasts.tell(tx, actor, projectId, [...work.moved]);
    const linked = await this.enterLinks(work, rowResults, links);
    if (linked.waiting.length > 0) await this.propagation.bringUpToDate(tx, linked.waiting, actor.userId);
    const named = new Set(rowResults.map(({ milestoneId }) => milestoneId));
    return {
      rows: rowResults,
      links: linked.results,
      unnamed: milestones
        .filter(({ id, removedAt }) => removedAt === null && !named.has(id))
        .map(({ number }) => number)
        .toSorted((a, b) => a - b),
      unnamedLinks: linked.unnamed,
    };
  }

  private async enterRow(work: Work, row: ImportedRow, before: readonly RowResult[]): Promise<RowResult> {
    const { uid, milestoneId } = row;
    const known = milestoneId === null ? null : (work.milestones.get(milestoneId) ?? null);
    try {
      if (milestoneId === null) return this.create(work, row);
      if (known === null) throw new DomainError('not-found', 'MILESTONE_NOT_IN_PROJECT');
      if (before.some((result) => result.milestoneId === milestoneId)) {
        throw new DomainError('conflict', 'MILESTONE_TWICE_IN_PLAN', { number: known.number });
      }
      const changed = await this.change(work, known, row);
      return { uid, action: changed ? 'updated' : 'unchanged', milestoneId, number: known.number };
    } catch (error) {
      // A rule's refusal comes before anything is written.
      if (!(error instanceof DomainError)) throw error;
      return { uid, action: 'refused', milestoneId: known?.id ?? null, number: known?.number ?? null, refusal: error };
    }
  }

  private create(work: Work, { uid, title, startOn, forecastOn, actualOn, note }: ImportedRow): RowResult {
    assertStartsBeforeEnd(startOn, forecastOn);
    const now = this.clock.now();
    const titles = { titleKk: null, titleRu: null, titleEn: null, ...titleIn(work.language, title) };
    const fresh = { weight: '1', ownerId: null, evidenceId: null, acceptance: null, removedAt: null, ...titles };
    const plan = { startOn, forecastOn, forecastNote: note };
    const report =
      actualOn === null
        ? {}
        : changedMilestone({ ...fresh, ...plan, actualOn: null }, { actualOn }, this.contextOf(work));
    const [id, number] = [newId(), work.nextNumber];
    work.created.push({
      id,
      projectId: work.project.id,
      number,
      ...titles,
      ...plan,
      forecastAt: now,
      createdBy: work.actor.userId,
      createdAt: now,
      updatedAt: now,
      ...report,
    });
    work.moved.add(id);
    work.nextNumber += 1;
    return { uid, action: 'created', milestoneId: id, number };
  }

  /** True when something has changed. */
  private async change(work: Work, milestone: MilestoneEntity, row: ImportedRow): Promise<boolean> {
    assertThere(milestone);
    const { titleKk: kk, titleRu: ru, titleEn: en } = milestone;
    const { actualOn } = row;
    const isDone = milestone.actualOn !== null || actualOn !== null;
    const changes = changedMilestone(
      milestone,
      {
        // A file may have been fetched in another language than it is brought back in: its names are no new ones.
        ...(![kk, ru, en].includes(row.title) && { title: { [work.language]: row.title } }),
        ...(!isDone && { startOn: row.startOn, forecastOn: row.forecastOn }),
        forecastNote: row.note,
        ...(actualOn !== null && actualOn !== milestone.actualOn && { actualOn }),
      },
      this.contextOf(work),
    );
    if (Object.keys(changes).length === 0) return false;
    await work.tx.update(MilestoneEntity, { id: milestone.id }, { ...changes, updatedAt: this.clock.now() });
    if (movesPlan(changes)) work.moved.add(milestone.id);
    return true;
  }

  private contextOf({ project, actor, movers }: Work) {
    return { project, actor, movers, today: this.clock.today(), now: this.clock.now() };
  }

  private async enterLinks(
    work: Work,
    rows: readonly RowResult[],
    links: readonly ImportedLink[],
  ): Promise<{ results: LinkResult[]; waiting: string[]; unnamed: number }> {
    const { tx, project } = work;
    // Milestones before the schedule, as everybody locks them.
    const outside = await milestonesOutside(work, links);
    if (links.length > 0) await this.propagation.lock(tx);
    const known = new Map(
      (await tx.findBy(DependencyEntity, { projectId: project.id })).map((link) => [keyOf(link), link]),
    );
    const unnamed = new Set(known.keys());
    const ids = new Map(rows.map(({ uid, milestoneId }) => [uid, milestoneId]));
    const waiting = new Set<string>();
    const successors = [...new Set(links.flatMap(({ successorUid }) => ids.get(successorUid) ?? []))];
    const followers = followersIn(links.length > 0 ? await linksBehind(tx, successors) : []);
    const entered: DependencyEntity[] = [];
    const results: LinkResult[] = [];
    for (const link of links) {
      try {
        const ends = endsOf(link, ids, outside);
        const action = await this.enterLink(work, { known, followers, entered }, ends, link);
        unnamed.delete(keyOf(ends));
        if (action !== 'unchanged') waiting.add(ends.successorId);
        results.push({ link, action });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        results.push({ link, action: 'refused', refusal: error });
      }
    }
    await insertRows(tx, { dependency: entered });
    return { results, waiting: [...waiting], unnamed: unnamed.size };
  }

  private async enterLink(
    { tx, actor, project }: Work,
    { known, followers, entered }: Network,
    ends: Ends,
    { type, lagDays }: ImportedLink,
  ): Promise<ImportAction> {
    if (Math.abs(lagDays) > LONGEST_LAG) {
      const code = lagDays > 0 ? 'TOO_BIG' : 'TOO_SMALL';
      const params = { max: LONGEST_LAG, min: -LONGEST_LAG };
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/lagDays', code, params }]);
    }
    const link = known.get(keyOf(ends));
    if (link) {
      if (link.type === type && link.lagDays === lagDays) return 'unchanged';
      Object.assign(link, { type, lagDays });
      if (!entered.includes(link)) await tx.save(link);
      return 'updated';
    }
    if (ends.hidden) throw new DomainError('not-found', 'PREDECESSOR_UNKNOWN');
    const circle = circleAmong(followers, ends.predecessorId, ends.successorId);
    if (circle !== null) await refuseCircle(tx, actor, circle);
    const created = tx.create(DependencyEntity, {
      id: newId(),
      projectId: project.id,
      predecessorId: ends.predecessorId,
      successorId: ends.successorId,
      type,
      lagDays,
      note: null,
      createdBy: actor.userId,
      createdAt: this.clock.now(),
    });
    entered.push(created);
    known.set(keyOf(ends), created);
    addFollower(followers, ends.predecessorId, ends.successorId);
    return 'created';
  }
}

/** The links as they are while the file is gone through; those of `entered` are written at its end. */
interface Network {
  readonly known: Map<string, DependencyEntity>;
  readonly followers: Followers;
  readonly entered: DependencyEntity[];
}

interface Ends {
  readonly predecessorId: string;
  readonly successorId: string;
  /** The predecessor is not the actor's to see: a dependency on it may stay, but not be made. */
  readonly hidden: boolean;
}

type Outside = ReadonlyMap<string, { readonly id: string; readonly seen: boolean }>;

const keyOf = ({ predecessorId, successorId }: { predecessorId: string; successorId: string }): string =>
  `${predecessorId} ${successorId}`;

/** @throws DomainError when an end is not there */
function endsOf(
  { predecessor, successorUid }: ImportedLink,
  ids: ReadonlyMap<number, string | null>,
  outside: Outside,
): Ends {
  const successorId = ids.get(successorUid);
  const other =
    'uid' in predecessor
      ? { id: ids.get(predecessor.uid) ?? null, seen: true }
      : outside.get(`${predecessor.code} ${predecessor.number}`);
  if (!successorId || other?.id === null) throw new DomainError('unprocessable', 'LINK_END_REFUSED');
  if (!other) throw new DomainError('not-found', 'PREDECESSOR_UNKNOWN');
  if (other.id === successorId) {
    throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
      { pointer: '/predecessorId', code: 'MILESTONE_WAITS_FOR_ITSELF' },
    ]);
  }
  return { predecessorId: other.id, successorId, hidden: !other.seen };
}

/** The milestones of other projects that links name, and whether the actor sees them. They are kept from going meanwhile. */
async function milestonesOutside({ tx, actor }: Work, links: readonly ImportedLink[]): Promise<Outside> {
  const wanted = links.flatMap(({ predecessor }) => ('code' in predecessor ? [predecessor] : []));
  if (wanted.length === 0) return new Map();
  const values = new Values();
  const rows = await tx.query<{ code: string; number: number; id: string; seen: boolean }[]>(
    `SELECT p.code, m.number, m.id, ${milestoneSightSql(sightOf(actor), values)} AS seen
     FROM milestone m JOIN project p ON p.id = m.project_id
     WHERE m.removed_at IS NULL AND (p.code, m.number) IN (
       SELECT * FROM unnest(${values.add(wanted.map(({ code }) => code))}::text[], ${values.add(wanted.map(({ number }) => number))}::int[]))
     ORDER BY m.id FOR SHARE OF m`,
    values.list,
  );
  return new Map(rows.map(({ code, number, id, seen }) => [`${code} ${number}`, { id, seen }]));
}

const titleIn = (language: Language, title: string) =>
  ({ kk: { titleKk: title }, ru: { titleRu: title }, en: { titleEn: title } })[language];
