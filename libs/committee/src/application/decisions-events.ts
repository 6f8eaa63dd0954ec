import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** The committee has decided; whatever the decision does has been done. */
export const decidedEvent = defineEvent('committee.decided', z.object({ decisionId: z.uuid() }));

/** A decision may be read by everybody, in both languages. */
export const decisionPublishedEvent = defineEvent('committee.decision-published', z.object({ decisionId: z.uuid() }));
