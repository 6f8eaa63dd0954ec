import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HealthForPapers } from '#libs/delivery';
import type { PaperHealth } from '#libs/delivery';
import { dayIn } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { StatusUpdatesRead } from '#libs/periods';
import type { SaidOfProject } from '#libs/periods';
import { VisibleProjects } from '#libs/portfolio';
import type { ProjectStatusSnapshot, StatusHealth, StatusSaid } from '../documents/project-status-snapshot.js';
import { CityHead } from './city-head.js';
import { projectStatusData, statusBudget, statusMilestone } from './project-status-data.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';
import { projectVerdict } from './project-sight.js';

/** How one project stands, on one page. */
@Injectable()
export class ProjectStatus implements ReportMaker {
  constructor(
    private readonly visible: VisibleProjects,
    private readonly head: CityHead,
    private readonly health: HealthForPapers,
    private readonly updates: StatusUpdatesRead,
  ) {}

  verdict(actor: Actor, { projectId }: ReportSubject): Promise<ReportVerdict> {
    return projectVerdict(this.visible, actor, projectId);
  }

  async freeze(tx: EntityManager, { projectId }: ReportSubject, at: Date): Promise<ProjectStatusSnapshot> {
    if (projectId === null) throw new Error('a status report needs a project');
    const { city } = this.head;
    const day = dayIn(city.timeZone, at);
    const data = await projectStatusData(tx, projectId, { day, timeZone: city.timeZone });
    const [health] = await this.health.of(tx, [projectId], day);
    const [said] = await this.updates.latest(tx, [projectId], at);
    if (!health) throw new Error(`there is no health of project ${projectId}`);
    return {
      takenAt: at.toISOString(),
      city,
      day,
      project: { id: data.id, code: data.code },
      title: { ...data.title, stale: data.titleStale },
      originalLanguage: data.originalLanguage,
      illustrative: data.illustrative,
      stage: data.stage,
      oversight: data.oversight,
      direction: data.direction,
      manager: data.manager,
      health: healthOf(health),
      update: said ? saidOf(said) : null,
      milestones: data.milestones.map(statusMilestone),
      baselines: {
        rebaselined: data.baselines.rebaselined,
        movedDaysInAll: data.baselines.movedDaysInAll,
      },
      budget: statusBudget(data.budget),
      risks: data.risks,
      issues: data.issues,
    };
  }
}

const healthOf = ({ owner, office, computed, slip, divergence }: PaperHealth): StatusHealth => ({
  owner,
  office,
  computed,
  slip,
  divergence,
});

const saidOf = ({ period, state, content, submittedBy, submittedAt }: SaidOfProject): StatusSaid => ({
  period,
  state,
  language: content.language,
  progress: content.progress,
  problems: content.problems,
  nextSteps: content.nextSteps,
  by: submittedBy,
  at: submittedAt,
});
