export * from './city.js';
export * from './districts.js';
export * from './feedback.js';
export * from './figures.js';
export * from './indicators.js';
export * from './projects.js';
