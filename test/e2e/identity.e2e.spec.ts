import { createHmac } from 'node:crypto';
import { Controller, Get, Module } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { DataSource } from 'typeorm';
import { ACTOR_CACHE_MS, CurrentActor, LOCKOUT, Requires } from '#libs/identity';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { SignedIn, newId } from '#libs/platform';
import { PASSWORD, startApp } from '../support/app.js';
import type { Call, TestAnswer, TestApp } from '../support/app.js';

@Controller('probe')
class ProbeController {
  @Get('undeclared')
  undeclared(): object {
    return {};
  }

  @Get('attest')
  @Requires('project.attest')
  attest(@CurrentActor() actor: Actor): object {
    return { grants: actor.grants };
  }

  @Get('signed-in')
  @SignedIn()
  signedIn(): object {
    return {};
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let server: TestApp;
let admin: string;
let adminId: string;
let addresses = 0;

beforeAll(async () => {
  server = await startApp([ProbeModule]);
  adminId = await server.addUser('admin@zhoba.test', 'admin');
  admin = await server.signIn('admin@zhoba.test');
});
afterAll(() => server.close());

/** From an address that nobody has called from yet, so that no rate limit is met by chance. */
const call = (method: string, path: string, { headers, ...rest }: Call = {}) => {
  addresses += 1;
  const from = `10.1.${Math.floor(addresses / 250)}.${addresses % 250}`;
  return server.request(method, path, { headers: { 'x-forwarded-for': from, ...headers }, ...rest });
};
const login = (email: string, password = PASSWORD) => call('POST', '/auth/login', { body: { email, password } });
const refresh = (refreshToken: string) => call('POST', '/auth/refresh', { body: { refreshToken } });
const asAdmin = (method: string, path: string, rest: Call = {}) => call(method, path, { token: admin, ...rest });
const ifMatch = (etag: string | null) => ({ headers: { 'if-match': etag ?? '' } });
const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  server.app.get(DataSource).query(text, values);
const statuses = (answers: readonly TestAnswer[]): number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);
const dayFromToday = (days: number): string => {
  const day = new Date(`${server.app.get<Clock>(CLOCK).today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

describe('sign-in', () => {
  it('gives tokens that open the API, whatever the case of the e-mail', async () => {
    await server.addUser('in@zhoba.test', 'auditor');
    const answer = await login('IN@Zhoba.test');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      refreshToken: expect.stringMatching(/^[\w-]{43}$/),
      tokenType: 'Bearer',
      expiresIn: 900,
    });
    const claims = JSON.parse(Buffer.from(answer.body.accessToken.split('.')[1], 'base64url').toString());
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
    expect((await call('GET', '/me', { token: answer.body.accessToken })).status).toBe(200);
  });

  it('keeps neither passwords nor refresh tokens in the clear, and no hash in the history', async () => {
    await server.addUser('secret@zhoba.test');
    const { refreshToken } = (await login('secret@zhoba.test')).body;
    const [row] = await sql<{ user: string; token: string; history: string }>(
      `SELECT (SELECT string_agg(u::text, ' ') FROM app_user u) AS user,
         (SELECT string_agg(encode(token_hash, 'escape'), ' ') FROM refresh_token) AS token,
         (SELECT string_agg(h::text, ' ') FROM history h WHERE table_name = 'app_user') AS history`,
    );
    expect(row?.user).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(row?.user).not.toContain(PASSWORD);
    expect(row?.token).not.toContain(refreshToken);
    expect(row?.history).toContain('secret@zhoba.test');
    expect(row?.history).not.toMatch(/argon2|password_hash/);
  });

  it('answers alike for a wrong password, an unknown address and a deactivated account', async () => {
    const id = await server.addUser('gone@zhoba.test');
    await sql('UPDATE app_user SET active = false WHERE id = $1', [id]);
    await server.addUser('wrong@zhoba.test');
    const answers = [
      await login('wrong@zhoba.test', 'not the password'),
      await login('nobody@zhoba.test'),
      await login('gone@zhoba.test'),
    ];
    for (const { status, headers, body } of answers) {
      expect({ status, code: body.code }).toEqual({ status: 401, code: 'INVALID_CREDENTIALS' });
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('names every bad field', async () => {
    const answer = await call('POST', '/auth/login', { body: { email: 'no address', extra: 1 } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).toEqual([
      ['/email', 'NOT_AN_EMAIL'],
      ['/password', 'REQUIRED'],
      ['/extra', 'UNKNOWN_FIELD'],
    ]);
  });

  it.each(['locked@zhoba.test', 'locked-nobody@zhoba.test'])('locks %s after failures in a row', async (email) => {
    if (email === 'locked@zhoba.test') await server.addUser(email);
    for (let failure = 1; failure <= LOCKOUT.failures; failure += 1) {
      expect((await login(email, 'not the password')).status).toBe(401);
    }
    const answer = await login(email);
    expect(answer).toMatchObject({ status: 429, body: { code: 'ACCOUNT_LOCKED' } });
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan((LOCKOUT.minutes - 1) * 60);
    expect(seconds).toBeLessThanOrEqual(LOCKOUT.minutes * 60);

    await sql(`UPDATE sign_in_attempt SET locked_until = now() WHERE email = $1`, [email]);
    expect((await login(email)).status).toBe(email === 'locked@zhoba.test' ? 200 : 401);
  });

  it('starts the count anew after a success', async () => {
    await server.addUser('careful@zhoba.test');
    for (let round = 0; round < 2; round += 1) {
      for (let failure = 1; failure < LOCKOUT.failures; failure += 1) await login('careful@zhoba.test', 'wrong');
      expect((await login('careful@zhoba.test')).status).toBe(200);
    }
  });

  it('gives guesses sent at once no more tries than guesses in turn', async () => {
    await server.addUser('guessed@zhoba.test');
    const answers = await Promise.all(Array.from({ length: 20 }, () => login('guessed@zhoba.test', 'a guess')));
    expect(statuses(answers)).toEqual([
      ...Array(LOCKOUT.failures).fill(401),
      ...Array(20 - LOCKOUT.failures).fill(429),
    ]);
  });

  it('lets one person in from many devices at once', async () => {
    await server.addUser('devices@zhoba.test');
    const answers = await Promise.all(Array.from({ length: 12 }, () => login('devices@zhoba.test')));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it('gives each of many who sign in at once their own session', async () => {
    const emails = Array.from({ length: 12 }, (_, index) => `crowd${index}@zhoba.test`);
    for (const email of emails) await server.addUser(email);
    const found = await Promise.all(
      emails.map(async (email, index) => {
        // Every third is wrong: nobody may get in on the success of another.
        const { body } = await login(email, index % 3 === 0 ? 'not the password' : PASSWORD);
        return (await call('GET', '/me', { token: body.accessToken ?? '' })).body.email;
      }),
    );
    expect(found).toEqual(emails.map((email, index) => (index % 3 === 0 ? undefined : email)));
  });

  it('limits requests from one address, and says when to come back', async () => {
    const headers = { 'x-forwarded-for': '10.9.9.9' };
    const answers = await Promise.all(
      Array.from({ length: 31 }, () => call('POST', '/auth/login', { body: {}, headers })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await call('POST', '/auth/login', { body: {} })).status).toBe(400);
  });
});

describe('sessions', () => {
  it('rotate: each refresh token is good for one use', async () => {
    await server.addUser('rotate@zhoba.test');
    const first = (await login('rotate@zhoba.test')).body;
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect(second.body.refreshToken).not.toBe(first.refreshToken);
    expect((await refresh(second.body.refreshToken)).status).toBe(200);
  });

  it('end when a used token comes back', async () => {
    await server.addUser('stolen@zhoba.test');
    const first = (await login('stolen@zhoba.test')).body;
    const second = (await refresh(first.refreshToken)).body;
    expect((await call('GET', '/me', { token: second.accessToken })).status).toBe(200);

    expect(await refresh(first.refreshToken)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_REUSED' } });
    expect(await refresh(second.refreshToken)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
    expect((await call('GET', '/me', { token: second.accessToken })).status).toBe(401);
  });

  it('survive at most one of twenty uses at once, and end by the others', async () => {
    await server.addUser('race@zhoba.test');
    const { refreshToken } = (await login('race@zhoba.test')).body;
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'REFRESH_TOKEN_REUSED')).toHaveLength(19);
    expect((await refresh(won[0]?.body.refreshToken)).status).toBe(401);
    expect((await call('GET', '/me', { token: won[0]?.body.accessToken })).status).toBe(401);
  });

  it('expire 30 days after the last refresh', async () => {
    const id = await server.addUser('late@zhoba.test');
    const { refreshToken } = (await login('late@zhoba.test')).body;
    const [session] = await sql<{ days: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM session WHERE user_id = $1`,
      [id],
    );
    expect(session?.days).toBe(30);
    await sql('UPDATE session SET expires_at = now() WHERE user_id = $1', [id]);
    expect(await refresh(refreshToken)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
  });

