import { z } from 'zod';
import { trilingualView } from '#contracts/platform';
import { PERCENT, ofPercent } from '../domain/shares.js';
import { targetCode } from './catalogue.js';

const MOST_TARGETS = 169;

const percent = z
  .string()
  .refine((value) => PERCENT.test(value) && ofPercent(value) > 0n, { params: { code: 'NOT_A_SHARE' } })
  .meta({
    pattern: PERCENT.source,
    description: 'Decimal string, above 0 and up to 100, at most four places',
    example: '60',
  });

const shareInput = z.strictObject({ target: targetCode, percent });

/** The whole list; an empty one says that nobody knows. */
export const sharesInput = z
  .array(shareInput)
  .max(MOST_TARGETS)
  .superRefine((shares, context) => {
    shares.forEach(({ target }, place) => {
      if (shares.findIndex((other) => other.target === target) !== place) {
        context.addIssue({ code: 'custom', path: [place, 'target'], params: { code: 'DUPLICATE' } });
      }
    });
  })
  .meta({
    id: 'SdgSharesInput',
    example: [
      { target: '11.2', percent: '60' },
      { target: '9.1', percent: '40' },
    ],
  });
export type SharesInput = z.infer<typeof sharesInput>;

export const sharesView = z
  .object({
    items: z.array(
      z.object({
        target: z.object({ code: targetCode, goal: z.int(), iri: z.url(), name: trilingualView }),
        percent: z.string(),
      }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({
    id: 'SdgShares',
    example: {
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
          percent: '100.0000',
        },
      ],
      mayEdit: true,
    },
  });
