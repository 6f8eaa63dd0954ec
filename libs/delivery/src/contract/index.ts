export * from './baseline.js';
export * from './budget-actuals.js';
export * from './budget.js';
export * from './issues.js';
export * from './milestones.js';
export * from './risks.js';
export * from './team.js';
