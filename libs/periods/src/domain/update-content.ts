import type { Rating, StatedForecast } from '#libs/delivery';
import type { FieldError, Language } from '#libs/kernel';

/** What a writer says of a project in a period. */
export interface UpdateContent {
  readonly language: Language;
  readonly progress: string | null;
  readonly problems: string | null;
  readonly nextSteps: string | null;
  readonly helpNeeded: string | null;
  readonly rating: Rating | null;
  readonly ratingNarrative: string | null;
  readonly forecasts: readonly StatedForecast[];
}

/** From here on a rating has problems behind it, which are said. */
const TROUBLED: readonly Rating[] = ['amber', 'amber_red', 'red'];

/** What is still missing before it can be submitted. Help need not be needed. */
export function missingForSubmission({
  progress,
  problems,
  nextSteps,
  rating,
  ratingNarrative,
}: Pick<UpdateContent, 'progress' | 'problems' | 'nextSteps' | 'rating' | 'ratingNarrative'>): FieldError[] {
  const missing = (pointer: string): FieldError => ({ pointer, code: 'REQUIRED' });
  return [
    ...(progress === null ? [missing('/progress')] : []),
    ...(nextSteps === null ? [missing('/nextSteps')] : []),
    ...(rating === null ? [missing('/rating')] : []),
    ...(ratingNarrative === null ? [missing('/ratingNarrative')] : []),
    ...(problems === null && rating !== null && TROUBLED.includes(rating)
      ? [{ pointer: '/problems', code: 'PROBLEMS_UNSAID' }]
      : []),
  ];
}
