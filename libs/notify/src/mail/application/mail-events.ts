import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** Mails have been queued that need not wait. */
export const mailsQueuedEvent = defineEvent('notify.mails-queued', z.object({}));
