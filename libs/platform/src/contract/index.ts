export * from './history.js';
export * from './primitives.js';
