import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { DEMO_PASSWORD, buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { openApiDocument } from '#libs/platform';
import { API_MODULES } from '../../apps/api/src/api.modules.js';
import { WORKER_MODULES } from '../../apps/worker/src/worker.modules.js';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';

// The way of docs/first-roadmap.md, on the demo city, with the bodies of docs/examples; each step stands on the one before.
const example = (name: string) => JSON.parse(readFileSync(`docs/examples/${name}.json`, 'utf8'));
const today = dayIn('Asia/Almaty', new Date());
const city = buildDemoCity(loadReview(), { today });
const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

interface Milestone {
  readonly id: string;
  readonly number: number;
  readonly title: { readonly en: string };
  readonly owner: { readonly code: string };
  readonly baselineOn: string;
  readonly forecastOn: string;
  readonly actualOn: string | null;
}

let app: TestApp;
/** Of the manager whose projects the guide takes. */
let me: string;
let watched: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp([...API_MODULES, ...WORKER_MODULES]);
  await loadDemoCity(app.app.get(DataSource), city, { today, now: new Date() });
  me = (await manager('GET', '/me')).body.id;
}, 180_000);
afterAll(() => app.close());

async function as(account: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  tokens[account] ??= (
    await app.request('POST', '/auth/login', { body: { email: `${account}@demo.zhoba`, password: DEMO_PASSWORD } })
  ).body.accessToken;
  return app.request(method, path, { token: tokens[account], body, headers: { 'accept-language': 'en', ...headers } });
}
type Call = [method: string, path: string, body?: unknown, headers?: Record<string, string>];
const office = (...call: Call) => as('office', ...call);
const head = (...call: Call) => as('head.iii', ...call);
const manager = (...call: Call) => as('manager7', ...call);

/** Sends a file as it is. */
async function sent(
  account: string,
  path: string,
  type: string,
  file: string,
): Promise<Pick<TestAnswer, 'status' | 'body'>> {
  const answer = await fetch(`${app.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[account]}`, 'content-type': type, 'accept-language': 'en' },
    body: file,
  });
  return { status: answer.status, body: await answer.json() };
}

const milestonesOf = async (project: string): Promise<Milestone[]> =>
  (await manager('GET', `/projects/${project}/milestones`)).body.items;

