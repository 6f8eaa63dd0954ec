import { basename, dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const A_YEAR_IN_SECONDS = 365 * 24 * 3600;
/** Below these nothing is a screen: an unknown address there is a problem in JSON, also for a browser. */
const NOT_SCREENS = /^\/(api|public|health|metrics|assets)(\/|$)/;

/** Everything from this origin. Styles may stand inline, as the components place their menus so; scripts may not. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The browser's client from `folder`, as it was built: its files under their own names, and its page at every address that a
 * person opens and that is not the API's; which screen stands there the page decides itself.
 */
export async function serveScreens(app: NestFastifyApplication, folder: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: FastifyReply, path: string) => {
      // a name in assets/ changes with what the file holds
      const lasts = basename(dirname(path)) === 'assets';
      void reply.header('cache-control', lasts ? `public, max-age=${A_YEAR_IN_SECONDS}, immutable` : 'no-cache');
      if (!lasts) void reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
    },
  });
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const { pathname } = new URL(request.url, 'http://any');
    const screen = request.headers.accept?.includes('text/html') && !NOT_SCREENS.test(pathname);
    return screen ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
