import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import type { ErrorKind } from '#libs/kernel';
import { translate } from '../texts/translate.js';
import { NOT_REMEMBERED } from './idempotency.interceptor.js';
import { addExample, referenced } from './openapi-examples.js';
import type { Media, Schema, Schemas } from './openapi-examples.js';
import { problemSchema } from './problem.schema.js';
import { STATUS } from './problem.js';
import { REFUSALS } from './refusals.js';
import type { Refusals } from './refusals.js';

type JsonSchema = Record<string, unknown> & { definitions?: Record<string, unknown> };
interface Answered {
  description?: string;
  content?: Record<string, Media>;
}
type Operation = Record<string, unknown> & {
  parameters?: { in: string; name: string }[];
  requestBody?: { content?: Record<string, Media> };
  security?: unknown[];
  responses: Record<string, Answered>;
  [REFUSALS]?: Refusals;
  [NOT_REMEMBERED]?: true;
};

/** Zod to OpenAPI 3.0, without the noise that the built-in conversion leaves in (long date and uuid patterns, 2^53 limits). */
function convert(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { definitions = {}, ...rest } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: schemaType,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
      // A word of later versions.
      delete jsonSchema.contentEncoding;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
  return { schema: rest, components: definitions };
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = [
    'Projects of a city from the first proposal to closing.',
    'Sign in with `POST /api/v1/auth/login`, then press Authorize and paste the `accessToken`.',
    'Errors are RFC 9457 problems in the language of `Accept-Language` (kk, ru, en).',
    'Updates send the `ETag` they read in `If-Match`; a `POST` may carry an `Idempotency-Key`.',
  ].join('\n\n');
  const config = new DocumentBuilder()
    .setTitle('Zhoba')
    .setDescription(description)
    .setVersion('1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: convert,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema },
  };
  delete document.info.contact;
  const schemas = document.components.schemas as Schemas;
  for (const schema of Object.values(schemas)) typeNullables(schema, schemas);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (typeof operation === 'object' && operation !== null && 'responses' in operation) {
        const described = operation as unknown as Operation;
        for (const media of mediaOf(described)) addExample(media, schemas);
        addRefusals(described, method, path);
      }
    }
  }
  return document;
}

function mediaOf({ requestBody, responses }: Operation): Media[] {
  return [requestBody, ...Object.values(responses)].flatMap((body) => Object.values(body?.content ?? {}));
}

/** OpenAPI 3.0 wants null among the values of a nullable list, and the type beside `nullable` also where the rest is a reference. */
function typeNullables(schema: Schema, schemas: Schemas): void {
  const [whole] = schema.allOf ?? [];
  if (schema.nullable && schema.type === undefined && whole?.$ref) {
    const { type } = referenced(whole.$ref, schemas);
    if (type !== undefined) schema.type = type;
  }
  if (schema.nullable && schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  const parts = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  for (const part of parts) typeNullables(part, schemas);
}

/** Every refusal of an operation: those that its shape implies, and those that it names itself. */
function addRefusals(operation: Operation, method: string, path: string): void {
  const codes = new Map<number, string[]>();
  const add = (kind: ErrorKind, ...more: readonly string[]) =>
    codes.set(STATUS[kind], [...new Set([...(codes.get(STATUS[kind]) ?? []), ...more])]);

  const parameters = operation.parameters ?? [];
  const has = (place: string) => parameters.some((parameter) => parameter.in === place);
  for (const [kind, named] of Object.entries(operation[REFUSALS] ?? {})) add(kind as ErrorKind, ...named);
  delete operation[REFUSALS];
  const remembered = method === 'post' && !operation[NOT_REMEMBERED];
  delete operation[NOT_REMEMBERED];
  if (operation.requestBody || has('query')) add('invalid', 'VALIDATION_FAILED');
  if (operation.requestBody) {
    add('invalid', 'MALFORMED_JSON');
    add('too-large', 'BODY_TOO_LARGE');
  }
  if (path.includes('{')) add('not-found', 'NOT_FOUND');
  codes.set(431, ['HEADERS_TOO_LARGE']);
  // Says aloud that nobody needs to sign in.
  operation.security ??= [];
  if (operation.security.length > 0) {
    add('unauthenticated', 'UNAUTHENTICATED');
    add('forbidden', 'FORBIDDEN');
    if (remembered) {
      add('conflict', 'IDEMPOTENT_REQUEST_RUNNING');
      add('unprocessable', 'IDEMPOTENCY_KEY_REUSED');
      operation.parameters = [
        ...parameters,
        {
          in: 'header',
          name: 'Idempotency-Key',
          required: false,
          schema: { type: 'string' },
          description: 'Repeats are answered with the first answer',
        } as never,
      ];
    }
  }
  if (parameters.some((parameter) => parameter.name.toLowerCase() === 'if-match')) {
    add('stale', 'STALE');
    add('precondition-required', 'IF_MATCH_MISSING');
  }
  for (const [status, list] of codes) operation.responses[status] = problemResponse(status, list);
  operation.responses['500'] = problemResponse(500, ['INTERNAL']);
}

function problemResponse(status: number, codes: readonly string[]): Answered {
  const example = (code: string) => ({
    type: `urn:zhoba:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: translate('en', `title.${status}`),
    status,
    detail: translate('en', `error.${code}`),
    instance: '/api/v1/…',
    code,
    requestId: '6f1c7f0e-6a53-4a0e-8a3e-0a8f3c1f7c11',
  });
  return {
    description: codes.join(', '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { value: example(code) }])),
      },
    },
  };
}
