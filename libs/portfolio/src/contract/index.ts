export * from './calendar.js';
export * from './document.js';
export * from './project.js';
export * from './reference.js';
