import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseConfig } from '#libs/platform';
import { WebhookSender } from './webhook-sender.js';

const sender = (networks: string) =>
  new WebhookSender(
    parseConfig(
      { DATABASE_URL: 'postgres://a:b@localhost/c', JWT_SECRET: 'j'.repeat(32), WEBHOOKS_ALLOW_NETWORKS: networks },
      '/',
    ),
  );
const open = sender('127.0.0.0/8,::1');
const closed = sender('');

let server: Server;
let port: number;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let received: { path: string; body: string; headers: IncomingMessage['headers'] }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url!, body: Buffer.concat(parts).toString(), headers: request.headers });
      answer(request, response);
    });
  }).listen(0);
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());
beforeEach(() => {
  received = [];
  answer = (_, response) => void response.writeHead(204).end();
});

const post = (by: WebhookSender, host: string) =>
  by.post(`http://${host}:${port}/hooks`, { 'x-test': 'да'.length.toString() }, '{"type":"тест"}');

it('brings the very bytes, and counts 2xx as taken', async () => {
  expect(await post(open, '127.0.0.1')).toEqual({
    failure: null,
    status: 204,
    answer: '',
    retryAfter: undefined,
    durationMs: expect.any(Number),
  });
  expect(received).toMatchObject([{ path: '/hooks', body: '{"type":"тест"}', headers: { 'x-test': '2' } }]);
});

it('goes to a name by the address that was checked', async () => {
  expect(await post(open, 'localhost')).toMatchObject({ failure: null, status: 204 });
});

it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
  'never reaches %s when it is not allowed',
  async (host) => {
    expect(await post(closed, host)).toMatchObject({ failure: 'ADDRESS_NOT_PUBLIC', status: null, answer: null });
    expect(received).toEqual([]);
  },
);

it.each([
  { status: 200, failure: null },
  { status: 299, failure: null },
  { status: 400, failure: 'NOT_ACCEPTED' },
  { status: 410, failure: 'NOT_ACCEPTED' },
  { status: 503, failure: 'NOT_ACCEPTED' },
])('takes $status for $failure', async ({ status, failure }) => {
  answer = (_, response) => void response.writeHead(status, { 'retry-after': '7' }).end('why');
  expect(await post(open, '127.0.0.1')).toMatchObject({ status, failure, answer: 'why', retryAfter: '7' });
});

it.each([301, 302, 307, 308])('follows no redirect: %d', async (status) => {
  answer = (_, response) => void response.writeHead(status, { location: `http://127.0.0.1:${port}/other` }).end();
  expect(await post(open, '127.0.0.1')).toMatchObject({ status, failure: 'REDIRECTED' });
  expect(received.map(({ path }) => path)).toEqual(['/hooks']);
});

it('reads a kilobyte of an answer without end, and cuts no letter in two', async () => {
  answer = (_, response) => {
    response.writeHead(200);
    response.write(`\u0000${'ж'.repeat(2000)}`);
    // And never ends.
  };
  const outcome = await post(open, '127.0.0.1');
  expect(outcome).toMatchObject({ status: 200, failure: null });
  expect(outcome.answer).toBe(`\uFFFD${'ж'.repeat(511)}`);
});

it('says when nobody listens, or nobody has that name', async () => {
  expect(await open.post('http://127.0.0.1:1/', {}, '{}')).toMatchObject({ failure: 'NOT_CONNECTED', status: null });
  expect(await open.post('http://nobody.invalid/', {}, '{}')).toMatchObject({ failure: 'NAME_UNKNOWN' });
});

it('says when a receiver speaks no TLS', async () => {
  expect(await open.post(`https://127.0.0.1:${port}/`, {}, '{}')).toMatchObject({
    failure: 'TLS_FAILED',
    status: null,
  });
});

it('waits for an answer no longer than its time', async () => {
  answer = () => undefined;
  const outcome = await open.post(`http://127.0.0.1:${port}/hooks`, {}, '{}', 300);
  expect(outcome).toMatchObject({ failure: 'TIMED_OUT', status: null });
  expect(outcome.durationMs).toBeGreaterThanOrEqual(290);
  expect(outcome.durationMs).toBeLessThan(2_000);
});

it('counts a message as taken when only the rest of the answer is late', async () => {
  answer = (_, response) => void response.writeHead(200).write('ta');
  const outcome = await open.post(`http://127.0.0.1:${port}/hooks`, {}, '{}', 300);
  expect(outcome).toMatchObject({ failure: null, status: 200, answer: 'ta' });
});
