import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '#libs/delivery';
import { addTexts } from '#libs/platform';
import { Obligations } from './application/obligations.js';
import { PeriodCalendar } from './application/period-calendar.js';
import { PeriodsAttention } from './application/periods-attention.js';
import { PeriodsService } from './application/periods.service.js';
import { StatusUpdatesService } from './application/status-updates.service.js';
import { UpdateAnswers } from './application/update-answers.js';
import { UpdateRemindersService } from './application/update-reminders.service.js';
import { UpdateSubmission } from './application/update-submission.js';
import { ComparisonRead } from './persistence/comparison-read.js';
import { DraftFactsRead } from './persistence/draft-facts-read.js';
import { PERIODS_ENTITIES } from './persistence/entities.js';
import { ObligationRead } from './persistence/obligation-read.js';
import { PeriodRead } from './persistence/period-read.js';
import { StatusUpdateRead } from './persistence/status-update-read.js';
import { StatusUpdatesRead } from './persistence/status-updates-read.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [
  ComparisonRead,
  DraftFactsRead,
  ObligationRead,
  Obligations,
  PeriodCalendar,
  PeriodRead,
  PeriodsAttention,
  PeriodsService,
  StatusUpdateRead,
  StatusUpdatesRead,
  StatusUpdatesService,
  UpdateAnswers,
  UpdateRemindersService,
  UpdateSubmission,
];

/** Reporting periods and what project managers say of their projects in each. */
@Module({
  imports: [TypeOrmModule.forFeature(PERIODS_ENTITIES), DeliveryModule],
  providers: SERVICES,
  exports: [...SERVICES, DeliveryModule],
})
export class PeriodsModule {}
