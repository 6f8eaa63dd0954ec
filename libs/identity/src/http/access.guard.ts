import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ACCESS, LOGGER, currentContext } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { ActorCache } from '../application/actor-cache.js';
import { isPermission, may } from '../domain/permissions.js';
import type { AccessClaims } from './access-token.js';
import { PAGE, PagePasses } from './page-pass.js';
import type { ServerPage } from './page-pass.js';
import { VerifiedTokens } from './verified-tokens.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session of the access token, on routes that ask for one. */
    sessionId?: string;
    /** When that token expires. */
    sessionUntil?: Date;
  }
}

/** Who may come in at all. Closed by default: a route that does not say whom it is for is shut to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: VerifiedTokens,
    private readonly passes: PagePasses,
    private readonly actors: ActorCache,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<string | undefined>(ACCESS, execution.getHandler());
    if (access === 'public') return true;
    const actor = await this.actor(execution);
    if (access === 'signed-in') return true;
    if (access === undefined || !isPermission(access)) {
      const route = `${execution.getClass().name}.${execution.getHandler().name}`;
      this.logger.error({ route, access }, 'a route does not say whom it is for');
      throw new DomainError('forbidden', 'FORBIDDEN');
    }
    if (!may(actor, access)) throw new DomainError('forbidden', 'FORBIDDEN');
    return true;
  }

  private async actor(execution: ExecutionContext): Promise<Actor> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    const claims =
      authorization === undefined
        ? await this.claimsOfPass(execution, request)
        : await this.tokens.claims(authorization);
    const actor = claims && (await this.actors.of(claims.sid));
    if (!actor || actor.userId !== claims.sub) throw new DomainError('unauthenticated', 'UNAUTHENTICATED');
    const context = currentContext();
    if (context) context.actor = actor;
    request.sessionId = claims.sid;
    request.sessionUntil = new Date(claims.exp * 1000);
    return actor;
  }

  /** Of a page that a browser looks at. The browser sends the pass by itself, so it never lets anything be changed. */
  private async claimsOfPass(
    execution: ExecutionContext,
    { method, headers }: FastifyRequest,
  ): Promise<AccessClaims | undefined> {
    const page = this.reflector.get<ServerPage | undefined>(PAGE, execution.getHandler());
    const reads = method === 'GET' || method === 'HEAD';
    return page && reads ? this.passes.claims(page, headers.cookie) : undefined;
  }
}
