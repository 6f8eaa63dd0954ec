import { z } from 'zod';
import { id, moment, trilingualView } from '#contracts/platform';

const codeAndName = z.object({ code: z.string(), name: trilingualView });

/** What the papers are about, named; those that a kind is not about are null. */
export const subjectNames = {
  project: z
    .object({ id, code: z.string(), title: trilingualView })
    .nullable()
    .meta({ description: 'Whose paper it is' }),
  minutes: z
    .object({ id, number: z.string().meta({ example: '2026/7' }) })
    .nullable()
    .meta({ description: 'Which minutes they are' }),
  meeting: z.object({ id, title: z.string(), startsAt: moment }).nullable().meta({ description: 'For which meeting' }),
  whatIf: z
    .object({
      id,
      requestedAt: moment,
      policy: z.object({
        id,
        version: z.int().nullable().meta({ description: 'Null while it is a draft' }),
        note: z.string().nullable(),
      }),
    })
    .nullable()
    .meta({ description: 'Of which trial of which intake policy' }),
  direction: codeAndName.nullable(),
  roadmap: codeAndName.nullable(),
  period: z
    .object({ id, name: z.string().meta({ example: '2026-11' }) })
    .nullable()
    .meta({ description: 'The reporting period that was asked for' }),
};

/** No subject but a project. */
export const NAMED_PROJECT = {
  project: {
    id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
    code: 'ALM-2026-0001',
    title: { kk: 'Райымбек даңғылындағы BRT', ru: 'BRT на проспекте Райымбека', en: null },
  },
  minutes: null,
  meeting: null,
  whatIf: null,
  direction: null,
  roadmap: null,
  period: null,
} as const;
