export { HistoryAndOutbox1795000000000 } from './1795000000000-history-and-outbox.js';
export { Identity1795000100000 } from './1795000100000-identity.js';
export { Portfolio1795000200000 } from './1795000200000-portfolio.js';
export { SdgCatalogue1795000250000 } from './1795000250000-sdg-catalogue.js';
export { Intake1795000300000 } from './1795000300000-intake.js';
export { Reports1795000400000 } from './1795000400000-reports.js';
export { ForgivingSearch1795000450000 } from './1795000450000-forgiving-search.js';
export { Committee1795000500000 } from './1795000500000-committee.js';
