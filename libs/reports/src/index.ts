export { reportRequestedEvent, reportsFinishedEvent } from './application/events.js';
export { ReportRequestsService } from './application/report-requests.service.js';
export { ReportsHttpModule } from './reports-http.module.js';
export { ReportsJobsModule } from './reports-jobs.module.js';
export { ReportsModule } from './reports.module.js';
