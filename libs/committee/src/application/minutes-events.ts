import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** Minutes wait for the chair's signature. */
export const minutesApprovedEvent = defineEvent('committee.minutes-approved', z.object({ minutesId: z.uuid() }));

export const minutesSignedEvent = defineEvent('committee.minutes-signed', z.object({ minutesId: z.uuid() }));
