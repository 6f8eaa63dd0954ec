import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { IntakeHttpModule, IntakeJobsModule } from '#libs/intake';
import { LANGUAGES } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { Outbox, PlatformJobsModule } from '#libs/platform';
import { PortfolioHttpModule } from '#libs/portfolio';
import { ReportRequestsService, ReportsHttpModule, ReportsJobsModule, reportRequestedEvent } from '#libs/reports';
import { jsonDigest } from '../../libs/reports/src/application/canonical-json.js';
import { draw } from '../../libs/reports/src/drawing/draw.js';
import type { PassportSnapshot } from '../../libs/reports/src/documents/index.js';
import { unzip } from '../../libs/reports/testing/unzip.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { reportGate } from '../support/report-gate.js';
import type { ReportGate } from '../support/report-gate.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

const drawn = async (snapshot: object, format: 'pdf' | 'docx', language: Language) =>
  (await draw({ kind: 'project-passport', snapshot, format, language })).content;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let gate: ReportGate;
let office: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;
let otherManager: ReturnType<typeof as>;
const store = mkdtempSync(join(tmpdir(), 'zhoba-reports-'));

beforeAll(async () => {
  app = await startApp(
    [PlatformJobsModule, PortfolioHttpModule, IntakeHttpModule, IntakeJobsModule, ReportsHttpModule, ReportsJobsModule],
    { FILE_STORE: store },
  );
  city = await smallCity(app);
  database = app.app.get(DataSource);
  gate = await reportGate(app.config.database.url);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  otherManager = as(app, city.people.otherManager);
});
afterAll(async () => {
  await gate.end();
  await app.close();
  rmSync(store, { recursive: true });
});

const industrialZone = {
  ...plainProposal,
  title: { ru: 'Расширение индустриальной зоны', kk: 'Индустриялық аймақты кеңейту: әғқңөұүһі' },
  mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
  cost: { total: '362000000000.01', categories: [{ category: 'construction', amount: '362000000000.01' }] },
  participants: [{ organisation: 'roads', part: 'Подъездные дороги' }],
};

async function project(facts: object = {}): Promise<{ id: string; code: string }> {
  const { status, body } = await manager('POST', '/projects', { ...plainProposal, ...facts });
  expect(status).toBe(201);
  return body;
}

const passport = (projectId: string, more: object = {}) => ({
  kind: 'project-passport',
  projectId,
  format: 'pdf',
  language: 'ru',
  ...more,
});

