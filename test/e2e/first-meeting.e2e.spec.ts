import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { verifyRegister, verifyRegisterFile } from '#libs/committee';
import { DEMO_PASSWORD, buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { API_MODULES } from '../../apps/api/src/api.modules.js';
import { WORKER_MODULES } from '../../apps/worker/src/worker.modules.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

// The way of docs/first-meeting.md, on the demo city, with the bodies of docs/examples; each step stands on the one before.
const example = (name: string) => JSON.parse(readFileSync(`docs/examples/${name}.json`, 'utf8'));
const today = dayIn('Asia/Almaty', new Date());

let app: TestApp;
let database: DataSource;
let zone: string;
let meeting: string;
let item: string;
let decision: string;
let minutes: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp([...API_MODULES, ...WORKER_MODULES]);
  database = app.app.get(DataSource);
  await loadDemoCity(database, buildDemoCity(loadReview(), { today }), { today, now: new Date() });
  // Where docs/first-hour.md ends.
  zone = (await office('POST', '/projects', example('industrial-zone'))).body.id;
  expect((await office('POST', `/projects/${zone}/submit`)).body).toMatchObject({ stage: 'on_agenda', flagged: true });
}, 180_000);
afterAll(() => app.close());

async function as(account: string, method: string, path: string, body?: unknown) {
  tokens[account] ??= (
    await app.request('POST', '/auth/login', { body: { email: `${account}@demo.zhoba`, password: DEMO_PASSWORD } })
  ).body.accessToken;
  return app.request(method, path, { token: tokens[account], body, headers: { 'accept-language': 'en' } });
}
const office = (method: string, path: string, body?: unknown) => as('office', method, path, body);

interface Member {
  readonly person: { readonly id: string };
  readonly capacity: string;
  readonly voting: boolean;
}

async function rendered(paper: object): Promise<{ id: string; bytes: Buffer }> {
  const asked = await office('POST', '/reports', paper);
  expect(asked.status).toBe(202);
  let report = asked.body;
  for (const deadline = Date.now() + 30_000; report.state !== 'ready' && Date.now() < deadline;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    report = (await office('GET', `/reports/${asked.body.id}`)).body;
  }
  expect(report).toMatchObject({ state: 'ready', progress: 100 });
  const file = await fetch(`${app.url}${report.file.href}`, {
    headers: { authorization: `Bearer ${tokens['office']}` },
  });
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.file.sha256);
  return { id: report.id, bytes };
}

it('finds the next meeting, and the Industrial Zone among what waits for it', async () => {
  const { body } = await office('GET', '/meetings?state=scheduled');
  expect(body.items).toHaveLength(1);
  meeting = body.items[0].id;
  const waiting = await office('GET', `/agenda-candidates?meeting=${meeting}&limit=200`);
  const candidate = waiting.body.items.find(({ projectId }: { projectId: string }) => projectId === zone);
  expect(candidate).toMatchObject({ kind: 'entry', reason: 'newly_flagged' });
  const taken = await office('POST', `/meetings/${meeting}/agenda`, {
    candidate: { kind: candidate.kind, sourceId: candidate.sourceId },
    minutes: 15,
  });
  expect(taken.status).toBe(201);
  item = taken.body.id;
});

it('publishes no agenda without papers, and freezes the one with the passport', async () => {
  const early = await office('POST', `/meetings/${meeting}/steps`, { step: 'publish_agenda' });
  expect([early.status, early.body.code]).toEqual([422, 'AGENDA_PAPERS_MISSING']);
  const passport = await rendered({ kind: 'project-passport', projectId: zone, format: 'pdf', language: 'ru' });
  const laid = await office('POST', `/agenda-items/${item}/papers`, { source: 'report', id: passport.id });
  expect(laid.status).toBe(201);
  const published = await office('POST', `/meetings/${meeting}/steps`, { step: 'publish_agenda' });
  expect(published.body).toMatchObject({ state: 'agenda_published', publications: [{ number: 1 }] });
  const frozen = await office('GET', `/meetings/${meeting}/agenda/publications/1`);
  expect(frozen.body.content.items).toMatchObject([{ id: item, papers: [{ source: 'report' }] }]);
});

