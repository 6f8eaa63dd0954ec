import { UseGuards, applyDecorators } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { Public, Refuses } from '#libs/platform';
import type { Refusals } from '#libs/platform';
import { PublicDoor } from './public-door.js';

/** A whole office, or a school, may sit behind one address. */
const READING = { limit: 300, ttl: 60_000 } as const;

interface Door {
  /** So many requests from one address in `ttl` milliseconds. */
  readonly limit?: { readonly limit: number; readonly ttl: number };
  readonly refuses?: Refusals;
}

/** A route that needs no sign-in and is the same for everybody. */
export const PublicRoute = ({ limit = READING, refuses = {} }: Door = {}): MethodDecorator =>
  applyDecorators(
    Public(),
    UseGuards(PublicDoor),
    Throttle({ default: limit }),
    Refuses({ ...refuses, 'too-many': ['TOO_MANY_REQUESTS'] }),
  );
