export { divergedEvent, turnedRedEvent } from './application/health-events.js';
export { HealthService } from './application/health.service.js';
export { issueEscalatedEvent } from './application/issue-events.js';
export { PlanImportService } from './application/plan-import.service.js';
export type {
  ImportAction,
  ImportedLink,
  ImportedRow,
  LinkResult,
  PlanResults,
  RowResult,
} from './application/plan-import.service.js';
export { DeliveryHttpModule } from './delivery-http.module.js';
export { DeliveryJobsModule } from './delivery-jobs.module.js';
export { DeliveryModule } from './delivery.module.js';
export { keptHealth } from './domain/kept-health.js';
export type { KeptHealth, LookedAt } from './domain/kept-health.js';
export { BASE_DELIVERY_POLICY } from './domain/policy.js';
export { Plan, wantedProposals } from './domain/schedule/index.js';
export { HEALTH_JSON, HEALTH_TABLES, lookedAtSql } from './persistence/health-facts-sql.js';
export { ratioSql } from './persistence/budget-sql.js';
