import { z } from 'zod';
import { id, language, line, moment, prose, trilingualView } from '#contracts/platform';
import { SOURCE_KINDS } from '../domain/suggestion.js';
import { targetCode } from './catalogue.js';

export const suggestionQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(20).default(5).meta({ description: 'How many targets', example: 5 }),
});

export const suggestionInput = z
  .strictObject({
    title: line(300).meta({ example: 'Обновление троллейбусного парка' }),
    description: prose(20_000).nullish().meta({ description: 'Its words count a quarter of those of the title' }),
    language: language.optional().meta({ description: 'Without it, the letters of the text tell', example: 'ru' }),
  })
  .meta({
    id: 'SdgSuggestionInput',
    example: { title: 'Обновление троллейбусного парка', description: 'Новые машины с автономным ходом' },
  });
export type SuggestionInput = z.infer<typeof suggestionInput>;

const word = z.string().meta({ description: 'As it stands in the text', example: 'троллейбусного' });

export const suggestionList = z
  .object({
    languages: z.array(language).meta({ description: 'In which the text was compared', example: ['ru'] }),
    tagged: z.array(targetCode).meta({ description: 'Left out: proposed or confirmed already', example: ['11.6'] }),
    items: z.array(
      z.object({
        target: z.object({ code: targetCode, goal: z.int(), iri: z.url(), name: trilingualView }),
        score: z.number().meta({
          description: '0 to 1; grows with each similar source, the more the more similar it is. No probability',
          example: 0.412,
        }),
        declined: z.object({ at: moment, note: z.string().nullable() }).nullable().meta({
          description: 'When the office last declined this target for the project, and why',
        }),
        words: z
          .array(z.object({ word, share: z.number().meta({ description: 'Of the score', example: 0.8 }) }))
          .meta({ description: 'The words that caused it, the greatest share first; at most 10' }),
        sources: z
          .array(
            z.object({
              kind: z.enum(SOURCE_KINDS).meta({
                description: '`project`: one that the reader may see, with this target confirmed by the office',
              }),
              id,
              code: z.string().meta({ example: 'ALM-2026-0001' }),
              name: trilingualView,
              similarity: z.number().meta({ description: '0 to 1', example: 0.61 }),
              words: z.array(word),
            }),
          )
          .meta({ description: 'Where the words come from, the most similar first; at most 5' }),
      }),
    ),
  })
  .meta({
    id: 'SdgSuggestionList',
    example: {
      languages: ['ru'],
      tagged: ['11.6'],
      items: [
        {
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
          score: 0.412,
          declined: null,
          words: [
            { word: 'троллейбусного', share: 0.8 },
            { word: 'парка', share: 0.2 },
          ],
          sources: [
            {
              kind: 'project',
              id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
              code: 'ALM-2026-0001',
              name: { kk: null, ru: 'Модернизация контактной сети троллейбуса', en: null },
              similarity: 0.61,
              words: ['троллейбусного'],
            },
          ],
        },
      ],
    },
  });
