import { JwtService } from '@nestjs/jwt';
import { DataSource } from 'typeorm';
import { PASSWORD, startApp } from '../support/app.js';
import type { Call, TestAnswer, TestApp } from '../support/app.js';
import { IdentityProvider } from '../support/identity-provider.js';
import type { ProviderPerson } from '../support/identity-provider.js';
import { ProviderBrowser } from '../support/provider-browser.js';

let provider: IdentityProvider;
let server: TestApp;
let admin: string;
let callers = 0;

beforeAll(async () => {
  provider = await IdentityProvider.reserve();
  server = await startApp([], provider.variables);
  await provider.start(server.url);
  await server.addUser('admin@zhoba.test', 'admin');
  admin = await server.signIn('admin@zhoba.test');
});
afterAll(async () => {
  await server.close();
  await provider.stop();
});

const call = (method: string, path: string, { headers, ...rest }: Call = {}, at = server) => {
  callers += 1;
  return at.request(method, path, { headers: { 'x-forwarded-for': `10.3.0.${callers % 250}`, ...headers }, ...rest });
};
const cookiesOf = ({ headers }: TestAnswer): Record<string, string> =>
  Object.fromEntries(headers.getSetCookie().map((header) => header.split(';')[0]!.split('=') as [string, string]));
const outcome = ({ status, body }: TestAnswer) => ({ status, code: body.code });
const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  server.app.get(DataSource).query(text, values);

/** What a page of the product does before it sends its browser away. */
const begin = async (body: object = {}, at = server) => {
  const answer = await call('POST', '/auth/oidc', { body }, at);
  return { answer, url: String(answer.body.url), cookie: `zhoba_oidc=${cookiesOf(answer)['zhoba_oidc']}` };
};
/** What the page does that the browser comes back to. */
const comeBack = (answer: string, cookie: string, at = server) =>
  call('POST', '/auth/oidc/return', { body: { answer }, headers: { cookie } }, at);
/** The query of the address that the provider sends the browser to. */
const through = async (url: string, login: string, browser = new ProviderBrowser()): Promise<string> =>
  (await browser.leaveBy(url, { login, password: 'any' })).search.slice(1);
const signIn = async (login: string, person?: ProviderPerson, at = server): Promise<TestAnswer> => {
  if (person) provider.people.set(login, person);
  const { url, cookie } = await begin({}, at);
  return comeBack(await through(url, login), cookie, at);
};

it('is told to whoever asks, with the words of its button', async () => {
  const { status, body } = await call('GET', '/auth/providers');
  expect(status).toBe(200);
  expect(body).toEqual({
    items: [
      {
        kind: 'oidc',
        label: {
          kk: 'Қызметтік есептік жазбамен кіру',
          ru: 'Войти по служебной учётной записи',
          en: 'Sign in with a work account',
        },
      },
    ],
  });
});

