export { CommitteeHttpModule } from './committee-http.module.js';
export { CommitteeJobsModule } from './committee-jobs.module.js';
export { CommitteeModule } from './committee.module.js';
