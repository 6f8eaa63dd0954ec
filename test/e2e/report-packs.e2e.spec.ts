import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { IntakeHttpModule, IntakeJobsModule } from '#libs/intake';
import { PlatformJobsModule } from '#libs/platform';
import { PortfolioHttpModule } from '#libs/portfolio';
import { ReportsHttpModule, ReportsJobsModule } from '#libs/reports';
import { jsonDigest } from '../../libs/reports/src/application/canonical-json.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { reportGate } from '../support/report-gate.js';
import type { ReportGate } from '../support/report-gate.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let gate: ReportGate;
let office: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;
const store = mkdtempSync(join(tmpdir(), 'zhoba-packs-'));

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
});
afterAll(async () => {
  await gate.end();
  await app.close();
  rmSync(store, { recursive: true });
});

async function project(): Promise<string> {
  const { status, body } = await manager('POST', '/projects', plainProposal);
  expect(status).toBe(201);
  return body.id;
}

const passports = (projectId: string, more: object = {}) => ({
  kind: 'project-passport',
  projectId,
  formats: ['pdf', 'docx', 'json'],
  languages: ['kk', 'ru', 'en'],
  ...more,
});

const one = (projectId: string) => ({ kind: 'project-passport', projectId, format: 'pdf', language: 'ru' });

interface Paper {
  readonly id: string;
  readonly format: string;
  readonly language: string;
  readonly state: string;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(25)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in 20 s');
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const finished = (id: string) =>
  until(async () => {
    const { body } = await office('GET', `/report-packs/${id}`);
    return body.finishedAt === null ? undefined : body;
  });

async function file(email: string, reportId: string): Promise<Buffer> {
  const answer = await fetch(`${app.url}/api/v1/reports/${reportId}/file`, {
    headers: { authorization: `Bearer ${await app.signIn(email)}` },
  });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const inQueue = (type: string, packId: string) =>
  database.query<unknown[]>(`SELECT 1 FROM history WHERE table_name = $1 AND row_id = $2`, [type, packId]);

describe('a pack', () => {
  it('is one snapshot in every language and format asked for', async () => {
    const projectId = await project();
    const asked = await manager('POST', '/report-packs', passports(projectId));
    expect(asked.status).toBe(202);
    expect(asked.headers.get('location')).toBe(`/api/v1/report-packs/${asked.body.id}`);
    expect(asked.body.reports).toHaveLength(9);
    const pack = await finished(asked.body.id);
    expect(pack.reports.map(({ language, format }: Paper) => `${language} ${format}`)).toEqual(
      ['en', 'kk', 'ru'].flatMap((language) => ['docx', 'json', 'pdf'].map((format) => `${language} ${format}`)),
    );
    expect(new Set(pack.reports.map(({ state }: Paper) => state))).toEqual(new Set(['ready']));
    const json = pack.reports.find(({ format }: Paper) => format === 'json');
    const frozen = JSON.parse((await file(city.people.manager, json.id)).toString()) as { title: { ru: string } };
    expect(frozen.title.ru).toBe(plainProposal.title.ru);
    expect(jsonDigest(frozen)).toBe(pack.snapshotSha256);
    for (const { id } of pack.reports) {
      const { body } = await manager('GET', `/reports/${id}`);
      expect([body.packId, body.snapshotSha256]).toEqual([pack.id, pack.snapshotSha256]);
    }
    expect(await inQueue('report_pack', pack.id)).not.toHaveLength(0);
  });

  it('in flight is given to whoever asks the same, in whatever order; another choice of papers is another pack', async () => {
    const projectId = await project();
    await gate.close(10);
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? manager : office)('POST', '/report-packs', passports(projectId)),
      ),
      office(
        'POST',
        '/report-packs',
        passports(projectId, { languages: ['en', 'kk', 'ru'], formats: ['json', 'docx', 'pdf'] }),
      ),
    ]);
    const ids = new Set(answers.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    const other = await office('POST', '/report-packs', passports(projectId, { languages: ['ru'] }));
    expect(ids).not.toContain(other.body.id);
    await gate.open(10);
    for (const id of [...ids, other.body.id]) await finished(id);
    expect((await manager('GET', `/report-packs/${[...ids][0]}`)).status).toBe(200);
  });

  it('is seen by who asked for it and who sees all', async () => {
    const { body } = await manager(
      'POST',
      '/report-packs',
      passports(await project(), { languages: ['ru'], formats: ['pdf'] }),
    );
    await finished(body.id);
    expect((await as(app, city.people.otherManager)('GET', `/report-packs/${body.id}`)).status).toBe(404);
    expect((await as(app, city.people.auditor)('GET', `/report-packs/${body.id}`)).status).toBe(200);
  });

  it('keeps its snapshot whatever happens', async () => {
    const { body } = await manager(
      'POST',
      '/report-packs',
      passports(await project(), { languages: ['ru'], formats: ['json'] }),
    );
    await finished(body.id);
    for (const statement of [
      `UPDATE report_pack SET snapshot = '{}' WHERE id = $1`,
      `UPDATE report_pack SET snapshot_sha256 = 'x' WHERE id = $1`,
      'DELETE FROM report_pack WHERE id = $1',
    ])
      await expect(database.query(statement, [body.id])).rejects.toThrow('ROW_IS_IMMUTABLE');
  });

