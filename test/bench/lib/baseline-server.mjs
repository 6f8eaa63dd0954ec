// The least that could answer: Node's http and pg, the same statements, no framework, no sign-in, no checks, no log.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { idIn } from './id-in-path.mjs';

process.once('message', ({ databaseUrl, pool: max, recorded }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  const server = createServer((request, response) => void respond(pool, recorded, request, response));
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});

async function respond(pool, recorded, request, response) {
  try {
    const [status, json] = await answer(pool, recorded, request);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(json),
    });
    response.end(json);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}

const COMMITTEE = [
  { name: 'W8', path: '/votes', status: 200 },
  { name: 'W9', path: '/decision', status: 201 },
  { name: 'W10', path: '/agenda', status: 200 },
];

function answer(pool, recorded, request) {
  const committee = COMMITTEE.find(({ path }) => request.url.endsWith(path));
  if (committee) return replay(pool, recorded[committee.name], request, committee.status);
  if (request.method === 'POST') return replay(pool, recorded.W5, request, 201);
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const search = searchParams.get('q');
  if (search) return page(pool, recorded.W7, search);
  if (pathname.endsWith('/portfolio/summary')) return summary(pool, recorded.W3);
  if (pathname.endsWith('/sdg/rollup')) return summary(pool, recorded[`by ${searchParams.get('by')}`]);
  if (pathname.endsWith('/projects')) return page(pool, recorded.W1);
  return one(pool, recorded.W2, pathname.slice(pathname.lastIndexOf('/') + 1));
}

const LIMIT = 50;

async function page(pool, { request, statements: [{ name, text, values }] }, search) {
  const recordedSearch = new URL(request.path, 'http://localhost').searchParams.get('q');
  const own = search ? values.map((value) => (value === recordedSearch ? search : value)) : values;
  const { rows } = await pool.query({ name, text, values: own });
  return [
    200,
    `{"items":[${rows
      .slice(0, LIMIT)
      .map((row) => row.json)
      .join(',')}]}`,
  ];
}

async function summary(pool, { statements: [{ name, text, values }] }) {
  const { rows } = await pool.query({ name, text, values });
  return [200, rows[0].json];
}

async function one(pool, { request, statements: [{ name, text, values }] }, id) {
  const { rows } = await pool.query({
    name,
    text,
    values: values.map((value) => (request.path.endsWith(value) ? id : value)),
  });
  return [200, rows[0].json];
}

/** All statements of a request on one connection, with new words where the product makes new ones. */
async function replay(pool, { subjects, statements }, request, status) {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  if (text) JSON.parse(text);

  const own = subjects?.get(idIn(request.url));
  const ids = new Map();
  const remembered = (word, make) => {
    if (!ids.has(word)) ids.set(word, make());
    return ids.get(word);
  };
  let code;
  let sequence;
  const newWord = {
    own: ({ index }) => own[index],
    code: () => code,
    now: () => new Date().toISOString(),
    sequence: () => sequence,
    number: ({ word }) => `${word.slice(0, word.lastIndexOf('-'))}-${sequence}`,
    // As many bytes as a hash of the register and as different; nobody follows the chain here.
    hash: ({ word }) => remembered(word, () => randomBytes(32).toString('hex')),
    id: ({ word }) => remembered(word, uuidv7),
  };
  const filled = (value) =>
    value?.pieces
      ? value.pieces.map((piece) => (typeof piece === 'string' ? piece : newWord[piece.kind](piece))).join('')
      : value;
  const client = await pool.connect();
  let json = '{}';
  try {
    for (const statement of statements) {
      const { rows } = await client.query({
        name: statement.name,
        text: statement.text,
        values: statement.values.map(filled),
      });
      const [row] = rows ?? [];
      code = row?.code ?? code;
      if (row && statement.text.includes('"register_head"') && statement.text.startsWith('SELECT')) {
        sequence = Number(Object.entries(row).find(([column]) => column.endsWith('sequence'))[1]) + 1;
      }
      const told = row?.json ?? row?.decision;
      if (told) json = typeof told === 'string' ? told : JSON.stringify(told);
    }
  } finally {
    client.release();
  }
  return [status, json];
}
