export { rebuildFigures } from './application/rebuild-figures.js';
export { OverviewHttpModule } from './overview-http.module.js';
export { OverviewJobsModule } from './overview-jobs.module.js';
export { OverviewModule } from './overview.module.js';