async function requested(who: ReturnType<typeof as>, body: object): Promise<string> {
  const answer = await who('POST', '/reports', body);
  expect(answer.status).toBe(202);
  return answer.body.id;
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(25)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in 20 s');
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The report once it has come to its end. */
const ended = (id: string) =>
  eventually(async () => {
    const { body } = await office('GET', `/reports/${id}`);
    return body.state === 'ready' || body.state === 'failed' ? body : undefined;
  });

const reached = (id: string, state: object) =>
  eventually(async () => {
    const { body } = await office('GET', `/reports/${id}`);
    return Object.entries(state).every(([key, value]) => body[key] === value) ? body : undefined;
  });

async function download(email: string, id: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${app.url}/api/v1/reports/${id}/file`, {
    headers: { authorization: `Bearer ${await app.signIn(email)}`, ...headers },
  });
  return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
}

async function snapshotOf(id: string): Promise<PassportSnapshot> {
  const [row] = await database.query<{ snapshot: PassportSnapshot }[]>(
    'SELECT k.snapshot FROM report r JOIN report_pack k ON k.id = r.pack_id WHERE r.id = $1',
    [id],
  );
  return row!.snapshot;
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** How often the row came into a state. */
async function timesIn(id: string, state: string): Promise<number> {
  const [row] = await database.query<{ times: number }[]>(
    `SELECT count(*)::int AS times FROM history WHERE table_name = 'report' AND row_id = $1
     AND new_row ->> 'state' = $2 AND old_row ->> 'state' IS DISTINCT FROM $2`,
    [id, state],
  );
  return row!.times;
}

describe('a passport', () => {
  it.each(['pdf', 'docx'] as const)('comes as %s, whole, drawn from the frozen data alone', async (format) => {
    const { id: projectId, code } = await project(industrialZone);
    expect((await manager('POST', `/projects/${projectId}/submit`)).status).toBe(200);
    const asked = await manager('POST', '/reports', passport(projectId, { format, language: 'kk' }));
    expect(asked.status).toBe(202);
    expect(asked.headers.get('location')).toBe(`/api/v1/reports/${asked.body.id}`);
    expect(asked.headers.get('retry-after')).toBe('1');
    expect(asked.body).toMatchObject({
      kind: 'project-passport',
      project: { id: projectId, code },
      format,
      language: 'kk',
      requestedBy: { id: city.ids.manager },
      failure: null,
    });

    const report = await ended(asked.body.id);
    expect(report).toMatchObject({ state: 'ready', progress: 100, attempts: 1, failure: null });
    const { status, headers, content } = await download(city.people.manager, report.id);
    expect(status).toBe(200);
    expect(sha256(content)).toBe(report.file.sha256);
    expect(content.length).toBe(report.file.bytes);
    expect(report.file.name).toBe(`${code}-passport-kk.${format}`);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${report.file.name}"; filename*=UTF-8''${report.file.name}`,
    );
    expect(headers.get('content-type')).toBe(report.file.contentType);
    expect(headers.get('content-length')).toBe(String(content.length));
    expect(headers.get('etag')).toBe(`"${report.file.sha256}"`);
    expect(headers.get('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(content).digest('base64')}:`);
    expect(content.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');

    const snapshot = await snapshotOf(report.id);
    expect(jsonDigest(snapshot)).toBe(report.snapshotSha256);
    expect(new Date(snapshot.takenAt)).toEqual(new Date(report.snapshotAt));
    expect(content.equals(await drawn(snapshot, format, 'kk'))).toBe(true);
    expect(await readdir(join(store, 'reports', report.id))).toEqual([report.file.name]);
  });

  it('freezes what the project says, with every finding worded in three languages', async () => {
    const { id: projectId } = await project(industrialZone);
    await manager('POST', `/projects/${projectId}/submit`);
    const { id } = await ended(await requested(office, passport(projectId, { format: 'docx' })));
    const snapshot = await snapshotOf(id);
    expect(snapshot).toMatchObject({
      stage: 'on_agenda',
      originalLanguage: 'ru',
      title: { ...industrialZone.title, en: null, stale: [] },
      direction: { code: 'II' },
      headOfDirection: { ru: city.people.headII },
      cost: industrialZone.cost,
      mandate: industrialZone.mandate,
      participants: [{ kind: 'akimat', curatedBy: 'I', part: 'Подъездные дороги' }],
      transitions: [
        { name: 'submit', from: 'draft', to: 'submitted', by: { ru: city.people.manager } },
        { name: 'flag', from: 'submitted', to: 'on_agenda' },
      ],
      screening: { flagged: true, policyVersion: 1, override: null },
    });
    const criteria = snapshot.screening!.criteria;
    expect(criteria.map(({ code }) => code)).toEqual(['1', '2', '3', '4.1', '4.2', '4.3', '4.4', '4.5', '4.6']);
    expect(criteria[0]!.result).toBe('met');
    for (const { reason } of criteria) {
      for (const language of LANGUAGES) expect(reason[language]).toMatch(/^[\p{Lu}\d].* .*[.!]$/u);
      expect(new Set(Object.values(reason)).size).toBe(3);
    }
    expect(criteria[0]!.reason.kk).toContain('22-3011');

    const words = unzip((await download(city.people.office, id)).content).get('word/document.xml')!;
    expect(words).toContain('22-3011');
    expect(words).toContain('362\u00a0000\u00a0000\u00a0000,01\u00a0₸');
    expect(words).toContain('Подъездные дороги');
    expect(words).toContain('Включение в повестку по итогам отбора');
    expect(words).not.toMatch(/passport\.|reason\.|screening\.|undefined|\[object/);
  });

  it('is not changed by later edits; a new request freezes anew', async () => {
    const { id: projectId } = await project();
    const first = await ended(await requested(manager, passport(projectId)));
    const before = await download(city.people.manager, first.id);
    const changed = await manager(
      'PATCH',
      `/projects/${projectId}`,
      { title: { ru: 'Парк на месте сквера' } },
      {
        'if-match': '*',
      },
    );
    expect(changed.status).toBe(200);

    const second = await ended(await requested(manager, passport(projectId)));
    expect(second.id).not.toBe(first.id);
    expect((await snapshotOf(second.id)).title.ru).toBe('Парк на месте сквера');
    expect((await snapshotOf(first.id)).title.ru).toBe('Ремонт сквера');
    expect(second.file.sha256).not.toBe(first.file.sha256);
    expect((await download(city.people.manager, first.id)).content.equals(before.content)).toBe(true);
    // the paper stays as it was; the project is named as it is named now
    expect((await office('GET', `/reports/${first.id}`)).body).toEqual({ ...first, project: second.project });
  });

  it.each([
    ['changed', `UPDATE report SET file_name = 'x' WHERE id = $1`],
    ['set back', `UPDATE report SET state = 'queued' WHERE id = $1`],
    ['deleted', 'DELETE FROM report WHERE id = $1'],
  ])('is not to be %s once it is ready, not even by the database’s owner', async (_how, statement) => {
    const { id: projectId } = await project();
    const { id } = await ended(await requested(manager, passport(projectId)));
    await expect(database.query(statement, [id])).rejects.toThrow('ROW_IS_IMMUTABLE');
  });

  it('is answered with 304 to whoever has it', async () => {
    const { id: projectId } = await project();
    const report = await ended(await requested(manager, passport(projectId)));
    const etag = `"${report.file.sha256}"`;
    const again = await download(city.people.manager, report.id, { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, content: Buffer.alloc(0) });
    const other = await download(city.people.manager, report.id, { 'if-none-match': '"x"' });
    expect(other.status).toBe(200);
  });
});

describe('the same request', () => {
  afterEach(() => gate.open(10));

  it('in flight gives the same report, also to twenty at once and to others', async () => {
    const { id: projectId } = await project();
    await gate.close(10);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? manager : office)('POST', '/reports', passport(projectId))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202));
    const ids = [...new Set(answers.map(({ body }) => body.id))];
    expect(ids).toHaveLength(1);
    const others = await Promise.all([
      requested(manager, passport(projectId, { language: 'en' })),
      requested(manager, passport(projectId, { format: 'docx' })),
      requested(manager, passport((await project()).id)),
    ]);
    expect(new Set([...ids, ...others]).size).toBe(4);
    await gate.open(10);

    const report = await ended(ids[0]);
    expect(report).toMatchObject({ state: 'ready', attempts: 1 });
    expect(await timesIn(report.id, 'ready')).toBe(1);
    // Both have asked: both may read it.
    expect((await manager('GET', `/reports/${report.id}`)).status).toBe(200);
    expect((await download(city.people.manager, report.id)).status).toBe(200);
    await Promise.all(others.map(ended));
  });

  it('after the end gives a new one', async () => {
    const { id: projectId } = await project();
    const first = await requested(manager, passport(projectId));
    await ended(first);
    expect(await requested(manager, passport(projectId))).not.toBe(first);
  });

  it('with an Idempotency-Key is answered with the first answer', async () => {
    const { id: projectId } = await project();
    const key = { 'idempotency-key': `report-${projectId}` };
    const first = await manager('POST', '/reports', passport(projectId), key);
    await ended(first.body.id);
    const again = await manager('POST', '/reports', passport(projectId), key);
    expect(again.status).toBe(202);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});

