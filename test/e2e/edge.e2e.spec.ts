import { createHmac, randomUUID } from 'node:crypto';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { DataSource } from 'typeorm';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { freshDatabase } from '../support/database.js';
import { PRODUCT } from '../support/product.js';
import { plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let office: string;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  office = await app.signIn(city.people.office);
});
afterAll(() => app.close());

/** Sends exactly these bytes as the body, or none. */
async function send(method: string, path: string, body?: string | Buffer, headers: Record<string, string> = {}) {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${office}`, ...headers },
    ...(body !== undefined && { body: new Uint8Array(Buffer.from(body)) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: text && JSON.parse(text) } as TestAnswer & {
    text: string;
  };
}
const json = { 'content-type': 'application/json' };
const post = (body: string | Buffer, headers: Record<string, string> = json) =>
  send('POST', '/api/v1/projects', body, headers);
const projects = async (): Promise<number> => {
  const [row] = await app.app.get(DataSource).query<{ count: number }[]>('SELECT count(*)::int AS count FROM project');
  return row!.count;
};

/** Status and code of a problem, once it is found to be a whole one (RFC 9457) that tells nothing of the machine. */
function problemIn({ status, headers, body }: TestAnswer): [number, string] {
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(body).toMatchObject({
    type: `urn:zhoba:problem:${String(body.code).toLowerCase().replaceAll('_', '-')}`,
    title: expect.stringMatching(/^\p{L}/u),
    status,
    detail: expect.stringMatching(/^\p{L}/u),
    instance: expect.any(String),
    requestId: expect.stringMatching(/^[\w.-]{8,100}$/),
  });
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:\d|\.js:\d|at \w+ \(|error\.[A-Z_]+"|title\.\d/);
  return [status, body.code];
}

describe('what is not there', () => {
  it.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/'],
    ['GET', '/api'],
    ['GET', '/api/v2/projects'],
    ['GET', '/projects'],
    ['DELETE', '/api/v1/projects'],
    ['PUT', '/api/v1/projects'],
    ['OPTIONS', '/api/v1/projects'],
    ['GET', '/api/v1/projects/%2e%2e/%2e%2e/etc/passwd'],
  ])('%s %s', async (method, path) => {
    const answer = await send(method, path);
    expect(problemIn(answer)).toEqual([404, 'NO_SUCH_ROUTE']);
  });

  it('says so without a sign-in too', async () => {
    expect(problemIn(await app.request('GET', '/nothing'))).toEqual([404, 'NO_SUCH_ROUTE']);
  });
});

describe('an address', () => {
  it('that is no address is refused', async () => {
    expect(problemIn(await send('GET', '/api/v1/projects/%zz'))).toEqual([400, 'BAD_REQUEST']);
  });

  it('with an endless part is refused', async () => {
    expect(problemIn(await send('GET', `/api/v1/projects/${'a'.repeat(201)}`))).toEqual([414, 'URL_TOO_LONG']);
  });

  it('may end in a slash', async () => {
    expect((await send('GET', '/api/v1/projects/')).status).toBe(200);
  });

  it('that is larger than all headers may be, is refused', async () => {
    expect(problemIn(await send('GET', `/api/v1/projects?q=${'a'.repeat(60_000)}`))).toEqual([
      431,
      'HEADERS_TOO_LARGE',
    ]);
  });
});

describe('a body', () => {
  const valid = JSON.stringify(plainProposal);

  it.each([
    ['half a JSON', '{"title":', 'MALFORMED_JSON'],
    ['a comment in JSON', '{/* */}', 'MALFORMED_JSON'],
    ['not UTF-8', Buffer.from('{"title":{"ru":"\xff\xfe"},"direction":"II"}', 'latin1'), 'MALFORMED_JSON'],
    ['UTF-16', Buffer.from(valid, 'utf16le'), 'MALFORMED_JSON'],
    ['a prototype', valid.replace('{', '{"__proto__":{"isAdmin":true},'), 'MALFORMED_JSON'],
    ['a constructor', valid.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},'), 'MALFORMED_JSON'],
    ['a prototype inside', valid.replace('{"ru"', '{"__proto__":{"kk":"x"},"ru"'), 'MALFORMED_JSON'],
  ])('with %s is refused', async (_, body, code) => {
    const before = await projects();
    expect(problemIn(await post(body))).toEqual([400, code]);
    expect(await projects()).toBe(before);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it.each([
    ['nothing', ''],
    ['an empty object', '{}'],
    ['null', 'null'],
  ])('of %s names what is required', async (_, body) => {
    const answer = await post(body);
    expect(problemIn(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).toEqual([
      ['/title', 'REQUIRED'],
      ['/direction', 'REQUIRED'],
    ]);
  });

  it.each(['[]', '5', '"title"', 'true', '[{"title":{"ru":"x"}}]'])('of %s is of the wrong type', async (body) => {
    const answer = await post(body);
    expect(problemIn(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '', code: 'WRONG_TYPE' })]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('has no field %s', async (field) => {
    const answer = await post(valid.replace('{', `{"${field}":1,`));
    expect(problemIn(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: `/${field}`, code: 'UNKNOWN_FIELD' })]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/merge-patch+json',
    'nonsense',
  ])('of type %s is refused', async (type) => {
    expect(problemIn(await post(valid, { 'content-type': type }))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('of 10 MB is refused, and the server goes on', async () => {
    const answer = await post(JSON.stringify({ ...plainProposal, purpose: 'a'.repeat(10_000_000) }));
    expect(problemIn(answer)).toEqual([413, 'BODY_TOO_LARGE']);
    expect((await send('GET', '/health/live')).status).toBe(200);
  });

  it('without an end is refused as well, and the server goes on', async () => {
    const sent = fetch(`${app.url}/api/v1/projects`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office}`, ...json },
      body: new ReadableStream<Uint8Array>({
        pull(stream) {
          stream.enqueue(new Uint8Array(1_000_000).fill(0x20));
        },
      }),
      duplex: 'half',
    });
    // The sender never ends: the connection may break before it reads its answer.
    expect([413, 'broken']).toContain(await sent.then(({ status }) => status).catch(() => 'broken'));
    expect((await send('GET', '/health/live')).status).toBe(200);
  });
});

