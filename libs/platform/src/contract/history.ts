import { z } from 'zod';
import { anyValue, id, moment } from './primitives.js';

/** One change of one row, as the database wrote it down. */
export const historyEntry = z
  .object({
    id: z.string(),
    table: z.string(),
    rowId: id,
    operation: z.enum(['insert', 'update', 'delete']),
    changes: z
      .record(z.string(), z.object({ old: anyValue, new: anyValue }))
      .meta({ description: 'Columns that differ, old and new value' }),
    actor: z.object({ id: id.nullable(), name: z.string().nullable() }),
    requestId: z.string().nullable(),
    at: moment,
  })
  .meta({
    example: {
      id: '48211',
      table: 'project',
      rowId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      operation: 'update',
      changes: { ends_on: { old: '2028-06-30', new: '2028-12-31' }, version: { old: 3, new: 4 } },
      actor: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c', name: 'Проектный офис' },
      requestId: '6f1c7f0e-6a53-4a0e-8a3e-0a8f3c1f7c11',
      at: '2026-11-23T09:00:00.000Z',
    },
  });
export const historyList = z.object({ items: z.array(historyEntry) }).meta({ id: 'HistoryList' });
