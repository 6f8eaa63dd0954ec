import { z } from 'zod';
import { day, id, line, money } from '#contracts/platform';
import { pageQuery } from '#libs/platform';
import { OVERSIGHTS, STAGES } from '../domain/stage.js';
import { PROJECT_SORTS } from '../persistence/project-list.js';

/** `?stage=draft&stage=submitted` or `?stage=draft,submitted`. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      value === undefined
        ? undefined
        : [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
    z.array(item).min(1).max(50).optional(),
  );

const code = line(60);

export const projectQuery = z.strictObject({
  ...pageQuery,
  sort: z
    .enum(PROJECT_SORTS)
    .optional()
    .meta({ description: 'Default: newest first; with `q` the best match first', example: '-endsOn' }),
  q: line(200)
    .optional()
    .meta({ description: 'Words in Russian, Kazakh or English; typing errors are forgiven', example: 'парк' }),
  direction: several(code),
  stage: several(z.enum(STAGES)),
  oversight: several(z.enum(OVERSIGHTS)),
  roadmap: several(code),
  district: several(code),
  organisation: code.optional(),
  manager: id.optional(),
  bundle: code.optional(),
  flagged: z.stringbool().optional(),
  costOver: money.optional(),
  endsBefore: day.optional(),
});

export const historyQuery = z.strictObject(pageQuery);

export const asOfQuery = z.strictObject({
  asOf: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .meta({ description: 'A day (its end, in the city) or a moment', example: '2026-11-23' }),
});
