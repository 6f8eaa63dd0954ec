export { PERMISSIONS, may, permissionsOf } from './domain/permissions.js';
export type { Permission } from './domain/permissions.js';
export { CurrentActor } from './http/current-actor.js';
export { Requires } from './http/requires.js';
