import { canonicalJson, NotCanonical } from './canonical-json.js';

/** SHA-256 of the UTF-8 of a text, in lower-case hex. */
export type Sha256 = (text: string) => string;

/** What the first entry has for the hash of the one before. */
export const GENESIS = '0'.repeat(64);

/** One line of the register of decisions. */
export interface RegisterLine {
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  /** The decision, as plain JSON. */
  readonly entry: unknown;
}

/**
 * The hash that binds an entry to all before it: SHA-256 of the canonical JSON of `{"entry":…,"previous":"…"}`.
 *
 * @throws NotCanonical when the entry is not plain JSON
 */
export const entryHash = (sha256: Sha256, previous: string, entry: unknown): string =>
  sha256(canonicalJson({ previous, entry }));

/** The line that follows `last`; the first one when there is none. */
export function nextLine(
  sha256: Sha256,
  last: Pick<RegisterLine, 'sequence' | 'hash'> | null,
  entry: unknown,
): RegisterLine {
  const previous = last?.hash ?? GENESIS;
  return { sequence: (last?.sequence ?? 0) + 1, previous, hash: entryHash(sha256, previous, entry), entry };
}

/**
 * `sequence`: a line is missing, doubled or out of order; `previous`: it follows another line; `hash`: its entry or hash
 * was changed; `entry`: it is not plain JSON; `head_missing`: the head printed in some minutes is not in the register,
 * whose end was cut off or which was written anew.
 */
export const CHAIN_BREAKS = ['sequence', 'previous', 'hash', 'entry', 'head_missing'] as const;
export type ChainBreak = (typeof CHAIN_BREAKS)[number];

export type Verification =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly firstBroken: { readonly sequence: number; readonly why: ChainBreak } };

/**
 * Recomputes the whole chain, reading it line by line. A chain alone cannot show that its end was cut off: give a head
 * known from signed minutes, and it must be one of the hashes.
 */
export async function verifyChain(
  sha256: Sha256,
  lines: Iterable<RegisterLine> | AsyncIterable<RegisterLine>,
  knownHead?: string,
): Promise<Verification> {
  let count = 0;
  let head = GENESIS;
  let known = knownHead === undefined || knownHead === GENESIS;
  for await (const line of lines) {
    const why = breakIn(sha256, line, count + 1, head);
    if (why !== null) return { ok: false, firstBroken: { sequence: count + 1, why } };
    count += 1;
    head = line.hash;
    known ||= head === knownHead;
  }
  return known ? { ok: true, count, head } : { ok: false, firstBroken: { sequence: count + 1, why: 'head_missing' } };
}

function breakIn(sha256: Sha256, line: RegisterLine, sequence: number, head: string): ChainBreak | null {
  if (line.sequence !== sequence) return 'sequence';
  if (line.previous !== head) return 'previous';
  try {
    return entryHash(sha256, head, line.entry) === line.hash ? null : 'hash';
  } catch (error) {
    if (error instanceof NotCanonical) return 'entry';
    throw error;
  }
}
