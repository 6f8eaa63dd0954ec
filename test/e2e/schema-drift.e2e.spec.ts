import { DataSource } from 'typeorm';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let server: TestApp;

beforeAll(async () => {
  server = await startApp();
});
afterAll(() => server.close());

it('finds no difference between the migrated tables and the entities', async () => {
  const drift = await server.app.get(DataSource).driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
});
