export { DEMO_PASSWORD, demoAccounts } from './application/demo-accounts.js';
export { loadDemoCity } from './application/load-demo-city.js';
export type { DemoSummary, LoadOptions } from './application/load-demo-city.js';
export { buildDemoCity } from './domain/build-demo-city.js';
export type * from './domain/demo-city.js';
export type { Review, ReviewMeasure } from './domain/review.js';
export { screeningFacts } from './domain/screening-facts.js';
export { loadReview } from './load-review.js';
