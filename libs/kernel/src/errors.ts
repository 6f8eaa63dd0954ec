/** What a refusal means to the caller; the HTTP edge maps each kind to one status. */
export type ErrorKind =
  | 'invalid' // 400: the request itself is malformed
  | 'unauthenticated' // 401
  | 'forbidden' // 403: seen, but not allowed
  | 'not-found' // 404: absent, or not to be seen
  | 'conflict' // 409: not possible in today's state
  | 'stale' // 412: the caller's copy is old
  | 'too-large' // 413
  | 'unprocessable' // 422: understood, but breaks a rule
  | 'precondition-required' // 428
  | 'too-many'; // 429

export type ErrorParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One bad field: an RFC 6901 pointer into the body (or `?name` for a query parameter), a stable code and its parameters. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/**
 * A refusal that the caller can act on. Its sentence lives in the text catalogues under `error.<code>`;
 * anything else that is thrown is a defect.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'DomainError';
  }
}
