import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The request's absolute address as its caller sees it, for links. */
export const RequestUrl = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { publicUrl?: string }>();
  return `${request.publicUrl ?? `${request.protocol}://${request.host}`}${request.url}`;
});
