import { prose } from '#contracts/platform';
import { z } from 'zod';

/** The office decides otherwise than the screening; the reason is listed to the committee. */
export const overrideInput = z.strictObject({ flagged: z.boolean(), reason: prose(2000) }).meta({
  id: 'ScreeningOverrideInput',
  example: { flagged: true, reason: 'The akim asked for the project at the meeting of 12 October 2026' },
});

export type OverrideInput = z.infer<typeof overrideInput>;
