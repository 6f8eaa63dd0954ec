import { reviewContent } from '../documents/review-content.js';
import type { ReviewSnapshot } from '../documents/review-snapshot.js';
import type { Drawing } from './drawing.js';

export const reviewDrawing: Drawing<ReviewSnapshot> = {
  stem: ({ goals }) => `vlr-sdg-${goals.map(({ number }) => number).join('-')}`,
  paper: reviewContent,
};
