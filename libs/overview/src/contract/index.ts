export * from './attention.js';
export * from './changes.js';
export * from './summary.js';
export * from './views.js';
