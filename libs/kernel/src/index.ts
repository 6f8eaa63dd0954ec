export * from './actor.js';
export * from './clock.js';
export * from './errors.js';
export * from './language.js';
export * from './money.js';
