import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { pageQuery, several } from '#libs/platform';
import { periodName } from '../contract/status-updates.js';
import { OBLIGATION_STATES } from '../domain/obligation.js';
import { PERIOD_KINDS } from '../domain/period-kinds.js';

const direction = several(line(60));

export const periodQuery = z.strictObject({
  ...pageQuery,
  kind: z.enum(PERIOD_KINDS).optional(),
  state: z.enum(['open', 'frozen']).optional(),
});

export const boardQuery = z.strictObject({
  ...pageQuery,
  direction,
  manager: id.optional(),
  state: several(z.enum(OBLIGATION_STATES)),
  late: z.stringbool().optional(),
});

export const lateQuery = z.strictObject({ ...pageQuery, direction, manager: id.optional() });

export const comparisonQuery = z.strictObject({
  ...pageQuery,
  with: periodName
    .optional()
    .meta({ description: 'An earlier frozen period of the kind; default: the last one', example: '2026-10' }),
  direction,
  changed: z.stringbool().optional().meta({ description: 'Only projects of which something has changed' }),
});

export const updatesQuery = z.strictObject(pageQuery);

export const draftQuery = z.strictObject({
  period: periodName.optional().meta({ description: 'Default: the open period that is due first', example: '2026-11' }),
});

/** How the interface describes the header of an update. */
export const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

/** The same of a step, which looks at it only when it is sent. */
export const MAYBE_IF_MATCH = { ...IF_MATCH, required: false, description: 'Looked at when it is sent' };
