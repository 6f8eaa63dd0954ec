import { z } from 'zod';
import { day, id, line } from '#contracts/platform';
import { pageQuery, several } from '#libs/platform';
import { RISK_BANDS, RISK_STATES } from '../domain/risk.js';

export const registerQuery = z.strictObject({ ...pageQuery, state: several(z.enum(RISK_STATES)) });

export const riskQuery = z.strictObject({
  ...pageQuery,
  state: several(z.enum(RISK_STATES)),
  direction: several(line(60)),
  band: several(z.enum(RISK_BANDS)),
  owner: z
    .union([z.literal('me'), id])
    .optional()
    .meta({ description: '`me`, or the id of a person', example: 'me' }),
  reviewBefore: day.optional(),
  overdueReview: z.stringbool().optional(),
});