it('opens with seven members; one stands aside with a reason, and there is a quorum', async () => {
  const opened = await as('chair', 'POST', `/meetings/${meeting}/steps`, { step: 'open' });
  expect(opened.body).toMatchObject({ state: 'in_session', rules: { version: 1 } });
  const members: Member[] = (await office('GET', `/committee/members?on=${today}`)).body.items;
  const present = members.filter(({ voting }) => voting).map(({ person }) => person.id);
  expect(present).toHaveLength(7);
  expect((await office('PUT', `/meetings/${meeting}/attendance`, { present })).status).toBe(204);
  const reason = { reason: 'Член моей семьи работает в управляющей компании индустриальной зоны' };
  expect((await as('member6', 'POST', `/agenda-items/${item}/recusals`, reason)).status).toBe(204);
  const { body } = await office('GET', `/agenda-items/${item}/attendance`);
  expect(body).toMatchObject({ base: 7, attending: 6, recused: 1, quorum: { of: 7, required: 4, reached: true } });
});

it('votes three to three, and the chair’s vote decides', async () => {
  const opened = await as('chair', 'POST', `/agenda-items/${item}/voting`, { proposal: 'direct_control' });
  expect(opened.status).toBe(201);
  for (const account of ['chair', 'member1', 'member2'])
    expect((await as(account, 'POST', `/agenda-items/${item}/votes`, { choice: 'for' })).status).toBe(200);
  for (const account of ['member3', 'member4', 'member5'])
    expect((await as(account, 'POST', `/agenda-items/${item}/votes`, { choice: 'against' })).status).toBe(200);
  const recused = await as('member6', 'POST', `/agenda-items/${item}/votes`, { choice: 'for' });
  expect([recused.status, recused.body.code]).toEqual([403, 'RECUSED']);
  const stranger = await as('manager1', 'POST', `/agenda-items/${item}/votes`, { choice: 'for' });
  expect([stranger.status, stranger.body.code]).toEqual([403, 'NOT_A_MEMBER']);

  const itsVote = async () => (await office('GET', `/meetings/${meeting}/agenda`)).body.items[0];
  expect(await itsVote()).toMatchObject({ vote: { round: 1, closedAt: null, tally: null }, decision: null });
  const closed = await office('POST', `/agenda-items/${item}/decision`, example('first-decision'));
  expect(closed.status).toBe(201);
  decision = closed.body.id;
  expect(closed.body).toMatchObject({
    outcome: 'direct_control',
    number: expect.stringMatching(/^D-\d{4}-\d+$/),
    votings: [{ tally: { for: 3, against: 3, tie: true, outcome: 'carried' } }],
  });
  expect(await itsVote()).toMatchObject({
    vote: {
      proposal: 'direct_control',
      tally: { base: 7, present: 6, recused: 1, for: 3, against: 3, outcome: 'carried' },
    },
    decision: { id: decision, number: closed.body.number },
  });
  const again = await office('POST', `/agenda-items/${item}/decision`, example('first-decision'));
  expect(again.status).toBe(409);
});

