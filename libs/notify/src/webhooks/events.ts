import { z } from 'zod';
import { defineEvent } from '#libs/platform';
import { DISABLED_REASONS } from '../contract/webhooks.js';

/** A delivery waits for its first try, or for one that somebody has asked for. */
export const deliveryDueEvent = defineEvent('notify.webhook-delivery-due', z.object({ deliveryId: z.uuid() }));

/** A webhook was disabled by the product itself; administrators want to know. */
export const webhookDisabledEvent = defineEvent(
  'notify.webhook-disabled',
  z.object({ webhookId: z.uuid(), reason: z.enum(DISABLED_REASONS) }),
);
