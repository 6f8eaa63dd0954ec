export { describeFinding } from './application/describe-finding.js';
export { flaggedEvent } from './application/events.js';
export { BASE_POLICY_PARAMETERS, factsDigest, screen } from './domain/index.js';
export type { Finding, PolicyParameters, Screening, ScreeningFacts } from './domain/index.js';
export { IntakeHttpModule } from './intake-http.module.js';
export { IntakeJobsModule } from './intake-jobs.module.js';
export { IntakeModule } from './intake.module.js';
export { IntakeRead } from './persistence/intake-read.js';
