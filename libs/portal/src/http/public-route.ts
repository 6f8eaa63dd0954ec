import { UseGuards, applyDecorators } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { Public, Refuses } from '#libs/platform';
import { PublicDoor } from './public-door.js';

/** A whole office, or a school, may sit behind one address. */
const LIMIT = { limit: 300, ttl: 60_000 } as const;

/** A route that needs no sign-in and is the same for everybody. */
export const PublicRoute = (): MethodDecorator =>
  applyDecorators(
    Public(),
    UseGuards(PublicDoor),
    Throttle({ default: LIMIT }),
    Refuses({ 'too-many': ['TOO_MANY_REQUESTS'] }),
  );
