import { z } from 'zod';
import { id, moment, prose, trilingualView } from '#contracts/platform';
import { CONTRIBUTIONS, EFFECTS, TAG_STATES } from '../domain/tag.js';
import { targetCode } from './catalogue.js';

const fields = {
  contribution: z.enum(CONTRIBUTIONS).meta({
    description:
      'direct: its results are what the target asks for; indirect: they help it; enabling: they make it possible',
    example: 'direct',
  }),
  effect: z.enum(EFFECTS).meta({ description: 'negative: the project works against the target', example: 'positive' }),
  rationale: prose(4000).meta({ example: 'Новые линии BRT сокращают путь до работы у 80 тысяч жителей' }),
};

export const tagInput = z.strictObject({ target: targetCode, ...fields }).meta({
  id: 'SdgTagInput',
  example: {
    target: '11.2',
    contribution: 'direct',
    effect: 'positive',
    rationale: 'Новые линии BRT сокращают путь до работы у 80 тысяч жителей',
  },
});
export type TagInput = z.infer<typeof tagInput>;

/** Only the fields that change. */
export const tagPatch = z
  .strictObject(fields)
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'SdgTagPatch', example: { contribution: 'enabling' } });
export type TagPatch = z.infer<typeof tagPatch>;

export const tagAnswer = z
  .strictObject({
    confirmed: z.boolean(),
    note: prose(2000).nullish().meta({ description: 'Why; needed when it is declined' }),
  })
  .refine(({ confirmed, note }) => confirmed || typeof note === 'string', {
    path: ['note'],
    params: { code: 'SDG_DECLINE_NEEDS_NOTE' },
  })
  .meta({ id: 'SdgTagAnswer', example: { confirmed: false, note: 'Проект не меняет доступность транспорта' } });
export type TagAnswer = z.infer<typeof tagAnswer>;

const person = z.object({ id, name: trilingualView }).nullable();

export const tagView = z
  .object({
    id,
    version: z.int(),
    projectId: id,
    target: z.object({ code: targetCode, goal: z.int(), iri: z.url(), name: trilingualView }),
    ...fields,
    state: z.enum(TAG_STATES),
    note: z.string().nullable().meta({ description: 'What the office answered' }),
    proposedBy: person,
    proposedAt: moment,
    answeredBy: person,
    answeredAt: moment.nullable(),
    mayEdit: z.boolean().meta({ description: 'Whether the reader may change or withdraw it now' }),
    mayAnswer: z.boolean(),
  })
  .meta({
    id: 'SdgTag',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      version: 2,
      projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6a',
      target: {
        code: '11.2',
        goal: 11,
        iri: 'http://metadata.un.org/sdg/11.2',
        name: {
          kk: null,
          ru: 'Обеспечить всех доступными и экологически устойчивыми транспортными системами',
          en: 'By 2030, provide access to safe, affordable, accessible and sustainable transport systems for all',
        },
      },
      contribution: 'direct',
      effect: 'positive',
      rationale: 'Новые линии BRT сокращают путь до работы у 80 тысяч жителей',
      state: 'confirmed',
      note: null,
      proposedBy: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
        name: { kk: 'Айгүл Серік', ru: 'Айгуль Серик', en: 'Aigul Serik' },
      },
      proposedAt: '2026-11-23T09:00:00.000Z',
      answeredBy: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d',
        name: { kk: 'Данияр Омар', ru: 'Данияр Омар', en: 'Daniyar Omar' },
      },
      answeredAt: '2026-11-24T09:00:00.000Z',
      mayEdit: false,
      mayAnswer: true,
    },
  });

export const tagList = z
  .object({
    items: z.array(tagView),
    mayEdit: z.boolean().meta({ description: 'Whether the reader may propose one' }),
  })
  .meta({ id: 'SdgTagList' });