it('asks only for what the interface has', () => {
  const known = Object.entries(openApiDocument(app.app).paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({
      method: method.toUpperCase(),
      path: new RegExp(`^${path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    })),
  );
  const guide = readFileSync('docs/first-roadmap.md', 'utf8');
  const asked = [...guide.matchAll(/as \$\S+(?: \w+\))? (GET|POST|PUT|PATCH|DELETE) ["']?(\/[^"'\s?]+)/g)];
  expect(asked.length).toBeGreaterThan(50);
  const unknown = asked.filter(
    ([, method, path = '']) => !known.some((route) => route.method === method && route.path.test(path)),
  );
  expect(unknown.map(([command]) => command)).toEqual([]);
});

it('tells the head what waits, what is late, and shows a roadmap whole', async () => {
  const waiting = (await head('GET', '/portfolio/attention')).body;
  expect(waiting.items.length).toBeGreaterThan(0);
  expect(waiting.items[0]).toMatchObject({
    text: expect.stringMatching(/\w/),
    href: expect.stringMatching('^/api/v1/'),
  });
  const late = (await head('GET', '/milestones?mine=true&overdue=true&sort=-slip&limit=3')).body.items;
  expect(late.length).toBeGreaterThan(0);
  for (const milestone of late) {
    expect(milestone).toMatchObject({ status: 'overdue', project: { direction: { code: 'III' } } });
    expect(milestone.baselineOn < today).toBe(true);
  }
  const gantt = (await head('GET', '/roadmaps/public-transport/gantt')).body;
  expect(gantt.projects.length).toBeGreaterThan(5);
  const bars = gantt.projects.flatMap(({ milestones }: { milestones: { critical: boolean }[] }) => milestones);
  expect(bars.some(({ critical }: { critical: boolean }) => critical)).toBe(true);
  expect(gantt.links.length).toBeGreaterThan(20);
});

it('asks the owner of a follower when a milestone of a watched project moves', async () => {
  const found = await head('GET', '/projects?direction=III&oversight=head&stage=in_delivery&sort=-endsOn&limit=1');
  const project: string = found.body.items[0].id;
  const open: Milestone[] = (await head('GET', `/projects/${project}/milestones`)).body.items.filter(
    ({ actualOn }: Milestone) => actualOn === null,
  );
  const place = open.findIndex(({ owner }, at) => at > 0 && owner.code === 'urban-mobility');
  expect(place).toBeGreaterThan(0);
  const [moved, follower] = [open[place - 1]!, open[place]!];
  const forecastOn = later(follower.forecastOn, 45);

  const impact = (await head('POST', `/milestones/${moved.id}/impact`, { forecastOn })).body;
  const hit = impact.items.find(({ milestone }: { milestone: Milestone }) => milestone.id === follower.id);
  expect(hit.workingDays).toBeGreaterThan(20);
  expect(impact.projects[0].project.id).toBe(project);
  expect((await head('GET', `/milestones/${moved.id}`)).body.forecastOn).toBe(moved.forecastOn);

  const note = 'Конкурс объявлен повторно';
  const answer = await head('POST', `/milestones/${moved.id}/forecast`, { forecastOn, note });
  expect(answer).toMatchObject({ status: 200, body: { forecastOn, baselineOn: moved.baselineOn } });
  expect((await head('GET', `/milestones/${follower.id}`)).body.forecastOn).toBe(follower.forecastOn);

  const owner = (...call: Call) => as('executor1', ...call);
  const asked = (await owner('GET', '/portfolio/attention?kind=answer_proposal')).body.items;
  expect(asked.map(({ text }: { text: string }) => text)).toContainEqual(expect.stringContaining(follower.title.en));
  const proposals = (await owner('GET', `/forecast-proposals?mine=true&state=open&project=${project}`)).body.items;
  const proposal = proposals.find(({ milestone }: { milestone: Milestone }) => milestone.id === follower.id);
  expect(proposal).toMatchObject({
    cause: { id: moved.id },
    causedBy: { name: { en: 'Head of direction III' } },
    from: { finishOn: follower.forecastOn },
    to: hit.to,
    workingDays: hit.workingDays,
  });
  const accepted = await owner('POST', `/forecast-proposals/${proposal.id}/answer`, { accepted: true });
  expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });
  expect((await head('GET', `/milestones/${follower.id}`)).body.forecastOn).toBe(hit.to.finishOn);

  const blockers = (await head('GET', '/portfolio/blockers?limit=200')).body.items;
  const blocker = blockers.find(
    ({ organisation }: { organisation: { code: string } | null }) => organisation?.code === moved.owner.code,
  );
  expect(blocker.projectDays).toBeGreaterThanOrEqual(hit.workingDays);
});

it('lets the committee alone change its promise, on the request of the manager', async () => {
  const open = (await manager('GET', '/change-requests?state=submitted&limit=200')).body.items.map(
    ({ project }: { project: { id: string } }) => project.id,
  );
  const own = `/projects?manager=${me}&oversight=committee&stage=in_delivery&sort=-endsOn`;
  watched = (await manager('GET', own)).body.items.find(({ id }: { id: string }) => !open.includes(id)).id;
  const refused = await manager('POST', `/projects/${watched}/baselines`, { reasonCode: 'procurement' });
  expect([refused.status, refused.body.code]).toEqual([409, 'BASELINE_NEEDS_CHANGE_REQUEST']);
  expect(refused.body.detail).toContain('file one');

  const unreached = (await milestonesOf(watched)).filter(({ actualOn }) => actualOn === null);
  const filed = await manager('POST', `/projects/${watched}/change-requests`, {
    ...example('change-request'),
    milestones: unreached.map(({ id, baselineOn }) => ({ milestoneId: id, toOn: later(baselineOn, 60) })),
  });
  expect(filed).toMatchObject({ status: 201, body: { state: 'draft', fromBaseline: 1 } });
  const request: string = filed.body.id;
  const submitted = await manager('POST', `/change-requests/${request}/submit`, undefined, { 'if-match': '"v1"' });
  expect(submitted.body).toMatchObject({ state: 'submitted', route: 'committee', effect: { finish: { days: 60 } } });

  const waiting = (await office('GET', '/portfolio/attention?kind=table_change_request&limit=200')).body.items;
  expect(waiting.map(({ project }: { project: { id: string } }) => project.id)).toContain(watched);
  const called = await office('POST', '/meetings', {
    title: 'Внеочередное заседание',
    mode: 'in_person',
    startsAt: `${later(today, 1)}T10:00:00+05:00`,
    plannedMinutes: 60,
  });
  expect(called.status).toBe(201);
  const meeting: string = called.body.id;
  const candidates = (await office('GET', `/agenda-candidates?meeting=${meeting}&limit=200`)).body.items;
  expect(candidates).toContainEqual(
    expect.objectContaining({ kind: 'change_request', sourceId: request, projectId: watched }),
  );
  const item = await taken(meeting, { kind: 'change_request', sourceId: request });
  const decided = await held(meeting, item);
  expect(decided).toMatchObject({ status: 201, body: { kind: 'change_request', outcome: 'approve' } });
  expect(decided.body.effects.map(({ kind }: { kind: string }) => kind)).toContain('delivery.baseline');

  const { summary, items } = (await manager('GET', `/projects/${watched}/baselines`)).body;
  expect(summary).toEqual({ rebaselined: 1, movedDays: 60, movedDaysInAll: 60 });
  expect(items[1]).toMatchObject({
    number: 2,
    reasonCode: 'procurement',
    movedDays: 60,
    decision: { number: decided.body.number },
    changeRequest: { id: request },
  });
  const compared = (await manager('GET', `/projects/${watched}/baselines/comparison?from=1&to=2`)).body;
  expect(compared).toMatchObject({ movedDays: 60, counts: { moved: unreached.length, added: 0, removed: 0 } });
  const withToday = await manager('GET', `/projects/${watched}/baselines/comparison?from=2&to=today`);
  expect(withToday).toMatchObject({ status: 200, body: { from: { number: 2 }, to: { number: null } } });
}, 60_000);

/** The id of the item that a candidate has become, with the passport among its papers. */
async function taken(meeting: string, candidate: object): Promise<string> {
  const item = await office('POST', `/meetings/${meeting}/agenda`, { candidate, minutes: 15 });
  expect(item.status).toBe(201);
  const paper = { kind: 'project-passport', projectId: watched, format: 'pdf', language: 'ru' };
  let report = (await office('POST', '/reports', paper)).body;
  for (const deadline = Date.now() + 30_000; report.state !== 'ready' && Date.now() < deadline;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    report = (await office('GET', `/reports/${report.id}`)).body;
  }
  const laid = await office('POST', `/agenda-items/${item.body.id}/papers`, { source: 'report', id: report.id });
  expect(laid.status).toBe(201);
  return item.body.id;
}

/** Holds the meeting; the decision on its item. */
async function held(meeting: string, item: string) {
  const step = (account: string, name: string) => as(account, 'POST', `/meetings/${meeting}/steps`, { step: name });
  expect((await step('office', 'publish_agenda')).body.state).toBe('agenda_published');
  expect((await step('chair', 'open')).body.state).toBe('in_session');
  const members = (await office('GET', `/committee/members?on=${today}`)).body.items;
  const present = members
    .filter(({ voting }: { voting: boolean }) => voting)
    .map(({ person }: { person: { id: string } }) => person.id);
  expect((await office('PUT', `/meetings/${meeting}/attendance`, { present })).status).toBe(204);
  expect((await as('chair', 'POST', `/agenda-items/${item}/voting`, { proposal: 'approve' })).status).toBe(201);
  for (const account of ['chair', 'member1', 'member2', 'member3', 'member4'])
    expect((await as(account, 'POST', `/agenda-items/${item}/votes`, { choice: 'for' })).status).toBe(200);
  const decision = await office('POST', `/agenda-items/${item}/decision`, example('change-decision'));
  expect((await step('chair', 'close')).body.state).toBe('closed');
  return decision;
}

it('keeps the budget to the tiyn: versions with causes, what was spent, what has no source', async () => {
  const own = `/projects?manager=${me}&oversight=standard&stage=in_delivery&unfunded=true&sort=-endsOn&limit=1`;
  const { id: paid, code } = (await manager('GET', own)).body.items[0];
  const budget = (await manager('GET', `/projects/${paid}/budget`)).body;
  expect(budget).toMatchObject({ number: 1, nextVersionBy: 'planners' });
  expect(budget.unfunded.adjusted).not.toBe('0.00');
  const { year, source, category, adjusted } = budget.lines.find((line: { source: string | null }) => line.source);
  const amount = `${Math.floor(Number(adjusted) * 1.1)}.00`;
  const version = (more: object) => ({
    reasonCode: 'contractor',
    note: 'Рост цен',
    amounts: [{ year, source, category, amount, ...more }],
  });
  const refused = await manager('POST', `/projects/${paid}/budget/versions`, version({}));
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'CAUSE_MISSING', errors: [{ pointer: '/amounts/0/cause' }] },
  });
  const cause = 'Рост цен на материалы по заключению экспертизы';
  const set = await manager('POST', `/projects/${paid}/budget/versions`, version({ cause }));
  expect(set).toMatchObject({ status: 201, body: { number: 2 } });
  const compared = (await manager('GET', `/projects/${paid}/budget/comparison?from=1&to=2`)).body;
  expect(compared.totals.change).toBe(set.body.change);
  expect(compared.lines.filter(({ change }: { change: string }) => change !== '0.00')).toMatchObject([
    { year, source, category, to: amount, cause },
  ]);

  const table = [
    'project;month;source;category;amount;document',
    `${code};${year}-01;${source};${category};1 250 000,50;Акт № 1`,
    `${code};${year}-01;${source};Связь;700 000;Акт № 2`,
  ].join('\n');
  const imported = (query: string) => sent('office', `/budget/actuals/import${query}`, 'text/csv', table);
  expect(await imported('?dryRun=true')).toMatchObject({
    status: 200,
    body: {
      dryRun: true,
      written: 1,
      refused: 1,
      rows: [{ ok: true }, { problems: [{ code: 'UNKNOWN_BUDGET_LINE' }] }],
    },
  });
  expect(await imported('')).toMatchObject({ status: 422, body: { code: 'ACTUALS_REFUSED' } });
  const spent = async (): Promise<number> =>
    Number((await manager('GET', `/projects/${paid}/budget`)).body.totals.actual ?? '0');
  const before = await spent();
  expect((await imported('?partial=true')).body).toMatchObject({ written: 1, refused: 1 });
  expect(await spent()).toBe(before + 1_250_000.5);
});

it('takes an issue from a risk up to the committee', async () => {
  const risk = await manager('POST', `/projects/${watched}/risks`, example('supplier-risk'));
  expect(risk).toMatchObject({ status: 201, body: { score: 20, band: 'high' } });
  const raised = await manager('POST', `/risks/${risk.body.id}/issue`, {
    severity: 'high',
    description: 'Завод сообщил о срыве поставки',
  });
  expect(raised).toMatchObject({ status: 201, body: { level: 'owner', title: risk.body.title } });
  const issue: string = raised.body.id;
  const escalated = async (account: string, note: string) =>
    (await as(account, 'POST', `/issues/${issue}/steps`, { step: 'escalate', note })).body;
  expect((await escalated('manager7', 'Второго поставщика по этой цене нет')).level).toBe('head');
  expect((await escalated('head.iv', 'Нужны деньги сверх бюджета проекта')).level).toBe('office');
  expect(await escalated('office', 'Решает комитет')).toMatchObject({
    level: 'committee',
    dueOn: null,
    possibleSteps: [],
  });
  expect((await office('GET', '/agenda-candidates?limit=200')).body.items).toContainEqual(
    expect.objectContaining({ kind: 'escalation', subjectId: issue }),
  );
});

it('names who is promised twice, and keeps three judgements apart', async () => {
  const [person] = (await office('GET', '/allocations/overload?limit=1')).body.items;
  const [week] = person.weeks;
  const sum = week.shares.reduce((all: number, { allocation }: { allocation: number }) => all + allocation, 0);
  expect([sum, week.overBy]).toEqual([week.load, week.load - 100]);

  const rated = (call: typeof office, rating: string, narrative: string) =>
    call('POST', `/projects/${watched}/ratings`, { rating, narrative });
  const owner = await rated(manager, 'green', 'Новые сроки утверждены, работы идут по графику.');
  expect(owner).toMatchObject({ status: 201, body: { side: 'owner' } });
  expect((await rated(office, 'red', 'Поставка сорвана, решения по деньгам нет.')).body.side).toBe('office');
  const health = (await office('GET', `/projects/${watched}/health`)).body;
  expect(health).toMatchObject({
    owner: { rating: { rating: 'green' }, stale: false },
    office: { rating: { rating: 'red' }, stale: false },
    divergence: { diverging: true },
  });
  expect(health.divergence.points).toBe(4);
  for (const part of ['schedule', 'budget', 'risks']) expect(health.computed[part].reasons[0].text).toMatch(/\.$/);
});

it('sums the city, with the list behind each figure, what has changed, and what was said on an earlier day', async () => {
  const summary = (await office('GET', '/portfolio/summary')).body;
  const third = summary.byDirection.find(({ code }: { code: string }) => code === 'III');
  const behind = await office('GET', `${third.links.overdue.replace('/api/v1', '')}&limit=200`);
  expect(behind.body.items).toHaveLength(third.overdueProjects);
  expect(third.overdueProjects).toBeGreaterThan(0);

  const meetings = (await office('GET', '/meetings?state=closed,minutes_signed')).body.items;
  const before = meetings.find(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10) < today);
  const changes = (await office('GET', `/portfolio/changes?since=${before.id}&manager=${me}`)).body;
  expect(changes.since.meeting.id).toBe(before.id);
  const changed = changes.items.find(({ project }: { project: { id: string } }) => project.id === watched);
  expect(changed.pushedOut.length).toBeGreaterThan(0);
  for (const { days } of changed.pushedOut) expect(days).toBe(60);

  const then = before.startsAt.slice(0, 10);
  const past = (await office('GET', `/portfolio/summary?asOf=${then}`)).body;
  expect(past.day).toBe(then);
  const begun = city.projects.filter(({ life }) => life.steps.some(({ on }) => on <= then));
  expect(past.total.projects).toBe(begun.length);
  const promised = async (query: string): Promise<string[]> =>
    (await office('GET', `/milestones?project=${watched}${query}`)).body.items.map(
      ({ baselineOn }: Milestone) => baselineOn,
    );
  const [now, once] = [await promised(''), await promised(`&asOf=${then}`)];
  expect(once).toHaveLength(now.length);
  expect(now.at(-1)).toBe(later(once.at(-1)!, 60));
});

it('gives the plan to MS Project, and takes it back', async () => {
  const plan: string = (await manager('GET', `/projects/${watched}/ms-project`)).body;
  const path = `/projects/${watched}/ms-project?dryRun=true`;
  const milestones = await milestonesOf(watched);
  expect((await sent('manager7', path, 'application/xml', plan)).body).toMatchObject({
    dryRun: true,
    tasks: { created: 0, updated: 0, unchanged: milestones.length, refused: 0 },
    links: { created: 0, updated: 0, refused: 0 },
  });
  const { en: title } = milestones.at(-1)!.title;
  const changed = plan.replace(`<Name>${title}<`, `<Name>${title}, first part<`);
  expect((await sent('manager7', path, 'application/xml', changed)).body.tasks).toMatchObject({
    updated: 1,
    refused: 0,
  });
});
