import { z } from 'zod';
import { day, id, line, moment, money } from '#contracts/platform';
import { pageQuery, several } from '#libs/platform';
import { OVERSIGHTS, STAGES } from '../domain/stage.js';
import { LACKS } from '../persistence/project-filters.js';
import { PROJECT_SORTS } from '../persistence/project-list.js';

const code = line(60);

/** What narrows a list of projects, and every figure over one. */
export const projectFilterQuery = {
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
  health: several(z.enum(['green', 'amber', 'red', 'unknown'])),
  diverging: z.stringbool().optional().meta({ description: 'Whether ratings and signals are far apart' }),
  overdue: z.stringbool().optional().meta({ description: 'Whether a milestone is overdue' }),
  budgeted: z.stringbool().optional().meta({ description: 'Whether it has a budget' }),
  unfunded: z.stringbool().optional().meta({ description: 'Whether a part of its budget has no source' }),
  spent: z.stringbool().optional().meta({ description: 'Whether somebody has entered what was spent' }),
  without: several(z.enum(LACKS)).meta({ description: 'What nobody has said or chosen; each of these is absent' }),
};

export const projectQuery = z.strictObject({
  ...pageQuery,
  sort: z
    .enum(PROJECT_SORTS)
    .optional()
    .meta({ description: 'Default: newest first; with `q` the best match first', example: '-endsOn' }),
  ...projectFilterQuery,
});

export const historyQuery = z.strictObject(pageQuery);

/** Asks a reading for the past. */
export const asOfWanted = z.union([day, moment]).optional().meta({
  description: 'A day (its end, in the city) or a moment, not after today; answered from history',
  example: '2026-11-23',
});
export const asOfQuery = z.strictObject({ asOf: asOfWanted });
