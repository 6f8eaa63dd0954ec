export * from './calendar-feeds.js';
export * from './webhooks.js';