describe('while it is not ready', () => {
  afterEach(() => Promise.all([gate.open(10), gate.open(90)]));

  it('shows its progress, and has no file', async () => {
    const { id: projectId } = await project();
    await gate.close(10);
    await gate.close(90);
    const id = await requested(manager, passport(projectId));
    expect((await manager('GET', `/reports/${id}`)).body).toMatchObject({
      state: 'queued',
      progress: 0,
      attempts: 0,
      startedAt: null,
      snapshotAt: null,
      file: null,
    });
    const refused = await manager('GET', `/reports/${id}/file`, undefined, { 'accept-language': 'en' });
    expect(refused.status).toBe(409);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.body).toMatchObject({
      code: 'REPORT_NOT_READY',
      detail: 'The report is not ready yet (state: queued, 0 %). Try again in a moment.',
      params: { state: 'queued', progress: 0 },
    });

    await gate.open(10);
    const running = await reached(id, { state: 'running', progress: 40 });
    expect(running).toMatchObject({ attempts: 1, file: null });
    expect((await manager('GET', `/reports/${id}`)).headers.get('retry-after')).toBe('1');
    expect((await manager('GET', `/reports/${id}/file`)).body).toMatchObject({
      code: 'REPORT_NOT_READY',
      params: { state: 'running', progress: 40 },
    });
    await gate.open(90);
    const done = await ended(id);
    expect(done.state).toBe('ready');
    expect((await manager('GET', `/reports/${id}`)).headers.get('retry-after')).toBeNull();
  });

  it('is drawn once, though announced twice and taken by two workers', async () => {
    const { id: projectId } = await project();
    await gate.close(90);
    const id = await requested(manager, passport(projectId));
    await reached(id, { progress: 40 });
    const outbox = app.app.get(Outbox);
    await database.transaction((tx) => outbox.add(tx, reportRequestedEvent, { reportId: id }));
    // The second waits for its turn.
    await eventually(async () => {
      const waiting = await database.query<unknown[]>(`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event = 'advisory' AND query LIKE '%hashtextextended%'`);
      return waiting.length === 1 ? true : undefined;
    });
    await gate.open(90);
    const report = await ended(id);
    expect(report).toMatchObject({ state: 'ready', attempts: 1 });
    await database.transaction((tx) => outbox.add(tx, reportRequestedEvent, { reportId: id }));
    await pause(500);
    expect(await timesIn(id, 'running')).toBe(1);
    expect(await timesIn(id, 'ready')).toBe(1);
    expect((await office('GET', `/reports/${id}`)).body).toEqual(report);
    expect(await readdir(join(store, 'reports', id))).toEqual([report.file.name]);
  });
});

