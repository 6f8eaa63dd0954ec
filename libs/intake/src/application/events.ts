import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** A project waits for the committee. */
export const flaggedEvent = defineEvent('intake.flagged', z.object({ projectId: z.uuid(), referralId: z.uuid() }));

/** The head of a project's direction is asked, or asked again. */
export const attestationAskedEvent = defineEvent(
  'intake.attestation-asked',
  z.object({ requestId: z.uuid(), projectId: z.uuid(), reminder: z.int().min(0) }),
);

export const policyActivatedEvent = defineEvent('intake.policy-activated', z.object({ policyId: z.uuid() }));

export const whatIfRequestedEvent = defineEvent('intake.what-if-requested', z.object({ whatIfId: z.uuid() }));
