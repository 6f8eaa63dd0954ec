import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** A delivery policy was put in force from a day on, which may be today. */
export const deliveryPolicyActivatedEvent = defineEvent('delivery.policy-activated', z.object({ policyId: z.uuid() }));
