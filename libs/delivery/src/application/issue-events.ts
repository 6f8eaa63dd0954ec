import { z } from 'zod';
import { defineEvent } from '#libs/platform';
import { ISSUE_LEVELS } from '../domain/issue.js';

/** An issue went one level up. `notify`: both reporting lines of its owner, and the office from its level on. */
export const issueEscalatedEvent = defineEvent(
  'delivery.issue-escalated',
  z.object({
    issueId: z.uuid(),
    from: z.enum(ISSUE_LEVELS),
    to: z.enum(ISSUE_LEVELS),
    notify: z.array(z.uuid()),
  }),
);
