import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** A report waits to be drawn. */
export const reportRequestedEvent = defineEvent('reports.requested', z.object({ reportId: z.uuid() }));
