// The least that could answer: Node's http and pg, the same statements, no framework, no sign-in, no checks, no log.
import { createServer } from 'node:http';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';

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

function answer(pool, recorded, request) {
  if (request.method === 'POST') return create(pool, recorded.W5, request);
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const search = searchParams.get('q');
  if (search) return page(pool, recorded.W7, search);
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

async function one(pool, { request, statements: [{ name, text, values }] }, id) {
  const { rows } = await pool.query({
    name,
    text,
    values: values.map((value) => (request.path.endsWith(value) ? id : value)),
  });
  return [200, rows[0].json];
}

async function create(pool, { statements }, request) {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  JSON.parse(text);

  const ids = new Map();
  let code;
  const newWord = {
    code: () => code,
    now: () => new Date().toISOString(),
    id: (recorded) => {
      if (!ids.has(recorded)) ids.set(recorded, uuidv7());
      return ids.get(recorded);
    },
  };
  const filled = (value) =>
    value?.pieces
      ? value.pieces.map((piece) => (typeof piece === 'string' ? piece : newWord[piece.kind](piece.word))).join('')
      : value;
  const client = await pool.connect();
  let json;
  try {
    for (const statement of statements) {
      const { rows } = await client.query({
        name: statement.name,
        text: statement.text,
        values: statement.values.map(filled),
      });
      code = rows[0]?.code ?? code;
      json = rows[0]?.json ?? json;
    }
  } finally {
    client.release();
  }
  return [201, json];
}
