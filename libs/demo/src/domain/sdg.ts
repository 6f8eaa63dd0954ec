import type { DemoSdgTarget } from './demo-city.js';
import type { Review } from './review.js';

/** The targets that the review reports on, by the short Russian names that it gives them. */
export const sdgTargets = (review: Review): DemoSdgTarget[] =>
  review.targets.map(({ code, title_ru }) => ({ code, nameRu: title_ru }));
