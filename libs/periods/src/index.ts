export {
  periodDueMovedEvent,
  periodOpenedEvent,
  updateConfirmedEvent,
  updateDueEvent,
  updateEscalatedEvent,
  updateLateEvent,
  updateReturnedEvent,
  updateSubmittedEvent,
} from './application/events.js';
export { periodFrom } from './domain/period-kinds.js';
export { dueOn } from './domain/deadlines.js';
export { DEFAULT_REMINDERS } from './domain/reminder-plan.js';
export { figuresSql } from './persistence/figures-sql.js';
export { PeriodsHttpModule } from './periods-http.module.js';
export { PeriodsJobsModule } from './periods-jobs.module.js';
export { PeriodsModule } from './periods.module.js';
export { StatusUpdatesRead } from './persistence/status-updates-read.js';
export type { BoardRow, FrozenFigures, SaidOfProject } from './persistence/status-updates-read.js';
