export * from './project.js';
export * from './reference.js';
