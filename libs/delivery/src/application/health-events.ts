import { z } from 'zod';
import { defineEvent } from '#libs/platform';

const ofProject = z.object({ projectId: z.uuid() });

/** The computed signals of a project have become red. */
export const turnedRedEvent = defineEvent('delivery.turned-red', ofProject);

/** Ratings and computed signals of a project have come to lie too far apart. */
export const divergedEvent = defineEvent('delivery.diverged', ofProject);
