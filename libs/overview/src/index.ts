export { FiguresDay } from './application/figures-day.service.js';
export { rebuildFigures } from './application/rebuild-figures.js';
export { OverviewHttpModule } from './overview-http.module.js';
export { OverviewJobsModule } from './overview-jobs.module.js';
export { OverviewModule } from './overview.module.js';
export { ChangesRead } from './persistence/changes-read.js';
export type { Reads } from './persistence/reads.js';
export { SummaryRead } from './persistence/summary-read.js';
