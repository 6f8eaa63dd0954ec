import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommitteeModule } from '#libs/committee';
import { IntakeModule } from '#libs/intake';
import { addTexts } from '#libs/platform';
import { PortfolioModule } from '#libs/portfolio';
import { ReportPapers } from './application/report-papers.js';
import { ReportRenderingService } from './application/report-rendering.service.js';
import { ReportRequestsService } from './application/report-requests.service.js';
import { Press } from './drawing/press.js';
import { CityHead } from './kinds/city-head.js';
import { MinutesPaper } from './kinds/minutes-paper.js';
import { ProjectPassport } from './kinds/project-passport.js';
import { ReportMakers } from './kinds/report-makers.js';
import { ReportRead } from './persistence/report-read.js';
import { ReportEntity, ReportPackEntity, ReportPackReaderEntity } from './persistence/report.entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

/** Papers on request, drawn from frozen data. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ReportEntity, ReportPackEntity, ReportPackReaderEntity]),
    PortfolioModule,
    IntakeModule,
    CommitteeModule,
  ],
  providers: [
    ReportPapers,
    ReportRequestsService,
    ReportRenderingService,
    ReportMakers,
    Press,
    CityHead,
    ProjectPassport,
    MinutesPaper,
    ReportRead,
  ],
  exports: [ReportRequestsService, ReportRenderingService, ReportRead, ReportMakers, PortfolioModule],
})
export class ReportsModule {}