describe('what is no request', () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (part) => (answer += String(part)));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    { why: 'endless headers', text: `GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`, status: 431 },
    { why: 'a method that nobody knows', text: 'STEAL / HTTP/1.1\r\nHost: x\r\n\r\n', status: 400 },
    {
      why: 'two lengths',
      text: 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      status: 400,
    },
    { why: 'another protocol', text: 'EHLO almaty.kz\r\n\r\n', status: 400 },
  ])('$why', async ({ text, status }) => {
    const [head = '', body = ''] = (await raw(text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, requestId: expect.any(String), detail: expect.any(String) });
    expect((await send('GET', '/health/live')).status).toBe(200);
  });
});

describe('the language of a refusal', () => {
  it.each([
    ['kk', 'kk', 'Бұл мекенжайда ештеңе жоқ.'],
    ['ru', 'ru', 'По этому адресу ничего нет.'],
    ['en', 'en', 'There is nothing at this address.'],
    ['kk-KZ,ru;q=0.8', 'kk', 'Бұл мекенжайда ештеңе жоқ.'],
    ['en;q=0.3, ru;q=0.5', 'ru', 'По этому адресу ничего нет.'],
    ['de, en;q=0.1', 'en', 'There is nothing at this address.'],
    ['de', 'ru', 'По этому адресу ничего нет.'],
    ['*', 'ru', 'По этому адресу ничего нет.'],
    ['', 'ru', 'По этому адресу ничего нет.'],
    [';;q=,,,', 'ru', 'По этому адресу ничего нет.'],
  ])('for "%s" is %s', async (asked, language, detail) => {
    const answer = await send('GET', '/api/v1/nothing', undefined, { 'accept-language': asked });
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.body.detail).toBe(detail);
  });
});