it('puts the project under the committee by that decision, and shows the way back', async () => {
  const project = (await office('GET', `/projects/${zone}`)).body;
  expect(project).toMatchObject({
    stage: 'approved',
    oversight: 'committee',
    standsBy: { stage: { decisionId: decision }, oversight: { decisionId: decision } },
  });
  const { body } = await office('GET', `/decisions/${decision}`);
  expect(body).toMatchObject({
    project: { id: zone },
    cause: { referral: { kind: 'entry' }, screening: { policyVersion: 1, met: ['1'] } },
    attendance: { recused: 1, quorum: { reached: true } },
    effects: [
      { kind: 'project.transition', transition: 'approve' },
      { kind: 'project.oversight', oversight: 'committee' },
    ],
    register: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(body.item.papers).toHaveLength(1);
  expect((await office('POST', `/decisions/${decision}/publication`)).status).toBe(200);
});

it('gives two instructions, and closes', async () => {
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  for (const [text, organisation] of [
    ['Представить график расширения индустриальной зоны', 'industrial-zone'],
    ['Согласовать источники финансирования по годам', 'entrepreneurship'],
  ]) {
    const given = await office('POST', '/instructions', {
      source: 'decision',
      decisionId: decision,
      text,
      dueOn,
      assignees: [{ organisation, responsible: true }],
    });
    expect(given.body).toMatchObject({ state: 'open', decision: { id: decision }, direction: { code: 'II' } });
  }
  expect((await office('GET', `/decisions/${decision}`)).body.instructions).toHaveLength(2);
  const closed = await as('chair', 'POST', `/meetings/${meeting}/steps`, { step: 'close' });
  expect(closed.body.state).toBe('closed');
});

it('has minutes drafted, approved and signed, in Kazakh and in Russian', async () => {
  const drafted = await office('POST', `/meetings/${meeting}/minutes`);
  expect(drafted.status).toBe(201);
  minutes = drafted.body.id;
  const early = await as('chair', 'POST', `/minutes/${minutes}/signature`, {});
  expect([early.status, early.body.code]).toEqual([409, 'MINUTES_NOT_APPROVED']);
  expect((await office('POST', `/minutes/${minutes}/approval`)).body.state).toBe('approved');
  const signed = await as('chair', 'POST', `/minutes/${minutes}/signature`, {});
  expect(signed.body).toMatchObject({ state: 'signed', number: expect.stringMatching(/^\d{4}\/1$/) });
  expect((await office('GET', `/meetings/${meeting}`)).body.state).toBe('minutes_signed');
  for (const language of ['kk', 'ru']) {
    const { bytes } = await rendered({ kind: 'minutes', minutesId: minutes, format: 'pdf', language });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }
}, 90_000);

it('leaves a register that verifies in the database and as a copy, with the head that the minutes name', async () => {
  const head = (await office('GET', '/decisions/register')).body;
  const check = await database.transaction('REPEATABLE READ', (tx) => verifyRegister(tx, head.hash));
  expect(check).toEqual({ ok: true, count: head.sequence, head: head.hash });
  const { snapshot } = (await office('GET', `/minutes/${minutes}`)).body;
  expect(snapshot.register).toEqual(head);

  const copy = join(tmpdir(), `register-${process.pid}.jsonl`);
  const lines: string[] = [];
  for (let path: string | undefined = '/decisions/register/lines?limit=100'; path;) {
    const page = await office('GET', path);
    lines.push(...page.body.items.map((line: unknown) => JSON.stringify(line)));
    path = /<[^>]*\/api\/v1(\/[^>]*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
  }
  try {
    writeFileSync(copy, lines.join('\n'));
    expect(await verifyRegisterFile(copy, head.hash)).toMatchObject({ ok: true, count: head.sequence });
    writeFileSync(
      copy,
      [
        ...lines.slice(0, 4),
        (lines[4] ?? '').replace('direct_control', 'reject').replace('monitor_via_head', 'reject'),
        ...lines.slice(5),
      ].join('\n'),
    );
    expect(await verifyRegisterFile(copy, head.hash)).toEqual({
      ok: false,
      firstBroken: { sequence: 5, why: 'hash' },
    });
  } finally {
    rmSync(copy);
  }
});

it('lets nobody go around the decision, not even in the database', async () => {
  const change = (set: string) => database.query(`UPDATE project SET ${set} WHERE id = $1`, [zone]);
  await expect(change(`oversight = 'standard'`)).rejects.toThrow('OVERSIGHT_NEEDS_DECISION');
  await expect(database.query(`UPDATE project SET stage = 'approved' WHERE stage = 'on_agenda'`)).rejects.toThrow(
    'APPROVAL_NEEDS_DECISION',
  );
  await expect(database.query(`UPDATE decision SET outcome = 'reject' WHERE id = $1`, [decision])).rejects.toThrow(
    'ROW_IS_IMMUTABLE',
  );
  await expect(database.query('DELETE FROM register_entry')).rejects.toThrow('ROW_IS_IMMUTABLE');
});
