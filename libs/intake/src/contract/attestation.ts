import { prose } from '#contracts/platform';
import { z } from 'zod';
import { attestedCriteria } from './codes.js';

/** The answer of the head of the project's direction; an empty list says that the project is not significant. */
export const attestationInput = z.strictObject({ criteria: attestedCriteria, note: prose(2000).optional() }).meta({
  id: 'AttestationInput',
  example: { criteria: ['4.1', '4.5'], note: 'The estimate was checked with the department of economy' },
});

export type AttestationInput = z.infer<typeof attestationInput>;
