export * from './attestation.js';
export * from './compare-policies.js';
export * from './facts-digest.js';
export * from './facts.js';
export * from './finding.js';
export * from './policy.js';
export * from './screen.js';
export * from './what-if.js';
