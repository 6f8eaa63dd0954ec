import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommitteeModule } from '#libs/committee';
import { addTexts } from '#libs/platform';
import { BaselineSetting } from './application/baseline-setting.js';
import { BaselinesService } from './application/baselines.service.js';
import { BudgetActualsService } from './application/budget-actuals.service.js';
import { BudgetPlanService } from './application/budget-plan.service.js';
import { BudgetVersions } from './application/budget-versions.js';
import { CalendarChanges } from './application/calendar-changes.js';
import { ChangeRequestAgenda } from './application/change-request-agenda.js';
import { ChangeRequestApproval } from './application/change-request-approval.js';
import { ChangeRequestContent } from './application/change-request-content.js';
import { ChangeRequestDraftsService } from './application/change-request-drafts.service.js';
import { ChangeRequestEffects } from './application/change-request-effects.js';
import { ChangeRequestEnding } from './application/change-request-ending.js';
import { ChangeRequestsService } from './application/change-requests.service.js';
import { DeliveryAttention } from './application/delivery-attention.js';
import { DeliveryPolicyTrial } from './application/delivery-policy-trial.js';
import { DeliveryPolicyService } from './application/delivery-policy.service.js';
import { DependenciesService } from './application/dependencies.service.js';
import { HealthAgenda } from './application/health-agenda.js';
import { HealthForPapers } from './application/health-for-papers.js';
import { HealthView } from './application/health-view.js';
import { HealthService } from './application/health.service.js';
import { IssueAgenda } from './application/issue-agenda.js';
import { IssueClocksService } from './application/issue-clocks.service.js';
import { IssueEscalationsService } from './application/issue-escalations.service.js';
import { IssueLadder } from './application/issue-ladder.js';
import { IssuesService } from './application/issues.service.js';
import { MilestoneAcceptanceService } from './application/milestone-acceptance.service.js';
import { MilestoneBulkService } from './application/milestone-bulk.service.js';
import { MilestoneEvidence } from './application/milestone-evidence.js';
import { MilestoneForecasts } from './application/milestone-forecasts.js';
import { MilestonesService } from './application/milestones.service.js';
import { PlanImportService } from './application/plan-import.service.js';
import { ProposalPropagation } from './application/proposal-propagation.js';
import { ProposalsService } from './application/proposals.service.js';
import { RatingsService } from './application/ratings.service.js';
import { RisksService } from './application/risks.service.js';
import { ScheduleImpact } from './application/schedule-impact.js';
import { TeamService } from './application/team.service.js';
import { BaselineRead } from './persistence/baseline-read.js';
import { BlockerRead } from './persistence/blocker-read.js';
import { BudgetActualsRead } from './persistence/budget-actuals-read.js';
import { BudgetRead } from './persistence/budget-read.js';
import { BudgetVersionRead } from './persistence/budget-version-read.js';
import { ChangeRequestRead } from './persistence/change-request-read.js';
import { DeliveryPolicyRead } from './persistence/delivery-policy-read.js';
import { DependencyRead } from './persistence/dependency-read.js';
import { DELIVERY_ENTITIES } from './persistence/entities.js';
import { GanttRead } from './persistence/gantt-read.js';
import { HealthRead } from './persistence/health-read.js';
import { IssueRead } from './persistence/issue-read.js';
import { MilestoneList } from './persistence/milestone-list.js';
import { MilestoneRead } from './persistence/milestone-read.js';
import { ProposalRead } from './persistence/proposal-read.js';
import { RatingRead } from './persistence/rating-read.js';
import { RiskRead } from './persistence/risk-read.js';
import { ScheduleRead } from './persistence/schedule-read.js';
import { TeamAllocationsRead } from './persistence/team-allocations-read.js';
import { TeamRead } from './persistence/team-read.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [
  BaselineRead,
  BaselineSetting,
  BaselinesService,
  BlockerRead,
  BudgetActualsRead,
  BudgetActualsService,
  BudgetPlanService,
  BudgetRead,
  BudgetVersionRead,
  BudgetVersions,
  CalendarChanges,
  ChangeRequestAgenda,
  ChangeRequestApproval,
  ChangeRequestContent,
  ChangeRequestDraftsService,
  ChangeRequestEffects,
  ChangeRequestEnding,
  ChangeRequestRead,
  ChangeRequestsService,
  DeliveryAttention,
  DeliveryPolicyRead,
  DeliveryPolicyService,
  DeliveryPolicyTrial,
  DependenciesService,
  DependencyRead,
  GanttRead,
  HealthAgenda,
  HealthForPapers,
  HealthRead,
  HealthService,
  HealthView,
  IssueAgenda,
  IssueClocksService,
  IssueEscalationsService,
  IssueLadder,
  IssueRead,
  IssuesService,
  MilestoneAcceptanceService,
  MilestoneBulkService,
  MilestoneEvidence,
  MilestoneForecasts,
  MilestoneList,
  MilestoneRead,
  MilestonesService,
  PlanImportService,
  ProposalPropagation,
  ProposalRead,
  ProposalsService,
  RatingRead,
  RatingsService,
  RiskRead,
  RisksService,
  ScheduleImpact,
  ScheduleRead,
  TeamAllocationsRead,
  TeamRead,
  TeamService,
];

/** Roadmaps in work: milestones, dependencies, baselines, budgets, risks, issues, teams and health. */
@Module({
  imports: [TypeOrmModule.forFeature(DELIVERY_ENTITIES), CommitteeModule],
  providers: SERVICES,
  exports: [...SERVICES, CommitteeModule],
})
export class DeliveryModule {}
