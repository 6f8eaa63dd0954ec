import { GENESIS } from './lines';
import type { Line } from './lines';

export type Verdict =
  | { readonly whole: true; readonly count: number; readonly head: string }
  | {
      readonly whole: false;
      readonly sequence: number;
      readonly why: 'sequence' | 'previous' | 'hash' | 'head' | 'head_missing';
    };

/**
 * Computes a whole chain again on this machine: each line follows the one before, its hash is that of its entry, a hash known from
 * minutes is among them; and where an `end` is given, the last line is that one, whatever was decided meanwhile.
 */
export async function verify(
  lines: Iterable<Line> | AsyncIterable<Line>,
  {
    known,
    end,
    tell,
  }: {
    known: string;
    end?: { readonly sequence: number; readonly hash: string };
    tell: (count: number) => void;
  },
): Promise<Verdict> {
  let head = GENESIS;
  let count = 0;
  let met = known === '';
  for await (const line of lines) {
    if (count === end?.sequence) break;
    const sequence = count + 1;
    const broken = (why: 'sequence' | 'previous' | 'hash') => ({ whole: false, sequence, why }) as const;
    if (line.sequence !== sequence) return broken('sequence');
    if (line.previous !== head) return broken('previous');
    if ((await sha256(canonical({ previous: head, entry: line.entry }))) !== line.hash) return broken('hash');
    head = line.hash;
    met ||= line.hash === known;
    count = sequence;
    tell(count);
  }
  if (end && head !== end.hash) return { whole: false, sequence: count + 1, why: 'head' };
  return met ? { whole: true, count, head } : { whole: false, sequence: count + 1, why: 'head_missing' };
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
