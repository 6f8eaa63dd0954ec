import { setTimeout as sleep } from 'node:timers/promises';
import { startProduct } from './product.mjs';

/** The statements that the product sends for one request of each workload, as the baseline replays them. */
export async function recordStatements(databaseUrl, workloads) {
  let heard = [];
  const product = await startProduct(databaseUrl, {
    preload: new URL('tell-statements.mjs', import.meta.url).href,
    onStatement: (statement) => heard.push(statement),
  });
  const once = async ({ method, path, body }) => {
    heard = [];
    const answer = await fetch(product.url + path, {
      method,
      headers: {
        ...(await product.headers()),
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
    for (const { name, requests } of workloads) {
      const [request] = requests;
      // The first fills the cache of who is signed in. What differs between the others is new in every request.
      await once(request);
      const [first, second] = [await once(request), await once(request)];
      recorded[name] = { request, statements: withNewWords(first, second) };
    }
    return recorded;
  } finally {
    await product.stop();
  }
}

/** Ids, moments and codes: what a request can bring with it that no other had. */
const WORDS = {
  id: /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g,
  now: /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
  code: /ALM-\d{4}-\d+/g,
};

/** The first request's statements; each text among their values is a list of pieces, which are text or name a new word. */
function withNewWords(first, second) {
  const known = new Set(
    second.statements.flatMap(({ values }) => values.flatMap((value) => Object.values(wordsOf(value)).flat())),
  );
  return first.statements.map(({ name, text, values }, at) => {
    if (text !== second.statements[at]?.text) throw new Error(`Not the same statements for the same request: ${text}`);
    return { name, text, values: values.map((value) => pieces(value, known)) };
  });
}

const wordsOf = (value) =>
  Object.fromEntries(
    Object.entries(WORDS).map(([kind, pattern]) => [
      kind,
      typeof value === 'string' ? (value.match(pattern) ?? []) : [],
    ]),
  );

function pieces(value, known) {
  if (typeof value !== 'string') return value;
  let list = [value];
  for (const [kind, words] of Object.entries(wordsOf(value))) {
    for (const word of words.filter((found) => !known.has(found))) {
      list = list.flatMap((piece) => (typeof piece === 'string' ? split(piece, { kind, word }) : [piece]));
    }
  }
  return list.length === 1 && typeof list[0] === 'string' ? value : { pieces: list };
}

const split = (text, named) => text.split(named.word).flatMap((part, at) => (at === 0 ? [part] : [named, part]));
