export * from './minutes-content.js';
export type * from './minutes-paper-data.js';
export * from './passport-content.js';
export * from './passport-snapshot.js';
export * from './render-minutes.js';
export * from './render-passport.js';
export type * from './paper.js';
