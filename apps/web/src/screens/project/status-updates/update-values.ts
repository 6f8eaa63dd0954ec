import type { StatusUpdate, StatusUpdatePatch } from '../../../api';

export type UpdateValues = Pick<
  StatusUpdate['content'],
  'language' | 'progress' | 'problems' | 'nextSteps' | 'helpNeeded' | 'rating' | 'ratingNarrative'
> & { forecasts: NonNullable<StatusUpdatePatch['forecasts']> };

export const updateValues = ({ content }: StatusUpdate): UpdateValues => ({
  language: content.language,
  progress: content.progress,
  problems: content.problems,
  nextSteps: content.nextSteps,
  helpNeeded: content.helpNeeded,
  rating: content.rating,
  ratingNarrative: content.ratingNarrative,
  forecasts: content.forecasts.map(({ milestoneId, forecastOn, note }) => ({ milestoneId, forecastOn, note })),
});
