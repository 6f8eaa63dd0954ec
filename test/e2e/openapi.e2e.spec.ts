import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { LANGUAGES, ROLES } from '#libs/kernel';
import { newId, openApiDocument, translate } from '#libs/platform';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';

interface Media {
  schema?: { format?: string };
  example?: unknown;
  examples?: Record<string, { value: Record<string, unknown> }>;
}
interface Described {
  description?: string;
  content?: Record<string, Media>;
}
interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
  requestBody?: Described;
  responses: Record<string, Described>;
  parameters?: { in: string; name: string }[];
}

let app: TestApp;
let document: OpenAPIObject;
let operations: { name: string; method: string; path: string; operation: Operation }[];

beforeAll(async () => {
  app = await startApp(PRODUCT);
  document = openApiDocument(app.app);
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
});
afterAll(() => app.close());

/** Names of the operations of which something is not true. */
const without = (isThere: (operation: Operation) => boolean): string[] =>
  operations.filter(({ operation }) => !isThere(operation)).map(({ name }) => name);

const successes = ({ responses }: Operation): [string, Described][] =>
  Object.entries(responses).filter(([status]) => status.startsWith('2'));
const isFile = ({ schema }: Media): boolean => schema?.format === 'binary';
const hasExample = (media: Media): boolean =>
  media.example !== undefined || media.examples !== undefined || isFile(media);

it('lints clean by the recommended rules, its examples too', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
}, 60_000);

it('is what a lint would complain of when an example is wrong', async () => {
  const wrong = structuredClone(document) as unknown as {
    components: { schemas: Record<string, { example: object }> };
  };
  wrong.components.schemas['ProjectInput']!.example = { title: 5 };
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(wrong), absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId }) => ruleId)).toContain('no-invalid-schema-examples');
}, 60_000);

it('says of every operation what it does, under a name of its own', () => {
  expect(without(({ summary, tags }) => Boolean(summary && tags?.length))).toEqual([]);
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

it('describes every success with a schema', () => {
  expect(without((operation) => successes(operation).length > 0)).toEqual([]);
  expect(
    without((operation) =>
      successes(operation).every(
        ([status, { content }]) => status === '204' || Object.values(content ?? {}).some(({ schema }) => schema),
      ),
    ),
  ).toEqual([]);
});

it('shows an example of every body and every answer', () => {
  expect(without(({ requestBody }) => Object.values(requestBody?.content ?? {}).every(hasExample))).toEqual([]);
  expect(
    without((operation) =>
      successes(operation).every(([, { content }]) => Object.values(content ?? {}).every(hasExample)),
    ),
  ).toEqual([]);
});

it('shows every refusal as a problem, worded in each language', () => {
  for (const { name, operation } of operations) {
    for (const [status, { content, description }] of Object.entries(operation.responses)) {
      if (!/^[45]/.test(status) || name === 'GET /health/ready') continue;
      const { examples } = content?.['application/problem+json'] ?? {};
      expect({ name, status, codes: Object.keys(examples ?? {}).join(', ') }).toEqual({
        name,
        status,
        codes: description,
      });
      for (const [code, { value }] of Object.entries(examples!)) {
        expect(value).toMatchObject({
          code,
          status: Number(status),
          title: expect.any(String),
          instance: expect.any(String),
        });
        for (const language of LANGUAGES) {
          for (const key of [`error.${code}`, `title.${status}`]) {
            expect({ key, language, text: translate(language, key) }).not.toEqual({ key, language, text: key });
          }
        }
      }
    }
  }
});

it('offers an Idempotency-Key where it is looked at, and not where a secret is shown once', () => {
  const offered = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'Idempotency-Key');
  const of = (name: string) => operations.find((one) => one.name === name)!.operation;
  expect(['POST /api/v1/projects', 'POST /api/v1/report-packs'].map((name) => offered(of(name)))).toEqual([true, true]);
  const showing = [
    'POST /api/v1/webhooks',
    'POST /api/v1/webhooks/{id}/secret-rotations',
    'POST /api/v1/calendar-feeds',
    'POST /api/v1/auth/login',
  ];
  expect(showing.map((name) => [name, offered(of(name))])).toEqual(showing.map((name) => [name, false]));
  expect(JSON.stringify(document)).not.toContain('x-not-remembered');
});

it('leaves no schema empty', () => {
  const empty: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    if (entries.length === 0 && !Array.isArray(value)) empty.push(path);
    for (const [key, inner] of entries)
      if (!/^examples?$|^parameters$|^security$|^bearer$/.test(key)) look(inner, `${path}/${key}`);
  };
  look(document.paths, '#/paths');
  look(document.components?.schemas, '#/components/schemas');
  expect(empty).toEqual([]);
});

it('takes the examples of its bodies for right when they are sent', async () => {
  const tokens: string[] = [];
  for (const role of ROLES) {
    const email = `${role}@examples.test`;
    await app.addUser(email, {
      role,
      directionId: role === 'head_of_direction' ? newId() : null,
      organisationId: role === 'executor' ? newId() : null,
    });
    tokens.push(await app.signIn(email));
  }
  let sent = 0;
  for (const { name, method, path, operation } of operations) {
    const example = operation.requestBody?.content?.['application/json']?.example;
    if (example === undefined) continue;
    let reached = false;
    for (const token of tokens) {
      const answer = await fetch(
        app.url + path.replaceAll(/\{(\w+)\}/g, (_, param: string) => (/id$/i.test(param) ? newId() : 'x')),
        {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'if-match': '"v1"',
            'x-forwarded-for': `10.9.${Math.floor(sent / 20)}.1`,
          },
          body: JSON.stringify(example),
        },
      );
      const body = (await answer.json().catch(() => null)) as { code?: string; errors?: { code: string }[] } | null;
      if (answer.status === 403) continue;
      reached = true;
      // What the example refers to need not be there, and its days pass; all else of it must be right.
      const wrong = (body?.errors ?? []).filter(({ code }) => code !== 'UNKNOWN_REFERENCE' && !code.endsWith('PAST'));
      expect({ name, status: answer.status, wrong: answer.status === 400 ? wrong : [] }).toEqual({
        name,
        status: answer.status,
        wrong: [],
      });
      expect({ name, broken: answer.status >= 500 }).toEqual({ name, broken: false });
      break;
    }
    expect({ name, reached }).toEqual({ name, reached: true });
    sent += 1;
  }
  expect(sent).toBeGreaterThan(20);
}, 60_000);
