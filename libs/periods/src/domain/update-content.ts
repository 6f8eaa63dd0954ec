import type { Day, FieldError, Language } from '#libs/kernel';

/** The five-point scale of ratings; delivery owns what it means. */
export const RATINGS = ['green', 'amber_green', 'amber', 'amber_red', 'red'] as const;
export type Rating = (typeof RATINGS)[number];

/** Where a milestone will really be reached, as the writer foresees it. */
export interface StatedForecast {
  readonly milestoneId: string;
  readonly forecastOn: Day;
  readonly note: string | null;
}

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

/** What of a row was said, in the order in which it is read. */
export const contentOf = ({
  language,
  progress,
  problems,
  nextSteps,
  helpNeeded,
  rating,
  ratingNarrative,
  forecasts,
}: UpdateContent): UpdateContent => ({
  language,
  progress,
  problems,
  nextSteps,
  helpNeeded,
  rating,
  ratingNarrative,
  forecasts,
});
