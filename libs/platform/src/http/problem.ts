import { DomainError } from '#libs/kernel';
import type { ErrorKind, FieldError, Language } from '#libs/kernel';
import { translate } from '../texts/translate.js';

export const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many': 429,
} satisfies Record<ErrorKind, number>;

/** RFC 9457, with the product's extensions `code`, `params`, `errors` and `requestId`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  params?: Record<string, unknown>;
  requestId: string;
  errors?: { pointer: string; code: string; message: string }[];
}

interface Request {
  instance: string;
  requestId: string;
  language: Language;
}

export function problemOf(error: DomainError, { instance, requestId, language }: Request): Problem {
  const status = STATUS[error.kind];
  return {
    type: typeOf(error.code),
    title: translate(language, `title.${status}`),
    status,
    detail: translate(language, `error.${error.code}`, error.params),
    instance,
    code: error.code,
    ...(Object.keys(error.params).length > 0 && { params: error.params }),
    requestId,
    ...(error.fields.length > 0 && { errors: error.fields.map((field) => worded(field, language)) }),
  };
}

/** A refusal by the framework or a defect: only the status is known. */
export function problemOfStatus(status: number, code: string, { instance, requestId, language }: Request): Problem {
  return {
    type: typeOf(code),
    title: translate(language, `title.${status}`),
    status,
    detail: translate(language, `error.${code}`),
    instance,
    code,
    requestId,
  };
}

const typeOf = (code: string): string => `urn:zhoba:problem:${code.toLowerCase().replaceAll('_', '-')}`;

const worded = ({ pointer, code, params }: FieldError, language: Language) => ({
  pointer,
  code,
  message: translate(language, `field.${code}`, params),
});
