export * from './answers.js';
export * from './attestation.js';
export * from './codes.js';
export * from './override.js';
export * from './policy.js';
export * from './screening-answer.js';
export * from './screening-facts.js';
