import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { EntityManager } from 'typeorm';
import type { Language } from '#libs/kernel';
import { translate } from '#libs/platform';
import { canonicalJson, type ChainBreak, GENESIS, type RegisterLine, verifyChain } from '../domain/index.js';
import { REGISTER_LINE } from '../persistence/register-read.js';
import { decisionFields, type RegisteredDecision, sha256 } from './register-entry.js';

/**
 * What a database can differ in from its own register. `decision_differs`, `text_differs`: the row is not what was
 * registered; `head_differs`: the register's end is not where its head says; `not_registered`: a decision or a text has
 * no line.
 */
export const REGISTER_DIFFERENCES = ['decision_differs', 'text_differs', 'head_differs', 'not_registered'] as const;
export type RegisterDifference = (typeof REGISTER_DIFFERENCES)[number];

export type RegisterCheck =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | {
      readonly ok: false;
      readonly firstBroken: { readonly sequence: number; readonly why: ChainBreak | RegisterDifference };
    };

/** The sentence for a break of the chain or a difference from it. */
export function breakInWords(language: Language, why: ChainBreak | RegisterDifference): string {
  const isDifference = REGISTER_DIFFERENCES.some((difference) => difference === why);
  return translate(language, `register.${isDifference ? 'difference' : 'break'}.${why}`);
}

/** Verifies an exported register, one line of JSON an entry; needs nothing but the file. */
export function verifyRegisterFile(path: string, knownHead?: string): Promise<RegisterCheck> {
  return verifyChain(sha256, linesOfFile(path), knownHead);
}

/**
 * Verifies the register of a database, and the decisions and texts against it. Give it a transaction that sees one state
 * of the database (repeatable read).
 */
export async function verifyRegister(tx: EntityManager, knownHead?: string): Promise<RegisterCheck> {
  const differences: { sequence: number; why: RegisterDifference }[] = [];
  const registered = { decisions: 0, texts: 0 };
  const chain = await verifyChain(sha256, linesOfDatabase(tx, differences, registered), knownHead);
  const [difference] = differences;
  if (difference && (chain.ok || difference.sequence < chain.firstBroken.sequence))
    return { ok: false, firstBroken: difference };
  if (!chain.ok) return chain;

  const [state] = await tx.query<{ sequence: string; hash: string; decisions: string; texts: string }[]>(
    `SELECT h.sequence, h.hash, (SELECT count(*) FROM decision) AS decisions, (SELECT count(*) FROM decision_text) AS texts
     FROM register_head h`,
  );
  const atEnd = (why: RegisterDifference): RegisterCheck => ({
    ok: false,
    firstBroken: { sequence: chain.count + 1, why },
  });
  if (!state || Number(state.sequence) !== chain.count || state.hash !== chain.head) return atEnd('head_differs');
  if (Number(state.decisions) !== registered.decisions || Number(state.texts) !== registered.texts)
    return atEnd('not_registered');
  return chain;
}

const BATCH = 1000;

/** The register's lines, oldest first, each a JSON text of its own. */
export async function* exportRegister(tx: EntityManager): AsyncGenerator<string> {
  for (let last = 0; ;) {
    const rows = await tx.query<{ line: string; sequence: string }[]>(
      `SELECT ${REGISTER_LINE} AS line, e.sequence FROM register_entry e WHERE e.sequence > $1 ORDER BY e.sequence LIMIT $2`,
      [last, BATCH],
    );
    for (const { line } of rows) yield line;
    if (rows.length < BATCH) return;
    last = Number(rows.at(-1)?.sequence);
  }
}

type Texts = Readonly<Record<string, string>>;

interface EntryRow {
  readonly sequence: string;
  readonly previous: string;
  readonly hash: string;
  readonly entry: string;
  readonly decision: (Omit<RegisteredDecision, 'decidedAt'> & { readonly decidedAt: string }) | null;
  readonly texts: Texts;
}

