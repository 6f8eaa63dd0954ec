import { z } from 'zod';
import { id } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import { decodeCursor } from '#libs/platform';

/** Where a page ended: the value it is sorted by, and an id. Throws 400 for what is no such position. */
export function cursorOf(after: string, order: string, sortedBy: z.ZodType<string>): [string, string] {
  const parsed = z.tuple([sortedBy, id]).safeParse(decodeCursor(after, order, 2));
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '?after', code: 'BAD_CURSOR' }]);
}
