import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { Outbox, UnitOfWork, newId } from '#libs/platform';
import { projectMovedEvent } from '#libs/portfolio';
import { DeliveriesService } from '../../libs/notify/src/webhooks/deliveries.service.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

interface Received {
  readonly path: string;
  readonly body: string;
  readonly headers: Record<string, string>;
}

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let admin: ReturnType<typeof as>;
let receiver: Server;
let base: string;
/** What came to each path, and how the receiver answers there; 204 unless told. */
let received: Received[] = [];
const answers = new Map<string, ((response: ServerResponse, nth: number) => void)[]>();

beforeAll(async () => {
  receiver = createServer((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url!;
      received.push({
        path,
        body: Buffer.concat(parts).toString(),
        headers: request.headers as Record<string, string>,
      });
      const [next, ...rest] = answers.get(path) ?? [];
      answers.set(path, rest);
      if (next) next(response, received.length);
      else response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  app = await startApp(PRODUCT_WITH_JOBS, {
    WEBHOOKS_ALLOW_NETWORKS: '127.0.0.0/8',
    WEBHOOKS_ALLOW_HTTP: 'true',
    PUBLIC_URL: 'https://zhoba.test',
  });
  city = await smallCity(app);
  database = app.app.get(DataSource);
  admin = as(app, city.people.admin);
});
afterAll(async () => {
  await app.close();
  receiver.close();
});
beforeEach(async () => {
  // A webhook of another test would be told of this one's events.
  await database.query('DELETE FROM webhook');
  received = [];
});

const at = (path: string) => received.filter((one) => one.path === path);

async function eventually<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(25)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in 15 s');
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let paths = 0;
async function webhook(more: object = {}) {
  const path = `/hook-${(paths += 1)}`;
  const made = await admin('POST', '/webhooks', { url: base + path, eventTypes: ['project.stage_changed'], ...more });
  expect(made.status).toBe(201);
  return { path, ...(made.body as { id: string; secret: string; version: number }) };
}

/** A project is submitted: an announcement of a real change of stage. */
async function submit(): Promise<string> {
  const manager = as(app, city.people.manager);
  const { body } = await manager('POST', '/projects', plainProposal);
  expect((await manager('POST', `/projects/${body.id}/submit`)).status).toBe(200);
  return body.id;
}

const deliveriesOf = async (id: string, query = '') =>
  (await admin('GET', `/webhooks/${id}/deliveries${query}`)).body.items;
const settled = (id: string, state: string) =>
  eventually(async () => {
    const [one] = await deliveriesOf(id);
    return one?.state === state ? one : undefined;
  });
const first = (path: string) => eventually(() => at(path)[0]);

describe('an event', () => {
  it('arrives signed, and the log says so', async () => {
    const { id, path, secret } = await webhook();
    const projectId = await submit();
    const { body, headers } = await first(path);
    const message = new Webhook(secret).verify(body, headers);
    expect(message).toEqual({
      type: 'project.stage_changed',
      timestamp: expect.any(String),
      data: {
        projectId,
        transition: 'submit',
        from: 'draft',
        to: 'submitted',
        links: { project: `https://zhoba.test/api/v1/projects/${projectId}` },
      },
    });
    expect(headers['content-type']).toBe('application/json');
    const delivery = await settled(id, 'delivered');
    expect(delivery).toMatchObject({
      id: headers['webhook-id'],
      type: 'project.stage_changed',
      attempts: 1,
      nextAttemptAt: null,
      lastAttempt: { number: 1, status: 204, answer: '', failure: null },
    });
    const { body: whole } = await admin('GET', `/webhook-deliveries/${delivery.id}`);
    expect(whole.message).toEqual(message);
    expect(whole.tries).toEqual([delivery.lastAttempt]);
    // Somebody else's key says nothing.
    expect(() => new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(body, headers)).toThrow(
      'No matching signature found',
    );
  });

  it('is told only to webhooks that want it', async () => {
    const wanting = await webhook();
    const other = await webhook({ eventTypes: ['decision.made'] });
    await submit();
    await settled(wanting.id, 'delivered');
    expect(await deliveriesOf(other.id)).toEqual([]);
  });

  it('is one delivery, however often its job runs', async () => {
    const { id, path } = await webhook();
    const eventId = newId();
    const sent = app.app.get(DeliveriesService);
    const data = { projectId: newId() };
    await Promise.all(Array.from({ length: 6 }, () => sent.announce('project.stage_changed', eventId, data)));
    const delivery = await settled(id, 'delivered');
    // The job of the delivery runs again as well.
    await Promise.all(Array.from({ length: 6 }, () => sent.deliver(delivery.id)));
    expect(await deliveriesOf(id)).toHaveLength(1);
    expect(at(path)).toHaveLength(1);
  });

  it('is brought by one of several workers', async () => {
    const { id, path } = await webhook();
    answers.set(path, [(response) => void setTimeout(() => response.writeHead(200).end(), 300)]);
    const deliveryId = newId();
    await database.query(
      `INSERT INTO webhook_delivery (id, webhook_id, event_id, event_type, body, state, next_attempt_at, created_at)
       VALUES ($1, $2, $3, 'project.stage_changed', '{}', 'pending', now(), now())`,
      [deliveryId, id, newId()],
    );
    await Promise.all(Array.from({ length: 5 }, () => app.app.get(DeliveriesService).deliver(deliveryId)));
    expect(at(path)).toHaveLength(1);
    expect(await settled(id, 'delivered')).toMatchObject({ attempts: 1 });
  });

  it('that comes twice from the outbox under one id comes to the receiver once', async () => {
    const { id, path } = await webhook();
    const payload = { projectId: newId(), transition: 'submit', from: 'draft', to: 'submitted' } as const;
    const outboxId = newId();
    for (let time = 0; time < 2; time++) {
      await database.query('INSERT INTO outbox (id, type, payload) VALUES ($1, $2, $3)', [
        outboxId,
        projectMovedEvent.type,
        JSON.stringify(payload),
      ]);
      await eventually(async () =>
        (await database.query('SELECT FROM outbox WHERE id = $1', [outboxId])).length === 0 ? true : undefined,
      );
    }
    await settled(id, 'delivered');
    // One that is announced later has come by now, so that a double would have as well.
    await app.app.get(UnitOfWork).run((tx) => app.app.get(Outbox).add(tx, projectMovedEvent, payload));
    await eventually(() => (at(path).length >= 2 ? true : undefined));
    expect(new Set(at(path).map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    expect(at(path)).toHaveLength(2);
  });
});

describe('a receiver that fails', () => {
  it('is tried again with the same message under the same id', async () => {
    const { id, path, secret } = await webhook();
    answers.set(path, [(response) => void response.writeHead(500).end('позже')]);
    await submit();
    await first(path);
    const waiting = await eventually(async () => {
      const [one] = await deliveriesOf(id);
      return one?.lastAttempt ? one : undefined;
    });
    expect(waiting).toMatchObject({
      state: 'pending',
      attempts: 1,
      lastAttempt: { status: 500, answer: 'позже', failure: { code: 'NOT_ACCEPTED' } },
    });
    const wait = Date.parse(waiting.nextAttemptAt) - Date.parse(waiting.lastAttempt.at);
    expect(wait).toBeGreaterThanOrEqual(5_000);
    expect(wait).toBeLessThan(7_000);
    expect((await admin('GET', `/webhooks/${id}`)).body.failingSince).not.toBeNull();

    const delivery = await settled(id, 'delivered');
    expect(delivery).toMatchObject({ attempts: 2, lastAttempt: { number: 2, status: 204 } });
    const [one, two] = at(path);
    expect(two!.body).toBe(one!.body);
    expect(two!.headers['webhook-id']).toBe(one!.headers['webhook-id']);
    expect(two!.headers['webhook-timestamp']).not.toBe(one!.headers['webhook-timestamp']);
    new Webhook(secret).verify(two!.body, two!.headers);
    expect((await admin('GET', `/webhooks/${id}`)).body).toMatchObject({ failingSince: null, version: 1 });
  });

  it('is followed to no other address', async () => {
    const { id, path } = await webhook();
    answers.set(path, [(response) => void response.writeHead(307, { location: `${base}/elsewhere` }).end()]);
    await submit();
    const delivery = await eventually(async () =>
      (await deliveriesOf(id)).find((one: { lastAttempt: object | null }) => one.lastAttempt),
    );
    expect(delivery.lastAttempt).toMatchObject({ status: 307, failure: { code: 'REDIRECTED' } });
    expect(at('/elsewhere')).toEqual([]);
  });

  it('is given up when it says that it is gone', async () => {
    const { id, path } = await webhook();
    answers.set(path, [(response) => void response.writeHead(410).end()]);
    await submit();
    await settled(id, 'failed');
    expect((await admin('GET', `/webhooks/${id}`)).body).toMatchObject({
      state: 'disabled',
      disabledReason: 'gone',
      version: 2,
    });
  });

  it.each([
    { days: 4, state: 'active' },
    { days: 6, state: 'disabled' },
  ])('for $days days is $state', async ({ days, state }) => {
    const { id, path } = await webhook();
    answers.set(path, [(response) => void response.writeHead(503).end()]);
    await database.query(`UPDATE webhook SET failing_since = now() - $2 * interval '1 day' WHERE id = $1`, [id, days]);
    await submit();
    await eventually(async () =>
      (await deliveriesOf(id)).find((one: { lastAttempt: object | null }) => one.lastAttempt),
    );
    expect((await admin('GET', `/webhooks/${id}`)).body).toMatchObject({
      state,
      disabledReason: state === 'disabled' ? 'failing' : null,
    });
  });

  it('fails for good after the last try of the schedule', async () => {
    const { id, path } = await webhook();
    answers.set(path, [(response) => void response.writeHead(500).end()]);
    const deliveryId = newId();
    await database.query(
      `INSERT INTO webhook_delivery (id, webhook_id, event_id, event_type, body, state, next_attempt_at, created_at, attempts)
       VALUES ($1, $2, $3, 'project.stage_changed', '{}', 'pending', now(), now(), 9)`,
      [deliveryId, id, newId()],
    );
    expect(await app.app.get(DeliveriesService).deliver(deliveryId)).toBeNull();
    expect(await settled(id, 'failed')).toMatchObject({ attempts: 10, nextAttemptAt: null });
  });

  it('is not forgotten when the queue loses the job', async () => {
    const { id } = await webhook();
    const deliveryId = newId();
    await database.query(
      `INSERT INTO webhook_delivery (id, webhook_id, event_id, event_type, body, state, next_attempt_at, created_at)
       VALUES ($1, $2, $3, 'project.stage_changed', '{}', 'pending', now() - interval '1 minute', now())`,
      [deliveryId, id, newId()],
    );
    expect(await app.app.get(DeliveriesService).overdue()).toContain(deliveryId);
  });
});

describe('addresses that nothing is sent to', () => {
  it('are refused when they are given', async () => {
    for (const [url, code] of [
      ['ftp://hooks.example/', 'NOT_A_URL'],
      ['https://user:word@hooks.example/', 'URL_WITH_PASSWORD'],
      ['https://10.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
      ['https://169.254.169.254/latest/', 'ADDRESS_NOT_PUBLIC'],
      ['https://[::1]/', 'ADDRESS_NOT_PUBLIC'],
    ]) {
      const answer = await admin('POST', '/webhooks', { url, eventTypes: ['decision.made'] });
      expect({ url, status: answer.status, errors: answer.body.errors }).toMatchObject({
        url,
        status: 400,
        errors: [{ pointer: '/url', code }],
      });
    }
  });

  it('are refused when a connection is made, whatever was stored', async () => {
    const { id, path } = await webhook();
    const blocked = await startApp(PRODUCT_WITH_JOBS, { WEBHOOKS_ALLOW_HTTP: 'true' });
    try {
      const other = await smallCity(blocked);
      const there = as(blocked, other.people.admin);
      const port = new URL(base).port;
      const { body } = await there('POST', '/webhooks', {
        url: `http://localhost:${port}${path}`,
        eventTypes: ['decision.made'],
      });
      const { body: ping } = await there('POST', `/webhooks/${body.id}/test`);
      const log = await eventually(async () => {
        const { body: one } = await there('GET', `/webhook-deliveries/${ping.id}`);
        return one.state === 'failed' ? one : undefined;
      });
      expect(log.tries).toMatchObject([{ status: null, answer: null, failure: { code: 'ADDRESS_NOT_PUBLIC' } }]);
      expect(at(path)).toEqual([]);
    } finally {
      await blocked.close();
    }
    expect(await deliveriesOf(id)).toEqual([]);
  });

  it('need TLS unless that is configured otherwise', async () => {
    const strict = await startApp(PRODUCT_WITH_JOBS);
    try {
      const other = await smallCity(strict);
      const answer = await as(strict, other.people.admin)('POST', '/webhooks', {
        url: 'http://hooks.example/',
        eventTypes: ['decision.made'],
      });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/url', code: 'NOT_HTTPS' }] } });
    } finally {
      await strict.close();
    }
  });
});

describe('a secret', () => {
  it('is shown once, and is nowhere in clear', async () => {
    const { id, secret } = await webhook();
    expect(secret).toMatch(/^whsec_/);
    const read = await admin('GET', `/webhooks/${id}`);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(JSON.stringify([read.body, (await admin('GET', '/webhooks')).body])).not.toContain('whsec_');
    const key = secret.slice('whsec_'.length);
    const [stored] = await database.query('SELECT w::text AS row FROM webhook w WHERE id = $1', [id]);
    const past = await database.query(
      `SELECT h::text AS row FROM history h WHERE table_name = 'webhook' AND row_id = $1`,
      [id],
    );
    const remembered = await database.query('SELECT k::text AS row FROM idempotency_key k');
    expect(past.length).toBeGreaterThan(0);
    for (const { row } of [stored, ...past, ...remembered]) {
      expect(row).not.toContain(key);
      expect(row).not.toContain(Buffer.from(secret).toString('hex'));
    }
    expect(JSON.stringify(past)).not.toContain('previous_secret');
  });

  it('and the one before it sign together for a day', async () => {
    const { id, path, secret: old } = await webhook();
    const rotated = await admin('POST', `/webhooks/${id}/secret-rotations`);
    expect(rotated.status).toBe(201);
    const { secret, previousSecretUntil } = rotated.body;
    expect(Math.abs(Date.parse(previousSecretUntil) - Date.now() - 24 * 3_600_000)).toBeLessThan(60_000);
    await admin('POST', `/webhooks/${id}/test`);
    const { body, headers } = await first(path);
    expect(headers['webhook-signature']!.split(' ')).toHaveLength(2);
    new Webhook(old).verify(body, headers);
    new Webhook(secret).verify(body, headers);

    await database.query(`UPDATE webhook SET previous_until = now() - interval '1 second' WHERE id = $1`, [id]);
    await admin('POST', `/webhooks/${id}/test`);
    const second = await eventually(() => at(path)[1]);
    new Webhook(secret).verify(second.body, second.headers);
    expect(() => new Webhook(old).verify(second.body, second.headers)).toThrow('No matching signature found');
  });

  it('that cannot be read any more is said in the log', async () => {
    const { id } = await webhook();
    await database.query(
      `UPDATE webhook SET secret = '\\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff' WHERE id = $1`,
      [id],
    );
    await admin('POST', `/webhooks/${id}/test`);
    expect(await settled(id, 'failed')).toMatchObject({ lastAttempt: { failure: { code: 'SECRET_UNREADABLE' } } });
  });
});

describe('an administrator', () => {
  it('tries a webhook out, a disabled one too', async () => {
    const { id, path, secret, version } = await webhook();
    const disabled = await admin('PATCH', `/webhooks/${id}`, { state: 'disabled' }, { 'if-match': `"v${version}"` });
    expect(disabled.body).toMatchObject({ state: 'disabled', disabledReason: 'by_hand' });
    const asked = await admin('POST', `/webhooks/${id}/test`);
    expect(asked.status).toBe(202);
    expect(asked.headers.get('location')).toBe(`/api/v1/webhook-deliveries/${asked.body.id}`);
    const { body, headers } = await first(path);
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'webhook.ping', data: { webhookId: id } });
    await settled(id, 'delivered');
    // Events are told to it no more.
    await submit();
    const other = await webhook();
    await submit();
    await settled(other.id, 'delivered');
    expect(await deliveriesOf(id, '?type=project.stage_changed')).toEqual([]);
    expect((await admin('POST', `/webhook-deliveries/${asked.body.id}/replay`)).body.code).toBe('WEBHOOK_DISABLED');
  });

  it('sends a message again under its id', async () => {
    const { id, path } = await webhook();
    answers.set(path, [(response) => void response.writeHead(410).end()]);
    await submit();
    const { id: deliveryId } = await settled(id, 'failed');
    const { body: disabled } = await admin('GET', `/webhooks/${id}`);
    const enabled = await admin(
      'PATCH',
      `/webhooks/${id}`,
      { state: 'active' },
      { 'if-match': `"v${disabled.version}"` },
    );
    expect(enabled.body).toMatchObject({ state: 'active', disabledReason: null, disabledAt: null });
    const replayed = await admin('POST', `/webhook-deliveries/${deliveryId}/replay`);
    expect(replayed).toMatchObject({ status: 202, body: { id: deliveryId, state: 'pending', finishedAt: null } });
    await settled(id, 'delivered');
    const [one, two] = at(path);
    expect([two!.headers['webhook-id'], two!.body]).toEqual([one!.headers['webhook-id'], one!.body]);
  });

  it('finds deliveries by state, type and time, page by page', async () => {
    const { id } = await webhook();
    for (let n = 0; n < 3; n++) await admin('POST', `/webhooks/${id}/test`);
    await eventually(async () => ((await deliveriesOf(id, '?state=delivered')).length === 3 ? true : undefined));
    expect(await deliveriesOf(id, '?state=failed,pending')).toEqual([]);
    expect(await deliveriesOf(id, '?type=webhook.ping&from=2020-01-01T00:00:00Z')).toHaveLength(3);
    expect(await deliveriesOf(id, '?until=2020-01-01T00:00:00Z')).toEqual([]);
    const page = await admin('GET', `/webhooks/${id}/deliveries?limit=2`);
    const after = new URL(/<(.*)>/.exec(page.headers.get('link')!)![1]!).searchParams.get('after');
    const rest = await deliveriesOf(id, `?limit=2&after=${after}`);
    expect(new Set([...page.body.items, ...rest].map((one: { id: string }) => one.id)).size).toBe(3);
  });

  it('changes and removes it, with the version that was read', async () => {
    const { id, version } = await webhook();
    expect((await admin('PATCH', `/webhooks/${id}`, { description: 'x' })).status).toBe(428);
    expect((await admin('PATCH', `/webhooks/${id}`, { description: 'x' }, { 'if-match': '"v9"' })).status).toBe(412);
    const changed = await admin(
      'PATCH',
      `/webhooks/${id}`,
      { description: 'Панель акима', eventTypes: ['minutes.signed', 'decision.made'] },
      { 'if-match': `"v${version}"` },
    );
    expect(changed.body).toMatchObject({
      description: 'Панель акима',
      eventTypes: ['minutes.signed', 'decision.made'],
      version: 2,
    });
    expect((await admin('DELETE', `/webhooks/${id}`, undefined, { 'if-match': '"v1"' })).status).toBe(412);
    expect((await admin('DELETE', `/webhooks/${id}`, undefined, { 'if-match': '"v2"' })).status).toBe(204);
    expect((await admin('GET', `/webhooks/${id}`)).status).toBe(404);
    expect((await admin('GET', `/webhooks/${id}/deliveries`)).status).toBe(404);
  });

  it('reads which events there are, each with a message', async () => {
    const { body } = await admin('GET', '/webhook-event-types');
    expect(body.items.length).toBeGreaterThan(10);
    for (const { type, description, example } of body.items) {
      expect(example.type).toBe(type);
      expect(description).not.toContain('webhook.event');
    }
  });

  it('is told of every bad field, and of nothing that is not there', async () => {
    const bad = await admin('POST', '/webhooks', { url: 'nowhere', eventTypes: ['project.deleted'], secret: 'mine' });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/eventTypes/0',
      '/secret',
      '/url',
    ]);
    for (const [method, path] of [
      ['GET', `/webhooks/${newId()}`],
      ['POST', `/webhooks/${newId()}/secret-rotations`],
      ['POST', `/webhooks/${newId()}/test`],
      ['GET', `/webhook-deliveries/${newId()}`],
      ['POST', `/webhook-deliveries/${newId()}/replay`],
    ] as const)
      expect({ path, status: (await admin(method, path)).status }).toEqual({ path, status: 404 });
  });

  it('alone manages webhooks', async () => {
    for (const person of ['office', 'chair', 'auditor', 'manager'] as const)
      expect((await as(app, city.people[person])('GET', '/webhooks')).status).toBe(403);
  });
});
