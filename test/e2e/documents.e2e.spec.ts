import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { newId, openApiDocument } from '#libs/platform';
import { PortfolioHttpModule, PortfolioModule } from '#libs/portfolio';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';

const LIMIT = 50 * 1024 * 1024;

let test: TestApp;
let database: DataSource;
let folder: string;
const organisation = newId();

type Part = [name: string, value: string | File];

const address = (who: string) => `${who}@test.zhoba`;
const call = async (who: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  test.request(method, path, {
    token: await test.signIn(address(who)),
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });

const paper = (content: string | Uint8Array<ArrayBuffer> = 'content', name = 'plan.pdf', type = 'application/pdf') =>
  new File([content], name, { type });
const form = (file = paper()): Part[] => [
  ['title', 'Технико-экономическое обоснование'],
  ['kind', 'feasibility_study'],
  ['file', file],
];

async function upload(who: string, projectId: string, parts: Part[] = form(), headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of parts) body.append(name, value);
  const answer = await fetch(`${test.url}/api/v1/projects/${projectId}/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await test.signIn(address(who))}`, ...headers },
    body,
  });
  const parsed: TestAnswer['body'] = await answer.json();
  return { status: answer.status, headers: answer.headers, body: parsed };
}

async function download(who: string, projectId: string, documentId: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${test.url}/api/v1/projects/${projectId}/documents/${documentId}/file`, {
    headers: { authorization: `Bearer ${await test.signIn(address(who))}`, ...headers },
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** A draft of the manager in direction I. */
async function draft(): Promise<string> {
  const answer = await call('manager', 'POST', '/projects', {
    title: { ru: 'Станция' },
    direction: 'I',
    participants: [{ organisation: 'roads' }],
  });
  return String(answer.body.id);
}

async function projectIn(stage: string): Promise<string> {
  const projectId = await draft();
  await database.query('UPDATE project SET stage = $2 WHERE id = $1', [projectId, stage]);
  return projectId;
}

const storedFiles = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const versionOf = async (projectId: string) => (await call('office', 'GET', `/projects/${projectId}`)).body.version;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhoba-documents-'));
  test = await startApp([PortfolioModule, PortfolioHttpModule], { FILE_STORE: folder });
  database = test.app.get(DataSource);
  const direction = newId();
  await database.query(`INSERT INTO direction (id, code, position, name_ru) VALUES ($1, 'I', 1, 'Среда')`, [direction]);
  await database.query(`INSERT INTO organisation (id, code, name_ru, kind) VALUES ($1, 'roads', 'Дороги', 'akimat')`, [
    organisation,
  ]);
  await test.addUser(address('office'), 'project_office');
  await test.addUser(address('manager'), 'project_manager');
  await test.addUser(address('stranger'), 'project_manager');
  await test.addUser(address('auditor'), 'auditor');
  await test.addUser(address('head'), { role: 'head_of_direction', directionId: direction, organisationId: null });
  await test.addUser(address('executor'), { role: 'executor', directionId: null, organisationId: organisation });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

describe('a document', () => {
  it('is kept as it was sent and given back whole', async () => {
    const projectId = await draft();
    const content = new Uint8Array(randomBytes(300_000));
    const sha256 = createHash('sha256').update(content).digest('hex');

    const answer = await upload('manager', projectId, form(paper(content, 'Жоба құжаты (1).pdf')));

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      title: 'Технико-экономическое обоснование',
      kind: 'feasibility_study',
      fileName: 'Жоба құжаты (1).pdf',
      contentType: 'application/pdf',
      bytes: 300_000,
      sha256,
      uploadedBy: { name: { ru: 'manager@test.zhoba' } },
    });
    const path = `/api/v1/projects/${projectId}/documents/${answer.body.id}/file`;
    expect(answer.headers.get('location')).toBe(path);

    const file = await download('auditor', projectId, answer.body.id);
    expect(file.status).toBe(200);
    expect(file.bytes.equals(content)).toBe(true);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '300000',
      'content-disposition': `attachment; filename="____ ______ (1).pdf"; filename*=UTF-8''${encodeURIComponent('Жоба құжаты ')}%281%29.pdf`,
      etag: `"${sha256}"`,
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('stands in the list and on the project’s page, the oldest first', async () => {
    const projectId = await draft();
    const first = await upload('manager', projectId);
    const second = await upload('office', projectId, [
      ['title', 'Акт'],
      ['kind', 'act'],
      ['file', paper('x')],
    ]);

    const list = await call('auditor', 'GET', `/projects/${projectId}/documents`);
    expect(list.body).toEqual({ items: [first.body, second.body] });
    const page = await call('auditor', 'GET', `/projects/${projectId}`);
    expect(page.body.documents.map((item: { id: string }) => item.id)).toEqual([first.body.id, second.body.id]);
  });

  it('may come before the fields that describe it', async () => {
    expect((await upload('manager', await draft(), form().toReversed())).status).toBe(201);
  });

  it('makes old copies of the project’s page stale', async () => {
    const projectId = await draft();
    await upload('manager', projectId);
    const change = await call('manager', 'PATCH', `/projects/${projectId}`, { purpose: 'x' }, { 'if-match': '"v1"' });
    expect([change.status, change.body.code]).toEqual([412, 'STALE']);
    expect(await versionOf(projectId)).toBe(2);
  });

  it('is never shown as a page, whatever it says of itself', async () => {
    const projectId = await draft();
    const page = paper('<script>alert(1)</script>', 'x".html\r\nx-evil: 1', 'text/html');
    const { body } = await upload('manager', projectId, form(page));
    const file = await download('manager', projectId, body.id);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('x-evil')).toBeNull();
  });

  it('is not sent again to whoever has it', async () => {
    const projectId = await draft();
    const { body } = await upload('manager', projectId);
    const again = await download('manager', projectId, body.id, { 'if-none-match': `"other", "${body.sha256}"` });
    expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, `"${body.sha256}"`]);
    const other = await download('manager', projectId, body.id, { 'if-none-match': '"other"' });
    expect(String(other.bytes)).toBe('content');
  });

  it('is answered once for one Idempotency-Key', async () => {
    const projectId = await draft();
    const first = await upload('manager', projectId, form(), { 'idempotency-key': 'once-and-only-once' });
    const again = await upload('manager', projectId, form(), { 'idempotency-key': 'once-and-only-once' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    const longer = form().map(([name, value]): Part => [name, name === 'title' ? 'Другое название' : value]);
    const other = await upload('manager', projectId, longer, { 'idempotency-key': 'once-and-only-once' });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const list = await call('manager', 'GET', `/projects/${projectId}/documents`);
    expect(list.body.items).toHaveLength(1);
  });
});

describe('a form is refused, and its file not kept,', () => {
  const without = (name: string) => form().filter(([field]) => field !== name);
  const withField = (name: string, value: string | File): Part[] => [...without(name), [name, value]];

  it.each<{ why: string; parts: () => Part[]; status: number; code: string; errors?: object[] }>([
    {
      why: 'with no title',
      parts: () => without('title'),
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/title', code: 'REQUIRED' }],
    },
    {
      why: 'with no kind',
      parts: () => without('kind'),
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/kind', code: 'REQUIRED' }],
    },
    {
      why: 'with no file',
      parts: () => without('file'),
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/file', code: 'REQUIRED' }],
    },
    {
      why: 'with text for a file',
      parts: () => withField('file', 'text'),
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/file', code: 'UNKNOWN_FIELD' }],
    },
    {
      why: 'with an unknown kind',
      parts: () => withField('kind', 'song'),
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/kind', code: 'NOT_ONE_OF' }],
    },
    {
      why: 'with a title of 301',
      parts: () => withField('title', 'я'.repeat(301)),
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/title', code: 'TOO_LONG' }],
    },
    {
      why: 'with a title of two lines',
      parts: () => withField('title', 'a\nb'),
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/title', code: 'LINE_BREAK' }],
    },
    {
      why: 'with two titles',
      parts: () => [...form(), ['title', 'Другое']],
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/title', code: 'WRONG_TYPE' }],
    },
    {
      why: 'with a field more',
      parts: () => [...form(), ['sha256', 'x']],
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/sha256', code: 'UNKNOWN_FIELD' }],
    },
    { why: 'with two files', parts: () => [...form(), ['file', paper('second')]], status: 400, code: 'BAD_REQUEST' },
    {
      why: 'with a file elsewhere',
      parts: () => [...without('file'), ['photo', paper()]],
      status: 400,
      code: 'BAD_REQUEST',
    },
    {
      why: 'with an empty file',
      parts: () => form(paper('')),
      status: 422,
      code: 'FILE_EMPTY',
      errors: [{ pointer: '/file', code: 'EMPTY' }],
    },
  ])('$why', async ({ parts, status, code, errors }) => {
    const projectId = await draft();
    const before = await storedFiles();

    const answer = await upload('manager', projectId, parts());

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body).toMatchObject(errors ? { errors } : {});
    expect(await eventually(storedFiles, before)).toBe(before);
    expect(await versionOf(projectId)).toBe(1);
  });

  it('with no form at all', async () => {
    const answer = await call('manager', 'POST', `/projects/${await draft()}/documents`, { title: 'x', kind: 'act' });
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ pointer: '/file', code: 'REQUIRED' }]]);
  });

  it('with more than 50 MB, and takes exactly 50 MB', async () => {
    const projectId = await draft();
    const before = await storedFiles();
    const exact = await upload('manager', projectId, form(paper(new Uint8Array(LIMIT))));
    expect([exact.status, exact.body.bytes]).toEqual([201, LIMIT]);

    const over = await upload('manager', projectId, form(paper(new Uint8Array(LIMIT + 1))));

    expect([over.status, over.body.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await eventually(storedFiles, before + 1)).toBe(before + 1);
  });

  it('when its sender hangs up in the middle', async () => {
    const projectId = await draft();
    const before = await storedFiles();
    const request = httpRequest(`${test.url}/api/v1/projects/${projectId}/documents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await test.signIn(address('manager'))}`,
        'content-type': 'multipart/form-data; boundary=cut',
        'content-length': 10_000_000,
      },
    });
    request.on('error', () => {});
    request.write(
      '--cut\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n',
    );
    request.write(Buffer.alloc(500_000));
    expect(await eventually(storedFiles, before + 1)).toBe(before + 1);

    request.destroy();

    expect(await eventually(storedFiles, before)).toBe(before);
    expect(await versionOf(projectId)).toBe(1);
  });
});

describe('who may add a document:', () => {
  const refused = [403, 'PROJECT_NOT_YOURS_TO_EDIT'];
  const added = [201, undefined];
  const noRoute = [403, 'FORBIDDEN'];

  it.each<{ who: string; stage: string; expected: unknown[] }>([
    ...['draft', 'submitted', 'on_agenda', 'approved', 'in_delivery', 'on_hold'].flatMap((stage) =>
      ['office', 'manager', 'head'].map((who) => ({ who, stage, expected: added })),
    ),
    ...['completed', 'cancelled', 'rejected'].flatMap((stage) =>
      ['office', 'manager', 'head'].map((who) => ({ who, stage, expected: refused })),
    ),
    { who: 'stranger', stage: 'in_delivery', expected: [404, 'NOT_FOUND'] },
    { who: 'executor', stage: 'in_delivery', expected: refused },
    { who: 'auditor', stage: 'in_delivery', expected: noRoute },
  ])('$who in stage $stage', async ({ who, stage, expected }) => {
    const projectId = await projectIn(stage);
    const before = await storedFiles();
    const answer = await upload(who, projectId);
    expect([answer.status, answer.body.code]).toEqual(expected);
    expect(await storedFiles()).toBe(before + (answer.status === 201 ? 1 : 0));
  });

  it('the author, while it is a draft, though somebody else manages it', async () => {
    const projectId = await draft();
    const stranger = (await call('stranger', 'GET', '/me')).body.id;
    await database.query('UPDATE project SET manager_id = $2 WHERE id = $1', [projectId, stranger]);
    expect((await upload('manager', projectId)).status).toBe(201);
    await database.query(`UPDATE project SET stage = 'in_delivery' WHERE id = $1`, [projectId]);
    expect((await upload('manager', projectId)).status).toBe(403);
    expect((await upload('stranger', projectId)).status).toBe(201);
  });
});

it.each([
  { who: 'stranger', stage: 'in_delivery', status: 404 },
  { who: 'executor', stage: 'draft', status: 404 },
  { who: 'executor', stage: 'in_delivery', status: 200 },
  { who: 'head', stage: 'draft', status: 200 },
])('$who reads documents of a project in stage $stage: $status', async ({ who, stage, status }) => {
  const projectId = await projectIn('draft');
  const { body } = await upload('manager', projectId);
  await database.query('UPDATE project SET stage = $2 WHERE id = $1', [projectId, stage]);
  expect((await call(who, 'GET', `/projects/${projectId}/documents`)).status).toBe(status);
  expect((await download(who, projectId, body.id)).status).toBe(status);
});

it.each(['not-an-id', '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b'])('knows no project %s', async (projectId) => {
  expect((await call('office', 'GET', `/projects/${projectId}/documents`)).status).toBe(404);
  expect((await upload('office', projectId)).status).toBe(404);
});

it('looks a document up in its own project only', async () => {
  const [one, other] = [await draft(), await draft()];
  const { body } = await upload('manager', one);
  expect((await download('manager', other, body.id)).status).toBe(404);
  expect((await call('manager', 'DELETE', `/projects/${other}/documents/${body.id}`)).status).toBe(404);
  expect((await download('manager', one, body.id)).status).toBe(200);
});

describe('taking a document off', () => {
  it.each([
    { who: 'manager', stage: 'draft', status: 204 },
    { who: 'head', stage: 'draft', status: 204 },
    { who: 'office', stage: 'in_delivery', status: 204 },
    { who: 'manager', stage: 'in_delivery', status: 403 },
    { who: 'office', stage: 'completed', status: 403 },
    { who: 'stranger', stage: 'draft', status: 404 },
    { who: 'executor', stage: 'in_delivery', status: 403 },
  ])('by $who in stage $stage: $status', async ({ who, stage, status }) => {
    const projectId = await draft();
    const { body } = await upload('manager', projectId);
    await database.query('UPDATE project SET stage = $2 WHERE id = $1', [projectId, stage]);
    const answer = await call(who, 'DELETE', `/projects/${projectId}/documents/${body.id}`);
    expect(answer.status).toBe(status);
    const list = await call('office', 'GET', `/projects/${projectId}/documents`);
    expect(list.body.items).toHaveLength(status === 204 ? 0 : 1);
  });

  it('hides it, keeps its file for the past, and happens once', async () => {
    const projectId = await draft();
    const { body } = await upload('manager', projectId);
    const before = await storedFiles();
    const version = await versionOf(projectId);
    const remove = () => call('manager', 'DELETE', `/projects/${projectId}/documents/${body.id}`);

    const answers = await Promise.all([remove(), remove()]);

    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 404]);
    expect((await download('manager', projectId, body.id)).status).toBe(404);
    expect(await versionOf(projectId)).toBe(version + 1);
    expect(await storedFiles()).toBe(before);
  });
});

it('says in the document of the interface that a form is taken', () => {
  const operation = openApiDocument(test.app).paths['/api/v1/projects/{id}/documents']?.post;
  expect(operation?.requestBody).toMatchObject({
    content: { 'multipart/form-data': { schema: { required: ['title', 'kind', 'file'] } } },
  });
  expect(Object.keys(operation?.responses ?? {})).toEqual(
    expect.arrayContaining(['201', '400', '403', '404', '413', '422']),
  );
});

/** What `read` gives once it is `wanted`, or what it gives after two seconds. */
async function eventually<Value>(read: () => Promise<Value>, wanted: Value): Promise<Value> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await read()) === wanted) return wanted;
    await pause(50);
  }
  return read();
}
