export * from './minutes-content.js';
export type * from './minutes-paper-data.js';
export * from './passport-content.js';
export * from './passport-snapshot.js';
export type * from './paper.js';
