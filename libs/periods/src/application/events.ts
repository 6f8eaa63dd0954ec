import { z } from 'zod';
import { defineEvent } from '#libs/platform';

const day = z.iso.date();

/** What announcements of an update name: of which project in which period, and whom it concerns. */
const about = { periodId: z.uuid(), projectId: z.uuid(), userIds: z.array(z.uuid()) };

/** Every project that is approved and has not ended owes an update of the period from now on. */
export const periodOpenedEvent = defineEvent('periods.opened', z.object({ periodId: z.uuid() }));

/** Updates of an open period are due on another day. */
export const periodDueMovedEvent = defineEvent('periods.due-moved', z.object({ periodId: z.uuid() }));

/** A status update will be due; `userIds`: who writes it. `workingDays` are left, 0 on the due day itself. */
export const updateDueEvent = defineEvent(
  'periods.update-due',
  z.object({ ...about, dueOn: day, workingDays: z.int().min(0) }),
);

/** Its due day has passed, so many working days ago; `userIds`: who writes it. */
export const updateLateEvent = defineEvent(
  'periods.update-late',
  z.object({ ...about, dueOn: day, workingDays: z.int().min(1) }),
);

/**
 * It is late for too long. `lines`: the writer's line managers and the head of the direction are told, `office`: the project
 * office.
 */
export const updateEscalatedEvent = defineEvent(
  'periods.update-escalated',
  z.object({ ...about, dueOn: day, workingDays: z.int().min(1), level: z.enum(['lines', 'office']) }),
);

const update = { ...about, updateId: z.uuid(), revision: z.int().min(1) };

/** It waits for an answer; `userIds`: who may confirm it first. */
export const updateSubmittedEvent = defineEvent('periods.update-submitted', z.object(update));

/** It came back with remarks; `userIds`: who submitted it, and the project's manager. */
export const updateReturnedEvent = defineEvent('periods.update-returned', z.object({ ...update, deadline: day }));

/** `userIds`: who submitted it, and the project's manager. */
export const updateConfirmedEvent = defineEvent('periods.update-confirmed', z.object(update));
