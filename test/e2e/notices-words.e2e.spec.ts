import { DataSource } from 'typeorm';
import { buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { LANGUAGES, dayIn } from '#libs/kernel';
import { newId } from '#libs/platform';
import { NoticeMaker } from '../../libs/notify/src/notices/application/notice-maker.js';
import { TOLD_OF } from '../../libs/notify/src/notices/persistence/notice-causes.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';

interface Told {
  kind: string;
  language: string;
  title: string;
  body: string;
  link: string;
}

let app: TestApp;
let database: DataSource;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  database = app.app.get(DataSource);
  const now = new Date();
  const today = dayIn('Asia/Almaty', now);
  await loadDemoCity(database, buildDemoCity(loadReview(), { today }), { today, now, onProgress: () => undefined });
}, 120_000);
afterAll(() => app.close());

const one = async (text: string): Promise<string> => {
  const [row] = await database.query<{ id: string }[]>(text);
  if (!row) throw new Error(`the demo city has none: ${text}`);
  return row.id;
};

/** A record of the demo city for everything that may be announced. */
async function records() {
  const projectId = await one(
    `SELECT id FROM project WHERE stage = 'in_delivery' AND manager_id IS NOT NULL ORDER BY id LIMIT 1`,
  );
  const userIds = [await one(`SELECT manager_id AS id FROM project WHERE id = '${projectId}'`)];
  const issueId = await one('SELECT id FROM issue ORDER BY id LIMIT 1');
  const notify = [
    await one(`SELECT p.manager_id AS id FROM issue i JOIN project p ON p.id = i.project_id WHERE i.id = '${issueId}'`),
  ];
  const packId = newId();
  const packs = { ready: packId, failed: newId() };
  for (const id of Object.values(packs)) {
    await database.query(
      `INSERT INTO report_pack (id, kind, fingerprint, requested_by, requested_at, finished_at) VALUES ($1::uuid, 'portfolio', $1::uuid::text, $2, now(), now())`,
      [id, userIds[0]],
    );
    await database.query(`INSERT INTO report_pack_reader (id, pack_id, user_id, since) VALUES ($1, $2, $3, now())`, [
      newId(),
      id,
      userIds[0],
    ]);
  }
  await database.query(
    `INSERT INTO report (id, pack_id, format, language, state, failure) VALUES ($1, $2, 'pdf', 'ru', 'failed', 'NOT_FOUND')`,
    [newId(), packs.failed],
  );
  const proposalId = await one(
    `SELECT f.id FROM forecast_proposal f JOIN project p ON p.id = f.project_id
     WHERE f.state = 'open' AND p.manager_id IS NOT NULL ORDER BY f.id LIMIT 1`,
  );
  await database.query('UPDATE forecast_proposal SET caused_by = $2 WHERE id = $1', [
    proposalId,
    await one(
      `SELECT c.manager_id AS id FROM forecast_proposal f JOIN milestone m ON m.id = f.cause_id
       JOIN project c ON c.id = m.project_id WHERE f.id = '${proposalId}'`,
    ),
  ]);
  const requestId = await one(`SELECT id FROM change_request WHERE submitted_by IS NOT NULL ORDER BY id LIMIT 1`);
  await database.query(`UPDATE change_request SET route = 'head', answered_by = NULL WHERE id = $1`, [requestId]);
  const webhookId = newId();
  await database.query(
    `INSERT INTO webhook (id, url, event_types, state, secret, secret_since, created_by, created_at, updated_at)
     VALUES ($1, 'https://city.example/in', '{project.flagged}', 'active', '', now(), $2, now(), now())`,
    [webhookId, await one(`SELECT user_id AS id FROM role_grant WHERE role = 'admin'`)],
  );
  return {
    projectId,
    userIds,
    issueId,
    notify,
    packId: packs.failed,
    proposalIds: [proposalId],
    proposalId,
    requestId,
    webhookId,
    reason: 'failing',
    referralId: newId(),
    updateId: newId(),
    periodId: await one(`SELECT id FROM reporting_period WHERE state = 'open' LIMIT 1`),
    meetingId: await one(
      `SELECT m.id FROM meeting m JOIN agenda_item a ON a.meeting_id = m.id WHERE a.project_id IS NOT NULL ORDER BY m.id LIMIT 1`,
    ),
    decisionId: await one('SELECT id FROM decision WHERE project_id IS NOT NULL ORDER BY id LIMIT 1'),
    instructionId: await one('SELECT id FROM instruction WHERE direction_id IS NOT NULL ORDER BY id LIMIT 1'),
    minutesId: await one(
      `INSERT INTO minutes (id, meeting_id, year, number, state, snapshot, snapshot_sha256, created_at)
       SELECT gen_random_uuid(), m.id, 2026, 7, 'draft', '{}', 'none', now() FROM meeting m ORDER BY m.id LIMIT 1 RETURNING id`,
    ),
    to: 'head',
    dueOn: '2026-12-10',
    deadline: '2026-12-15',
    transition: 'none',
  };
}

it('words every kind of notice in every language, of real records, with nothing left open', async () => {
  const announced = await records();
  for (const language of LANGUAGES) {
    await database.query('UPDATE app_user SET language = $1', [language]);
    for (const { event, causes } of TOLD_OF) {
      const payload = event.type === 'portfolio.project-moved' ? { ...announced, to: 'completed' } : announced;
      await app.app.get(NoticeMaker).make(causes, payload, `${event.type} in ${language}`);
    }
  }
  const rows = await database.query<Told[]>(
    `SELECT DISTINCT ON (kind, language) kind, language, title, body, link FROM notice ORDER BY kind, language, number`,
  );
  const expected = TOLD_OF.flatMap(({ causes }) => causes.map(({ kind }) => kind)).filter(
    (kind) => kind !== 'reports-ready',
  );
  for (const language of LANGUAGES) {
    expect(
      rows
        .filter((row) => row.language === language)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual([...new Set(expected)].toSorted());
  }
  for (const row of rows) {
    expect(row).toMatchObject({ link: expect.stringMatching(/^\/[a-z-]+\/[0-9a-f-]{36}(\/[a-z-]+)?$/) });
    if (row.kind === 'reports-failed') expect(row.link).toBe(`/report-packs/${announced.packId}`);
    expect(`${row.title} ${row.body}`).not.toMatch(/\{\{|undefined|\[object|notice\.|term\./);
  }
});