describe('the id of a request', () => {
  it('is the caller’s own when it is a harmless token', async () => {
    const answer = await send('GET', '/api/v1/nothing', undefined, { 'x-request-id': 'from-the-gateway.42' });
    expect(answer.headers.get('x-request-id')).toBe('from-the-gateway.42');
    expect(answer.body.requestId).toBe('from-the-gateway.42');
  });

  it.each(['short', 'with space in it', '<script>alert(1)</script>', 'x'.repeat(101)])(
    'is not "%s"',
    async (requestId) => {
      const answer = await send('GET', '/api/v1/projects', undefined, { 'x-request-id': requestId });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

it('sends its security headers with answers, refusals and files alike', async () => {
  for (const path of ['/api/v1/projects', '/api/v1/nothing', '/health/live']) {
    const { headers } = await send('GET', path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  }
});

describe('an access token', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = (header: object, claims: object, secret = app.config.jwtSecret) => {
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const claimsOf = (): Record<string, unknown> =>
    JSON.parse(Buffer.from(office.split('.')[1]!, 'base64url').toString());

  it.each<{ why: string; authorization: () => string }>([
    { why: 'none', authorization: () => '' },
    { why: 'another scheme', authorization: () => 'Basic b2ZmaWNlOnBhc3N3b3Jk' },
    { why: 'nonsense', authorization: () => 'Bearer nonsense' },
    {
      why: 'without a signature',
      authorization: () => `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part(claimsOf())}.`,
    },
    { why: 'signed with another secret', authorization: () => `Bearer ${signed({ alg: 'HS256' }, claimsOf(), 'x')}` },
    {
      why: 'expired',
      authorization: () =>
        `Bearer ${signed({ alg: 'HS256' }, { ...claimsOf(), iat: 1_600_000_000, exp: 1_600_000_900 })}`,
    },
    {
      why: 'tampered with',
      authorization: () => {
        const [header, , signature] = office.split('.');
        return `Bearer ${header}.${part({ ...claimsOf(), sub: city.ids.admin })}.${signature}`;
      },
    },
    {
      why: 'of a session that names somebody else',
      authorization: () => `Bearer ${signed({ alg: 'HS256' }, { ...claimsOf(), sub: city.ids.admin })}`,
    },
  ])('that is $why opens nothing', async ({ authorization }) => {
    const answer = await send('GET', '/api/v1/projects', undefined, { authorization: authorization() });
    expect(problemIn(answer)).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('made by the same rules is good: what the cases above change is what shuts them out', async () => {
    const token = signed({ alg: 'HS256' }, claimsOf());
    expect((await send('GET', '/api/v1/projects', undefined, { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});

describe('an Idempotency-Key', () => {
  const create = (key: string, body: object = plainProposal, token = office) =>
    app.request('POST', '/projects', { token, body, headers: { 'idempotency-key': key } });

  it('gives a repeated request the first answer', async () => {
    const key = randomUUID();
    const first = await create(key);
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const before = await projects();
    const again = await create(key);
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
    for (const name of ['etag', 'location', 'content-type'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await projects()).toBe(before);
  });

  it('gives the first answer also when the record has moved on since', async () => {
    const key = randomUUID();
    const first = await create(key);
    const patched = await app.request('PATCH', `/projects/${first.body.id}`, {
      token: office,
      body: { purpose: 'Другая цель' },
      headers: { 'if-match': '"v1"' },
    });
    expect(patched.headers.get('etag')).toBe('"v2"');
    const again = await create(key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe('"v1"');
  });

  it('makes one project of 50 requests at once', async () => {
    const key = randomUUID();
    const before = await projects();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(key)));
    expect(await projects()).toBe(before + 1);
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThanOrEqual(1);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(made.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(problemIn(answer)).toEqual([409, 'IDEMPOTENT_REQUEST_RUNNING']);
    }
  });

  it('is refused for another body, and for another query', async () => {
    const key = randomUUID();
    await create(key);
    expect(problemIn(await create(key, { ...plainProposal, direction: 'I' }))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);

    const preview = (query: string) =>
      app.request('POST', `/intake/preview${query}`, {
        token: office,
        body: { direction: 'II' },
        headers: { 'idempotency-key': key },
      });
    expect((await preview('')).status).toBe(200);
    expect(problemIn(await preview(`?policy=${city.policyId}`))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('of one person is nothing to another, nor on another path', async () => {
    const key = randomUUID();
    const first = await create(key);
    const second = await create(key, plainProposal, await app.signIn(city.people.manager));
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
    const submitted = await app.request('POST', `/projects/${first.body.id}/submit`, {
      token: office,
      headers: { 'idempotency-key': key },
    });
    expect(submitted.headers.get('idempotency-replayed')).toBeNull();
    expect(submitted.status).toBe(200);
  });

  it('may be used again after a refusal', async () => {
    const key = randomUUID();
    expect((await create(key, { ...plainProposal, direction: 'X' })).status).toBe(400);
    expect((await create(key)).status).toBe(201);
    const refused = randomUUID();
    expect((await create(refused, { title: {} })).status).toBe(400);
    expect((await create(refused)).status).toBe(201);
  });

  it('of an action makes the action happen once, and repeats an answer without a body', async () => {
    const { body } = await create(randomUUID());
    const submit = () =>
      app.request('POST', `/projects/${body.id}/submit`, {
        token: office,
        headers: { 'idempotency-key': 'submit-once' },
      });
    const first = await submit();
    const again = await submit();
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);

    const admin = await app.signIn(city.people.admin);
    const unlock = () =>
      app.request('POST', `/users/${city.ids.executor}/unlock`, {
        token: admin,
        headers: { 'idempotency-key': 'unlock' },
      });
    expect(await unlock()).toMatchObject({ status: 204, body: undefined });
    const repeated = await unlock();
    expect(repeated).toMatchObject({ status: 204, body: undefined });
    expect(repeated.headers.get('idempotency-replayed')).toBe('true');
  });

  it.each([
    ['quoted', (key: string) => `"${key}"`],
    ['bare', (key: string) => key],
  ])('may be %s', async (_, written) => {
    const key = randomUUID();
    const first = await create(`"${key}"`);
    expect((await create(written(key))).body.id).toBe(first.body.id);
  });

  it.each(['""', 'x'.repeat(256), 'caf\u00e9'])('is refused as %s', async (key) => {
    expect(problemIn(await create(key))).toEqual([400, 'IDEMPOTENCY_KEY_MALFORMED']);
  });

  it('keeps of the body only a digest that nobody can make without the secret', async () => {
    const key = randomUUID();
    await create(key);
    const [row] = await app.app
      .get(DataSource)
      .query<{ payload_hash: string }[]>('SELECT payload_hash FROM idempotency_key WHERE key = $1', [key]);
    expect(row!.payload_hash).toBe(
      createHmac('sha256', app.config.jwtSecret)
        .update(JSON.stringify(['', plainProposal]))
        .digest('hex'),
    );
  });

  it('is let go when the first request has died without an effect, and kept when it had one', async () => {
    const left = async (key: string, effect: boolean) => {
      const hash = createHmac('sha256', app.config.jwtSecret)
        .update(JSON.stringify(['', plainProposal]))
        .digest('hex');
      await app.app.get(DataSource).query(
        `INSERT INTO idempotency_key (id, actor_id, path, key, payload_hash, effect_committed, started_at)
         VALUES ($1, $2, '/api/v1/projects', $3, $4, $5, now() - interval '2 minutes')`,
        [randomUUID(), city.ids.office, key, hash, effect],
      );
    };
    await left('died-before', false);
    expect((await create('died-before')).status).toBe(201);
    await left('died-after', true);
    expect(problemIn(await create('died-after'))).toEqual([409, 'IDEMPOTENT_ANSWER_LOST']);
  });
});

describe('operations', () => {
  it('says that it lives and is ready, to anybody', async () => {
    const anonymous = { authorization: '' };
    expect((await send('GET', '/health/live', undefined, anonymous)).body).toEqual({ status: 'up' });
    expect((await send('GET', '/health/ready', undefined, anonymous)).body).toEqual({
      status: 'up',
      database: 'up',
      queue: 'up',
    });
  });

  it('counts requests by route, jobs and announcements, never by address', async () => {
    const { body } = await app.request('POST', '/projects', { token: office, body: plainProposal });
    await send('GET', `/api/v1/projects/${body.id}`);
    await send('GET', '/api/v1/nothing-of-the-kind');
    const answer = await fetch(`${app.url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toMatch(
      /zhoba_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/projects\/:id",status="200"\} [1-9]/,
    );
    expect(text).toMatch(/zhoba_queue_jobs\{queue="tasks",state="waiting"\} \d/);
    expect(text).toMatch(/zhoba_outbox_waiting \d/);
    expect(text).toMatch(/process_resident_memory_bytes \d/);
    expect(text).not.toContain(body.id);
    expect(text).not.toContain('nothing-of-the-kind');
  });

  it('is not ready without its database, answers 503, and comes back with it', async () => {
    const database = await freshDatabase();
    const wire = await wireTo(database.url);
    const cut = await startApp(PRODUCT, { DATABASE_URL: wire.url });
    const { people } = await smallCity(cut);
    const token = await cut.signIn(people.office);
    const ready = async () => {
      const answer = await fetch(`${cut.url}/health/ready`);
      return { status: answer.status, body: (await answer.json()) as object };
    };
    try {
      expect(await ready()).toEqual({ status: 200, body: { status: 'up', database: 'up', queue: 'up' } });
      await wire.cut();
      expect(await ready()).toEqual({ status: 503, body: { status: 'down', database: 'down', queue: 'down' } });
      expect((await fetch(`${cut.url}/health/live`)).status).toBe(200);
      const refused = await cut.request('GET', '/projects', { token });
      expect(problemIn(refused)).toEqual([503, 'UNAVAILABLE']);
      expect(JSON.stringify(refused.body)).not.toMatch(/postgres|pg_|ECONN/i);

      await wire.mend();
      await expect(ready()).resolves.toMatchObject({ status: 200, body: { database: 'up' } });
      expect((await cut.request('GET', '/projects', { token })).status).toBe(200);
    } finally {
      await wire.mend();
      await cut.close();
      await wire.cut();
      await database.drop();
    }
  });
});

/** A way to a database that can be cut and mended. */
async function wireTo(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    url: url.href,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: async () => {
      if (!server.listening) await listen(port);
    },
  };
}
