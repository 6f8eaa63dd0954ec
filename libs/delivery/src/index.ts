export { describeHealthReason } from './application/describe-health-reason.js';
export { divergedEvent, turnedRedEvent } from './application/health-events.js';
export { HealthService } from './application/health.service.js';
export { issueEscalatedEvent } from './application/issue-events.js';
export { MilestoneBulkService } from './application/milestone-bulk.service.js';
export {
  changeRequestEndedEvent,
  changeRequestSubmittedEvent,
  forecastsProposedEvent,
  proposalAnsweredEvent,
} from './application/plan-events.js';
export { PlanImportService } from './application/plan-import.service.js';
export type {
  ImportAction,
  ImportedLink,
  ImportedRow,
  LinkResult,
  PlanResults,
  RowResult,
} from './application/plan-import.service.js';
export { RatingsService } from './application/ratings.service.js';
export { HealthForPapers } from './application/health-for-papers.js';
export type { PaperHealth } from './application/health-for-papers.js';
export { DeliveryHttpModule } from './delivery-http.module.js';
export { DeliveryJobsModule } from './delivery-jobs.module.js';
export { DeliveryModule } from './delivery.module.js';
export { health } from './domain/health.js';
export type { HealthReason } from './domain/health.js';
export { keptHealth } from './domain/kept-health.js';
export type { KeptHealth, LookedAt } from './domain/kept-health.js';
export { BASE_DELIVERY_POLICY } from './domain/policy.js';
export { Plan, wantedProposals } from './domain/schedule/index.js';
export { HEALTH_JSON, HEALTH_TABLES, lastRating, lookedAtSql } from './persistence/health-facts-sql.js';
export { baselineSummarySql } from './persistence/baseline-read.js';
export { budgetJson } from './persistence/budget-json.js';
export { budgetFacts, ratioSql } from './persistence/budget-sql.js';
export { milestoneJson } from './persistence/milestone-json.js';
export { milestoneSightSql } from './persistence/milestone-sight.js';
export { dueSql, milestoneStatusSql } from './persistence/milestone-status-sql.js';
export { policyNumberSql } from './persistence/policy-sql.js';
