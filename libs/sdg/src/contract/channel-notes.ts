import { z } from 'zod';
import { id, prose, trilingualView, year } from '#contracts/platform';
import { targetCode } from './catalogue.js';
import { citedSource, goalNumber, sourceNumber } from './channel-records.js';

export const NOTE_KINDS = ['policy', 'challenge', 'target_value'] as const;

const kind = z.enum(NOTE_KINDS).meta({
  description:
    '`policy` ties to a policy, `challenge` says what stands in the way, `target_value` what is to be reached by the year',
  example: 'challenge',
});
const textInput = z
  .strictObject({ kk: prose(4000).nullish(), ru: prose(4000), en: prose(4000).nullish() })
  .meta({ example: { ru: 'Нужно вводить не менее шести новых школ в год' } });
const source = sourceNumber.nullish().meta({ description: 'The number of the source', example: 5 });

const asksYear = (note: { kind?: string | undefined; year?: number | null | undefined }): boolean =>
  note.kind !== 'target_value' || typeof note.year === 'number';

export const noteInput = z
  .strictObject({
    kind,
    goal: goalNumber,
    target: targetCode.nullish().meta({ description: 'Null for the goal as a whole', example: '4.1' }),
    text: textInput,
    year: year.nullish().meta({ description: 'By when; a value to be reached has one', example: null }),
    source,
  })
  .refine(({ goal, target }) => typeof target !== 'string' || target.startsWith(`${goal}.`), {
    path: ['target'],
    params: { code: 'TARGET_OF_OTHER_GOAL' },
  })
  .refine(asksYear, { path: ['year'], params: { code: 'REQUIRED' } })
  .meta({
    id: 'SdgNoteInput',
    example: {
      kind: 'challenge',
      goal: 4,
      target: '4.1',
      text: { ru: 'Нужно вводить не менее шести новых школ в год' },
    },
  });
export type NoteInput = z.infer<typeof noteInput>;

/** What a note is about stays; what it says may change. */
export const notePatch = z
  .strictObject({ text: textInput, year: year.nullable().meta({ example: 2030 }), source })
  .partial()
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'SdgNotePatch', example: { text: { ru: 'Нужно вводить не менее шести новых школ в год' } } });
export type NotePatch = z.infer<typeof notePatch>;

export const noteView = z
  .object({
    id,
    version: z.int().meta({ example: 1 }),
    kind,
    goal: z.int().meta({ example: 4 }),
    target: targetCode.nullable(),
    text: trilingualView,
    year: z.int().nullable().meta({ example: null }),
    source: citedSource.nullable(),
  })
  .meta({ id: 'SdgNote' });
export const noteList = z.object({ items: z.array(noteView) }).meta({ id: 'SdgNoteList' });