  it('end at sign-out, at once, and signing out twice is no error', async () => {
    await server.addUser('out@zhoba.test');
    const { accessToken, refreshToken } = (await login('out@zhoba.test')).body;
    expect((await call('GET', '/me', { token: accessToken })).status).toBe(200);
    expect((await call('POST', '/auth/logout', { body: { refreshToken } })).status).toBe(204);
    expect((await call('GET', '/me', { token: accessToken })).status).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await call('POST', '/auth/logout', { body: { refreshToken } })).status).toBe(204);
  });
});

describe('a session in a cookie', () => {
  /** What a browser would do: sends the cookie it has, JSON, from the product's own page. */
  const browser = (cookie: string | undefined, path: string, headers: Record<string, string> = {}) =>
    call('POST', `/auth/${path}`, {
      body: {},
      headers: { 'sec-fetch-site': 'same-origin', ...(cookie !== undefined && { cookie }), ...headers },
    });
  const signIn = async (email: string, headers: Record<string, string> = {}) => {
    await server.addUser(email);
    return call('POST', '/auth/login', { body: { email, password: PASSWORD, keep: 'cookie' }, headers });
  };
  const cookieOf = ({ headers }: TestAnswer) => headers.getSetCookie().join().split(';')[0]!;
  const CLEARED = 'zhoba_session=; Path=/api/v1/auth; Max-Age=0; HttpOnly; SameSite=Strict';
  /** As if the grace of the used tokens were over. */
  const aWhileLater = () => sql(`UPDATE refresh_token SET used_at = used_at - interval '10 seconds'`);

  it('is in no body, and for the browser alone', async () => {
    const answer = await signIn('cookie@zhoba.test');
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).sort()).toEqual(['accessToken', 'expiresIn', 'tokenType']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^zhoba_session=[\w-]{43}; Path=\/api\/v1\/auth; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect((await call('GET', '/me', { token: answer.body.accessToken })).status).toBe(200);
  });

  it('goes over TLS alone when the public address does', async () => {
    const answer = await signIn('tls@zhoba.test', { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/; SameSite=Strict; Secure$/)]);
  });

  it('leaves whoever keeps the tokens as they were', async () => {
    await server.addUser('plain@zhoba.test');
    const first = await login('plain@zhoba.test');
    const second = await refresh(first.body.refreshToken);
    const out = await call('POST', '/auth/logout', { body: { refreshToken: second.body.refreshToken } });
    expect([first, second, out].map(({ status }) => status)).toEqual([200, 200, 204]);
    expect([first, second, out].flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  it('takes a token in the body before the cookie', async () => {
    const kept = cookieOf(await signIn('both@zhoba.test'));
    const { refreshToken } = (await login('both@zhoba.test')).body;
    const answer = await call('POST', '/auth/refresh', { body: { refreshToken }, headers: { cookie: kept } });
    expect(answer).toMatchObject({ status: 200, body: { refreshToken: expect.stringMatching(/^[\w-]{43}$/) } });
    expect((await browser(kept, 'refresh')).headers.getSetCookie()).toHaveLength(1);
  });

  it('rotates, without a body or with an empty one', async () => {
    const first = cookieOf(await signIn('turns@zhoba.test'));
    const second = await browser(`theme=dark; ${first}`, 'refresh');
    expect(second.status).toBe(200);
    expect(second.body.refreshToken).toBeUndefined();
    expect(cookieOf(second)).toMatch(/^zhoba_session=[\w-]{43}$/);
    expect(cookieOf(second)).not.toBe(first);
    const third = await call('POST', '/auth/refresh', {
      headers: { cookie: cookieOf(second), 'content-type': 'application/json' },
    });
    expect(third.status).toBe(200);
    expect((await call('GET', '/me', { token: third.body.accessToken })).status).toBe(200);
  });

  it('ends when a used one comes back, and is taken away', async () => {
    const first = cookieOf(await signIn('thief@zhoba.test'));
    const second = await browser(first, 'refresh');
    await aWhileLater();
    const again = await browser(first, 'refresh');
    expect(again).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_REUSED' } });
    expect(again.headers.getSetCookie()).toEqual([CLEARED]);
    const after = await browser(cookieOf(second), 'refresh');
    expect(after).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
    expect(after.headers.getSetCookie()).toEqual([CLEARED]);
    expect((await call('GET', '/me', { token: second.body.accessToken })).status).toBe(401);
  });

  it('bears windows that refresh at once, and an answer that never arrived', async () => {
    const first = cookieOf(await signIn('windows@zhoba.test'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser(first, 'refresh')));
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200]);
    expect((await browser(cookieOf(answers[0]!), 'refresh')).status).toBe(200);
    // The grace is counted from the first use, whoever used it since.
    await aWhileLater();
    expect((await browser(first, 'refresh')).status).toBe(401);
    expect((await browser(cookieOf(answers[1]!), 'refresh')).status).toBe(401);
  });

  it('cannot be borne by grace when the session has ended', async () => {
    const first = cookieOf(await signIn('gone-out@zhoba.test'));
    const second = cookieOf(await browser(first, 'refresh'));
    expect((await browser(second, 'logout')).status).toBe(204);
    expect(await browser(first, 'refresh')).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
  });

  it('ends at sign-out, at once, and is taken away; without a cookie nothing ends', async () => {
    const answer = await signIn('leaves@zhoba.test');
    const out = await browser(cookieOf(answer), 'logout');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()).toEqual([CLEARED]);
    expect((await call('GET', '/me', { token: answer.body.accessToken })).status).toBe(401);
    expect((await browser(cookieOf(answer), 'refresh')).status).toBe(401);
    expect((await browser(undefined, 'logout')).status).toBe(204);
    const nobody = await browser(undefined, 'refresh');
    expect(nobody).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
  });

  it.each(['cross-site', 'same-site', 'none'])('is not taken from a page that is %s', async (site) => {
    const answer = await signIn(`${site}@zhoba.test`);
    for (const path of ['refresh', 'logout']) {
      const refused = await browser(cookieOf(answer), path, { 'sec-fetch-site': site });
      expect(refused).toMatchObject({ status: 403, body: { code: 'FOREIGN_PAGE' } });
      expect(refused.headers.getSetCookie()).toEqual([]);
    }
    expect((await browser(cookieOf(answer), 'refresh')).status).toBe(200);
  });

  it('is not taken without JSON, which other origins may not even ask to send', async () => {
    const kept = cookieOf(await signIn('form@zhoba.test'));
    const types = [undefined, 'text/plain', 'application/x-www-form-urlencoded'];
    for (const path of ['refresh', 'logout']) {
      for (const type of types) {
        const headers = { cookie: kept, ...(type && { 'content-type': type }) };
        const refused = await call('POST', `/auth/${path}`, { headers });
        expect(refused).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
      }
      const asked = await call('OPTIONS', `/auth/${path}`, {
        headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
      });
      expect(asked.status).toBe(404);
      expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    expect((await browser(kept, 'refresh')).status).toBe(200);
  });

  it('is one of two ways to keep it', async () => {
    const body = { email: 'way@zhoba.test', password: PASSWORD, keep: 'both' };
    expect(await call('POST', '/auth/login', { body })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/keep', code: 'NOT_ONE_OF' }] },
    });
  });
});

