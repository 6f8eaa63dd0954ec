import { Injectable, Module } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { z } from 'zod';
import { newId, OnEvent, Outbox, PlatformJobsModule, UnitOfWork, defineEvent } from '#libs/platform';
import { OperationsHttpModule } from '#libs/operations';
import { PASSWORD, startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { until } from '../support/papers.js';
import { QUEUE_BACKENDS, sayWhatIsSkipped, startRedis } from '../support/redis.js';
import type { TestRedis } from '../support/redis.js';

const asked = defineEvent('test.board-asked', z.object({ number: z.int() }));

@Injectable()
class Probe {
  @OnEvent(asked, { name: 'test.board-work', queue: 'tasks', attempts: 1 })
  async work({ number }: z.infer<typeof asked.payload>): Promise<void> {
    throw new Error(`no paper for ${number}`);
  }
}

@Module({ providers: [Probe] })
class ProbeModule {}

const NAME = 'zhoba_queue_board';
const PAGE = '/admin/queues';

sayWhatIsSkipped('the dashboard of a queue on Redis');

describe.each(QUEUE_BACKENDS)('the dashboard of a queue on $backend', ({ backend }) => {
  let redis: TestRedis | undefined;
  let app: TestApp;
  let adminId: string;

  beforeAll(async () => {
    if (backend === 'Redis') redis = await startRedis();
    app = await startApp(
      [PlatformJobsModule, OperationsHttpModule, ProbeModule],
      redis ? { REDIS_URL: redis.url(0) } : {},
    );
    adminId = await app.addUser('admin@almaty.kz', 'admin');
    await app.addUser('office@almaty.kz', 'project_office');
  });
  afterAll(async () => {
    await app.close();
    await redis?.stop();
  });

  /** As a browser asks for it: by its cookies alone. */
  const look = (path: string, cookie?: string, method = 'GET') =>
    fetch(`${app.url}${path}`, { method, headers: cookie === undefined ? {} : { cookie }, redirect: 'manual' });

  /** An answer of the board's own interface. */
  // eslint-disable-next-line typescript/no-explicit-any -- shaped by Bull Board
  const read = async (path: string, cookie: string): Promise<any> => (await look(`${PAGE}/api${path}`, cookie)).json();

  /** The cookie of a person who has asked for it, and what their session can be ended with. */
  async function passOf(email: string) {
    const { body } = await app.request('POST', '/auth/login', { body: { email, password: PASSWORD } });
    const given = await app.request('POST', '/jobs/board-session', { token: body.accessToken });
    const [setCookie = ''] = given.headers.getSetCookie();
    const [cookie = ''] = setCookie.split(';');
    return { given, setCookie, cookie, token: String(body.accessToken), refreshToken: String(body.refreshToken) };
  }

  it('is given to a signed-in administrator by a cookie that no script reads and no other site sends', async () => {
    const { given, setCookie } = await passOf('admin@almaty.kz');
    expect([given.status, given.body, given.headers.get('cache-control')]).toEqual([
      200,
      { address: PAGE },
      'no-store',
    ]);
    expect(setCookie.split('; ').slice(1)).toEqual([`Path=${PAGE}`, 'Max-Age=3600', 'HttpOnly', 'SameSite=Strict']);
    const token = await app.signIn('admin@almaty.kz');
    const overTls = await app.request('POST', '/jobs/board-session', {
      token,
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(overTls.headers.getSetCookie()[0]?.split('; ').at(-1)).toBe('Secure');
  });

  it('is not given to anybody else', async () => {
    const token = await app.signIn('office@almaty.kz');
    const refused = await app.request('POST', '/jobs/board-session', { token });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []]);
    expect((await app.request('POST', '/jobs/board-session')).status).toBe(401);
    expect((await fetch(app.url + PAGE, { headers: { authorization: `Bearer ${token}` } })).status).toBe(403);
  });

  it('is a page that asks nothing of other sites', async () => {
    const { cookie } = await passOf('admin@almaty.kz');
    const answer = await look(PAGE, cookie);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/http|\*|script-src/);
    expect([answer.headers.get('x-content-type-options'), answer.headers.get('x-request-id')]).toEqual([
      'nosniff',
      expect.any(String),
    ]);
    const page = await answer.text();
    expect(page).toContain(`<base href="${PAGE}/" />`);
    expect(page).not.toMatch(/https?:/);
    const parts = [...page.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, part]) => `${PAGE}/${part}`);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) expect([part, (await look(part, cookie)).status]).toEqual([part, 200]);
    expect((await look(`${PAGE}/queue/tasks`, cookie)).status).toBe(200);
    expect((await look(`${PAGE}/nothing`, cookie)).status).toBe(404);
  });

  it('shows a failed job with its reason', async () => {
    const { cookie } = await passOf('admin@almaty.kz');
    await app.app.get(UnitOfWork).run((tx) => app.app.get(Outbox).add(tx, asked, { number: 7 }));
    const failed = async () => {
      const { queues } = await read('/queues?activeQueue=tasks&status=failed&page=1&jobsPerPage=10', cookie);
      return queues.find(({ name }: { name: string }) => name === 'tasks');
    };
    await until(async () => (await failed()).counts.failed === 1);
    const { jobs, readOnlyMode } = await failed();
    expect(readOnlyMode).toBe(true);
    expect(jobs).toEqual([expect.objectContaining({ name: 'test.board-work', failedReason: 'no paper for 7' })]);
    const { job } = await read(`/queues/tasks/${jobs[0].id}`, cookie);
    expect(job).toMatchObject({ data: { payload: { number: 7 } }, isFailed: true });
    const { backend: shown } = await read('/redis/stats', cookie);
    expect(shown).toBe(backend === 'Redis' ? 'redis' : 'postgres');
  });

  it.each([
    ['PUT', '/api/queues/tasks/pause'],
    ['PUT', '/api/queues/pause'],
    ['PUT', '/api/queues/tasks/retry/failed'],
    ['PUT', '/api/queues/tasks/clean/failed'],
    ['PUT', '/api/queues/tasks/promote'],
    ['POST', '/api/queues/tasks/add'],
  ])('changes nothing: %s %s', async (method, path) => {
    const { cookie, token } = await passOf('admin@almaty.kz');
    const queues = async () => (await app.request('GET', '/jobs/queues', { token })).body;
    const before = await queues();
    expect((await look(PAGE + path, cookie, method)).status).toBe(404);
    expect(await queues()).toEqual(before);
  });

  describe('lets in nobody', () => {
    const PLACES = [PAGE, `${PAGE}/queue/tasks`, `${PAGE}/api/queues`, `${PAGE}/static/images/logo.svg`];

    async function expectShut(cookie: string | undefined, status: number): Promise<void> {
      for (const place of PLACES) {
        const answer = await look(place, cookie);
        expect([place, answer.status, answer.headers.get('content-type')]).toEqual([
          place,
          status,
          'application/problem+json; charset=utf-8',
        ]);
      }
    }

    /** A pass that is right but for what is told. */
    const forged = (session: string, wrong: { secret?: string; audience?: string; expiresIn?: number } = {}) => {
      const { secret = app.config.jwtSecret, audience = NAME, expiresIn = 60 } = wrong;
      const options = { secret, audience, expiresIn, subject: adminId, issuer: 'zhoba', algorithm: 'HS256' } as const;
      return `${NAME}=${new JwtService().sign({ sid: session }, options)}`;
    };
    const sessionOf = (token: string): string =>
      JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).sid;

    it('who has no pass, or one that is not for this page', async () => {
      const { token } = await passOf('admin@almaty.kz');
      const session = sessionOf(token);
      expect((await look(PAGE, forged(session))).status).toBe(200);
      await expectShut(undefined, 401);
      await expectShut(`${NAME}=`, 401);
      await expectShut(`${NAME}=${token}`, 401);
      await expectShut(forged(session, { audience: 'another_page' }), 401);
      await expectShut(forged(session, { secret: 'another-secret-another-secret-another' }), 401);
      await expectShut(forged(session, { expiresIn: -1 }), 401);
      await expectShut(forged(newId()), 401);
    });

    it('elsewhere: the pass opens no other route, in no other way', async () => {
      const { cookie } = await passOf('admin@almaty.kz');
      expect((await look('/api/v1/jobs', cookie)).status).toBe(401);
      expect((await look('/api/v1/me', cookie)).status).toBe(401);
      expect((await app.request('GET', '/jobs', { token: cookie.split('=')[1]! })).status).toBe(401);
    });

    it('who has signed out', async () => {
      const { cookie, refreshToken } = await passOf('admin@almaty.kz');
      expect((await look(PAGE, cookie)).status).toBe(200);
      await app.request('POST', '/auth/logout', { body: { refreshToken } });
      await expectShut(cookie, 401);
    });

    it('from whom the right was taken', async () => {
      const id = await app.addUser('second@almaty.kz', 'admin');
      const { cookie } = await passOf('second@almaty.kz');
      expect((await look(PAGE, cookie)).status).toBe(200);
      const token = await app.signIn('admin@almaty.kz');
      const call = { token, body: { grants: [] }, headers: { 'if-match': '*' } };
      expect((await app.request('PUT', `/users/${id}/grants`, call)).status).toBe(200);
      await expectShut(cookie, 403);
    });
  });
});
