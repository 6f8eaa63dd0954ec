import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CommitteeHttpModule } from '#libs/committee';
import { registerCommand } from '../../apps/cli/src/commands/register.command.js';
import { addItem, addMeeting, seatMembers } from '../../libs/committee/testing/committee-fixture.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: ReturnType<typeof as>;
let folder: string;

const DECISIONS = 10;

/** Ten items of one meeting are noted at once; each is a line of the register, and so is a text written afterwards. */
beforeAll(async () => {
  app = await startApp([CommitteeHttpModule]);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  folder = mkdtempSync(join(tmpdir(), 'register-'));
  await seatMembers(database, [city.ids.chair, city.ids.member]);
  const meeting = await addMeeting(database);
  const items: string[] = [];
  for (let index = 0; index < DECISIONS; index += 1) items.push(await addItem(database, meeting, null));
  const answers = await Promise.all(
    items.map((item) =>
      office('POST', `/agenda-items/${item}/decision`, { outcome: 'note', textRu: 'Принять к сведению.' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(items.map(() => 201));
  const { id } = answers[3]!.body;
  expect((await office('POST', `/decisions/${id}/texts`, { language: 'kk', text: 'Назарға алынсын.' })).status).toBe(
    200,
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

/** The sentence that the command writes, or with which it ends. */
async function register(...args: string[]): Promise<string> {
  let said = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  try {
    await registerCommand({ DATABASE_URL: app.config.database.url }).parseAsync(args, { from: 'user' });
    return said;
  } catch (error) {
    return (error as Error).message;
  } finally {
    write.mockRestore();
  }
}

/** What somebody with full rights on the server can do: no trigger stops them. */
async function tampered<T>(statements: readonly string[], look: () => Promise<T>): Promise<T> {
  const runner = database.createQueryRunner();
  const tables = ['decision', 'decision_text', 'register_entry', 'register_head'];
  const copy = (table: string) => `CREATE TABLE kept_${table} AS TABLE ${table}`;
  const unguarded = async (sql: readonly string[]) => {
    await runner.query(`SET session_replication_role = replica`);
    for (const statement of sql) await runner.query(statement);
    await runner.query(`SET session_replication_role = DEFAULT`);
  };
  await unguarded([...tables.map(copy), ...statements]);
  try {
    return await look();
  } finally {
    await unguarded(
      tables.flatMap((table) => [
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} TABLE kept_${table}`,
        `DROP TABLE kept_${table}`,
      ]),
    );
    await runner.release();
  }
}

it('has neither gaps nor forks after ten closings at once, and numbers the decisions without gaps', async () => {
  const lines: { sequence: number; previous: string; hash: string; entry: { type: string; number: string } }[] = (
    await office('GET', '/decisions/register/lines')
  ).body.items;
  expect(lines.map(({ sequence }) => sequence)).toEqual(Array.from({ length: DECISIONS + 1 }, (_, index) => index + 1));
  expect(lines.slice(1).map(({ previous }) => previous)).toEqual(lines.slice(0, -1).map(({ hash }) => hash));
  const numbers = lines
    .filter(({ entry }) => entry.type === 'decision')
    .map(({ entry }) => Number(entry.number.split('-')[2]));
  expect(numbers).toEqual(Array.from({ length: DECISIONS }, (_, index) => index + 1));
  const head = (await office('GET', '/decisions/register')).body;
  expect(head).toEqual({ sequence: DECISIONS + 1, hash: lines.at(-1)!.hash });
});

it('is read in pages, by those who audit it', async () => {
  const auditor = as(app, city.people.auditor);
  const first = await auditor('GET', '/decisions/register/lines?limit=6');
  const next = new URL(/<(.*)>/.exec(first.headers.get('link') ?? '')![1]!);
  const second = await auditor('GET', `/decisions/register/lines${next.search}`);
  expect([...first.body.items, ...second.body.items]).toHaveLength(DECISIONS + 1);
  expect((await as(app, city.people.manager)('GET', '/decisions/register/lines')).status).toBe(403);
});

it('verifies', async () => {
  const { hash } = (await office('GET', '/decisions/register')).body;
  expect(await register('verify')).toBe(`The register is whole: ${DECISIONS + 1} entries, head ${hash}\n`);
  expect(await register('verify', '--database', app.config.database.url, '--head', hash)).toMatch(/is whole/);
  expect(await register('verify', '--head', 'f'.repeat(64))).toMatch(/Entry 12 is broken.*head printed in the minutes/);
});

it.each([
  [
    'an entry',
    [`UPDATE register_entry SET entry = replace(entry, 'note', 'approve') WHERE sequence = 5`],
    5,
    /changed/,
  ],
  [
    'an entry with its hash',
    [`UPDATE register_entry SET entry = replace(entry, 'note', 'reject'), hash = repeat('a', 64) WHERE sequence = 5`],
    5,
    /changed/,
  ],
  ['white space in an entry', [`UPDATE register_entry SET entry = entry || ' ' WHERE sequence = 4`], 4, /plain JSON/],
  ['an entry to no JSON at all', [`UPDATE register_entry SET entry = 'x' WHERE sequence = 4`], 4, /plain JSON/],
  ['a removed entry', ['DELETE FROM register_entry WHERE sequence = 6'], 6, /missing/],
  ['a cut end', ['DELETE FROM register_entry WHERE sequence = 11'], 11, /cut off/],
  [
    'a cut end with its text',
    ['DELETE FROM register_entry WHERE sequence = 11', `DELETE FROM decision_text WHERE language = 'kk'`],
    11,
    /cut off/,
  ],
  [
    'a cut end with its head',
    [
      'DELETE FROM register_entry WHERE sequence = 11',
      'UPDATE register_head SET sequence = 10, hash = (SELECT hash FROM register_entry WHERE sequence = 10)',
    ],
    11,
    /not in the register/,
  ],
  [
    'a decision',
    [`UPDATE decision SET conditions = 'другие' WHERE sequence = 7`],
    7,
    /not the one that was registered/,
  ],
  [
    'a decision and a later entry',
    [
      `UPDATE decision SET outcome = 'reject' WHERE sequence = 3`,
      `UPDATE register_entry SET entry = 'x' WHERE sequence = 8`,
    ],
    3,
    /not the one/,
  ],
  [
    'a text',
    [`UPDATE decision_text SET text = 'Отклонить.' WHERE decision_id = (SELECT id FROM decision WHERE sequence = 2)`],
    2,
    /text of the decision/,
  ],
  [
    'a text that was written later',
    [`UPDATE decision_text SET text = 'Бас тарту.' WHERE language = 'kk'`],
    11,
    /text of the decision/,
  ],
  ['a removed decision', ['DELETE FROM decision WHERE sequence = 9'], 9, /not the one that was registered/],
  [
    'a decision that nobody took',
    [
      `INSERT INTO decision SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'sequence', 99, 'number', 'D-2026-99', 'item_id', gen_random_uuid()))).* FROM decision d WHERE sequence = 1`,
    ],
    12,
    /not in the register/,
  ],
])('notices %s, by whoever did it', async (_what, statements, sequence, sentence) => {
  const said = await tampered(statements, () => register('verify'));
  expect(said).toMatch(sentence);
  expect(said).toMatch(new RegExp(`^Entry ${sequence} is broken`));
  expect(await register('verify')).toMatch(/is whole/);
});

describe('an exported register', () => {
  const exported = async (change: (lines: string[]) => string[] = (lines) => lines): Promise<string> => {
    const path = join(folder, 'register.ndjson');
    await register('export', '--output', path);
    writeFileSync(
      path,
      change(readFileSync(path, 'utf8').trimEnd().split('\n'))
        .map((line) => `${line}\n`)
        .join(''),
    );
    return path;
  };

  it('verifies with nothing but the file', async () => {
    const path = await exported();
    expect(readFileSync(path, 'utf8')).toBe(await register('export'));
    const { hash } = (await office('GET', '/decisions/register')).body;
    expect(await register('verify', '--file', path, '--head', hash)).toBe(
      `The register is whole: ${DECISIONS + 1} entries, head ${hash}\n`,
    );
  });

  it.each([
    [
      'a changed line',
      (lines: string[]) => lines.map((line, index) => (index === 4 ? line.replace('"note"', '"reject"') : line)),
      5,
    ],
    ['a line that is none', (lines: string[]) => lines.map((line, index) => (index === 2 ? '{' : line)), 3],
    ['a removed line', (lines: string[]) => lines.toSpliced(7, 1), 8],
    ['two lines in another order', (lines: string[]) => [lines[1]!, lines[0]!, ...lines.slice(2)], 1],
  ])('betrays %s', async (_what, change, sequence) => {
    const path = await exported(change);
    expect(await register('verify', '--file', path)).toMatch(new RegExp(`^Entry ${sequence} is broken`));
  });

  it('is verified either from the file or from the database', async () => {
    expect(await register('verify', '--file', 'x', '--database', 'y')).toMatch(/not both/);
  });
});
