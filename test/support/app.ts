import { tmpdir } from 'node:os';
import { Module } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityHttpModule, IdentityModule, Users, hashPassword } from '#libs/identity';
import type { Grant, Role } from '#libs/kernel';
import {
  PlatformHttpModule,
  PlatformModule,
  UnitOfWork,
  createHttpApp,
  createLogger,
  parseConfig,
} from '#libs/platform';
import type { Config } from '#libs/platform';
import { freshDatabase } from './database.js';
import type { TestDatabase } from './database.js';

export const PASSWORD = 'correct horse battery';

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON; undefined when empty. */
  // eslint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The product over real HTTP on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  /** Of the server, without the base path. */
  readonly url: string;
  /** `path` is taken below /api/v1, e.g. `/me`. */
  request(method: string, path: string, call?: Call): Promise<TestAnswer>;
  /** Adds a person with PASSWORD; returns the id. */
  addUser(email: string, ...grants: (Role | Grant)[]): Promise<string>;
  /** An access token; the same for the same person. */
  signIn(email: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the edge, identity and the given modules; the whole product's list (PRODUCT) holds them already, which is no matter.
 * `variables` are those of the environment that differ from the defaults; `on` makes the database, `prepare` adds to the server
 * before it opens its port.
 */
export async function startApp(
  modules: Type[] = [],
  variables: Record<string, string> = {},
  {
    on = freshDatabase,
    prepare,
  }: { on?: () => Promise<TestDatabase>; prepare?: (app: NestFastifyApplication) => Promise<void> } = {},
): Promise<TestApp> {
  const database = await on();
  const config = parseConfig(
    {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATABASE_POOL: '10',
      JWT_SECRET: 'only-for-tests-only-for-tests-only',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      // Source files do not run as a process of their own; the faults' tests have the built product.
      RENDER_PROCESSES: '0',
      // Tests give each caller an address of its own with X-Forwarded-For, so that rate limits do not meet.
      TRUST_PROXY: 'loopback',
      ...variables,
    },
    tmpdir(),
  );
  const logger = createLogger(config.logLevel);

  @Module({
    imports: [
      PlatformModule.forRoot(config, logger),
      ...new Set<Type>([PlatformHttpModule, IdentityModule, IdentityHttpModule, ...modules]),
    ],
  })
  class TestModule {}

  const app = await createHttpApp(TestModule, config, logger);
  await prepare?.(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();

  const request: TestApp['request'] = async (method, path, { token, body, headers } = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : isJson ? JSON.parse(text) : text,
    };
  };

  const passwordHash = hashPassword(PASSWORD);
  const tokens = new Map<string, Promise<string>>();
  let callers = 0;

  return {
    app,
    config,
    url,
    request,
    addUser: async (email, ...grants) => {
      const user = {
        email,
        name: { ru: email },
        language: 'ru' as const,
        passwordHash: await passwordHash,
        grants: grants.map((grant) =>
          typeof grant === 'string' ? { role: grant, directionId: null, organisationId: null } : grant,
        ),
      };
      return (await app.get(UnitOfWork).run((tx) => app.get(Users).createUser(tx, user))).id;
    },
    signIn: (email) => {
      const signIn = async () => {
        const headers = { 'x-forwarded-for': `10.0.0.${(callers = (callers + 1) % 250)}` };
        const answer = await request('POST', '/auth/login', { body: { email, password: PASSWORD }, headers });
        if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${JSON.stringify(answer.body)}`);
        return String(answer.body.accessToken);
      };
      const token = tokens.get(email) ?? signIn();
      tokens.set(email, token);
      return token;
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
