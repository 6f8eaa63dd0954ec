import { nextOf, registerLines } from '../../../api';
import type { RegisterLines } from '../../../api';

export type Line = Omit<RegisterLines['items'][number], 'entry'> & { readonly entry: unknown };

/** What the first line has for the hash of the one before. */
export const GENESIS = '0'.repeat(64);
const MOST_ON_A_PAGE = 200;

/** All lines of the register as the server has them, oldest first. */
export async function* allLines(): AsyncGenerator<Line> {
  let after: string | undefined;
  do {
    const { data, response } = await registerLines({
      query: { limit: MOST_ON_A_PAGE, ...(after !== undefined && { after }) },
      throwOnError: true,
    });
    yield* data.items;
    after = nextOf(response);
  } while (after !== undefined);
}

/** The lines of a saved copy, each a JSON text of its own; one that is none breaks the chain where it stands, not before. */
export function* linesOf(copy: string): Generator<Line> {
  let before = { sequence: 0, hash: GENESIS };
  for (const text of copy.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const line = lineIn(text) ?? { sequence: before.sequence + 1, previous: before.hash, hash: '', entry: null };
    yield line;
    before = line;
  }
}

function lineIn(text: string): Line | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isLine(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isLine = (value: unknown): value is Line =>
  typeof value === 'object' &&
  value !== null &&
  'entry' in value &&
  'sequence' in value &&
  typeof value.sequence === 'number' &&
  'previous' in value &&
  typeof value.previous === 'string' &&
  'hash' in value &&
  typeof value.hash === 'string';
