import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { closedMeeting } from '../../libs/committee/testing/closed-meeting.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;
let otherManager: Caller;
let headI: Caller;
let headII: Caller;
let auditor: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  otherManager = as(app, city.people.otherManager);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  auditor = as(app, city.people.auditor);
});
afterAll(() => app.close());

const first = { reasonCode: 'initial', note: 'План, с которым проект одобрен' };
const later = { reasonCode: 'contractor', note: 'Смена подрядчика' };

async function milestone(projectId: string, fields: object): Promise<{ id: string; version: number }> {
  const answer = await office('POST', `/projects/${projectId}/milestones`, { title: { ru: 'Веха' }, ...fields });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

const ifMatch = async (path: string) => ({ 'if-match': (await office('GET', path)).headers.get('etag')! });

async function forecast(id: string, fields: object): Promise<void> {
  const answer = await office('PATCH', `/milestones/${id}`, fields, await ifMatch(`/milestones/${id}`));
  expect(answer).toMatchObject({ status: 200 });
}

const set = (projectId: string, body: object, who: Caller = manager) =>
  who('POST', `/projects/${projectId}/baselines`, body);
const compare = async (projectId: string, query: string) =>
  office('GET', `/projects/${projectId}/baselines/comparison?${query}`);

/** A project with two milestones, promised once. */
async function promised(oversight: 'committee' | 'head' | 'standard' = 'standard') {
  const project = await deliveredProject(app, city, { oversight });
  const design = await milestone(project.id, { startOn: '2026-02-01', forecastOn: '2026-06-30', weight: '2' });
  const works = await milestone(project.id, { forecastOn: '2027-05-31' });
  const answer = await set(project.id, first);
  expect(answer).toMatchObject({ status: 201 });
  return { ...project, design: design.id, works: works.id, baseline: answer.body };
}

describe('the first promise', () => {
  it('freezes the plan as it stands, and milestones carry its days', async () => {
    const { id, design, works, baseline } = await promised();
    expect(baseline).toMatchObject({
      projectId: id,
      number: 1,
      ...first,
      setBy: { id: city.ids.manager },
      decision: null,
      changeRequest: null,
      milestones: 2,
      finishOn: '2027-05-31',
      movedDays: null,
      movedDaysFromFirst: 0,
      items: [
        { milestoneId: design, number: 1, weight: '2', startOn: '2026-02-01', finishOn: '2026-06-30' },
        { milestoneId: works, number: 2, weight: '1', startOn: null, finishOn: '2027-05-31' },
      ],
    });
    expect((await office('GET', `/baselines/${baseline.id}`)).body).toEqual(baseline);
    expect(
      await database.query(
        'SELECT first_baseline_on::text, baseline_start_on::text, baseline_on::text FROM milestone WHERE id = $1',
        [design],
      ),
    ).toEqual([{ first_baseline_on: '2026-06-30', baseline_start_on: '2026-02-01', baseline_on: '2026-06-30' }]);
  });

  it.each(['committee', 'head'] as const)('of a project under the %s stands on the decision', async (oversight) => {
    const { id, baseline, decisionId } = await promised(oversight);
    expect(baseline.decision).toMatchObject({ id: decisionId, kind: 'entry' });
    expect((await office('GET', `/projects/${id}/decisions`)).body.items).toMatchObject([baseline.decision]);
  });

  it('is set once of two at once; the other one is told what a second needs', async () => {
    const project = await deliveredProject(app, city, { oversight: 'committee' });
    await milestone(project.id, { forecastOn: '2026-06-30' });
    const answers = await Promise.all([set(project.id, first), set(project.id, first, office)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await database.query('SELECT number FROM baseline WHERE project_id = $1', [project.id])).toEqual([
      { number: 1 },
    ]);
  });

  it('is refused without milestones, with another’s reason, to strangers, before approval and after the end', async () => {
    const project = await deliveredProject(app, city);
    expect(await set(project.id, first)).toMatchObject({ status: 422, body: { code: 'NOTHING_TO_PROMISE' } });
    await milestone(project.id, { forecastOn: '2026-06-30' });
    expect(await set(project.id, later)).toMatchObject({
      status: 422,
      body: { code: 'REASON_OF_ANOTHER_BASELINE', errors: [{ pointer: '/reasonCode' }] },
    });
    expect(await set(project.id, { reasonCode: 'weather' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/reasonCode', code: 'NOT_ONE_OF' }] },
    });
    expect(await set(project.id, first, headI)).toMatchObject({ status: 404 });
    expect(await set(project.id, first, otherManager)).toMatchObject({ status: 404 });
    expect(await set(project.id, first, auditor)).toMatchObject({ status: 403 });

    const draft = await office('POST', '/projects', plainProposal);
    expect(await set(draft.body.id, first, office)).toMatchObject({
      status: 409,
      body: { code: 'NOT_IN_DELIVERY' },
    });
    await office('POST', `/projects/${project.id}/transitions`, { transition: 'cancel', reason: 'Нет денег' });
    expect(await set(project.id, first)).toMatchObject({ status: 409, body: { code: 'PROJECT_ENDED' } });
  });
});

describe('later promises', () => {
  it('of a standard project are its planners’ own, and are counted', async () => {
    const { id, design, works } = await promised();
    await forecast(works, { forecastOn: '2027-07-30' });
    expect(await set(id, later)).toMatchObject({ status: 201, body: { number: 2, movedDays: 60 } });
    await forecast(works, { forecastOn: '2027-07-20' });
    const third = await set(id, { reasonCode: 'scope' }, headII);
    expect(third).toMatchObject({ status: 201, body: { number: 3, movedDays: -10, movedDaysFromFirst: 50 } });

    const list = (await manager('GET', `/projects/${id}/baselines`)).body;
    expect(list.summary).toEqual({ rebaselined: 2, movedDays: 50, movedDaysInAll: 70 });
    expect(list.items).toMatchObject([
      { number: 1, reasonCode: 'initial', finishOn: '2027-05-31', movedDays: null },
      { number: 2, reasonCode: 'contractor', note: 'Смена подрядчика', movedDays: 60, movedDaysFromFirst: 60 },
      { number: 3, reasonCode: 'scope', setBy: { id: city.ids.headII }, movedDays: -10, movedDaysFromFirst: 50 },
    ]);
    const page = await manager('GET', `/projects/${id}/baselines?limit=2`);
    expect(page.body).toEqual({ summary: list.summary, items: list.items.slice(0, 2) });
    const next = new URL(/<(.*)>/.exec(page.headers.get('link') ?? '')![1]!);
    expect((await manager('GET', `/projects/${id}/baselines${next.search}`)).body.items).toEqual(list.items.slice(2));
    expect(
      await database.query('SELECT first_baseline_on::text, baseline_on::text FROM milestone WHERE id = $1', [works]),
    ).toEqual([{ first_baseline_on: '2027-05-31', baseline_on: '2027-07-20' }]);
    expect((await office('GET', `/milestones/${design}`)).body).toMatchObject({ forecastOn: '2026-06-30' });
  });

  it('do not hide that something was reached late', async () => {
    const { id, design } = await promised();
    await forecast(design, { forecastOn: '2027-07-30' });
    await database.query(`UPDATE milestone SET actual_on = '2026-07-20', acceptance = 'pending' WHERE id = $1`, [
      design,
    ]);
    const { body } = await set(id, later);
    expect(body.items).toContainEqual(expect.objectContaining({ milestoneId: design, finishOn: '2026-06-30' }));
  });

  it.each(['committee', 'head'] as const)('of a project under the %s need a change request', async (oversight) => {
    const { id } = await promised(oversight);
    for (const who of [manager, office, headII])
      expect(await set(id, later, who)).toMatchObject({
        status: 409,
        body: { code: 'BASELINE_NEEDS_CHANGE_REQUEST', params: { oversight, number: 2 } },
      });
    expect((await office('GET', `/projects/${id}/baselines`)).body.summary.rebaselined).toBe(0);
  });
});

describe('the comparison', () => {
  it('has what moved, what came and what went, between any two and against today', async () => {
    const { id, design, works } = await promised();
    const gone = await milestone(id, { forecastOn: '2026-09-30', title: { ru: 'Снос' } });
    await set(id, later);
    await forecast(works, { forecastOn: '2027-08-29', weight: '3.5' });
    const removal = await manager(
      'DELETE',
      `/milestones/${gone.id}?reason=${encodeURIComponent('Вошло в другой объект')}`,
      undefined,
      await ifMatch(`/milestones/${gone.id}`),
    );
    expect(removal.status).toBeLessThan(300);
    const today = (await compare(id, 'from=2&to=today')).body;
    await set(id, { reasonCode: 'scope' });

    expect((await compare(id, 'from=1&to=2')).body).toMatchObject({
      movedDays: 0,
      counts: { moved: 0, same: 2, added: 1, removed: 0 },
      items: [
        { milestoneId: design, change: 'same', days: 0 },
        { milestoneId: works, change: 'same', days: 0 },
        { milestoneId: gone.id, change: 'added', from: null, to: { finishOn: '2026-09-30' }, days: null },
      ],
    });
    const between = (await compare(id, 'from=2&to=3')).body;
    expect(between).toMatchObject({
      projectId: id,
      from: { number: 2, finishOn: '2027-05-31' },
      to: { number: 3, finishOn: '2027-08-29' },
      movedDays: 90,
      counts: { moved: 1, same: 1, added: 0, removed: 1 },
      items: [
        { milestoneId: design, change: 'same', weightChanged: false, removal: null },
        {
          milestoneId: works,
          change: 'moved',
          from: { startOn: null, finishOn: '2027-05-31', weight: '1' },
          to: { startOn: null, finishOn: '2027-08-29', weight: '3.5' },
          days: 90,
          weightChanged: true,
        },
        {
          milestoneId: gone.id,
          title: { ru: 'Снос' },
          change: 'removed',
          from: { finishOn: '2026-09-30' },
          to: null,
          removal: { reason: 'Вошло в другой объект', by: { id: city.ids.manager } },
        },
      ],
    });
    // Today's plan was promised as it stood: the same, but for its name.
    expect(today).toEqual({ ...between, to: { ...between.to, number: null } });
    // Backwards the days have the other sign.
    const back = (await compare(id, 'from=3&to=2')).body;
    expect(back).toMatchObject({ movedDays: -90, counts: { added: 1, removed: 0 } });
  });

  it('knows only the project’s own baselines, and only for those who see the project', async () => {
    const { id } = await promised();
    expect(await compare(id, 'from=4&to=5')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '?from', code: 'UNKNOWN_REFERENCE' }, { pointer: '?to' }] },
    });
    expect(await compare(id, 'from=1&to=yesterday')).toMatchObject({ status: 400 });
    expect(await headI('GET', `/projects/${id}/baselines/comparison?from=1&to=today`)).toMatchObject({ status: 404 });
  });
});

