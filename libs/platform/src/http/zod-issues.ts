import type { z } from 'zod';
import type { ErrorParams, FieldError } from '#libs/kernel';

type Issue = z.core.$ZodIssue;

/** Where the bad value stands: in the body (`/cost/total`) or among the query's parameters (`?limit`). */
export type Place = 'body' | 'query' | 'param';

/** Every bad field of a failed check, each with the product's stable code. */
export function fieldErrors(issues: readonly Issue[], place: Place): FieldError[] {
  return issues.flatMap((issue) => fieldsOf(issue, place));
}

function fieldsOf(issue: Issue, place: Place): FieldError[] {
  const at = (path: PropertyKey[], code: string, params?: ErrorParams): FieldError => ({
    pointer: pointer(path, place),
    code,
    ...(params && { params }),
  });
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined && !isNumberProblem(issue)
          ? at(issue.path, 'REQUIRED')
          : at(issue.path, 'WRONG_TYPE', { expected: issue.expected }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => at([...issue.path, key], 'UNKNOWN_FIELD', { field: key }));
    case 'too_small':
      if (issue.origin === 'string')
        return [at(issue.path, Number(issue.minimum) <= 1 ? 'EMPTY' : 'TOO_SHORT', { min: Number(issue.minimum) })];
      if (issue.origin === 'array') return [at(issue.path, 'TOO_FEW', { min: Number(issue.minimum) })];
      return [at(issue.path, 'TOO_SMALL', { min: Number(issue.minimum) })];
    case 'too_big':
      if (issue.origin === 'string') return [at(issue.path, 'TOO_LONG', { max: Number(issue.maximum) })];
      if (issue.origin === 'array') return [at(issue.path, 'TOO_MANY', { max: Number(issue.maximum) })];
      return [at(issue.path, 'TOO_BIG', { max: Number(issue.maximum) })];
    case 'invalid_value':
      return [
        at(issue.path, issue.input === undefined ? 'REQUIRED' : 'NOT_ONE_OF', { values: issue.values.map(String) }),
      ];
    case 'invalid_format':
      return [at(issue.path, FORMATS[issue.format] ?? 'BAD_FORMAT')];
    case 'invalid_union':
      if (issue.errors.length === 0 && 'options' in issue) {
        const values = (issue.options ?? []).map(String);
        return [at(issue.path, isGiven(issue) ? 'NOT_ONE_OF' : 'REQUIRED', { values })];
      }
      // The alternatives that agree on the type say more than "no alternative fits".
      return closest(issue.errors).flatMap((inner) =>
        fieldsOf({ ...inner, path: [...issue.path, ...inner.path] }, place),
      );
    case 'custom': {
      const params = issue.params as { code?: string; [name: string]: unknown } | undefined;
      const { code = 'INVALID', ...rest } = params ?? {};
      return [at(issue.path, code, rest as ErrorParams)];
    }
    default:
      return [at(issue.path, 'INVALID')];
  }
}

const FORMATS: Record<string, string> = {
  date: 'NOT_A_DAY',
  datetime: 'NOT_A_MOMENT',
  uuid: 'NOT_AN_ID',
  email: 'NOT_AN_EMAIL',
  url: 'NOT_A_URL',
};

/** A number that is no whole number comes as a type issue without the type being wrong. */
const isNumberProblem = (issue: z.core.$ZodIssueInvalidType): boolean => typeof issue.input === 'number';

/** Whether the field that tells the alternatives of a union apart is there at all. */
const isGiven = ({ input, discriminator }: { input?: unknown; discriminator?: string | undefined }): boolean =>
  typeof input === 'object' && input !== null && discriminator !== undefined && discriminator in input;

function closest(alternatives: readonly Issue[][]): Issue[] {
  const notTypes = alternatives.filter(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  return [...(notTypes.length > 0 ? notTypes : alternatives)].sort((a, b) => a.length - b.length)[0] ?? [];
}

/** RFC 6901 inside the body; `?name` for a query parameter. */
function pointer(path: readonly PropertyKey[], place: Place): string {
  const tokens = path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  if (place === 'query') return `?${tokens.join('.')}`;
  return tokens.length === 0 ? '' : `/${tokens.join('/')}`;
}
