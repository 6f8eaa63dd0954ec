import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor, Day } from '#libs/kernel';
import { ChangesRead } from '#libs/overview';
import { StatusUpdatesRead } from '#libs/periods';
import type { DigestObligation, DirectionDigestSnapshot, EndTrend } from '../documents/direction-digest-snapshot.js';
import type { PortfolioProject } from '../documents/portfolio-snapshot.js';
import { changesSince } from './agenda-pack-changes.js';
import { CityHead } from './city-head.js';
import {
  decisionsSince,
  digestHead,
  digestPeriods,
  dueMilestones,
  escalatedIssues,
  frozenEnds,
  instructionsSince,
  isPeriod,
  redRisks,
} from './direction-digest-data.js';
import { DirectionSight } from './direction-sight.js';
import { worded } from './in-all-languages.js';
import { overdueMilestones } from './overdue-milestones.js';
import { portfolioProjects } from './portfolio-data.js';
import { PortfolioFigures } from './portfolio-figures.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

/** How one direction stands, for its head and the office. */
@Injectable()
export class DirectionDigest implements ReportMaker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: PortfolioFigures,
    private readonly changes: ChangesRead,
    private readonly updates: StatusUpdatesRead,
    private readonly head: CityHead,
    private readonly sight: DirectionSight,
  ) {}

  async verdict(actor: Actor, { params }: ReportSubject): Promise<ReportVerdict> {
    const { direction, periodId } = asked(params);
    const verdict = await this.sight.verdict(actor, direction);
    if (verdict !== 'allowed' || periodId === null) return verdict;
    return (await isPeriod(this.dataSource, periodId)) ? 'allowed' : { unknown: '/periodId' };
  }

  prepare(): Promise<void> {
    return this.figures.turn();
  }

  async freeze(tx: EntityManager, { params }: ReportSubject, at: Date): Promise<DirectionDigestSnapshot> {
    const { direction: code, periodId } = asked(params);
    const { city } = this.head;
    const { day, total, byStage, byOversight, byRoadmap, byHealth } = await this.figures.summary(tx, code);
    const { directionId, direction, head } = await digestHead(tx, code, day);
    const { period, previous, since } = await digestPeriods(tx, { day, periodId, timeZone: city.timeZone });
    const from = new Date(since);
    const projects = await portfolioProjects(tx, day, code);
    const overdue = await overdueMilestones(tx, day, { direction: code });
    const decisions = await decisionsSince(tx, directionId, from);
    const instructions = await instructionsSince(tx, directionId, from, day);
    return {
      takenAt: at.toISOString(),
      city,
      day,
      direction,
      head,
      period,
      previous,
      since,
      total,
      byStage,
      byOversight,
      byRoadmap,
      byHealth,
      projects,
      overdue: overdue.toSorted((a, b) => b.days - a.days),
      ...(await dueMilestones(tx, directionId, day)),
      ends: withToday(await frozenEnds(tx, directionId, day), projects, day),
      risks: await redRisks(tx, directionId, day),
      issues: await escalatedIssues(tx, directionId, day),
      obligations: period && (await this.obligations(tx, { periodId: period.id, directionId, day, projects })),
      decisions: decisions.map((decision) => ({ ...decision, outcome: worded(`outcome.${decision.outcome}`) })),
      instructions: instructions.map((instruction) => ({
        ...instruction,
        state: worded(`instruction.state.${instruction.state}`),
      })),
      changes: await changesSince(tx, this.changes, from, code),
    };
  }

  private async obligations(
    tx: EntityManager,
    of: {
      readonly periodId: string;
      readonly directionId: string;
      readonly day: Day;
      readonly projects: readonly PortfolioProject[];
    },
  ): Promise<DigestObligation[]> {
    const managers = new Map(of.projects.map(({ code, manager }) => [code, manager]));
    const board = await this.updates.board(tx, of.periodId, of.day);
    return board
      .filter(({ directionId }) => directionId === of.directionId)
      .map(({ code, title, state, actsUntil, late }) => ({
        project: { code, title },
        manager: managers.get(code) ?? null,
        state,
        actsUntil,
        late,
      }));
  }
}

/** What the request has been checked for. */
function asked({ direction, periodId }: ReportSubject['params']): { direction: string; periodId: string | null } {
  if (typeof direction !== 'string') throw new Error('a digest needs a direction');
  return { direction, periodId: typeof periodId === 'string' ? periodId : null };
}

/** Each trend up to the day of the digest, where the end is known now. */
function withToday(ends: readonly EndTrend[], projects: readonly PortfolioProject[], day: Day): EndTrend[] {
  const now = new Map(projects.map(({ code, slip }) => [code, slip?.endsOn ?? null]));
  return ends.map(({ project, reports }) => {
    const expected = now.get(project.code) ?? null;
    return { project, reports: expected === null ? reports : [...reports, { reported: day, expected }] };
  });
}
