import { z } from 'zod';
import { defineEvent } from '#libs/platform';
import { STAGES } from '../domain/stage.js';

/** Announced after every change of stage. */
export const projectMovedEvent = defineEvent(
  'portfolio.project-moved',
  z.object({ projectId: z.uuid(), transition: z.string(), from: z.enum(STAGES), to: z.enum(STAGES) }),
);
