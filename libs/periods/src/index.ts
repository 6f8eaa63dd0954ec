export { PeriodsHttpModule } from './periods-http.module.js';
export { PeriodsJobsModule } from './periods-jobs.module.js';
export { PeriodsModule } from './periods.module.js';
