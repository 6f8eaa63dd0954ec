import { nextOf, registerHead, registerLines } from '../../../api';
import type { RegisterLines } from '../../../api';

export type Line = RegisterLines['items'][number];

export type Verdict =
  | { readonly whole: true; readonly count: number }
  | {
      readonly whole: false;
      readonly sequence: number;
      readonly why: 'sequence' | 'previous' | 'hash' | 'head' | 'head_missing';
    };

const GENESIS = '0'.repeat(64);
const MOST_ON_A_PAGE = 200;

/** All lines of the register, oldest first. */
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

/**
 * Computes the whole chain again on this machine: each line follows the one before, its hash is that of its entry, the last is the
 * head of the register, and a hash known from minutes is among them.
 */
export async function verify(known: string, tell: (count: number) => void): Promise<Verdict> {
  const { data: head } = await registerHead({ throwOnError: true });
  let previous = GENESIS;
  let count = 0;
  let met = known === '';
  for await (const line of allLines()) {
    // what was decided meanwhile comes after the head that was asked for
    if (count === head.sequence) break;
    const sequence = count + 1;
    const broken = (why: 'sequence' | 'previous' | 'hash') => ({ whole: false, sequence, why }) as const;
    if (line.sequence !== sequence) return broken('sequence');
    if (line.previous !== previous) return broken('previous');
    if ((await sha256(canonical({ previous, entry: line.entry }))) !== line.hash) return broken('hash');
    previous = line.hash;
    met ||= line.hash === known;
    count = sequence;
    tell(count);
  }
  if (previous !== head.hash) return { whole: false, sequence: count + 1, why: 'head' };
  return met ? { whole: true, count } : { whole: false, sequence: count + 1, why: 'head_missing' };
}

/** JSON in the form of RFC 8785, in which entries are hashed: names in order, no white space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
