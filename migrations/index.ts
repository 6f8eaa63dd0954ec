export { HistoryAndOutbox1795000000000 } from './1795000000000-history-and-outbox.js';