describe('when something goes wrong', () => {
  afterEach(() => gate.open(90));

  /** A report whose place in the file store is taken by something that is no folder. */
  async function blocked(projectId: string, format = 'pdf') {
    await gate.close(90);
    const id = await requested(manager, passport(projectId, { format }));
    await reached(id, { progress: 40 });
    const place = join(store, 'reports', id);
    await mkdir(join(store, 'reports'), { recursive: true });
    await writeFile(place, 'in the way');
    await gate.open(90);
    return { id, place };
  }

  it('a second try draws from the data of the first', async () => {
    const { id: projectId } = await project();
    const { id, place } = await blocked(projectId);
    await reached(id, { progress: 90 });
    await manager('PATCH', `/projects/${projectId}`, { title: { ru: 'Другое название' } }, { 'if-match': '*' });
    await rm(place);
    const report = await ended(id);
    expect(report).toMatchObject({ state: 'ready', attempts: 2 });
    const snapshot = await snapshotOf(id);
    expect(snapshot.title.ru).toBe('Ремонт сквера');
    const { content } = await download(city.people.manager, id);
    expect(content.equals(await drawn(snapshot, 'pdf', 'ru'))).toBe(true);
  });

  it('fails after three tries, with the reason in words, and does not stand in the way of the next request', async () => {
    const { id: projectId } = await project();
    const { id, place } = await blocked(projectId);
    const report = await ended(id);
    expect(report).toMatchObject({ state: 'failed', attempts: 3, file: null, failure: { code: 'NOT_STORED' } });
    const texts = await Promise.all(
      LANGUAGES.map(async (language: Language) => {
        const { body } = await manager('GET', `/reports/${id}`, undefined, { 'accept-language': language });
        return body.failure.text;
      }),
    );
    expect(texts).toEqual([
      'Дайын құжат файл қоймасында сақталмады.',
      'Не удалось сохранить готовый документ в хранилище файлов.',
      'The finished document could not be kept in the file store.',
    ]);
    const refused = await manager('GET', `/reports/${id}/file`);
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('REPORT_FAILED');
    await rm(place);
    const next = await requested(manager, passport(projectId));
    expect(next).not.toBe(id);
    expect((await ended(next)).state).toBe('ready');
  });

  /** A report that no job knows of. */
  async function lost(attempts: number, age: string): Promise<string> {
    const { id: projectId } = await project();
    const [row] = await database.query<{ id: string }[]>(
      `WITH pack AS (INSERT INTO report_pack (id, kind, project_id, fingerprint, requested_at)
         VALUES (gen_random_uuid(), 'project-passport', $1, gen_random_uuid()::text, now() - $3::interval) RETURNING id)
       INSERT INTO report (id, pack_id, format, language, state, attempts)
       SELECT gen_random_uuid(), id, 'pdf', 'ru', 'running', $2 FROM pack RETURNING id`,
      [projectId, attempts, age],
    );
    return row!.id;
  }

  it('is announced again an hour after it was asked for, unless it has been begun too often', async () => {
    const young = await lost(1, '59 minutes');
    const old = await lost(8, '61 minutes');
    const hopeless = await lost(9, '61 minutes');
    expect(await app.app.get(ReportRequestsService).takeUpAgain()).toBe(2);
    expect(await ended(old)).toMatchObject({ state: 'ready', attempts: 9 });
    expect(await ended(hopeless)).toMatchObject({ state: 'failed', attempts: 9, failure: { code: 'GIVEN_UP' } });
    expect((await office('GET', `/reports/${young}`)).body.state).toBe('running');
  });
});

