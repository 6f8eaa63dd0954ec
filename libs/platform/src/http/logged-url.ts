import type { FastifyRequest } from 'fastify';

/** An address that is itself a secret has a parameter named token: of such a one only the route is told. */
export const loggedUrl = ({ url, routeOptions }: FastifyRequest): string =>
  routeOptions.url?.includes(':token') ? routeOptions.url : url;
