// Loaded before the product: tells the parent process of every statement that is sent to PostgreSQL.
import pg from 'pg';

const { value: send } = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query');
pg.Client.prototype.query = function query(config, values, ...rest) {
  const statement = typeof config === 'string' ? { text: config, values } : config;
  const { name, text, values: own } = statement;
  process.send({ name, text, values: Array.isArray(own) ? own : [] });
  return send.call(this, config, values, ...rest);
};
