import { createHash } from 'node:crypto';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';

// Real processes on the built product: `npm run build` comes before.
const built = resolve('dist/apps/cli/src/embedded-postgres/index.js');

/** What the product does around the server: start it, say where it is, stop it on SIGTERM; Ctrl-C is not its end. */
const PARENT = `
import { startEmbeddedPostgres } from ${JSON.stringify(pathToFileURL(built).href)};
const [dataDir, fresh] = process.argv.slice(1);
process.on('SIGINT', () => undefined);
try {
  const { url, stop } = await startEmbeddedPostgres({
    dataDir,
    fresh: fresh === 'fresh',
    onLost: (error) => { console.log('lost ' + error.message); process.exit(3); },
  });
  process.on('SIGTERM', () => stop().then(() => process.exit(0)));
  console.log(url);
  setInterval(() => undefined, 1000);
} catch (error) {
  console.log(error.message);
  process.exit(1);
}`;

// not mkdtemp: its 0700 folder would shut out the postgres user that the server runs as under root
let dataDir: string;
let parents: ChildProcess[];
let folders = 0;

beforeEach(() => {
  dataDir = join(tmpdir(), `zhoba-embedded-${process.pid}-${folders++}`);
  mkdirSync(dataDir);
  parents = [];
});

afterEach(async () => {
  for (const parent of parents) parent.kill('SIGKILL');
  await until(() => processesOn(dataDir).length === 0);
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  readonly parent: ChildProcess;
  /** The first line it printed: the server's address, or why there is none. */
  readonly said: string;
}

async function start(folder = dataDir, ...args: string[]): Promise<Started> {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT, folder, ...args], {
    detached: true, // a process group of its own, as a terminal gives it
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  parents.push(parent);
  const [said]: Buffer[] = await once(parent.stdout, 'data');
  return { parent, said: String(said).trim() };
}

async function stop({ parent }: Started): Promise<void> {
  parent.kill('SIGTERM');
  await once(parent, 'exit');
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Every process of the machine with its command line; `ps` only where there is no /proc, as slim images lack it. */
function allProcesses(): { pid: number; command: string }[] {
  if (!existsSync('/proc/self/cmdline')) {
    return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim() }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandLine(name) }));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it ended meanwhile
  }
}

/** Keepers and servers (not the parents above) whose command line names the folder. */
function processesOn(folder: string): { pid: number; command: string }[] {
  return allProcesses().filter(({ command }) => command.includes(folder) && !command.includes('--input-type=module'));
}

