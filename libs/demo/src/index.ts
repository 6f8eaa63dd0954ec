export { buildDemoCity } from './domain/build-demo-city.js';
export type * from './domain/demo-city.js';
export type { Review, ReviewMeasure } from './domain/review.js';
export { screeningFacts } from './domain/screening-facts.js';
export { loadReview } from './load-review.js';
