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
