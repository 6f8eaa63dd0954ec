import { z } from 'zod';
import { line } from '#contracts/platform';
import { pageQuery, several } from '#libs/platform';
import { FINDING_KINDS } from '../domain/findings/index.js';
import { FINDING_STATES } from '../domain/findings/rights.js';
import { indicatorReference } from './indicator-query.js';

/** Who answers is an organisation's code, or `office`, where nobody else does. */
export const findingQuery = z.strictObject({
  ...pageQuery,
  kind: several(z.enum(FINDING_KINDS)).meta({ description: 'Only these kinds', example: ['jump'] }),
  state: several(z.enum(FINDING_STATES)).meta({ description: 'Open ones unless told', example: ['open'] }),
  owner: several(line(60)).meta({
    description: 'Codes of organisations; `office` for what nobody else owns',
    example: ['office'],
  }),
  indicator: indicatorReference.optional(),
  goal: several(z.coerce.number().int().min(1).max(17)).meta({ description: 'Numbers of goals', example: [11] }),
  target: several(line(10)).meta({ description: 'Codes of targets', example: ['11.6'] }),
  overdue: z.stringbool().optional(),
});
