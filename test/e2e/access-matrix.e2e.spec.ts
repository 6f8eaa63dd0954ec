import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS } from '#libs/identity';
import { ROLES } from '#libs/kernel';
import { newId, openApiDocument } from '#libs/platform';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { routesOf } from '../support/routes.js';
import type { Route } from '../support/routes.js';

const FILE = join(process.cwd(), 'test/e2e/access-matrix.md');
const REGENERATE = 'WRITE_ACCESS_MATRIX=1 npx jest test/e2e/access-matrix';
const COLUMNS = ['anonymous', ...ROLES] as const;

const HEADER = `# Who may come in where

Every route of the product with every role: ✓ comes in (what then happens depends on the record), 401 is asked to sign in,
403 is refused for the role alone. The test beside this file calls each of them on a running server and compares.

After a change that is meant, write the table anew and read the difference before you commit it:

\`\`\`
${REGENERATE}
\`\`\`
`;

let app: TestApp;
let routes: Route[];

beforeAll(async () => {
  app = await startApp(PRODUCT);
  routes = routesOf(app.app);
  for (const role of ROLES) {
    await app.addUser(`${role}@matrix.test`, {
      role,
      directionId: role === 'head_of_direction' ? newId() : null,
      organisationId: role === 'executor' ? newId() : null,
    });
  }
});
afterAll(() => app.close());

const documented = () =>
  Object.entries(openApiDocument(app.app).paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { 'x-permission'?: string }>).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      permission: operation['x-permission'],
    })),
  );

let callers = 0;
/** An id of nobody, no body, no headers: whoever is let in is told so in the next step. */
async function answerTo(column: (typeof COLUMNS)[number], { method, path }: Route): Promise<string> {
  callers += 1;
  const answer = await fetch(
    app.url + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (/id$/i.test(name) ? newId() : 'x')),
    {
      method,
      headers: {
        // Rate limits count by address, and are no matter here.
        'x-forwarded-for': `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}`,
        ...(column !== 'anonymous' && { authorization: `Bearer ${await app.signIn(`${column}@matrix.test`)}` }),
      },
    },
  );
  // A stream of events goes on until somebody leaves.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel();
  else await answer.arrayBuffer();
  if (answer.status >= 500 && answer.status !== 503)
    throw new Error(`${method} ${path} as ${column}: ${answer.status}`);
  return answer.status === 401 || answer.status === 403 ? String(answer.status) : '✓';
}

const row = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`;

function table(rows: readonly (readonly string[])[]): string {
  const all = [['Route', ...COLUMNS], ...rows];
  const widths = all[0]!.map((_, index) => Math.max(...all.map((cells) => cells[index]!.length)));
  const [head, ...body] = all.map((cells) => row(cells, widths));
  return [
    head,
    row(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...body,
  ].join('\n');
}

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

it('finds the routes of the server', () => {
  expect(routes.length).toBeGreaterThan(40);
  expect(routes.map(nameOf)).toEqual(
    expect.arrayContaining(['GET /health/live', 'POST /api/v1/auth/login', 'PATCH /api/v1/projects/{id}']),
  );
});

it('documents every route, and has every route that is documented', () => {
  expect(
    documented()
      .map(({ route }) => route)
      .toSorted(),
  ).toEqual(routes.map(nameOf).toSorted());
});

it('declares on every route whom it is for', () => {
  const undeclared = documented().filter(
    ({ permission }) =>
      permission === undefined ||
      !(permission === 'public' || permission === 'signed-in' || Object.hasOwn(PERMISSIONS, permission)),
  );
  expect(undeclared).toEqual([]);
});

it('lets in exactly whom the table names', async () => {
  const rows: string[][] = [];
  for (const route of routes.toSorted((one, other) =>
    one.path === other.path ? one.method.localeCompare(other.method) : one.path < other.path ? -1 : 1,
  )) {
    rows.push([nameOf(route), ...(await Promise.all(COLUMNS.map((column) => answerTo(column, route))))]);
  }
  const actual = `${HEADER}\n${table(rows)}\n`;
  if (process.env['WRITE_ACCESS_MATRIX']) writeFileSync(FILE, actual);
  expect(actual.split('\n')).toEqual(readFileSync(FILE, 'utf8').split('\n'));
}, 60_000);