const ROWS = `
  SELECT e.sequence, e.previous_hash AS previous, e.hash, e.entry,
    (SELECT json_build_object('id', d.id, 'number', d.number, 'sequence', d.sequence, 'kind', d.kind, 'outcome', d.outcome,
      'projectId', d.project_id, 'meetingId', d.meeting_id, 'itemId', d.item_id, 'votingId', d.voting_id,
      'conditions', d.conditions, 'remarks', d.remarks, 'deadline', d.deadline, 'deferredTo', d.deferred_to,
      'legalBasis', d.legal_basis, 'ownerId', d.owner_id, 'effects', d.effects, 'supersedesId', d.supersedes_id,
      'decidedBy', d.decided_by, 'decidedAt', d.decided_at) FROM decision d WHERE d.id = e.decision_id) AS decision,
    coalesce((SELECT json_object_agg(t.language, t.text) FROM decision_text t WHERE t.decision_id = e.decision_id), '{}') AS texts
  FROM register_entry e WHERE e.sequence > $1 ORDER BY e.sequence LIMIT $2`;

async function* linesOfDatabase(
  tx: EntityManager,
  differences: { sequence: number; why: RegisterDifference }[],
  registered: { decisions: number; texts: number },
): AsyncGenerator<RegisterLine> {
  for (let last: string | undefined = '0'; last !== undefined;) {
    const rows: EntryRow[] = await tx.query(ROWS, [last, BATCH]);
    for (const row of rows) {
      const entry = canonicalIn(row.entry);
      const sequence = Number(row.sequence);
      const why = entry && differenceOf(entry, row);
      if (why) differences.push({ sequence, why });
      if (entry?.['type'] === 'decision') registered.decisions += 1;
      registered.texts += entry ? textsIn(entry).length : 0;
      yield { sequence, previous: row.previous, hash: row.hash, entry };
    }
    last = rows.length < BATCH ? undefined : rows.at(-1)?.sequence;
  }
}

async function* linesOfFile(path: string): AsyncGenerator<RegisterLine> {
  let sequence = 0;
  let previous = GENESIS;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    sequence += 1;
    const line = objectIn(text);
    // A line that is none breaks the chain where it stands, not before.
    yield {
      sequence: line ? Number(line['sequence']) : sequence,
      previous: line ? String(line['previous']) : previous,
      hash: String(line?.['hash']),
      entry: line?.['entry'],
    };
    previous = String(line?.['hash']);
  }
}

type Entry = Readonly<Record<string, unknown>>;

/** The entry, if its text is what its hash was made of: plain JSON in the canonical form. */
function canonicalIn(text: string): Entry | undefined {
  const entry = objectIn(text);
  return entry && isCanonical(entry, text) ? entry : undefined;
}

function isCanonical(entry: Entry, text: string): boolean {
  try {
    return canonicalJson(entry) === text;
  } catch {
    return false;
  }
}

function objectIn(text: string): Entry | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : undefined;
  } catch {
    return undefined;
  }
}

function differenceOf(entry: Entry, { decision, texts }: EntryRow): RegisterDifference | null {
  if (decision === null) return 'decision_differs';
  if (entry['type'] === 'decision') {
    const fields = decisionFields({ ...decision, decidedAt: new Date(decision.decidedAt) });
    const said = Object.fromEntries(Object.keys(fields).map((name) => [name, entry[name] ?? null]));
    if (canonicalJson(fields) !== canonicalJson(said)) return 'decision_differs';
  }
  const wrong = textsIn(entry).some(([language, hash]) => sha256(texts[language] ?? '') !== hash);
  return wrong ? 'text_differs' : null;
}

/** The texts that a line vouches for: language and hash. */
function textsIn(entry: Entry): [string, unknown][] {
  if (entry['type'] === 'decision_text') return [[String(entry['language']), entry['sha256']]];
  return Object.entries(entry['texts'] ?? {}).filter(([, hash]) => hash !== null);
}
