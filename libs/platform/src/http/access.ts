import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';

/** What a route asks of its caller: a permission's name, `signed-in`, or `public`. A route without it is closed to everybody. */
export const ACCESS = 'zhoba:access';
const EXTENSION = 'x-permission';

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, 'public'), ApiExtension(EXTENSION, 'public'));

/** Open to any signed-in person. */
export const SignedIn = (): MethodDecorator => access('signed-in');

export const access = (name: string): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, name), ApiExtension(EXTENSION, name), ApiBearerAuth());
