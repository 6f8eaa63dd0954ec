import type { FastifyRequest } from 'fastify';
import { loggedUrl } from './logged-url.js';

it.each([
  {
    route: '/api/v1/calendar/:token.ics',
    url: '/api/v1/calendar/secret.ics?component=todo',
    logged: '/api/v1/calendar/:token.ics',
  },
  {
    route: '/api/v1/projects/:id',
    url: '/api/v1/projects/1?asOf=2026-01-01',
    logged: '/api/v1/projects/1?asOf=2026-01-01',
  },
  { route: '/*', url: '/sign-in/callback?code=secret&state=x', logged: '/sign-in/callback' },
  { route: '/*', url: '/sign-in?to=%2Fprojects', logged: '/sign-in?to=%2Fprojects' },
  { route: undefined, url: '/nowhere', logged: '/nowhere' },
])('logs $url as $logged', ({ route, url, logged }) => {
  expect(loggedUrl({ url, routeOptions: { url: route } } as FastifyRequest)).toBe(logged);
});
