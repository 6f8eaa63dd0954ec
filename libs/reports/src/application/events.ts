import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** A report waits to be drawn. */
export const reportRequestedEvent = defineEvent('reports.requested', z.object({ reportId: z.uuid() }));

/** As what the drawing of a report can be cancelled. */
export const reportJobSubject = (reportId: string): string => `report ${reportId}`;

/** All papers of a pack have come to their end: ready, failed or cancelled. */
export const reportsFinishedEvent = defineEvent('reports.finished', z.object({ packId: z.uuid() }));
