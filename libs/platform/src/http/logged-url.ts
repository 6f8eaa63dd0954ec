import type { FastifyRequest } from 'fastify';

/** The screen that an identity provider sends a browser to, with a code that is good for one sign-in. */
const RETURN = /^(\/sign-in\/callback)\?.*/;

/** An address that is itself a secret has a parameter named token: of such a one only the route is told. */
export const loggedUrl = ({ url, routeOptions }: FastifyRequest): string =>
  routeOptions.url?.includes(':token') ? routeOptions.url : url.replace(RETURN, '$1');
