interface StrictCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly seconds: number;
}

/**
 * A Set-Cookie header of a cookie that no script reads and no other site's page sends. `url` is the request's address as its caller
 * sees it: over TLS the browser is to send the cookie in no other way.
 */
export const strictCookie = ({ name, value, path, seconds }: StrictCookie, url: string): string =>
  [
    `${name}=${value}`,
    `Path=${path}`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(url.startsWith('https:') ? ['Secure'] : []),
  ].join('; ');

/** The value of a cookie in a Cookie header (RFC 6265 §4.2.1): the first of that name, which has the closest path. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key = '', ...value] = pair.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return undefined;
}