describe('access tokens', () => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const sign = (alg: string, payload: object, secret: string, hash = 'sha256') => {
    const text = `${encode({ alg, typ: 'JWT' })}.${encode(payload)}`;
    return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
  };

  it('are refused when expired, tampered with, unsigned, or made for others', async () => {
    const jwt = server.app.get(JwtService, { strict: false });
    const claims = jwt.decode<Record<string, unknown>>(admin);
    const secret = server.config.jwtSecret;
    const [header, , signature] = admin.split('.');
    const second = Math.floor(Date.now() / 1000);
    const tokens = {
      expired: sign('HS256', { ...claims, exp: second - 1 }, secret),
      tampered: `${header}.${encode({ ...claims, sub: newId() })}.${signature}`,
      none: `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
      'another algorithm': sign('HS512', claims, secret, 'sha512'),
      'another secret': sign('HS256', claims, 'another secret of thirty-two chars'),
      'another issuer': sign('HS256', { ...claims, iss: 'somebody' }, secret),
      'another audience': sign('HS256', { ...claims, aud: 'somebody' }, secret),
      'another person': sign('HS256', { ...claims, sub: newId() }, secret),
      'no session': sign('HS256', { ...claims, sid: newId() }, secret),
      empty: '',
      nonsense: 'nonsense',
    };
    const answers = await Promise.all(
      Object.entries(tokens).map(async ([name, token]) => {
        const { status, body, headers } = await call('GET', '/me', { token });
        return [name, status, body.code, headers.get('www-authenticate')];
      }),
    );
    expect(answers).toEqual(Object.keys(tokens).map((name) => [name, 401, 'UNAUTHENTICATED', 'Bearer']));
    expect((await call('GET', '/me', { token: sign('HS256', claims, secret) })).status).toBe(200);
  });

  it('expire although they were verified before', async () => {
    const claims = server.app.get(JwtService, { strict: false }).decode<Record<string, unknown>>(admin);
    const exp = Math.floor(Date.now() / 1000) + 2;
    const token = sign('HS256', { ...claims, exp }, server.config.jwtSecret);
    expect((await call('GET', '/me', { token })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, exp * 1000 - Date.now() + 50));
    expect((await call('GET', '/me', { token })).status).toBe(401);
  });
});

describe('access', () => {
  it('is closed for a route that does not say whom it is for', async () => {
    expect(await asAdmin('GET', '/probe/undeclared')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await call('GET', '/probe/undeclared')).status).toBe(401);
  });

  it('asks for the permission, or only for a sign-in', async () => {
    expect((await call('GET', '/probe/signed-in')).status).toBe(401);
    expect((await asAdmin('GET', '/probe/signed-in')).status).toBe(200);
    expect((await asAdmin('GET', '/probe/attest')).status).toBe(403);
  });

  it('ends within seconds when a role is taken behind this process', async () => {
    const directionId = newId();
    const id = await server.addUser('head@zhoba.test', {
      role: 'head_of_direction',
      directionId,
      organisationId: null,
    });
    const token = await server.signIn('head@zhoba.test');
    expect((await call('GET', '/probe/attest', { token })).body.grants).toEqual([
      { role: 'head_of_direction', directionId, organisationId: null },
    ]);
    await sql('DELETE FROM role_grant WHERE user_id = $1', [id]);
    await new Promise((resolve) => setTimeout(resolve, ACTOR_CACHE_MS + 100));
    expect((await call('GET', '/probe/attest', { token })).status).toBe(403);
  });

  it('ends at once when a role is taken or an account deactivated here', async () => {
    const directionId = newId();
    const id = await server.addUser('head2@zhoba.test', {
      role: 'head_of_direction',
      directionId,
      organisationId: null,
    });
    const token = await server.signIn('head2@zhoba.test');
    expect((await call('GET', '/probe/attest', { token })).status).toBe(200);
    const taken = await asAdmin('PUT', `/users/${id}/grants`, { body: { grants: [] }, ...ifMatch('"v1"') });
    expect(taken).toMatchObject({ status: 200, body: { grants: [], version: 2 } });
    expect((await call('GET', '/probe/attest', { token })).status).toBe(403);
    expect((await call('GET', '/me', { token })).status).toBe(200);
    await asAdmin('PATCH', `/users/${id}`, { body: { active: false }, ...ifMatch('*') });
    expect((await call('GET', '/me', { token })).status).toBe(401);
    await asAdmin('PATCH', `/users/${id}`, { body: { active: true }, ...ifMatch('*') });
    expect((await call('GET', '/me', { token })).status).toBe(401);
  });
});

describe('me', () => {
  it('lists what the person is and may do', async () => {
    const organisationId = newId();
    const id = await server.addUser('me@zhoba.test', 'project_manager', {
      role: 'executor',
      directionId: null,
      organisationId,
    });
    const answer = await call('GET', '/me', { token: await server.signIn('me@zhoba.test') });
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(answer.body).toMatchObject({
      id,
      email: 'me@zhoba.test',
      name: { kk: null, ru: 'me@zhoba.test', en: null },
      language: 'ru',
    });
    expect(answer.body.grants).toEqual([
      { role: 'executor', directionId: null, organisationId, delegatedFrom: null, until: null },
      { role: 'project_manager', directionId: null, organisationId: null, delegatedFrom: null, until: null },
    ]);
    expect(answer.body.permissions).toContain('project.create');
    expect(answer.body.permissions).not.toContain('user.read');
  });

  it('changes the language against the version that was read', async () => {
    await server.addUser('tongue@zhoba.test');
    const token = await server.signIn('tongue@zhoba.test');
    const change = (etag: string) =>
      call('PATCH', '/me', { token, body: { language: 'kk' }, headers: { 'if-match': etag } });
    expect(await change('"v1"')).toMatchObject({ status: 200, body: { language: 'kk' } });
    expect((await change('"v1"')).status).toBe(412);
  });

  it('changes the password, ends the other sessions and keeps this one', async () => {
    await server.addUser('pass@zhoba.test');
    const other = (await login('pass@zhoba.test')).body;
    const token = await server.signIn('pass@zhoba.test');
    const change = (currentPassword: string, newPassword: string) =>
      call('POST', '/me/password', { token, body: { currentPassword, newPassword } });
    expect(await change('not mine', 'twelve chars')).toMatchObject({
      status: 422,
      body: { code: 'CURRENT_PASSWORD_WRONG' },
    });
    expect(await change(PASSWORD, 'only eleven')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/newPassword', code: 'TOO_SHORT' }] },
    });
    expect((await change(PASSWORD, 'twelve chars')).status).toBe(204);
    expect((await call('GET', '/me', { token })).status).toBe(200);
    expect((await call('GET', '/me', { token: other.accessToken })).status).toBe(401);
    expect((await refresh(other.refreshToken)).status).toBe(401);
    expect((await login('pass@zhoba.test')).status).toBe(401);
    expect((await login('pass@zhoba.test', 'twelve chars')).status).toBe(200);
  });
});

describe('users', () => {
  const person = (email: string, more: object = {}) => ({
    email,
    name: { kk: 'Әділ Нұр', ru: 'Адиль Нур' },
    password: 'twelve chars',
    grants: [{ role: 'auditor' }],
    ...more,
  });

  it('are added, read, changed and given roles by the administrator', async () => {
    const created = await asAdmin('POST', '/users', { body: person('New@zhoba.test') });
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"v1"');
    const path = `/users/${created.body.id}`;
    expect(created.headers.get('location')).toBe(`/api/v1${path}`);
    expect(created.body).toEqual({
      id: expect.any(String),
      email: 'new@zhoba.test',
      name: { kk: 'Әділ Нұр', ru: 'Адиль Нур', en: null },
      position: { kk: null, ru: null, en: null },
      language: 'ru',
      active: true,
      lockedUntil: null,
      providerLinkedAt: null,
      createdAt: expect.any(String),
      version: 1,
      grants: [{ role: 'auditor', directionId: null, organisationId: null }],
    });
    expect((await login('new@zhoba.test', 'twelve chars')).status).toBe(200);

    const read = await asAdmin('GET', path);
    expect(read.body).toEqual(created.body);

    const changed = await asAdmin('PATCH', path, { body: { name: { en: 'Adil Nur' } }, ...ifMatch('"v1"') });
    expect(changed.body).toMatchObject({ version: 2, name: { kk: null, ru: null, en: 'Adil Nur' } });
    const grants = [{ role: 'auditor' }, { role: 'project_office' }];
    const granted = await asAdmin('PUT', `${path}/grants`, { body: { grants }, ...ifMatch('"v2"') });
    expect(granted.headers.get('etag')).toBe('"v3"');
    expect(granted.body.grants).toHaveLength(2);

    const history = await sql<{ table_name: string; operation: string; actor_id: string }>(
      `SELECT table_name, operation, actor_id FROM history
       WHERE row_id = $1 OR new_row ->> 'user_id' = $1::text ORDER BY id`,
      [created.body.id],
    );
    expect(history.map(({ table_name, operation }) => `${operation} ${table_name}`)).toEqual([
      'insert app_user',
      'insert role_grant',
      'update app_user',
      'insert role_grant',
      'update app_user',
    ]);
    expect(new Set(history.map(({ actor_id }) => actor_id))).toEqual(new Set([adminId]));
  });

  it('are changed only against the version that was read', async () => {
    const id = await server.addUser('versions@zhoba.test');
    const body = { language: 'en' };
    expect((await asAdmin('PATCH', `/users/${id}`, { body })).status).toBe(428);
    expect(await asAdmin('PATCH', `/users/${id}`, { body, ...ifMatch('"v7"') })).toMatchObject({
      status: 412,
      body: { code: 'STALE', params: { current: 1 } },
    });
    expect((await asAdmin('PUT', `/users/${id}/grants`, { body: { grants: [] } })).status).toBe(428);
  });

  it('are not found under an unknown or malformed id', async () => {
    for (const id of [newId(), '42', "'; DROP TABLE app_user; --"]) {
      const path = `/users/${encodeURIComponent(id)}`;
      expect((await asAdmin('GET', path)).status).toBe(404);
      expect((await asAdmin('PATCH', path, { body: {}, ...ifMatch('*') })).status).toBe(404);
      expect((await asAdmin('POST', `${path}/unlock`)).status).toBe(404);
    }
  });

  it('are read by the office and the auditor, managed by the administrator alone', async () => {
    await server.addUser('reader@zhoba.test', 'auditor');
    await server.addUser('manager@zhoba.test', 'project_manager');
    const reader = await server.signIn('reader@zhoba.test');
    expect((await call('GET', '/users', { token: reader })).status).toBe(200);
    expect((await call('POST', '/users', { token: reader, body: person('x@zhoba.test') })).status).toBe(403);
    expect((await call('GET', '/users', { token: await server.signIn('manager@zhoba.test') })).status).toBe(403);
    expect((await call('GET', '/users')).status).toBe(401);
  });

  it.each([
    { why: 'e-mail taken', body: { email: 'ADMIN@zhoba.test' }, status: 409, refusal: 'EMAIL_TAKEN' },
    { why: 'no name', body: { name: {} }, status: 400, refusal: '/name NO_LANGUAGE' },
    { why: 'short password', body: { password: 'x'.repeat(11) }, status: 400, refusal: '/password TOO_SHORT' },
    { why: 'unknown role', body: { grants: [{ role: 'king' }] }, status: 400, refusal: '/grants/0/role NOT_ONE_OF' },
    {
      why: 'head without direction',
      body: { grants: [{ role: 'head_of_direction' }] },
      status: 400,
      refusal: '/grants/0/directionId ROLE_NEEDS_DIRECTION',
    },
    {
      why: 'executor without organisation',
      body: { grants: [{ role: 'executor' }] },
      status: 400,
      refusal: '/grants/0/organisationId ROLE_NEEDS_ORGANISATION',
    },
    {
      why: 'auditor with direction',
      body: { grants: [{ role: 'auditor', directionId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' }] },
      status: 400,
      refusal: '/grants/0/directionId ROLE_TAKES_NO_DIRECTION',
    },
    {
      why: 'the same role twice',
      body: { grants: [{ role: 'auditor' }, { role: 'auditor' }] },
      status: 400,
      refusal: '/grants/1 DUPLICATE',
    },
  ])('are refused: $why', async ({ body, status, refusal }) => {
    const answer = await asAdmin('POST', '/users', { body: person('refused@zhoba.test', body) });
    const [error] = answer.body.errors ?? [];
    expect(answer.status).toBe(status);
    expect(error ? `${error.pointer} ${error.code}` : answer.body.code).toBe(refusal);
  });

  it('hold one head per direction', async () => {
    const grants = [{ role: 'head_of_direction', directionId: newId() }];
    expect((await asAdmin('POST', '/users', { body: person('head-a@zhoba.test', { grants }) })).status).toBe(201);
    expect(await asAdmin('POST', '/users', { body: person('head-b@zhoba.test', { grants }) })).toMatchObject({
      status: 409,
      body: { code: 'DIRECTION_HAS_HEAD' },
    });
    expect((await login('head-b@zhoba.test', 'twelve chars')).status).toBe(401);
  });

  it('always keep an administrator', async () => {
    const own = `/users/${adminId}`;
    expect(await asAdmin('PATCH', own, { body: { active: false }, ...ifMatch('*') })).toMatchObject({
      status: 409,
      body: { code: 'OWN_ACCOUNT' },
    });
    expect(await asAdmin('PUT', `${own}/grants`, { body: { grants: [] }, ...ifMatch('*') })).toMatchObject({
      status: 409,
      body: { code: 'OWN_ADMIN_ROLE' },
    });

    // Two administrators who take each other's role at once: one of them stays.
    const otherId = await server.addUser('admin2@zhoba.test', 'admin');
    const other = await server.signIn('admin2@zhoba.test');
    // both are known to the server, so that neither is refused for the role that the other takes away
    await call('GET', '/me', { token: other });
    const answers = await Promise.all([
      asAdmin('PUT', `/users/${otherId}/grants`, { body: { grants: [] }, ...ifMatch('*') }),
      call('PUT', `${own}/grants`, { token: other, body: { grants: [] }, ...ifMatch('*') }),
    ]);
    const admins = await sql<{ user_id: string }>(`SELECT user_id FROM role_grant WHERE role = 'admin'`);
    expect(admins).toHaveLength(1);
    expect(statuses(answers)).toEqual([200, 409]);
    await sql(`UPDATE role_grant SET user_id = $1 WHERE role = 'admin'`, [adminId]);
    await new Promise((resolve) => setTimeout(resolve, ACTOR_CACHE_MS + 100));
  });

  it('are unlocked and given a new password by the administrator', async () => {
    const id = await server.addUser('forgot@zhoba.test');
    const { accessToken } = (await login('forgot@zhoba.test')).body;
    for (let failure = 0; failure <= LOCKOUT.failures; failure += 1) await login('forgot@zhoba.test', 'forgotten');
    expect((await asAdmin('GET', `/users/${id}`)).body.lockedUntil).toEqual(expect.any(String));
    expect((await asAdmin('POST', `/users/${id}/unlock`)).status).toBe(204);
    expect((await asAdmin('GET', `/users/${id}`)).body.lockedUntil).toBeNull();
    const body = { newPassword: 'a new password' };
    expect(await asAdmin('PUT', `/users/${id}/password`, { body, ...ifMatch('"v1"') })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect((await call('GET', '/me', { token: accessToken })).status).toBe(401);
    expect((await login('forgot@zhoba.test', 'a new password')).status).toBe(200);
  });

  it('are listed by name in pages, and found by words and role', async () => {
    for (const [index, letter] of ['Ә', 'А', 'Б', 'Ғ', 'Г'].entries()) {
      const body = person(`page${index}@zhoba.test`, { name: { kk: `${letter} 100%_тізім` } });
      expect((await asAdmin('POST', '/users', { body })).status).toBe(201);
    }
    const search = encodeURIComponent('100%_ТІЗІМ');
    const names: string[] = [];
    let path: string | undefined = `/users?search=${search}&limit=2`;
    let pages = 0;
    while (path) {
      const page = await asAdmin('GET', path);
      names.push(...page.body.items.map((item: { name: { kk: string } }) => item.name.kk[0]));
      path = /<[^>]*\/api\/v1([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
      pages += 1;
    }
    // In the order of the Kazakh alphabet.
    expect(names).toEqual(['А', 'Ә', 'Б', 'Г', 'Ғ']);
    expect(pages).toBe(3);
    expect((await asAdmin('GET', '/users?search=100x_')).body.items).toEqual([]);
    const auditors = (await asAdmin('GET', `/users?role=auditor&search=${search}&active=true`)).body.items;
    expect(auditors).toHaveLength(5);
    expect((await asAdmin('GET', `/users?role=admin&search=${search}`)).body.items).toEqual([]);
    expect((await asAdmin('GET', `/users?active=false&search=${search}`)).body.items).toEqual([]);
  });

  it.each(['after=nonsense', 'limit=0', 'limit=201', 'role=king', 'active=perhaps', 'colour=red'])(
    'are not listed with ?%s',
    async (query) => {
      const answer = await asAdmin('GET', `/users?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].pointer).toBe(`?${query.split('=')[0]}`);
    },
  );

  it('refuse a position of another list', async () => {
    const foreign = Buffer.from(JSON.stringify(['name', 'А', 'no id'])).toString('base64url');
    expect((await asAdmin('GET', `/users?after=${foreign}`)).body.errors[0].code).toBe('BAD_CURSOR');
  });
});