it.each([
  ['baselines', 'number'],
  ['milestones', 'number'],
  ['budget/versions', 'budget-versions'],
])('reads no page of %s after a number that the database cannot hold', async (list, order) => {
  const { id } = await promised();
  const after = Buffer.from(JSON.stringify([order, 2 ** 31])).toString('base64url');
  expect(await manager('GET', `/projects/${id}/${list}?after=${after}`)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '?after', code: 'BAD_CURSOR' }] },
  });
});

it('is not there for those who do not see the project', async () => {
  const { id, baseline } = await promised();
  expect((await headI('GET', `/projects/${id}/baselines`)).status).toBe(404);
  expect((await headI('GET', `/baselines/${baseline.id}`)).status).toBe(404);
  expect((await auditor('GET', `/baselines/${baseline.id}`)).status).toBe(200);
});

it('words its reasons in three languages', async () => {
  const { body } = await manager('GET', '/change-reasons');
  expect(body.items.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(['initial', 'force_majeure', 'planning_error']),
  );
  for (const { name } of body.items) expect(Object.values(name).join()).not.toMatch(/changeReason|,,/);
});

describe('the database itself', () => {
  const refusal = (sql: string, values: unknown[] = []): Promise<string> =>
    database.query(sql, values).then(
      () => 'not refused',
      (error: Error) => error.message,
    );

  const insert = (projectId: string, number: number, fields: Record<string, string | null> = {}): Promise<string> => {
    const columns = { id: newId(), project_id: projectId, number, reason_code: 'scope', set_at: new Date(), ...fields };
    return refusal(
      `INSERT INTO baseline (${Object.keys(columns).join()}) VALUES (${Object.keys(columns)
        .map((_, index) => `$${index + 1}`)
        .join()})`,
      Object.values(columns),
    );
  };

  /** A decision on the project by an item of this kind, far beyond those in the register. */
  async function decided(projectId: string, kind: string, outcome: string, supersedes: string | null = null) {
    const { meetingId } = await closedMeeting(database, {
      startsAt: '2026-03-02T05:00:00Z',
      members: [city.ids.chair],
    });
    const [itemId, id] = [newId(), newId()];
    await database.query(
      `INSERT INTO agenda_item (id, meeting_id, position, kind, project_id, title, state) VALUES ($1, $2, 1, $3, $4, 'Вопрос', 'closed')`,
      [itemId, meetingId, kind, projectId],
    );
    await database.query(
      `INSERT INTO decision (id, sequence, number, item_id, meeting_id, project_id, kind, outcome, effects, supersedes_id, decided_at)
       SELECT $1, greatest(max(sequence), 1000000) + 1, 'D-2026-' || greatest(max(sequence), 1000000) + 1, $2, $3, $4, $5, $6, '[]', $7, now()
       FROM decision`,
      [id, itemId, meetingId, projectId, kind, outcome, supersedes],
    );
    return id;
  }

  /** A request on the project, answered by that decision. */
  async function requested(projectId: string, decisionId: string | null): Promise<string> {
    const id = newId();
    await database.query(
      `INSERT INTO change_request (id, project_id, number, subjects, reason_code, justification, state, decision_id, created_at)
       SELECT $1, $2, count(*) + 1, '{baseline}', 'scope', 'Повод', 'submitted', $3, now() FROM change_request WHERE project_id = $2`,
      [id, projectId, decisionId],
    );
    return id;
  }

  it('refuses a promise of the committee’s project without its decision in force', async () => {
    const { id } = await promised('committee');
    const other = await promised('committee');
    const approve = await decided(id, 'change_request', 'approve');
    const request = await requested(id, approve);
    const unanswered = await requested(id, null);
    const foreign = await decided(other.id, 'change_request', 'approve');
    const rejected = await decided(id, 'change_request', 'reject');
    const note = await decided(id, 'control_report', 'note');

    const standing: Record<string, string>[] = [
      {},
      { accepted_by: city.ids.headII },
      { change_request_id: request },
      { decision_id: approve },
      { decision_id: approve, change_request_id: unanswered },
      { decision_id: foreign, change_request_id: await requested(id, foreign) },
      { decision_id: rejected, change_request_id: await requested(id, rejected) },
      { decision_id: note, change_request_id: await requested(id, note) },
    ];
    for (const fields of standing) expect(await insert(id, 2, fields)).toBe('BASELINE_NEEDS_DECISION');

    await decided(id, 'change_request', 'reject', approve);
    expect(await insert(id, 2, { decision_id: approve, change_request_id: request })).toBe('BASELINE_NEEDS_DECISION');
    const again = await decided(id, 'change_request', 'approve');
    expect(await insert(id, 2, { decision_id: again, change_request_id: await requested(id, again) })).toBe(
      'not refused',
    );
  });

  it('refuses a promise of days by a decision about money', async () => {
    const { id } = await promised('committee');
    const approve = await decided(id, 'change_request', 'approve');
    const request = await requested(id, approve);
    await database.query(`UPDATE change_request SET subjects = '{budget}' WHERE id = $1`, [request]);
    expect(await insert(id, 2, { decision_id: approve, change_request_id: request })).toBe('BASELINE_NEEDS_DECISION');
  });

  it('refuses to add to a promise that has been made', async () => {
    const { id } = await promised();
    const { id: added } = await milestone(id, { forecastOn: '2027-11-30' });
    const add = `INSERT INTO baseline_milestone (id, project_id, baseline_id, milestone_id, title_ru, weight, finish_on)
      SELECT gen_random_uuid(), project_id, id, $2, 'Ещё одна', 1, '2027-11-30' FROM baseline WHERE project_id = $1`;
    expect(await refusal(add, [id, added])).toBe('ROW_IS_IMMUTABLE');
  });

  it('refuses even a first one that stands on nothing', async () => {
    const project = await deliveredProject(app, city, { oversight: 'committee' });
    expect(await insert(project.id, 1)).toBe('BASELINE_NEEDS_DECISION');
    expect(await insert(project.id, 1, { decision_id: project.decisionId })).toBe('not refused');
  });

  it('refuses a promise of a head’s project that nobody has accepted', async () => {
    const { id } = await promised('head');
    expect(await insert(id, 2)).toBe('BASELINE_NEEDS_HEAD');
    expect(await insert(id, 2, { accepted_by: city.ids.headII })).toBe('not refused');
  });

  it.each(['baseline', 'baseline_milestone'])('refuses to change, delete or empty %s', async (table) => {
    const { id } = await promised();
    expect(await refusal(`UPDATE ${table} SET id = id WHERE project_id = $1`, [id])).toBe('ROW_IS_IMMUTABLE');
    expect(await refusal(`DELETE FROM ${table} WHERE project_id = $1`, [id])).toBe('ROW_IS_IMMUTABLE');
    expect(await refusal(`TRUNCATE ${table} CASCADE`)).toBe('ROW_IS_IMMUTABLE');
  });

  it('refuses a promised day that no baseline holds', async () => {
    const { works } = await promised();
    for (const column of ['baseline_on', 'first_baseline_on', 'baseline_start_on'])
      expect(await refusal(`UPDATE milestone SET ${column} = '2029-01-01' WHERE id = $1`, [works])).toBe(
        'PROMISED_DAY_IS_OF_BASELINE',
      );
  });
});
