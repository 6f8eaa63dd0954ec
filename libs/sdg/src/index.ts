export { SdgGoalEntity } from './sdg-goal.entity.js';
export { SdgHttpModule } from './sdg-http.module.js';
export { SdgModule } from './sdg.module.js';
export { SdgTargetEntity } from './sdg-target.entity.js';
