import { createParamDecorator } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { currentContext } from '#libs/platform';

/** The signed-in person of this request. */
export const CurrentActor = createParamDecorator((): Actor => {
  const actor = currentContext()?.actor;
  if (!actor) throw new DomainError('unauthenticated', 'UNAUTHENTICATED');
  return actor;
});
