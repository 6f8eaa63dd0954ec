import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { Answer } from './answer.js';

/** Query parameters of every list. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: 'At most so many items', example: 50 }),
  after: z.string().max(1000).optional().meta({ description: 'Opaque position: take it from `Link: rel="next"`' }),
};

type CursorValue = string | number | null;

/** Where a page ended: the order it was read in and the last item's sort values. */
export function encodeCursor(order: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/**
 * The last item's sort values, each checked, for anybody can write a position by hand. Throws 400 for a position
 * that is not one, or that belongs to another order.
 */
export function decodeCursor<Values extends readonly CursorValue[]>(
  after: string,
  order: string,
  values: z.ZodType<Values>,
): Values {
  const [sortedBy, ...position] = listIn(after);
  const parsed = values.safeParse(position);
  if (sortedBy === order && parsed.success) return parsed.data;
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '?after', code: 'BAD_CURSOR' }]);
}

function listIn(after: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    return Array.isArray(decoded) ? decoded : [];
  } catch {
    return [];
  }
}

/** One row of a page: the item as JSON text, and the values it is sorted by. */
export interface PageRow {
  json: string;
  cursor: CursorValue[];
}

/** `rows` holds one more than `limit` when there is a next page; the fields of `beside` stand beside the items. */
export function pageAnswer(
  rows: readonly PageRow[],
  {
    limit,
    order,
    url,
    beside = {},
  }: { limit: number; order: string; url: string; beside?: Readonly<Record<string, unknown>> },
): Answer {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const others = Object.entries(beside).map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const body = `{"items":[${items.map((row) => row.json).join(',')}]${others.join('')}}`;
  if (rows.length <= limit || !last) return new Answer(body);
  const next = new URL(url);
  next.searchParams.set('after', encodeCursor(order, last.cursor));
  return new Answer(body, { link: `<${next.href}>; rel="next"` });
}
