export * from './passport-content.js';
export * from './passport-snapshot.js';
export * from './render-passport.js';
export type * from './paper.js';
