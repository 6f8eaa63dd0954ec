import { access } from '#libs/platform';
import type { Permission } from '../domain/permissions.js';

/** Opens a route to the roles that hold the permission. */
export const Requires = (permission: Permission): MethodDecorator => access(permission);
