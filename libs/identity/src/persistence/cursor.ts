import { z } from 'zod';
import { id } from '#contracts/platform';
import { decodeCursor } from '#libs/platform';

/** Where a page ended: the value it is sorted by, and an id. Throws 400 for what is no such position. */
export function cursorOf(after: string, order: string, sortedBy: z.ZodType<string>): [string, string] {
  return decodeCursor(after, order, z.tuple([sortedBy, id]));
}
