import { setTimeout as sleep } from 'node:timers/promises';
import { idIn } from './id-in-path.mjs';
import { startProduct } from './product.mjs';

/** The statements that the product sends for one request of each workload, as the baseline replays them. */
export async function recordStatements(databaseUrl, workloads) {
  let heard = [];
  const product = await startProduct(databaseUrl, {
    preload: new URL('tell-statements.mjs', import.meta.url).href,
    onStatement: (statement) => heard.push(statement),
  });
  const once = async ({ method, path, body, headers }) => {
    heard = [];
    const answer = await fetch(product.url + path, {
      method,
      headers: {
        ...(await product.headers()),
        ...headers,
        'x-request-id': 'recorded',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    await sleep(50); // the last statements may still be on their way to us
    return { statements: heard, answer: JSON.parse(text) };
  };
  try {
    const recorded = {};
    for (const { name, requests, take = () => requests[0], subjects } of workloads) {
      // The first fills the cache of who is signed in. What differs between the others is new in every request. The third
      // stands between them, as what is chained names what was new in the request before.
      await once(take());
      const request = take();
      const first = await once(request);
      await once(take());
      const own = subjects?.get(idIn(request.path)) ?? [];
      recorded[name] = { request, subjects, statements: withNewWords(first, await once(take()), own) };
    }
    return recorded;
  } finally {
    await product.stop();
  }
}

/** What a request can bring with it that no other had: places in the register first, as they are bare digits. */
const WORDS = {
  sequence: /(?<=^|"sequence":)\d+(?=$|[,}])/g,
  number: /D-\d{4}-\d+/g,
  hash: /\b[\da-f]{64}\b/g,
  id: /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g,
  now: /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
  code: /ALM-\d{4}-\d+/g,
};

/**
 * The first request's statements; each text among their values is a list of pieces, which are text or name a new word or
 * one of the words that belong to what the request is about.
 */
function withNewWords(first, second, own) {
  const known = new Set(
    second.statements.flatMap(({ values }) => values.flatMap((value) => Object.values(wordsOf(value)).flat())),
  );
  return first.statements.map(({ name, text, values }, at) => {
    if (text !== second.statements[at]?.text) throw new Error(`Not the same statements for the same request: ${text}`);
    return { name, text, values: values.map((value) => pieces(value, known, own)) };
  });
}

const wordsOf = (value) =>
  Object.fromEntries(
    Object.entries(WORDS).map(([kind, pattern]) => [
      kind,
      typeof value === 'string' ? (value.match(pattern) ?? []) : [],
    ]),
  );

function pieces(value, known, own) {
  if (typeof value !== 'string') return value;
  let list = [value];
  const cutAll = (cut) => {
    list = list.flatMap((piece) => (typeof piece === 'string' ? cut(piece) : [piece]));
  };
  for (const [index, word] of own.entries()) {
    cutAll((text) => text.split(word).flatMap((part, at) => (at === 0 ? [part] : [{ kind: 'own', index }, part])));
  }
  for (const [kind, pattern] of Object.entries(WORDS)) cutAll((text) => withoutKnown(text, kind, pattern, known));
  return list.length === 1 && typeof list[0] === 'string' ? value : { pieces: list };
}

function withoutKnown(text, kind, pattern, known) {
  const list = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    if (known.has(word)) continue;
    list.push(text.slice(from, index), { kind, word });
    from = index + word.length;
  }
  return [...list, text.slice(from)];
}
