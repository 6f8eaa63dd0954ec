export * from './agenda.js';
export * from './decisions.js';
export * from './instructions.js';
export * from './meetings.js';
export * from './members.js';
export * from './minutes.js';
export * from './rules.js';
export * from './voting.js';