  it('is refused with every bad field at once', async () => {
    const { status, body } = await manager(
      'POST',
      '/report-packs',
      passports('42', { formats: ['exe'], languages: ['ru', 'ru'], language: 'ru' }),
    );
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)).toEqual([
      '/projectId NOT_AN_ID',
      '/formats/0 NOT_ONE_OF',
      '/languages DUPLICATE',
      '/language UNKNOWN_FIELD',
    ]);
    const none = await manager('POST', '/report-packs', passports(await project(), { formats: [], languages: [] }));
    expect(none.body.errors).toHaveLength(2);
  });
});

describe('giving up', () => {
  afterEach(() => Promise.all([gate.open(10), gate.open(90)]));

  it.each([10, 90])('a report at %i percent leaves no file, and the next request is a new one', async (progress) => {
    const projectId = await project();
    await gate.close(progress);
    const { body } = await manager('POST', '/reports', one(projectId));
    await until(async () => (await gate.waiting()) === 1 || undefined);
    // The row is held by the worker at the gate: the office's word comes after it.
    const cancelling = manager('POST', `/reports/${body.id}/cancel`);
    await until(async () => {
      const [row] = await database.query<{ waits: boolean }[]>(
        `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
           AND query LIKE '%FOR UPDATE OF r%') AS waits`,
      );
      return row!.waits || undefined;
    });
    await gate.open(progress);
    expect(await cancelling).toMatchObject({ status: 200, body: { state: 'cancelled', file: null, step: 'done' } });
    await pause(700);
    expect((await manager('GET', `/reports/${body.id}`)).body).toMatchObject({ state: 'cancelled', file: null });
    expect((await manager('GET', `/reports/${body.id}/file`)).body.code).toBe('REPORT_CANCELLED');
    const left = readdirSync(store, { recursive: true }).filter((name) => String(name).includes(`${body.id}/`));
    expect(left).toEqual([]);
    expect((await finished(body.packId)).finishedAt).not.toBeNull();
    const next = await manager('POST', '/reports', one(projectId));
    expect(next.body.id).not.toBe(body.id);
    await finished(next.body.packId);
  });

  it('is refused for a report that has ended, to others who see it, and unseen to the rest', async () => {
    const projectId = await project();
    const { body } = await manager('POST', '/reports', one(projectId));
    await finished(body.packId);
    expect((await manager('POST', `/reports/${body.id}/cancel`)).body).toMatchObject({
      code: 'REPORT_ENDED',
      params: { state: 'ready' },
    });
    expect((await as(app, city.people.auditor)('POST', `/reports/${body.id}/cancel`)).body.code).toBe(
      'NOT_YOUR_REPORT',
    );
    expect((await as(app, city.people.otherManager)('POST', `/reports/${body.id}/cancel`)).status).toBe(404);
  });
});

describe('progress', () => {
  afterEach(() => Promise.all([gate.open(10), gate.open(90)]));

  /** The events of a stream, until it ends. */
  async function* events(
    reportId: string,
  ): AsyncGenerator<{ event: string; data: { progress: number; step: string } }> {
    const answer = await fetch(`${app.url}/api/v1/reports/${reportId}/events`, {
      headers: { authorization: `Bearer ${await app.signIn(city.people.manager)}`, accept: 'text/event-stream' },
    });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    let text = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const fields = Object.fromEntries(
          part
            .trim()
            .split('\n')
            .map((line) => line.split(/: (.*)/s, 2)),
        );
        if (fields['data']) yield { event: fields['event']!, data: JSON.parse(fields['data']) };
      }
    }
  }

  it('comes as events from queued to ready, and the stream ends', async () => {
    const projectId = await project();
    await gate.close(10);
    await gate.close(90);
    const { body } = await manager('POST', '/reports', one(projectId));
    const seen: string[] = [];
    for await (const { event, data } of events(body.id)) {
      seen.push(`${event} ${data.progress} ${data.step}`);
      if (seen.length === 1) await gate.open(10);
      if (data.progress === 40) await gate.open(90);
    }
    const distinct = [...new Set(seen)];
    expect(distinct[0]).toBe('queued 0 waiting');
    expect(distinct).toContain('running 40 drawing');
    expect(distinct.at(-1)).toBe('ready 100 done');
  });

  it('of a report that has ended is told at once', async () => {
    const { body } = await manager('POST', '/reports', one(await project()));
    await finished(body.packId);
    const seen: string[] = [];
    for await (const { event } of events(body.id)) seen.push(event);
    expect(seen).toEqual(['ready']);
  });

  it('is refused to those who do not see the report', async () => {
    const { body } = await manager('POST', '/reports', one(await project()));
    const refused = await as(app, city.people.otherManager)('GET', `/reports/${body.id}/events`);
    expect(refused.status).toBe(404);
    await finished(body.packId);
  });
});
