export * from './notices.js';
export * from './calendar-feeds.js';
export * from './webhooks.js';