describe('who may see it', () => {
  it('whoever asked for it and who sees all; nobody else', async () => {
    const { id: projectId } = await project();
    const id = await requested(manager, passport(projectId));
    await ended(id);
    for (const person of ['manager', 'office', 'admin', 'auditor'] as const) {
      const { status } = await as(app, city.people[person])('GET', `/reports/${id}`);
      expect([person, status]).toEqual([person, 200]);
      expect([person, (await download(city.people[person], id)).status]).toEqual([person, 200]);
    }
    for (const person of ['otherManager', 'headI', 'headII', 'chair', 'executor'] as const) {
      const { status } = await as(app, city.people[person])('GET', `/reports/${id}`);
      expect([person, status]).toEqual([person, 404]);
      expect([person, (await download(city.people[person], id)).status]).toEqual([person, 404]);
    }
    expect((await app.request('GET', `/reports/${id}`)).status).toBe(401);
  });

  it('only while its project is visible', async () => {
    const { body } = await office('POST', '/projects', { ...plainProposal, managerId: city.ids.manager });
    const id = await requested(manager, passport(body.id));
    await ended(id);
    expect((await download(city.people.manager, id)).status).toBe(200);
    const { packId } = (await manager('GET', `/reports/${id}`)).body;
    await office('PATCH', `/projects/${body.id}`, { managerId: city.ids.otherManager }, { 'if-match': '*' });
    for (const path of [`/reports/${id}`, `/reports/${id}/file`, `/reports/${id}/events`, `/report-packs/${packId}`])
      expect([path, (await manager('GET', path)).status]).toEqual([path, 404]);
    expect((await manager('GET', `/reports?project=${body.id}`)).body.items).toEqual([]);
    expect((await office('GET', `/reports?project=${body.id}`)).body.items).toHaveLength(1);
  });

  it('a list has the own ones, newest first, in pages, by project, state and kind', async () => {
    const { id: projectId } = await project();
    const ids: string[] = [];
    for (const language of LANGUAGES) ids.push(await requested(manager, passport(projectId, { language })));
    await Promise.all(ids.map(ended));
    const newestFirst = ids.toReversed();
    const list = async (who: ReturnType<typeof as>, query: string) => {
      const { status, body, headers } = await who('GET', `/reports?${query}`);
      expect(status).toBe(200);
      return {
        ids: body.items.map((item: { id: string }) => item.id),
        next: /<[^>]*\/reports\?([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1],
      };
    };
    expect((await list(manager, `project=${projectId}`)).ids).toEqual(newestFirst);
    expect((await list(office, `project=${projectId}&state=ready&kind=project-passport`)).ids).toEqual(newestFirst);
    expect((await list(office, `project=${projectId}&state=failed`)).ids).toEqual([]);
    expect((await list(otherManager, `project=${projectId}`)).ids).toEqual([]);
    const first = await list(manager, `project=${projectId}&limit=2`);
    expect(first.ids).toEqual(newestFirst.slice(0, 2));
    const second = await list(manager, first.next!);
    expect(second).toEqual({ ids: newestFirst.slice(2), next: undefined });
    expect((await manager('GET', '/reports?state=done&colour=red&after=x')).status).toBe(400);
  });
});

describe('a request is refused', () => {
  it.each([
    ['for a project that does not exist', '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b'],
    ['for somebody else’s draft', undefined],
  ])('%s', async (_why, known) => {
    const projectId = known ?? (await project()).id;
    const { status, body } = await otherManager('POST', '/reports', passport(projectId));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/projectId', code: 'UNKNOWN_REFERENCE' }],
    });
  });

  it('with every bad field at once', async () => {
    const { status, body } = await manager('POST', '/reports', {
      kind: 'project-passport',
      projectId: '42',
      format: 'exe',
      language: 'fr',
      title: 'x',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/projectId', 'NOT_AN_ID'],
      ['/format', 'NOT_ONE_OF'],
      ['/language', 'NOT_ONE_OF'],
      ['/title', 'UNKNOWN_FIELD'],
    ]);
  });

  it.each([
    [{ kind: 'horoscope' }, 'NOT_ONE_OF'],
    [{}, 'REQUIRED'],
  ])('of a kind that there is not: %j', async (body, code) => {
    const answer = await manager('POST', '/reports', body);
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ pointer: '/kind', code }]]);
  });

  it.each([null, [], 'x', {}])('when the body is %j', async (body) => {
    const { status } = await manager('POST', '/reports', body);
    expect(status).toBe(400);
  });
});
