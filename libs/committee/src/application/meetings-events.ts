import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** The agenda went out as its publication of that number. */
export const agendaPublishedEvent = defineEvent(
  'committee.agenda-published',
  z.object({ meetingId: z.uuid(), number: z.int().min(1) }),
);

export const meetingClosedEvent = defineEvent('committee.meeting-closed', z.object({ meetingId: z.uuid() }));
