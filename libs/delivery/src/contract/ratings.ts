import { z } from 'zod';
import { id, moment, prose, trilingualView } from '#contracts/platform';
import { RATINGS, RATING_SIDES } from '../domain/rating.js';

const MIN_NARRATIVE = 20;

export const ratingInput = z
  .strictObject({
    rating: z.enum(RATINGS),
    narrative: prose(5000)
      .min(MIN_NARRATIVE)
      .meta({ description: 'On what the judgement rests, and what is asked for' }),
  })
  .meta({
    id: 'RatingInput',
    example: {
      rating: 'amber',
      narrative: 'The contractor is two months behind; the tender for the second lot must be repeated by March.',
    },
  });
export type RatingInput = z.infer<typeof ratingInput>;

export const ratingExample = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  side: 'office' as const,
  rating: 'amber' as const,
  points: 3,
  narrative: 'The contractor is two months behind; the tender for the second lot must be repeated by March.',
  ratedBy: {
    id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
    name: { kk: 'Айгүл Серік', ru: 'Айгуль Серик', en: 'Aigul Serik' },
  },
  ratedAt: '2026-11-23T09:00:00.000Z',
  illustrative: false,
};

export const rating = z.object({
  id,
  side: z.enum(RATING_SIDES).meta({
    description: 'owner: the manager or the head of the direction; office: the project office',
  }),
  rating: z.enum(RATINGS),
  points: z.int().meta({ description: 'green 5, amber_green 4, amber 3, amber_red 2, red 1' }),
  narrative: z.string(),
  ratedBy: z.object({ id, name: trilingualView }),
  ratedAt: moment,
  illustrative: z.boolean().meta({ description: 'Invented, to show the product' }),
});
export const ratingView = rating.meta({ id: 'Rating', example: ratingExample });

export const ratingList = z
  .object({ items: z.array(ratingView) })
  .meta({ id: 'RatingList', example: { items: [ratingExample] } });
