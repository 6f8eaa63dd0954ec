import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { PASSWORD, startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { freePort } from '../support/free-port.js';
import { until } from '../support/papers.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';
import { reportGate } from '../support/report-gate.js';
import type { ReportGate } from '../support/report-gate.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

// The command as a process of the build, against the product over HTTP.
const COMMAND = resolve('dist/apps/cli/src/main.js');

let app: TestApp;
let city: SmallCity;
let gate: ReportGate;
let output: string;
let code: string;
let projectId: string;
const store = mkdtempSync(join(tmpdir(), 'zhoba-command-store-'));

beforeAll(async () => {
  if (!existsSync(COMMAND)) throw new Error('Build first: npm run build');
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  city = await smallCity(app);
  gate = await reportGate(app.config.database.url);
});
afterAll(async () => {
  await gate.end();
  await app.close();
  rmSync(store, { recursive: true });
});

beforeEach(async () => {
  output = mkdtempSync(join(tmpdir(), 'zhoba-command-'));
  ({ code, id: projectId } = (await as(app, city.people.manager)('POST', '/projects', plainProposal)).body);
});
afterEach(async () => {
  await gate.open(10);
  await gate.open(90);
  rmSync(output, { recursive: true });
});

interface Run {
  readonly said: () => string;
  readonly complained: () => string;
  readonly ended: Promise<number | null>;
  readonly interrupt: () => void;
}

function run(args: readonly string[], variables: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [COMMAND, 'report', ...args], {
    cwd: output,
    env: {
      PATH: process.env['PATH'],
      ZHOBA_SERVER: app.url,
      ZHOBA_ACCOUNT: city.people.manager,
      ZHOBA_PASSWORD: PASSWORD,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (complained += bytes.toString()));
  return {
    said: () => said,
    complained: () => complained,
    ended: once(child, 'close').then(([exitCode]: (number | null)[]) => exitCode ?? null),
    interrupt: () => void child.kill('SIGINT'),
  };
}

const passport = (...more: string[]) => ['project-passport', '--project', code, ...more];
const states = async () =>
  (
    await app.app
      .get(DataSource)
      .query<{ state: string }[]>(
        'SELECT r.state FROM report r JOIN report_pack k ON k.id = r.pack_id WHERE k.project_id = $1 ORDER BY r.state',
        [projectId],
      )
  ).map(({ state }) => state);
const reportId = async () => {
  const [row] = await app.app
    .get(DataSource)
    .query<{ id: string }[]>(
      'SELECT r.id FROM report r JOIN report_pack k ON k.id = r.pack_id WHERE k.project_id = $1',
      [projectId],
    );
  return row!.id;
};

it('puts a pack in several languages and formats into the folder, and tells how far each paper is', async () => {
  await gate.close(90);
  const folder = join(output, 'papers');
  const papers = ['--format', 'pdf,docx', '--language', 'kk,en', '--output', folder];
  const command = run(passport(...papers));
  await until(() => /^en (pdf|docx): 40 %, drawing$/m.test(command.said()));
  expect(command.said()).not.toContain('100 %');
  await gate.open(90);
  expect([await command.ended, command.complained()]).toEqual([0, '']);
  const names = ['en.docx', 'en.pdf', 'kk.docx', 'kk.pdf'].map((end) => `${code}-passport-${end}`);
  expect(readdirSync(folder).toSorted()).toEqual(names);
  for (const name of names) expect(command.said()).toContain(`${join(folder, name)}\n`);
  for (const paper of ['en docx', 'en pdf', 'kk docx', 'kk pdf']) {
    expect(command.said()).toContain(`${paper}: 100 %, ready\n`);
  }
  expect(readFileSync(join(folder, names[3]!)).subarray(0, 5).toString()).toBe('%PDF-');
});

it('without further words draws one PDF in Kazakh into the folder where it is called', async () => {
  const command = run(['project-passport', '--project', projectId]);
  expect([await command.ended, command.complained()]).toEqual([0, '']);
  expect(readdirSync(output)).toEqual([`${code}-passport-kk.pdf`]);
});

it('gives papers up on Ctrl+C', async () => {
  await gate.close(10);
  const command = run(passport('--language', 'kk,ru'));
  await until(async () => (await gate.waiting()) > 0 && command.said().includes('ru pdf: '));
  command.interrupt();
  // The worker at the gate holds the row of its report.
  await until(() => command.complained().includes('Stopped.'));
  await gate.open(10);
  expect(await command.ended).toBe(130);
  expect(command.complained()).toBe('Stopped.\nkk pdf: given up\nru pdf: given up\n');
  expect(await states()).toEqual(['cancelled', 'cancelled']);
  expect(readdirSync(output)).toEqual([]);
});

it('leaves on Ctrl+C what somebody else has asked for', async () => {
  await gate.close(90);
  await as(app, city.people.office)('POST', '/report-packs', {
    kind: 'project-passport',
    projectId,
    formats: ['pdf'],
    languages: ['kk'],
  });
  const command = run(passport());
  await until(() => command.said().includes('40 %'));
  command.interrupt();
  await until(() => command.complained().includes('Stopped.'));
  await gate.open(90);
  expect(await command.ended).toBe(130);
  expect(command.complained()).toMatch(/^Stopped\.\nkk pdf: not given up\. \S.+\n$/);
  await until(async () => (await states()).join() === 'ready');
});

it('tells why a paper could not be made, and that there is none', async () => {
  await gate.close(90);
  const command = run(passport());
  await until(() => command.said().includes('40 %'));
  // A file stands where the folder of the paper would be made.
  const place = join(store, 'reports', await reportId());
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, '');
  await gate.open(90);
  expect(await command.ended).toBe(2);
  expect(command.complained()).toBe('kk pdf: The finished document could not be kept in the file store.\n');
  expect(readdirSync(output)).toEqual([]);
});

it.each([
  ['a wrong password', [], { ZHOBA_PASSWORD: 'wrong' }, /^manager@city\.kz cannot sign in at http:\S+: \S.+/],
  ['no password', [], { ZHOBA_PASSWORD: '' }, /^Set ZHOBA_PASSWORD/],
  ['an address that is none', ['--server', 'localhost'], {}, /http:\/\/localhost:3000/],
  ['a project that is not there', ['--project', 'ALM-1999-0001'], {}, /no project with the code ALM-1999-0001/],
  ['a format that the kind has not', ['--format', 'xlsx'], {}, /\n {2}\S*formats\S*: /],
])('refuses %s', async (_what, args, variables, sentence) => {
  const command = run(passport(...args), variables);
  expect(await command.ended).toBe(1);
  expect(command.complained()).toMatch(sentence);
  expect(command.complained()).not.toMatch(/\n\s+at /);
  expect(readdirSync(output)).toEqual([]);
});

it('refuses a kind that is not there, and names those that are', async () => {
  const command = run(['nonsense']);
  expect(await command.ended).toBe(1);
  expect(command.complained()).toMatch(/'nonsense'.*project-passport/);
});

it('refuses to ask as nobody', async () => {
  const command = run(passport(), { ZHOBA_ACCOUNT: undefined });
  expect(await command.ended).toBe(1);
  expect(command.complained()).toMatch(/--account/);
});

it('says that there is no product', async () => {
  const server = `http://127.0.0.1:${await freePort()}`;
  const command = run(passport(), { ZHOBA_SERVER: server });
  expect(await command.ended).toBe(1);
  expect(command.complained()).toBe(`There is no product at ${server} (ECONNREFUSED).\n`);
});

it('says that something else answers', async () => {
  const web = createServer((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi'));
  });
  await listening(web);
  try {
    const server = addressOf(web);
    const command = run(passport(), { ZHOBA_SERVER: server });
    expect(await command.ended).toBe(1);
    expect(command.complained()).toBe(`${server} answers, but not as Zhoba does.\n`);
  } finally {
    web.close();
  }
});

describe('when the connection breaks', () => {
  const sockets = new Set<Socket>();
  let between: Server;
  beforeEach(async () => {
    const { hostname, port } = new URL(app.url);
    between = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined));
      near.pipe(far).pipe(near);
    });
    await listening(between);
  });
  afterEach(() => cut());

  const cut = () => {
    between.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };

  it('goes on when it is there again', async () => {
    await gate.close(90);
    const server = addressOf(between);
    const command = run(passport(), { ZHOBA_SERVER: server });
    await until(() => command.said().includes('40 %'));
    cut();
    await until(() => command.said().includes('kk pdf: connection lost, trying again\n'));
    await gate.open(90);
    between.listen(Number(new URL(server).port), '127.0.0.1');
    expect([await command.ended, command.complained()]).toEqual([0, '']);
    expect(readdirSync(output)).toEqual([`${code}-passport-kk.pdf`]);
  });

  it('can be left', async () => {
    await gate.close(90);
    const command = run(passport(), { ZHOBA_SERVER: addressOf(between) });
    await until(() => command.said().includes('40 %'));
    cut();
    await until(() => command.said().includes('connection lost'));
    command.interrupt();
    expect(await command.ended).toBe(130);
    expect(command.complained()).toMatch(/^Stopped\.\nkk pdf: not given up\. There is no product at .+\n$/);
  });
});

async function listening(server: Server): Promise<void> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
}
const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
