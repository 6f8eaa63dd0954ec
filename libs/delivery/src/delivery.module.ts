import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommitteeModule } from '#libs/committee';
import { addTexts } from '#libs/platform';
import { BudgetVersions } from './application/budget-versions.js';
import { DeliveryPolicyService } from './application/delivery-policy.service.js';
import { MilestoneForecasts } from './application/milestone-forecasts.js';
import { DELIVERY_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [BudgetVersions, DeliveryPolicyService, MilestoneForecasts];

/** Roadmaps in work: milestones, dependencies, baselines, budgets, risks, issues, teams and health. */
@Module({
  imports: [TypeOrmModule.forFeature(DELIVERY_ENTITIES), CommitteeModule],
  providers: SERVICES,
  exports: [...SERVICES, CommitteeModule],
})
export class DeliveryModule {}
