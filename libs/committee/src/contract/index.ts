export * from './agenda.js';
export * from './meetings.js';
export * from './members.js';
export * from './rules.js';
