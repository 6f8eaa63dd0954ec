export {
  updateConfirmedEvent,
  updateDueEvent,
  updateEscalatedEvent,
  updateLateEvent,
  updateReturnedEvent,
  updateSubmittedEvent,
} from './application/events.js';
export { PeriodsHttpModule } from './periods-http.module.js';
export { PeriodsJobsModule } from './periods-jobs.module.js';
export { PeriodsModule } from './periods.module.js';
export { StatusUpdatesRead } from './persistence/status-updates-read.js';
export type { BoardRow, FrozenFigures, SaidOfProject } from './persistence/status-updates-read.js';
