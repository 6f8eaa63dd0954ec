import { DataSource } from 'typeorm';
import { addMeeting } from '../../libs/committee/testing/committee-fixture.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

interface Entry {
  readonly table: string;
  readonly operation: string;
  readonly changes: Readonly<Record<string, { readonly new: unknown }>>;
  readonly cause: { readonly kind: string; readonly id: string; readonly number: string | null } | null;
}

let app: TestApp;
let city: SmallCity;
let office: Caller;
let chair: Caller;
let member: Caller;
let manager: Caller;
let headII: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  office = as(app, city.people.office);
  chair = as(app, city.people.chair);
  member = as(app, city.people.member);
  manager = as(app, city.people.manager);
  headII = as(app, city.people.headII);
});
afterAll(() => app.close());

const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"v${version}"` });

/** A project with a promised milestone, and a request to promise another day for it. */
async function requested(oversight: 'committee' | 'head') {
  const project = await deliveredProject(app, city, { oversight });
  const { body: milestone } = await office('POST', `/projects/${project.id}/milestones`, {
    title: { ru: 'Веха' },
    forecastOn: '2027-05-31',
  });
  expect(await manager('POST', `/projects/${project.id}/baselines`, { reasonCode: 'initial' })).toMatchObject({
    status: 201,
  });
  const { body: draft } = await manager('POST', `/projects/${project.id}/change-requests`, {
    reasonCode: 'procurement',
    justification: 'Конкурс признан несостоявшимся',
    milestones: [{ milestoneId: milestone.id, toOn: '2027-07-30' }],
  });
  const submitted = await manager('POST', `/change-requests/${draft.id}/submit`, undefined, ifMatch(draft));
  expect(submitted).toMatchObject({ status: 200 });
  return { project, milestone, request: submitted.body };
}

const historyOf = async (projectId: string, who: Caller = office): Promise<Entry[]> =>
  (await who('GET', `/projects/${projectId}/history?limit=200`)).body.items;
const causesOf = (entries: readonly Entry[], table: string) =>
  entries.filter((one) => one.table === table).map(({ cause }) => cause);

it('names the decision by which the promise and the request changed', async () => {
  const { project, request } = await requested('committee');
  const meeting = await addMeeting(app.app.get(DataSource));
  const { body: item } = await office('POST', `/meetings/${meeting}/agenda`, {
    candidate: { kind: 'change_request', sourceId: request.id },
  });
  await office('PUT', `/agenda-items/${item.id}/attendance`, { present: [city.ids.chair, city.ids.member] });
  await office('POST', `/agenda-items/${item.id}/voting`, { proposal: 'approve', secret: false });
  for (const who of [chair, member]) await who('POST', `/agenda-items/${item.id}/votes`, { choice: 'for' });
  const { body: decision } = await office('POST', `/agenda-items/${item.id}/decision`, { outcome: 'approve' });
  const cause = { kind: 'decision', id: decision.id, number: decision.number };

  const entries = await historyOf(project.id, manager);
  // The first promise stands by the decision that let the project in.
  expect(causesOf(entries, 'baseline')).toEqual([
    cause,
    expect.objectContaining({ kind: 'decision', id: project.decisionId }),
  ]);
  expect(causesOf(entries, 'milestone')[0]).toEqual(cause);
  // The same request moved it here; it was filed and submitted before, by nothing but itself.
  expect(causesOf(entries, 'change_request')).toEqual([cause, cause, null, null]);
  const filed = { kind: 'change_request', id: request.id, number: '1' };
  expect(causesOf(entries, 'decision')).toContainEqual(filed);
  expect(causesOf(entries, 'decision')).not.toContainEqual(cause);
});

it('names the request where its head answers', async () => {
  const { project, request } = await requested('head');
  const { body } = await headII('GET', `/change-requests/${request.id}`);
  const answered = await headII(
    'POST',
    `/change-requests/${request.id}/answer`,
    { approved: true, note: 'Да' },
    ifMatch(body),
  );
  expect(answered).toMatchObject({ status: 200 });
  const cause = { kind: 'change_request', id: request.id, number: '1' };
  const entries = await historyOf(project.id);
  expect(causesOf(entries, 'baseline')[0]).toEqual(cause);
  expect(causesOf(entries, 'milestone')[0]).toEqual(cause);
  expect(causesOf(entries, 'change_request')).toEqual([null, null, null]);
});

it('names nothing for what somebody just changed, though another request of theirs was near', async () => {
  const { project, milestone } = await requested('head');
  const { body } = await manager('GET', `/milestones/${milestone.id}`);
  await manager('PATCH', `/milestones/${milestone.id}`, { forecastNote: 'Успеваем' }, ifMatch(body));
  const [last] = (await historyOf(project.id)).filter(({ table }) => table === 'milestone');
  expect(last).toMatchObject({ changes: { forecast_note: { new: 'Успеваем' } }, cause: null });
});

it('names each of two pages alike', async () => {
  const { project } = await requested('head');
  const all = await historyOf(project.id);
  const first = await office('GET', `/projects/${project.id}/history?limit=2`);
  const [, next] = /<[^>]*\/api\/v1([^>]*)>/.exec(first.headers.get('link') ?? '') ?? [];
  const second = await office('GET', next ?? '');
  expect([...first.body.items, ...second.body.items]).toEqual(all.slice(0, 4));
});

it('is the audit of everything without causes, and nobody else’s', async () => {
  const { project } = await requested('head');
  const { body } = await as(app, city.people.auditor)('GET', '/audit?limit=1');
  expect(body.items[0]).not.toHaveProperty('cause');
  expect((await as(app, city.people.executor)('GET', `/projects/${project.id}/history`)).status).toBe(403);
});
