export * from './ms-project.js';
