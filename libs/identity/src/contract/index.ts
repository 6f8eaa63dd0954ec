export * from './auth.js';
export * from './delegations.js';
export * from './grant.js';
export * from './me.js';
export * from './providers.js';
export * from './users.js';
export * from './words.js';
