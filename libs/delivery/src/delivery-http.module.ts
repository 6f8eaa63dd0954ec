import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { DeliveryModule } from './delivery.module.js';
import { BaselinesController } from './http/baselines.controller.js';
import { BlockersController } from './http/blockers.controller.js';
import { ChangeRequestsController } from './http/change-requests.controller.js';
import { BudgetActualsController } from './http/budget-actuals.controller.js';
import { BudgetCsvBodies } from './http/budget-csv-bodies.js';
import { BudgetController } from './http/budget.controller.js';
import { DeliveryPolicyController } from './http/delivery-policy.controller.js';
import { DependenciesController } from './http/dependencies.controller.js';
import { GanttController } from './http/gantt.controller.js';
import { HealthController } from './http/health.controller.js';
import { IssuesController } from './http/issues.controller.js';
import { MilestonesController } from './http/milestones.controller.js';
import { ProjectMilestonesController } from './http/project-milestones.controller.js';
import { ProposalsController } from './http/proposals.controller.js';
import { RatingsController } from './http/ratings.controller.js';
import { RisksController } from './http/risks.controller.js';
import { ScheduleController } from './http/schedule.controller.js';
import { TeamAllocationsController } from './http/team-allocations.controller.js';
import { TeamController } from './http/team.controller.js';

@Module({
  imports: [DeliveryModule, IdentityModule],
  controllers: [
    BaselinesController,
    BlockersController,
    BudgetActualsController,
    BudgetController,
    ChangeRequestsController,
    DeliveryPolicyController,
    DependenciesController,
    GanttController,
    HealthController,
    IssuesController,
    MilestonesController,
    ProjectMilestonesController,
    ProposalsController,
    RatingsController,
    RisksController,
    ScheduleController,
    TeamAllocationsController,
    TeamController,
  ],
  providers: [BudgetCsvBodies],
})
export class DeliveryHttpModule {}
