import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '#libs/delivery';
import { addTexts } from '#libs/platform';
import { ChangesSince } from './application/changes-since.js';
import { AttentionRead } from './persistence/attention-read.js';
import { ChangeCauses } from './application/change-causes.js';
import { FiguresDay } from './application/figures-day.service.js';
import { FiguresFilters } from './application/figures-filters.js';
import { SumsService } from './application/sums.service.js';
import { ViewsService } from './application/views.service.js';
import { ChangesRead } from './persistence/changes-read.js';
import { OVERVIEW_ENTITIES } from './persistence/entities.js';
import { SummaryRead } from './persistence/summary-read.js';
import { ViewRead } from './persistence/view-read.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [
  AttentionRead,
  ChangeCauses,
  ChangesRead,
  ChangesSince,
  FiguresDay,
  FiguresFilters,
  SummaryRead,
  SumsService,
  ViewRead,
  ViewsService,
];

/** The whole portfolio at a glance: sums, what waits for whom, what changed. */
@Module({
  imports: [TypeOrmModule.forFeature(OVERVIEW_ENTITIES), DeliveryModule],
  providers: SERVICES,
  exports: [...SERVICES, DeliveryModule],
})
export class OverviewModule {}
