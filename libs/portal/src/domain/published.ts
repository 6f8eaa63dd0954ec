/**
 * Stages in which the city has taken a project up, and tells everybody of it. What is only proposed, refused, given up or halted
 * is not public.
 */
export const PUBLISHED_STAGES = ['approved', 'in_delivery', 'completed'] as const;
export type PublishedStage = (typeof PUBLISHED_STAGES)[number];
