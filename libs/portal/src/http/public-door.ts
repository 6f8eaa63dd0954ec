import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AddressThrottle } from '#libs/identity';

/** Lets in everybody, pages of other sites too; so many times a minute from one address. */
@Injectable()
export class PublicDoor extends AddressThrottle {
  override canActivate(context: ExecutionContext): Promise<boolean> {
    // before anything is refused, so that other sites can read the refusal
    void context
      .switchToHttp()
      .getResponse<FastifyReply>()
      .headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Link, Retry-After' });
    return super.canActivate(context);
  }
}
