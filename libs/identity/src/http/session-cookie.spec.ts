import { cookieOf } from './cookies.js';
import { noSessionCookie, sessionCookie } from './session-cookie.js';

it.each([
  { header: undefined, found: undefined },
  { header: '', found: undefined },
  { header: 'zhoba_session=abc', found: 'abc' },
  { header: 'theme=dark; zhoba_session=abc; other=1', found: 'abc' },
  { header: 'theme=dark;zhoba_session=abc', found: 'abc' },
  { header: 'zhoba_session=a=b==', found: 'a=b==' },
  { header: 'zhoba_session=first; zhoba_session=second', found: 'first' },
  { header: 'zhoba_session=', found: '' },
  { header: 'zhoba_session', found: '' },
  { header: 'my_zhoba_session=abc', found: undefined },
  { header: 'zhoba_session_old=abc', found: undefined },
  { header: 'other=zhoba_session=abc', found: undefined },
])('finds $found in “$header”', ({ header, found }) => {
  expect(cookieOf(header, 'zhoba_session')).toBe(found);
});

it('is for the browser alone, for our own pages, for 30 days, and over TLS when the product is', () => {
  const kept = 'zhoba_session=abc; Path=/api/v1/auth; Max-Age=2592000; HttpOnly; SameSite=Strict';
  expect(sessionCookie('abc', 'http://localhost:3000/api/v1/auth/login')).toBe(kept);
  expect(sessionCookie('abc', 'https://zhoba.almaty.kz/api/v1/auth/login')).toBe(`${kept}; Secure`);
  expect(noSessionCookie('https://zhoba.almaty.kz/')).toBe(
    'zhoba_session=; Path=/api/v1/auth; Max-Age=0; HttpOnly; SameSite=Strict; Secure',
  );
});
