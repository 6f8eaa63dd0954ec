import { z } from 'zod';
import { id, language, moment, trilingualView } from '#contracts/platform';

export const FEED_SCOPES = ['mine', 'committee', 'roadmap', 'project'] as const;
export type FeedScope = (typeof FEED_SCOPES)[number];

export const FEED_COMPONENTS = ['event', 'todo'] as const;
export type FeedComponent = (typeof FEED_COMPONENTS)[number];

const component = z
  .enum(FEED_COMPONENTS)
  .meta({ description: '`event`: days and meetings; `todo`: tasks with a due day, for clients that know them' });

const more = {
  component: component.default('event'),
  language: language.optional().meta({ description: 'That of the request unless told' }),
};

export const feedInput = z
  .discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('mine'), ...more }),
    z.strictObject({ scope: z.literal('committee'), ...more }),
    z.strictObject({ scope: z.literal('roadmap'), roadmapId: id, ...more }),
    z.strictObject({ scope: z.literal('project'), projectId: id, ...more }),
  ])
  .meta({ id: 'CalendarFeedInput', example: { scope: 'mine', component: 'event', language: 'kk' } });
export type FeedInput = z.infer<typeof feedInput>;

const EXAMPLE = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  scope: 'roadmap' as const,
  roadmap: {
    id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
    name: { kk: 'Қоғамдық көлік', ru: 'Общественный транспорт', en: 'Public transport' },
  },
  project: null,
  component: 'event' as const,
  language: 'kk' as const,
  createdAt: '2026-11-23T09:00:00.000Z',
};

const feedFields = z.object({
  id,
  scope: z.enum(FEED_SCOPES),
  roadmap: z.object({ id, name: trilingualView }).nullable(),
  project: z.object({ id, code: z.string() }).nullable(),
  component,
  language,
  createdAt: moment,
});
export const feedList = z
  .object({ items: z.array(feedFields.meta({ id: 'CalendarFeed', example: EXAMPLE })) })
  .meta({ id: 'CalendarFeedList' });

export const feedWithAddress = feedFields
  .extend({
    address: z.url().meta({ description: 'Shown this once; whoever has it reads the calendar without signing in' }),
  })
  .meta({
    id: 'CalendarFeedWithAddress',
    example: {
      ...EXAMPLE,
      address: 'https://zhoba.almaty.example/api/v1/calendar/mZ3q0W8Vt1xkYb2nJ5cLr7uEoPaSdFgHiKlQwErTyUi.ics',
    },
  });

/** 32 bytes in base64url. */
export const feedToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const feedQuery = z.strictObject({
  component: component.optional().meta({ description: 'Another one than the feed was made with' }),
});
