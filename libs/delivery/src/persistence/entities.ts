import {
  BaselineEntity,
  BaselineMilestoneEntity,
  ChangeRequestBudgetEntity,
  ChangeRequestEntity,
  ChangeRequestMilestoneEntity,
} from './baseline.entities.js';
import {
  BudgetActualEntity,
  BudgetLineEntity,
  BudgetVersionEntity,
  BudgetVersionLineEntity,
} from './budget.entities.js';
import { HealthEntity, RatingEntity } from './health.entities.js';
import { IssueEntity, IssueStepEntity } from './issue.entities.js';
import {
  AcceptanceDueEntity,
  DependencyEntity,
  ForecastProposalEntity,
  MilestoneEntity,
} from './milestone.entities.js';
import { DeliveryPolicyEntity } from './policy.entity.js';
import { TeamMemberEntity } from './team.entity.js';

export const DELIVERY_ENTITIES = [
  DeliveryPolicyEntity,
  MilestoneEntity,
  AcceptanceDueEntity,
  DependencyEntity,
  ForecastProposalEntity,
  ChangeRequestEntity,
  ChangeRequestMilestoneEntity,
  ChangeRequestBudgetEntity,
  BaselineEntity,
  BaselineMilestoneEntity,
  BudgetVersionEntity,
  BudgetVersionLineEntity,
  BudgetLineEntity,
  BudgetActualEntity,
  IssueEntity,
  IssueStepEntity,
  TeamMemberEntity,
  RatingEntity,
  HealthEntity,
];
