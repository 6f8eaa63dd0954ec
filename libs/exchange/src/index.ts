export { ExchangeHttpModule } from './exchange-http.module.js';
export { ExchangeModule } from './exchange.module.js';