const pidOf = (folder: string, part: string): number =>
  processesOn(folder).find(({ command }) => command.includes(part))?.pid ?? 0;

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 20_000; !condition();) {
    if (Date.now() > deadline) throw new Error('It did not come to pass in 20 s.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

it('keeps data from start to start, and erases them only when asked', async () => {
  const first = await start();
  await query(first.said, `CREATE TABLE kept AS SELECT lower('ҚАЛА ПАРКІ') AS name`);
  await stop(first);
  expect(processesOn(dataDir)).toEqual([]);

  const second = await start();
  expect(await query(second.said, 'SELECT name FROM kept')).toEqual([{ name: 'қала паркі' }]);
  await stop(second);

  const third = await start(dataDir, 'fresh');
  expect(await query(third.said, `SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
});

it('listens on the loopback address only, asks for a password, and writes through to the disk', async () => {
  const { said } = await start();
  const settings = `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
    current_setting('fsync') AS fsync`;
  expect(await query(said, settings)).toEqual([{ addresses: '127.0.0.1', sockets: '', fsync: 'on' }]);
  await expect(query(said.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
    /password authentication failed/,
  );
});

it('leaves no process behind when its parent is killed, and starts again after it', async () => {
  const first = await start();
  await query(first.said, 'CREATE TABLE kept ()');
  expect(processesOn(dataDir).length).toBeGreaterThanOrEqual(2);
  first.parent.kill('SIGKILL');
  await until(() => processesOn(dataDir).length === 0);

  const second = await start();
  expect(await query(second.said, `SELECT to_regclass('kept')::text AS kept`)).toEqual([{ kept: 'kept' }]);
});

it('stays up when Ctrl-C reaches the whole process group of its parent', async () => {
  const { parent, said } = await start();
  process.kill(-(parent.pid ?? 0), 'SIGINT');
  await new Promise((done) => setTimeout(done, 300));
  expect(await query(said, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('refuses a folder that another start is using, by the folder and the process', async () => {
  const { parent, said } = await start();
  const second = await start();
  expect(second.said).toContain(dataDir);
  expect(second.said).toContain(`process ${parent.pid}`);
  expect(await query(said, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('takes over from a keeper that was killed together with its parent', async () => {
  const { parent } = await start();
  const orphan = pidOf(dataDir, '/postgres -D');
  expect(orphan).toBeGreaterThan(0);
  process.kill(pidOf(dataDir, 'keeper.js'), 'SIGKILL');
  parent.kill('SIGKILL');
  await until(() => pidOf(dataDir, 'keeper.js') === 0);
  expect(pidOf(dataDir, '/postgres -D')).toBe(orphan);

  const second = await start();
  expect(await query(second.said, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(pidOf(dataDir, '/postgres -D')).not.toBe(orphan);
});

it('tells its parent when the server dies', async () => {
  const { parent } = await start();
  const output = once(parent.stdout ?? parent, 'data');
  process.kill(pidOf(dataDir, '/postgres -D'), 'SIGKILL');
  const [said]: Buffer[] = await output;
  expect(String(said)).toContain('lost PostgreSQL ended on its own');
});

it('does a half-prepared folder again, and a missing database too', async () => {
  const first = await start();
  await query(first.said.replace(/zhoba$/, 'postgres'), 'DROP DATABASE zhoba');
  await stop(first);
  const again = await start();
  expect(await query(again.said, 'SELECT current_database() AS name')).toEqual([{ name: 'zhoba' }]);
  await stop(again);

  cpSync(join(dataDir, 'postgres'), join(dataDir, 'postgres.new', 'cluster'), { recursive: true });
  rmSync(join(dataDir, 'postgres.new', 'cluster', 'global'), { recursive: true });
  rmSync(join(dataDir, 'postgres'), { recursive: true });
  const redone = await start();
  expect(await query(redone.said, 'SELECT current_database() AS name')).toEqual([{ name: 'zhoba' }]);
  expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
});

it('does not take a pid file left by a dead server for a live one, even if its number is in use again', async () => {
  await stop(await start());
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n`);
  writeFileSync(join(dataDir, 'postgres-keeper.pid'), `${process.pid} ${process.pid}\n`);
  const { said } = await start();
  expect(await query(said, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('ends a failed start with the last lines of the log', async () => {
  await stop(await start());
  const settings = join(dataDir, 'postgres', 'postgresql.conf');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nshared_buffers = nonsense\n`);
  const { said } = await start();
  expect(said).toContain('PostgreSQL did not start');
  expect(said).toContain('invalid value for parameter "shared_buffers"');
  expect(processesOn(dataDir)).toEqual([]);
});

const shelterOf = (folder: string) => createHash('sha256').update(folder).digest('hex').slice(0, 16);

const describeUnderRoot = process.getuid?.() === 0 ? describe : describe.skip;

describeUnderRoot('as root', () => {
  it('keeps the database elsewhere when the postgres user may not enter the folder', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'zhoba-closed-'));
    const first = await start(join(closed, 'data'));
    await query(first.said, 'CREATE TABLE kept AS SELECT 1 AS value');
    await stop(first);
    const second = await start(join(closed, 'data'));
    expect(await query(second.said, 'SELECT value FROM kept')).toEqual([{ value: 1 }]);
    await stop(second);
    rmSync(join('/var/lib/zhoba', shelterOf(join(closed, 'data'))), { recursive: true });
    rmSync(closed, { recursive: true });
  });
});
