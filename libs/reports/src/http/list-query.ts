import { z } from 'zod';
import { id } from '#contracts/platform';
import { pageQuery } from '#libs/platform';
import { REPORT_KINDS, REPORT_STATES } from '../contract/report.js';

export const reportQuery = z.strictObject({
  ...pageQuery,
  project: id.optional(),
  state: z.enum(REPORT_STATES).optional(),
  kind: z.enum(REPORT_KINDS).optional(),
});
