import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

export const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'The same for the same code' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence in the language asked for' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'Stable; for programs' },
    params: { type: 'object', additionalProperties: true },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      description: 'Every bad field',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901 into the body; ?name for a query parameter' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};
