export * from './cycle.js';
export * from './impact.js';
export * from './network.js';
export * from './outline.js';
export * from './passes.js';
export * from './plan.js';
export * from './wanted-proposals.js';
export * from './working-day-index.js';
