import type { Problem } from './generated/types.gen';

export type { Problem };

/** The server could not be reached at all: no connection, or an answer that is not the product's. */
export const unreachable = (detail: string): Problem => ({
  type: 'about:blank',
  title: 'Unreachable',
  status: 0,
  detail,
  instance: '',
  code: 'UNREACHABLE',
  requestId: '',
});

export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;

/** What the API said (RFC 9457), or a problem of its own kind when it said nothing. */
export function asProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  return unreachable(error instanceof Error ? error.message : String(error));
}

/** It would be refused again: the record is not there, or not for this person. */
export const isClosed = ({ status }: Problem): boolean => status === 403 || status === 404 || status === 410;

export const isConflict = (problem: Problem): boolean => problem.status === 412;

/**
 * Messages by the field of a form, from the pointers of the problem into the body (`/title/ru` is `title.ru`), and those that
 * no field of the form shows.
 */
export function byField(
  problem: Problem,
  fields: readonly string[],
): { shown: Record<string, string>; rest: string[] } {
  const shown: Record<string, string> = {};
  const rest: string[] = [];
  for (const { pointer, message } of problem.errors ?? []) {
    const name = pointer.replace(/^[/?]/, '').replaceAll('/', '.');
    const field =
      fields.find((known) => name === known || name.startsWith(`${known}.`)) ??
      // what is said of the whole stands at the first of its parts
      fields.find((known) => known.startsWith(`${name}.`));
    if (field === undefined) rest.push(`${name}: ${message}`);
    else shown[field] ??= message;
  }
  return { shown, rest };
}
