import { z } from 'zod';
import { historyEntry, id } from '#contracts/platform';

export const CAUSE_KINDS = ['decision', 'change_request', 'forecast_proposal', 'status_update'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

const cause = z.object({
  kind: z.enum(CAUSE_KINDS),
  id,
  number: z.string().nullable().meta({ description: 'Of a decision or a change request', example: 'D-2026-12' }),
});

const change = historyEntry
  .extend({
    cause: cause.nullable().meta({
      description:
        'What the change follows from: a decision of the committee, a change request, a forecast proposal or a status update',
    }),
  })
  .meta({
    example: {
      id: '48211',
      table: 'baseline',
      rowId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      operation: 'insert',
      changes: { number: { old: null, new: 2 }, reason_code: { old: null, new: 'procurement' } },
      actor: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c', name: 'Проектный офис' },
      requestId: '6f1c7f0e-6a53-4a0e-8a3e-0a8f3c1f7c11',
      at: '2026-11-23T09:00:00.000Z',
      cause: { kind: 'decision', id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d', number: 'D-2026-12' },
    },
  });

export const projectHistoryList = z.object({ items: z.array(change) }).meta({ id: 'ProjectHistoryList' });