describe('the way there', () => {
  it('asks for a code, by PKCE, with a state and a nonce of its own each time', async () => {
    const [one, two] = [await begin(), await begin()];
    const asked = new URL(one.url).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      client_id: 'zhoba',
      response_type: 'code',
      redirect_uri: `${server.url}/sign-in/callback`,
      scope: 'openid email',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(new URL(two.url).searchParams.get(name)).not.toBe(asked.get(name));
    expect(JSON.stringify(one.answer.body)).not.toContain('only-for-tests');
  });

  it('keeps the attempt in the browser alone, for a quarter of an hour and these routes', async () => {
    const { answer } = await begin();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^zhoba_oidc=[\w.-]+; Path=\/api\/v1\/auth\/oidc; Max-Age=900; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it.each(['https://example.org/', '//example.org/', '/\\example.org', 'projects'])(
    'does not lead out of the product: %s',
    async (to) => {
      const { answer } = await begin({ to });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ pointer: '/to', code: 'NOT_OWN_PATH' }]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  it('begins on pages of the product alone', async () => {
    for (const path of ['/auth/oidc', '/auth/oidc/return']) {
      const body = path === '/auth/oidc' ? {} : { answer: 'code=x&state=y' };
      const foreign = await call('POST', path, { body, headers: { 'sec-fetch-site': 'cross-site' } });
      expect(outcome(foreign)).toEqual({ status: 403, code: 'FOREIGN_PAGE' });
    }
  });

  it.each(['/auth/oidc', '/auth/oidc/return'])('is limited by address: %s', async (path) => {
    const headers = { 'x-forwarded-for': '10.9.9.9' };
    const answers = await Promise.all(
      Array.from({ length: 31 }, () => call('POST', path, { body: { x: 1 }, headers })),
    );
    expect(answers.filter(({ status }) => status === 429).map(({ body }) => body.code)).toEqual(['TOO_MANY_REQUESTS']);
  });
});

describe('the way back', () => {
  it('opens a session of the browser and leads on to where the person wanted to go', async () => {
    const id = await server.addUser('first@zhoba.test', 'auditor');
    provider.people.set('first', { email: 'First@Zhoba.test' });
    const { url, cookie } = await begin({ to: '/projects?stage=realisation' });
    const answer = await comeBack(await through(url, 'first'), cookie);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      tokenType: 'Bearer',
      expiresIn: 900,
      to: '/projects?stage=realisation',
    });
    expect(answer.headers.getSetCookie()).toEqual([
      'zhoba_oidc=; Path=/api/v1/auth/oidc; Max-Age=0; HttpOnly; SameSite=Strict',
      expect.stringMatching(
        /^zhoba_session=[\w-]{43}; Path=\/api\/v1\/auth; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect((await call('GET', '/me', { token: answer.body.accessToken })).body.id).toBe(id);
    const kept = { cookie: `zhoba_session=${cookiesOf(answer)['zhoba_session']}` };
    expect((await call('POST', '/auth/refresh', { body: {}, headers: kept })).status).toBe(200);
    expect(await sql('SELECT opened_by FROM session WHERE user_id = $1', [id])).toEqual([{ opened_by: 'oidc' }]);
    const audited = await call('GET', '/audit?table=provider_link', { token: admin });
    expect(audited.body.items[0]).toMatchObject({ changes: expect.anything() });
    expect(JSON.stringify(audited.body.items[0])).toContain(id);
  });

  it('knows the account by its own name once it is linked, whatever becomes of the e-mail', async () => {
    const id = await server.addUser('moved@zhoba.test', 'auditor');
    expect((await signIn('moved', { email: 'moved@zhoba.test' })).status).toBe(200);
    for (const person of [{ email: 'other@zhoba.test' }, { email: 'other@zhoba.test', verified: false }, {}]) {
      const again = await signIn('moved', person);
      expect((await call('GET', '/me', { token: again.body.accessToken })).body.id).toBe(id);
    }
    await sql(`UPDATE app_user SET email = 'renamed@zhoba.test' WHERE id = $1`, [id]);
    expect((await signIn('moved')).status).toBe(200);
    expect(await sql('SELECT FROM provider_link WHERE user_id = $1', [id])).toHaveLength(1);
  });

  it('links once, when two windows come for the first time at once', async () => {
    const id = await server.addUser('twice@zhoba.test', 'auditor');
    provider.people.set('twice', { email: 'twice@zhoba.test' });
    const windows = await Promise.all([begin(), begin()]);
    const answers = await Promise.all(
      windows.map(async ({ url, cookie }) => ({ answer: await through(url, 'twice'), cookie })),
    );
    const opened = await Promise.all(answers.map(({ answer, cookie }) => comeBack(answer, cookie)));
    expect(opened.map(({ status }) => status)).toEqual([200, 200]);
    expect(await sql('SELECT FROM provider_link WHERE user_id = $1', [id])).toHaveLength(1);
  });

  it('takes the word of a provider that says yes in letters', async () => {
    await server.addUser('letters@zhoba.test', 'auditor');
    expect((await signIn('letters', { email: 'letters@zhoba.test', verified: 'true' })).status).toBe(200);
  });

  it.each([
    { who: 'stranger', person: { email: 'stranger@zhoba.test' }, code: 'OIDC_PERSON_UNKNOWN' },
    { who: 'nameless', person: {}, code: 'OIDC_EMAIL_UNVERIFIED' },
    { who: 'unsure', person: { email: 'known@zhoba.test', verified: false }, code: 'OIDC_EMAIL_UNVERIFIED' },
    { who: 'unsure2', person: { email: 'known@zhoba.test', verified: 'false' }, code: 'OIDC_EMAIL_UNVERIFIED' },
    { who: 'gone', person: { email: 'gone@zhoba.test' }, code: 'OIDC_PERSON_INACTIVE' },
    { who: 'successor', person: { email: 'linked@zhoba.test' }, code: 'OIDC_LINKED_OTHERWISE' },
  ])('lets in nobody else: $who', async ({ who, person, code }) => {
    if (who === 'unsure') await server.addUser('known@zhoba.test', 'admin');
    if (who === 'gone')
      await sql('UPDATE app_user SET active = false WHERE id = $1', [await server.addUser('gone@zhoba.test', 'admin')]);
    if (who === 'successor') {
      await server.addUser('linked@zhoba.test', 'admin');
      expect((await signIn('predecessor', { email: 'linked@zhoba.test' })).status).toBe(200);
    }
    const before = await sql('SELECT FROM app_user');
    const answer = await signIn(who, person);
    expect(outcome(answer)).toEqual({ status: 403, code });
    expect(cookiesOf(answer)).toEqual({ zhoba_oidc: '' });
    expect(await sql('SELECT FROM app_user')).toHaveLength(before.length);
    expect(await sql('SELECT FROM provider_link WHERE subject = $1', [who])).toEqual([]);
  });

  it('shuts out a linked person whose account is switched off', async () => {
    const id = await server.addUser('later@zhoba.test', 'auditor');
    expect((await signIn('later', { email: 'later@zhoba.test' })).status).toBe(200);
    await sql('UPDATE app_user SET active = false WHERE id = $1', [id]);
    expect(outcome(await signIn('later'))).toEqual({ status: 403, code: 'OIDC_PERSON_INACTIVE' });
  });

  describe('ends with what was begun', () => {
    beforeAll(async () => {
      await server.addUser('once@zhoba.test', 'auditor');
      provider.people.set('once', { email: 'once@zhoba.test' });
    });
    const EXPIRED = { status: 401, code: 'OIDC_EXPIRED' };

    it('refuses a code that has been used', async () => {
      const { url, cookie } = await begin();
      const answer = await through(url, 'once');
      expect((await comeBack(answer, cookie)).status).toBe(200);
      expect(outcome(await comeBack(answer, cookie))).toEqual(EXPIRED);
    });

    it('refuses an answer to what another browser has begun', async () => {
      const [mine, other] = [await begin(), await begin()];
      expect(outcome(await comeBack(await through(other.url, 'once'), mine.cookie))).toEqual(EXPIRED);
    });

    it('refuses an answer whose state was changed or lost', async () => {
      const { url, cookie } = await begin();
      const answer = new URLSearchParams(await through(url, 'once'));
      answer.set('state', 'x'.repeat(43));
      expect(outcome(await comeBack(answer.toString(), cookie))).toEqual(EXPIRED);
      answer.delete('state');
      expect(outcome(await comeBack(answer.toString(), cookie))).toEqual(EXPIRED);
    });

    it('refuses a code of another attempt under the state of this one', async () => {
      const [mine, other] = [await begin(), await begin()];
      const answer = new URLSearchParams(await through(other.url, 'once'));
      answer.set('state', new URL(mine.url).searchParams.get('state')!);
      // the provider sees by the verifier of PKCE whose code it is
      expect(outcome(await comeBack(answer.toString(), mine.cookie))).toEqual(EXPIRED);
    });

    it('refuses without the cookie, and with one that is too old, forged or of another kind', async () => {
      const { url, cookie } = await begin();
      const answer = await through(url, 'once');
      const jwt = server.app.get(JwtService, { strict: false });
      const claims = jwt.decode<Record<string, string>>(cookie.replace('zhoba_oidc=', ''));
      const { state, nonce, codeVerifier, to } = claims;
      const body = { state, nonce, codeVerifier, to };
      const audience = 'zhoba-oidc';
      for (const token of [
        undefined,
        jwt.sign(body, { audience, expiresIn: -1 }),
        jwt.sign(body, { audience, secret: 'another secret of thirty-two letters' }),
        jwt.sign(body, { audience: 'zhoba-api' }),
        admin,
      ]) {
        const refused = await comeBack(answer, token === undefined ? '' : `zhoba_oidc=${token}`);
        expect(outcome(refused)).toEqual(EXPIRED);
      }
      // and none of them has spent the code
      expect((await comeBack(answer, `zhoba_oidc=${jwt.sign(body, { audience })}`)).status).toBe(200);
    });

    it('says so when the person has turned back at the provider', async () => {
      const { url, cookie } = await begin();
      const state = new URL(url).searchParams.get('state')!;
      const answer = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
      expect(outcome(await comeBack(answer.toString(), cookie))).toEqual({ status: 401, code: 'OIDC_CANCELLED' });
    });
  });
});

describe('signing out', () => {
  it('leads to the provider, which ends its session and leads back', async () => {
    await server.addUser('leaver@zhoba.test', 'auditor');
    provider.people.set('leaver', { email: 'leaver@zhoba.test' });
    const browser = new ProviderBrowser();
    const { url, cookie } = await begin();
    const opened = await comeBack(await through(url, 'leaver', browser), cookie);
    const kept = { cookie: `zhoba_session=${cookiesOf(opened)['zhoba_session']}` };
    const out = await call('POST', '/auth/logout', { body: {}, headers: kept });
    expect(out.status).toBe(200);
    expect(cookiesOf(out)).toEqual({ zhoba_session: '' });
    expect((await call('GET', '/me', { token: opened.body.accessToken })).status).toBe(401);
    const back = await browser.leaveBy(out.body.endSessionUrl, { logout: 'yes' });
    expect(back.href).toBe(`${server.url}/sign-in`);
  });

  it('is as it was for whoever came by a password', async () => {
    await server.addUser('local@zhoba.test');
    const { body } = await call('POST', '/auth/login', { body: { email: 'local@zhoba.test', password: PASSWORD } });
    const out = await call('POST', '/auth/logout', { body: { refreshToken: body.refreshToken } });
    expect(out.status).toBe(204);
  });
});

describe('a link that is wrong', () => {
  it('is undone by the administrator, which ends the sessions; the next sign-in links anew', async () => {
    const id = await server.addUser('anew@zhoba.test', 'auditor');
    const opened = await signIn('old-account', { email: 'anew@zhoba.test' });
    expect(outcome(await signIn('new-account', { email: 'anew@zhoba.test' })).code).toBe('OIDC_LINKED_OTHERWISE');
    const linkedAt = async () => (await call('GET', `/users/${id}`, { token: admin })).body.providerLinkedAt;
    expect(await linkedAt()).toEqual(expect.any(String));
    expect((await call('DELETE', `/users/${id}/provider-link`, { token: admin })).status).toBe(204);
    expect(await linkedAt()).toBeNull();
    expect((await call('DELETE', `/users/${id}/provider-link`, { token: admin })).status).toBe(204);
    expect((await call('GET', '/me', { token: opened.body.accessToken })).status).toBe(401);
    expect((await signIn('new-account')).status).toBe(200);
    expect(outcome(await signIn('old-account')).code).toBe('OIDC_LINKED_OTHERWISE');
  });
});

it('does without a provider that is away, and goes on when it is back', async () => {
  const { url, cookie } = await begin();
  // a process that has not yet spoken with the provider
  const fresh = await startApp([], provider.variables);
  try {
    await provider.stop();
    const AWAY = { status: 409, code: 'OIDC_UNAVAILABLE' };
    expect(outcome((await begin({}, fresh)).answer)).toEqual(AWAY);
    const state = new URL(url).searchParams.get('state')!;
    expect(outcome(await comeBack(`code=x&state=${state}&iss=${provider.issuer}`, cookie))).toEqual(AWAY);
    expect((await call('GET', '/auth/providers', {}, fresh)).body.items).toHaveLength(1);
    await fresh.addUser('patient@zhoba.test', 'auditor');
    const body = { email: 'patient@zhoba.test', password: PASSWORD };
    expect((await call('POST', '/auth/login', { body }, fresh)).status).toBe(200);
    // back, and of the kind that tells the e-mail in the token itself
    await provider.start(fresh.url, { emailInToken: true });
    expect((await signIn('patient', { email: 'patient@zhoba.test' }, fresh)).status).toBe(200);
  } finally {
    await fresh.close();
  }
});

it('is nothing that a city must have', async () => {
  const without = await startApp();
  try {
    expect((await call('GET', '/auth/providers', {}, without)).body).toEqual({ items: [] });
    const NONE = { status: 404, code: 'OIDC_NOT_CONFIGURED' };
    expect(outcome((await begin({}, without)).answer)).toEqual(NONE);
  } finally {
    await without.close();
  }
});