describe('delegations', () => {
  let directionId: string;
  let head: string;
  let deputy: string;
  let deputyToken: string;
  let serial = 0;

  beforeEach(async () => {
    serial += 1;
    directionId = newId();
    head = await server.addUser(`principal${serial}@zhoba.test`, {
      role: 'head_of_direction',
      directionId,
      organisationId: null,
    });
    deputy = await server.addUser(`deputy${serial}@zhoba.test`, 'project_manager');
    deputyToken = await server.signIn(`deputy${serial}@zhoba.test`);
  });

  const given = (from: number, to: number, more: object = {}) => ({
    fromUserId: head,
    toUserId: deputy,
    role: 'head_of_direction',
    directionId,
    startsOn: dayFromToday(from),
    endsOn: dayFromToday(to),
    reason: 'Еңбек демалысы',
    ...more,
  });
  const delegate = (body: object) => asAdmin('POST', '/delegations', { body });
  const attest = async () => (await call('GET', '/probe/attest', { token: deputyToken })).status;

  it.each([
    { why: 'until yesterday', from: -3, to: -1, status: 403 },
    { why: 'until today', from: -3, to: 0, status: 200 },
    { why: 'from today', from: 0, to: 3, status: 200 },
    { why: 'from tomorrow', from: 1, to: 3, status: 403 },
  ])('give the right for their days: $why', async ({ from, to, status }) => {
    expect(await attest()).toBe(403);
    const created = await delegate(given(from, to));
    expect(created.status).toBe(201);
    expect(await attest()).toBe(status);
    const active = await asAdmin('GET', `/delegations?active=true&userId=${deputy}`);
    expect(active.body.items).toHaveLength(status === 200 ? 1 : 0);
    const others = await asAdmin('GET', `/delegations?active=false&userId=${head}`);
    expect(others.body.items).toHaveLength(status === 200 ? 0 : 1);
  });

  it('show in /me whose role it is and until when', async () => {
    const before = await call('GET', '/me', { token: deputyToken });
    await delegate(given(0, 2));
    // The version is the same, the rights are not: a reader's copy must not be taken for current.
    const headers = { 'if-none-match': before.headers.get('etag') ?? '' };
    const after = await call('GET', '/me', { token: deputyToken, headers });
    expect(after.status).toBe(200);
    expect(after.headers.get('cache-control')).toBe('no-store');
    const { grants, permissions } = after.body;
    expect(grants).toContainEqual({
      role: 'head_of_direction',
      directionId,
      organisationId: null,
      delegatedFrom: head,
      until: dayFromToday(2),
    });
    expect(permissions).toContain('project.attest');
  });

  it('end by revocation, once', async () => {
    const created = await delegate(given(0, 3));
    const path = created.headers.get('location')?.replace('/api/v1', '') ?? '';
    expect(await attest()).toBe(200);
    const revoked = await asAdmin('POST', `${path}/revocation`);
    expect(revoked).toMatchObject({ status: 200, body: { revokedAt: expect.any(String) } });
    expect(await attest()).toBe(403);
    expect(await asAdmin('POST', `${path}/revocation`)).toMatchObject({
      status: 409,
      body: { code: 'DELEGATION_REVOKED' },
    });
    expect((await asAdmin('GET', path)).body).toEqual(revoked.body);
    expect((await delegate(given(0, 3))).status).toBe(201);
  });

  it('end with the role of their holder', async () => {
    await delegate(given(0, 3));
    expect(await attest()).toBe(200);
    await asAdmin('PUT', `/users/${head}/grants`, { body: { grants: [] }, ...ifMatch('*') });
    expect(await attest()).toBe(403);
  });

  it('are refused when the holder lacks the role, the deputy is inactive, or the days are taken', async () => {
    const refused = async (body: object) => {
      const answer = await delegate(body);
      const [error] = answer.body.errors ?? [];
      return [answer.status, error ? `${error.pointer} ${error.code}` : answer.body.code];
    };
    expect(await refused(given(0, 1, { directionId: newId() }))).toEqual([422, 'GRANT_NOT_HELD']);
    expect(await refused(given(0, 1, { toUserId: head }))).toEqual([400, '/toUserId DELEGATED_TO_SELF']);
    expect(await refused(given(1, 0))).toEqual([400, '/endsOn ENDS_BEFORE_START']);
    expect(await refused(given(0, 1, { startsOn: '2026-02-31' }))).toEqual([400, '/startsOn NOT_A_DAY']);
    expect(await refused(given(0, 1, { directionId: null }))).toEqual([400, '/directionId ROLE_NEEDS_DIRECTION']);
    expect(await refused(given(0, 1, { toUserId: newId() }))).toEqual([400, '/toUserId UNKNOWN_REFERENCE']);
    expect((await delegate(given(2, 4))).status).toBe(201);
    expect(await refused(given(4, 5))).toEqual([409, 'DELEGATION_OVERLAPS']);
    expect(await refused(given(0, 2))).toEqual([409, 'DELEGATION_OVERLAPS']);
    expect((await delegate(given(5, 6))).status).toBe(201);
    await asAdmin('PATCH', `/users/${deputy}`, { body: { active: false }, ...ifMatch('*') });
    expect(await refused(given(8, 9))).toEqual([422, 'DEPUTY_INACTIVE']);
  });

  it('of one role made at once do not overlap', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => delegate(given(0, 1))));
    expect(statuses(answers)).toEqual([201, 409, 409, 409, 409]);
  });

  it('are listed in pages, latest first', async () => {
    for (const start of [0, 10, 20]) await delegate(given(start, start + 1));
    const first = await asAdmin('GET', `/delegations?userId=${head}&limit=2`);
    const next = /\/api\/v1([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await asAdmin('GET', next);
    const days = [...first.body.items, ...second.body.items].map((item: { startsOn: string }) => item.startsOn);
    expect(days).toEqual([20, 10, 0].map(dayFromToday));
    expect(second.headers.get('link')).toBeNull();
  });
});

it('refuses demo accounts in production', async () => {
  const production = await startApp([], { NODE_ENV: 'production' });
  try {
    await production.addUser('office@demo.zhoba', 'project_office');
    const body = { email: 'Office@demo.zhoba', password: PASSWORD };
    expect(await production.request('POST', '/auth/login', { body })).toMatchObject({
      status: 403,
      body: { code: 'DEMO_ACCOUNT_REFUSED' },
    });
  } finally {
    await production.close();
  }
});
