export * from './attention.js';
export * from './summary.js';
