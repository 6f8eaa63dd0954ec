export * from './comparison.js';
export * from './obligations.js';
export * from './periods.js';
export * from './status-updates.js';
