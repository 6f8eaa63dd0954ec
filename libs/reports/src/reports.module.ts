import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommitteeModule } from '#libs/committee';
import { IdentityModule } from '#libs/identity';
import { DeliveryModule } from '#libs/delivery';
import { IntakeModule } from '#libs/intake';
import { OverviewModule } from '#libs/overview';
import { PeriodsModule } from '#libs/periods';
import { addTexts } from '#libs/platform';
import { PortfolioModule } from '#libs/portfolio';
import { SdgModule } from '#libs/sdg';
import { ReportPapers } from './application/report-papers.js';
import { ReportRenderingService } from './application/report-rendering.service.js';
import { ReportRequestsService } from './application/report-requests.service.js';
import { Press } from './drawing/press.js';
import { AgendaPack } from './kinds/agenda-pack.js';
import { CityHead } from './kinds/city-head.js';
import { DirectionDigest } from './kinds/direction-digest.js';
import { IndicatorsReport } from './kinds/indicators-report.js';
import { MinutesPaper } from './kinds/minutes-paper.js';
import { PortfolioFigures } from './kinds/portfolio-figures.js';
import { PortfolioReport } from './kinds/portfolio-report.js';
import { ProjectPassport } from './kinds/project-passport.js';
import { ProjectStatus } from './kinds/project-status.js';
import { DirectionSight } from './kinds/direction-sight.js';
import { OverdueMilestones } from './kinds/overdue-milestones.js';
import { ReportMakers } from './kinds/report-makers.js';
import { WhatIfReport } from './kinds/what-if-report.js';
import { VoluntaryLocalReview } from './kinds/voluntary-local-review.js';
import { ReportRead } from './persistence/report-read.js';
import { ReportEntity, ReportPackEntity, ReportPackReaderEntity } from './persistence/report.entities.js';
import { ReportScheduleEntity, ReportScheduleRunEntity } from './schedules/schedule.entities.js';
import { SchedulesService } from './schedules/schedules.service.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

/** Papers on request, drawn from frozen data. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ReportEntity,
      ReportPackEntity,
      ReportPackReaderEntity,
      ReportScheduleEntity,
      ReportScheduleRunEntity,
    ]),
    IdentityModule,
    PortfolioModule,
    IntakeModule,
    CommitteeModule,
    SdgModule,
    OverviewModule,
    DeliveryModule,
    PeriodsModule,
  ],
  providers: [
    ReportPapers,
    ReportRequestsService,
    ReportRenderingService,
    ReportMakers,
    Press,
    SchedulesService,
    CityHead,
    PortfolioFigures,
    AgendaPack,
    PortfolioReport,
    IndicatorsReport,
    WhatIfReport,
    ProjectPassport,
    MinutesPaper,
    VoluntaryLocalReview,
    ProjectStatus,
    DirectionSight,
    OverdueMilestones,
    DirectionDigest,
    ReportRead,
  ],
  exports: [SchedulesService, ReportRequestsService, ReportRenderingService, ReportRead, ReportMakers, PortfolioModule],
})
export class ReportsModule {}
