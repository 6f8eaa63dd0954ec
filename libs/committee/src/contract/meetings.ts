import { z } from 'zod';
import { id, line, moment, prose } from '#contracts/platform';
import { MEETING_FORMATS, MEETING_STATES } from '../domain/meeting-states.js';
import { agendaItemFields } from './agenda.js';

const title = line(300).meta({ example: 'Заседание Управляющего комитета' });
const plannedMinutes = z.int().min(1).max(1440).meta({ description: 'How long it is planned to last', example: 120 });
const place = line(300).meta({ example: 'Площадь Республики, 4, зал 201' });
const votingDeadline = moment.meta({
  description: 'In absentia: until when votes are taken',
  example: '2026-12-08T09:00:00Z',
});

export const meetingInput = z
  .strictObject({
    title,
    mode: z.enum(MEETING_FORMATS),
    startsAt: moment,
    plannedMinutes,
    votingDeadline: votingDeadline.nullish(),
    place: place.nullish(),
  })
  .meta({
    id: 'MeetingInput',
    example: {
      title: 'Заседание Управляющего комитета',
      mode: 'in_person',
      startsAt: '2026-12-07T10:00:00+05:00',
      plannedMinutes: 120,
      place: 'Площадь Республики, 4, зал 201',
    },
  });

/** Meetings in person at the same time of day in the city, every so many weeks. */
export const seriesInput = z
  .strictObject({
    title,
    startsAt: moment.meta({ description: 'The first meeting', example: '2026-12-07T10:00:00+05:00' }),
    everyWeeks: z.int().min(1).max(26).meta({ example: 2 }),
    count: z.int().min(2).max(60).meta({ example: 6 }),
    plannedMinutes,
    place: place.nullish(),
  })
  .meta({
    id: 'MeetingSeriesInput',
    example: {
      title: 'Заседание Управляющего комитета',
      startsAt: '2026-12-07T10:00:00+05:00',
      everyWeeks: 2,
      count: 6,
      plannedMinutes: 120,
    },
  });

export const meetingPatch = z
  .strictObject({ title, startsAt: moment, plannedMinutes, votingDeadline, place: place.nullable() })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'MeetingPatch', example: { startsAt: '2026-12-08T10:00:00+05:00' } });

export const meetingStepInput = z
  .strictObject({
    step: z.enum(['publish_agenda', 'open', 'close', 'cancel']),
    reason: prose(2000).optional().meta({ description: 'Needed for a cancellation' }),
    carryOver: z
      .boolean()
      .optional()
      .meta({ description: 'On closing: items that were not heard go back to the candidates' }),
  })
  .meta({ id: 'MeetingStepInput', example: { step: 'publish_agenda' } });

const meetingPlan = {
  title,
  mode: z.enum(MEETING_FORMATS),
  startsAt: moment,
  plannedMinutes: z.int(),
  votingDeadline: votingDeadline.nullable(),
  place: place.nullable(),
};
const meetingFields = {
  id,
  version: z.int(),
  seriesId: id.nullable(),
  ...meetingPlan,
  state: z.enum(MEETING_STATES),
  stateReason: z.string().nullable().meta({ description: 'Why it was cancelled', example: null }),
  items: z.int().meta({ description: 'How many items its agenda has' }),
};

export const meetingList = z
  .object({ items: z.array(z.object(meetingFields).meta({ id: 'MeetingOfList' })) })
  .meta({ id: 'MeetingList' });

const time = z.object({ planned: z.int(), available: z.int(), over: z.int(), unestimated: z.int() });

export const meetingView = z
  .object({
    ...meetingFields,
    rules: z
      .object({ id, version: z.int() })
      .nullable()
      .meta({ description: 'The rules of its day, fixed when it opens' }),
    publishedAt: moment.nullable(),
    openedAt: moment.nullable(),
    closedAt: moment.nullable(),
    publications: z.array(z.object({ number: z.int(), publishedAt: moment })),
    itemsByState: z.record(z.string(), z.int()).meta({ example: { planned: 4 } }),
    time: time.meta({ description: 'Minutes of all items against the minutes of the meeting' }),
    warnings: z.array(
      z.object({
        code: z.enum(['NOTICE_TOO_SHORT', 'OVER_TIME']),
        params: z.record(z.string(), z.int()).meta({ example: { days: 2, required: 3 } }),
        text: z.string().meta({ example: 'Дней между публикацией и заседанием: 2; по правилам нужно: 3.' }),
      }),
    ),
    possibleSteps: z
      .array(z.string().meta({ example: 'open' }))
      .meta({ description: 'What the reader may do with it now' }),
  })
  .meta({ id: 'Meeting' });

export const seriesView = z
  .object({ id, title: z.string(), meetings: z.array(z.object({ id, startsAt: moment })) })
  .meta({
    id: 'MeetingSeries',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      title: 'Заседание Управляющего комитета',
      meetings: [{ id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c', startsAt: '2026-12-07T05:00:00.000Z' }],
    },
  });

export const publicationView = z
  .object({
    id,
    number: z.int(),
    publishedAt: moment,
    content: z
      .object({
        meeting: z.object({ id, ...meetingPlan }),
        items: z.array(z.object(agendaItemFields)),
      })
      .meta({ description: 'The agenda and its papers as they went out' }),
  })
  .meta({ id: 'AgendaPublication' });

export type MeetingInput = z.infer<typeof meetingInput>;
export type SeriesInput = z.infer<typeof seriesInput>;
export type MeetingPatch = z.infer<typeof meetingPatch>;
export type MeetingStepInput = z.infer<typeof meetingStepInput>;
