/** Of a JWT of ours: whom and which session it names. */
export interface AccessClaims {
  readonly sub: string;
  readonly sid: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

export const ACCESS_TOKEN = {
  algorithm: 'HS256',
  issuer: 'zhoba',
  audience: 'zhoba-api',
  seconds: 15 * 60,
} as const;
