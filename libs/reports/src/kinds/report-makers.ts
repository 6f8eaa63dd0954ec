import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { REPORT_KINDS } from '../contract/report-kinds.js';
import type { ReportKind } from '../contract/report-kinds.js';
import { AgendaPack } from './agenda-pack.js';
import { DirectionDigest } from './direction-digest.js';
import { IndicatorsReport } from './indicators-report.js';
import { MinutesPaper } from './minutes-paper.js';
import { PortfolioReport } from './portfolio-report.js';
import { ProjectPassport } from './project-passport.js';
import { ProjectStatus } from './project-status.js';
import { OverdueMilestones } from './overdue-milestones.js';
import type { ReportMaker } from './report-maker.js';
import { VoluntaryLocalReview } from './voluntary-local-review.js';
import { WhatIfReport } from './what-if-report.js';

/** The maker of each kind. A new kind is a line here, in the contract's kinds, among the drawings, and in the table's check. */
@Injectable()
export class ReportMakers {
  private readonly makers: Readonly<Record<ReportKind, ReportMaker>>;

  constructor(
    passport: ProjectPassport,
    minutes: MinutesPaper,
    agendaPack: AgendaPack,
    portfolio: PortfolioReport,
    indicators: IndicatorsReport,
    whatIf: WhatIfReport,
    vlr: VoluntaryLocalReview,
    projectStatus: ProjectStatus,
    overdueMilestones: OverdueMilestones,
    directionDigest: DirectionDigest,
  ) {
    this.makers = {
      'project-passport': passport,
      minutes,
      'agenda-pack': agendaPack,
      portfolio,
      indicators,
      'what-if': whatIf,
      vlr,
      'project-status': projectStatus,
      'overdue-milestones': overdueMilestones,
      'direction-digest': directionDigest,
    };
  }

  of(kind: ReportKind): ReportMaker {
    return this.makers[kind];
  }

  /** The kinds of which the actor may have papers at all. */
  kindsFor(actor: Actor): ReportKind[] {
    return REPORT_KINDS.filter((kind) => this.makers[kind].isFor?.(actor) ?? true);
  }
}
