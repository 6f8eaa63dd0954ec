import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { DEMO_PASSWORD, buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { API_MODULES } from '../../apps/api/src/api.modules.js';
import { WORKER_MODULES } from '../../apps/worker/src/worker.modules.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

// The way of docs/first-hour.md, on the demo city, with the bodies of docs/examples.
const example = (name: string) => JSON.parse(readFileSync(`docs/examples/${name}.json`, 'utf8'));

let app: TestApp;
let zone: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp([...API_MODULES, ...WORKER_MODULES]);
  const today = dayIn('Asia/Almaty', new Date());
  await loadDemoCity(app.app.get(DataSource), buildDemoCity(loadReview(), { today }), { today, now: new Date() });
}, 180_000);
afterAll(() => app.close());

async function as(email: string, method: string, path: string, body?: unknown) {
  tokens[email] ??= (
    await app.request('POST', '/auth/login', { body: { email, password: DEMO_PASSWORD } })
  ).body.accessToken;
  return app.request(method, path, { token: tokens[email], body, headers: { 'accept-language': 'en' } });
}
const office = (method: string, path: string, body?: unknown) => as('office@demo.zhoba', method, path, body);

it('screens facts without storing them, and says which evidence is missing', async () => {
  const mandate = { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' };
  expect((await office('POST', '/intake/preview', { direction: 'II', mandate })).body.flagged).toBe(true);
  const without = await office('POST', '/intake/preview', {
    direction: 'II',
    mandate: { issuer: mandate.issuer, date: mandate.date },
  });
  expect(without.body.criteria[0]).toMatchObject({
    result: 'evidence_missing',
    params: { missing: ['mandate.number'] },
  });
});

it('flags the Industrial Zone under criterion 1 by the instruction of the Head of State', async () => {
  const created = await office('POST', '/projects', example('industrial-zone'));
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({ stage: 'draft', code: expect.stringMatching(/^ALM-\d{4}-\d{4}$/) });
  zone = created.body.id;
  const submitted = await office('POST', `/projects/${zone}/submit`);
  expect(submitted.body).toMatchObject({ stage: 'on_agenda', flagged: true });
  expect(submitted.body.screening.criteria[0]).toMatchObject({
    code: '1',
    result: 'met',
    reason: 'MANDATE_FROM_HEAD_OF_STATE',
    params: { number: '22-3011', date: '2022-05-19' },
  });
  expect((await office('POST', `/projects/${zone}/submit`)).body.code).toBe('TRANSITION_NOT_POSSIBLE');
});

it('waits for the head of direction V, who attests the cost of the park', async () => {
  const { id } = (await office('POST', '/projects', example('river-park'))).body;
  const submitted = await office('POST', `/projects/${id}/submit`);
  expect(submitted.body).toMatchObject({ stage: 'submitted', flagged: false });
  const asked = await as('head.v@demo.zhoba', 'GET', '/intake/attestation-requests?open=true');
  expect(asked.body.items).toContainEqual(
    expect.objectContaining({ criteria: ['4.5'], project: expect.objectContaining({ id }) }),
  );
  expect((await as('head.ii@demo.zhoba', 'POST', `/projects/${id}/attestations`, { criteria: ['4.5'] })).status).toBe(
    404,
  );
  const attested = await as('head.v@demo.zhoba', 'POST', `/projects/${id}/attestations`, { criteria: ['4.5'] });
  expect(attested.body).toMatchObject({ stage: 'on_agenda', flagged: true });
});

it('lists both for the committee', async () => {
  const { body } = await office('GET', '/intake/referrals?open=true');
  expect(body.items.slice(0, 2).map((item: { criteria: string[] }) => item.criteria)).toEqual([['4.5'], ['1']]);
});

it('renders the passport by a job, and the file has the checksum that was told', async () => {
  const asked = await office('POST', '/reports', {
    kind: 'project-passport',
    projectId: zone,
    format: 'pdf',
    language: 'kk',
  });
  expect(asked.status).toBe(202);
  let report = asked.body;
  for (const deadline = Date.now() + 20_000; report.state !== 'ready' && Date.now() < deadline;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    report = (await office('GET', `/reports/${asked.body.id}`)).body;
  }
  expect(report).toMatchObject({ state: 'ready', progress: 100 });
  const file = await fetch(`${app.url}${report.file.href}`, {
    headers: { authorization: `Bearer ${tokens['office@demo.zhoba']}` },
  });
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.file.sha256);
});
