import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER, Queues } from '#libs/platform';
import type { Logger } from '#libs/platform';

/** Everything from this origin; styles stand inline in the page and in its components, scripts do not. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The dashboard of the queue. It is made when somebody first asks for it: most processes are never asked. */
@Injectable()
export class QueueBoard {
  private made: Promise<FastifyInstance> | undefined;

  constructor(
    private readonly queues: Queues,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Answers a request that has been let in. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const server = await this.server();
    void reply.headers({ 'content-security-policy': CONTENT_SECURITY_POLICY, 'cache-control': 'no-store' });
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.hijack();
    server.routing(request.raw, reply.raw);
  }

  private server(): Promise<FastifyInstance> {
    this.made ??= import('./board-server.js').then(({ boardServer }) => boardServer(this.queues, this.logger));
    // The next who asks tries again.
    this.made.catch(() => (this.made = undefined));
    return this.made;
  }
}
