export { findAgain } from './application/findings/find-again.js';
export { FindingsRead } from './application/findings/findings-read.js';
export type { OpenFinding } from './application/findings/findings-read.js';
export { SdgGoalEntity } from './persistence/sdg-goal.entity.js';
export { SdgTargetEntity } from './persistence/sdg-target.entity.js';
export { SdgHttpModule } from './sdg-http.module.js';
export { SdgJobsModule } from './sdg-jobs.module.js';
export { SdgModule } from './sdg.module.js';
