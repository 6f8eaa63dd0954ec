import { z } from 'zod';
import { defineEvent } from '#libs/platform';

const notice = z.object({ instructionId: z.uuid(), to: z.array(z.uuid()) });

/** An instruction was given to its assignees. */
export const instructionGivenEvent = defineEvent('committee.instruction-given', z.object({ instructionId: z.uuid() }));

/** Assignees are reminded of a due day. `to`: the persons. */
export const instructionRemindedEvent = defineEvent('committee.instruction-reminded', notice);

/** An instruction is overdue for too long. `to`: who heads its direction. */
export const instructionEscalatedEvent = defineEvent('committee.instruction-escalated', notice);
