export * from './catalogue.js';
export * from './shares.js';
export * from './tags.js';
export * from './indicator-values.js';
export * from './indicators.js';
export * from './lenses.js';
export * from './rollup.js';
export * from './indicator-paste.js';
