import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let chair: Caller;
let headI: Caller;
let headII: Caller;
let manager: Caller;
let otherManager: Caller;
let executor: Caller;
let auditor: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  chair = as(app, city.people.chair);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  manager = as(app, city.people.manager);
  otherManager = as(app, city.people.otherManager);
  executor = as(app, city.people.executor);
  auditor = as(app, city.people.auditor);
});
afterAll(() => app.close());

/** The city's day so many days from today. */
const inDays = (days: number): string =>
  new Date(Date.now() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

const plan = { title: { ru: 'Покрытие уложено' }, forecastOn: inDays(40) };

async function milestone(projectId: string, fields: object = {}, who: Caller = manager) {
  const answer = await who('POST', `/projects/${projectId}/milestones`, { ...plan, ...fields });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

const read = async (id: string, who: Caller = office) => (await who('GET', `/milestones/${id}`)).body;
const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"v${version}"` });

async function patch(id: string, body: object, who: Caller = manager) {
  return who('PATCH', `/milestones/${id}`, body, ifMatch(await read(id)));
}

/** A paper of the project. */
async function paper(projectId: string): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO project_document (id, project_id, title, kind, file_name, content_type, bytes, sha256, file_key, uploaded_at)
     VALUES ($1::uuid, $2, 'Акт приёмки', 'act', 'act.pdf', 'application/pdf', 1, repeat('0', 64), $1::text, now())`,
    [id, projectId],
  );
  return id;
}

/** A promise of the days as they are forecast now. */
async function baseline(projectId: string, number: number): Promise<void> {
  const id = newId();
  await database.query(
    `INSERT INTO baseline (id, project_id, number, reason_code, set_at) VALUES ($1, $2, $3, 'initial', now())`,
    [id, projectId, number],
  );
  await database.query(
    `INSERT INTO baseline_milestone (id, project_id, baseline_id, milestone_id, title_ru, weight, start_on, finish_on)
     SELECT gen_random_uuid(), project_id, $1, id, title_ru, weight, start_on, forecast_on FROM milestone
     WHERE project_id = $2 AND removed_at IS NULL`,
    [id, projectId],
  );
}

const titles = ({ body }: { body: { items: { title: { ru: string } }[] } }) => body.items.map(({ title }) => title.ru);

describe('entering a milestone', () => {
  it('answers with the whole of it', async () => {
    const project = await deliveredProject(app, city);
    const answer = await manager('POST', `/projects/${project.id}/milestones`, {
      title: { kk: 'Төсем төселді', ru: 'Покрытие уложено' },
      weight: '2.50',
      owner: 'roads',
      startOn: inDays(1),
      forecastOn: inDays(40),
      forecastNote: 'По графику подрядчика',
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        projectId: project.id,
        project: { code: project.code, title: { ru: 'Ремонт сквера' }, direction: { code: 'II' }, roadmap: null },
        number: 1,
        title: { kk: 'Төсем төселді', ru: 'Покрытие уложено', en: null },
        weight: '2.5',
        owner: { code: 'roads' },
        startOn: inDays(1),
        forecastOn: inDays(40),
        forecastNote: 'По графику подрядчика',
        actualOn: null,
        acceptance: null,
        baselineOn: null,
        dueOn: inDays(40),
        status: 'planned',
        slip: { first: null, current: null },
        forecastStale: false,
        mayPlan: true,
        mayReport: true,
        mayAccept: false,
      },
    });
    expect(answer.headers.get('location')).toBe(`/api/v1/milestones/${answer.body.id}`);
    expect(answer.headers.get('etag')).toBe('"v1"');
  });

  it('gives numbers without gaps or doubles to those who enter at the same time', async () => {
    const project = await deliveredProject(app, city);
    const entered = await Promise.all(Array.from({ length: 8 }, () => milestone(project.id)));
    expect(entered.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each<[string, object, number, string[]]>([
    ['without title and day', { title: {}, forecastOn: 'soon' }, 400, ['/title', '/forecastOn']],
    ['ending before it starts', { startOn: inDays(41) }, 400, ['/forecastOn']],
    ['for an organisation that is not there', { owner: 'nobody' }, 400, ['/owner']],
    ['without weight', { weight: '0' }, 400, ['/weight']],
    ['with a promise of its own', { baselineOn: inDays(40) }, 400, ['/baselineOn']],
  ])('is refused %s', async (_, fields, status, pointers) => {
    const project = await deliveredProject(app, city);
    const answer = await manager('POST', `/projects/${project.id}/milestones`, { ...plan, ...fields });
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  });

  it('is for those who plan', async () => {
    const project = await deliveredProject(app, city);
    const enter = async (who: Caller) => {
      const { status, body } = await who('POST', `/projects/${project.id}/milestones`, plan);
      return status === 201 ? 201 : `${status} ${body.code}`;
    };
    expect(await enter(manager)).toBe(201);
    expect(await enter(headII)).toBe(201);
    expect(await enter(office)).toBe(201);
    expect(await enter(headI)).toBe('404 NOT_FOUND');
    expect(await enter(otherManager)).toBe('404 NOT_FOUND');
    expect(await enter(executor)).toMatch(/^403/);
    expect(await enter(chair)).toMatch(/^403/);
    expect(await enter(auditor)).toMatch(/^403/);
  });

  it('may prepare a draft’s plan, and leaves an ended project alone', async () => {
    const draft = await manager('POST', '/projects', plainProposal);
    await milestone(draft.body.id);
    const project = await deliveredProject(app, city);
    await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [project.id]);
    expect(await office('POST', `/projects/${project.id}/milestones`, plan)).toMatchObject({
      status: 409,
      body: { code: 'PROJECT_ENDED' },
    });
  });
});

describe('changing a milestone', () => {
  it('keeps what is not given, and says nothing of a baseline', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id, {
      title: { ru: 'Старое', kk: 'Ескі' },
      owner: 'roads',
      startOn: inDays(3),
    });
    const answer = await patch(id, { title: { ru: 'Новое' }, weight: '3', owner: null, startOn: null });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        title: { ru: 'Новое', kk: 'Ескі' },
        weight: '3',
        owner: null,
        startOn: null,
        forecastOn: inDays(40),
        version: 2,
      },
    });
    expect(await patch(id, { baselineOn: inDays(1) })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/baselineOn', code: 'UNKNOWN_FIELD' }] },
    });
    expect(await patch(id, { title: { ru: null, kk: null } })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/title', code: 'NO_LANGUAGE' }] },
    });
  });

  it('wants the version that was read', async () => {
    const project = await deliveredProject(app, city);
    const entered = await milestone(project.id);
    const path = `/milestones/${entered.id}`;
    expect((await manager('PATCH', path, { weight: '2' })).status).toBe(428);
    expect((await manager('PATCH', path, { weight: '2' }, { 'if-match': '"v9"' })).status).toBe(412);
    const answers = await Promise.all(['2', '3'].map((weight) => manager('PATCH', path, { weight }, ifMatch(entered))));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
  });

  it('changes nothing when nothing differs', async () => {
    const project = await deliveredProject(app, city);
    const { id, forecastAt } = await milestone(project.id);
    expect((await patch(id, { forecastOn: plan.forecastOn, title: plan.title, weight: '1.000' })).body).toMatchObject({
      version: 1,
      forecastAt,
    });
  });

  it('shows what the promise says of a moved forecast', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id, { forecastOn: inDays(40) });
    await baseline(project.id, 1);
    await patch(id, { forecastOn: inDays(47), forecastNote: 'Дожди' });
    await baseline(project.id, 2);
    expect((await patch(id, { forecastOn: inDays(50) })).body).toMatchObject({
      firstBaselineOn: inDays(40),
      baselineOn: inDays(47),
      dueOn: inDays(47),
      status: 'at_risk',
      slip: { first: 10, current: 3 },
      forecastNote: 'Дожди',
    });
  });

  it('lets the executor report, and plan nothing', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id, { owner: 'roads' });
    const foreign = await milestone(project.id, { owner: 'parks' });
    expect(await read(id, executor)).toMatchObject({ mayPlan: false, mayReport: true, mayAccept: false });
    expect(await patch(id, { forecastOn: inDays(45), startOn: inDays(2) }, executor)).toMatchObject({
      status: 200,
      body: { forecastOn: inDays(45), startOn: inDays(2) },
    });
    expect(await patch(id, { weight: '5', forecastOn: inDays(46) }, executor)).toMatchObject({
      status: 403,
      body: { code: 'PLAN_NOT_YOURS' },
    });
    // What is assigned to others in a project that the organisation has no part in is not there for it.
    expect(await patch(foreign.id, { forecastOn: inDays(45) }, executor)).toMatchObject({ status: 404 });
    expect((await executor('GET', `/projects/${project.id}/milestones`)).status).toBe(404);
    await database.query(
      `INSERT INTO project_participant (id, project_id, organisation_id) VALUES (gen_random_uuid(), $1, $2)`,
      [project.id, city.organisations.roads],
    );
    expect(await patch(foreign.id, { forecastOn: inDays(45) }, executor)).toMatchObject({
      status: 403,
      body: { code: 'REPORT_NOT_YOURS' },
    });
  });
});

describe('a forecast', () => {
  it('is confirmed by the same day', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id);
    await database.query(`UPDATE milestone SET forecast_at = now() - interval '31 days 1 hour' WHERE id = $1`, [id]);
    expect(await read(id)).toMatchObject({ forecastStale: true });
    expect((await otherManager('POST', `/milestones/${id}/forecast`, { forecastOn: plan.forecastOn })).status).toBe(
      404,
    );
    const answer = await manager('POST', `/milestones/${id}/forecast`, {
      forecastOn: plan.forecastOn,
      note: 'Успеваем',
    });
    expect(answer).toMatchObject({ status: 200, body: { forecastStale: false, forecastNote: 'Успеваем' } });
  });

  it('is stale on the 31st day, not on the 30th', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id);
    const on = async (day: string) => {
      await database.query(`UPDATE milestone SET forecast_at = ($2 || 'T23:59:59+05:00')::timestamptz WHERE id = $1`, [
        id,
        day,
      ]);
      return (await read(id)).forecastStale;
    };
    expect(await on(inDays(-30))).toBe(false);
    expect(await on(inDays(-31))).toBe(true);
  });

  it('does not move once it has happened, or has been removed', async () => {
    const project = await deliveredProject(app, city);
    const done = await milestone(project.id);
    await patch(done.id, { actualOn: inDays(0) });
    const removed = await milestone(project.id);
    await manager('DELETE', `/milestones/${removed.id}?reason=лишняя`, undefined, ifMatch(removed));
    for (const [id, code] of [
      [done.id, 'MILESTONE_DONE'],
      [removed.id, 'MILESTONE_REMOVED'],
    ]) {
      const body = { forecastOn: inDays(60) };
      expect(await manager('POST', `/milestones/${id}/forecast`, body)).toMatchObject({ status: 409, body: { code } });
      expect(await patch(id, body)).toMatchObject({ status: 409, body: { code } });
    }
  });
});

describe('completion', () => {
  it('is accepted at once when the manager reports it under standard oversight', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id, { owner: 'roads' });
    expect((await patch(id, { actualOn: inDays(-1) })).body).toMatchObject({
      actualOn: inDays(-1),
      acceptance: 'accepted',
      status: 'done',
    });
    expect(await patch(id, { actualOn: inDays(-2) })).toMatchObject({
      status: 409,
      body: { code: 'MILESTONE_ACCEPTED' },
    });
  });

  it('waits for the manager when the executor reports it', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id, { owner: 'roads', forecastOn: inDays(-3) });
    expect((await patch(id, { actualOn: inDays(-1) }, executor)).body).toMatchObject({
      acceptance: 'pending',
      status: 'done_late',
      mayAccept: false,
    });
    expect((await read(id, manager)).mayAccept).toBe(true);
    expect(await headII('POST', `/milestones/${id}/acceptance`, { accepted: true })).toMatchObject({
      status: 403,
      body: { code: 'ACCEPTANCE_NOT_YOURS', params: { acceptor: 'manager' } },
    });
    expect(await manager('POST', `/milestones/${id}/acceptance`, { accepted: false })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/note' }] },
    });
    expect(
      await manager('POST', `/milestones/${id}/acceptance`, { accepted: false, note: 'Нет разметки' }),
    ).toMatchObject({
      status: 200,
      body: { actualOn: null, acceptance: 'returned', acceptanceNote: 'Нет разметки', status: 'overdue' },
    });
    expect(await manager('POST', `/milestones/${id}/acceptance`, { accepted: true })).toMatchObject({
      status: 409,
      body: { code: 'NOTHING_TO_ACCEPT' },
    });
    expect((await patch(id, { actualOn: inDays(0) }, executor)).body).toMatchObject({
      acceptance: 'pending',
      acceptanceNote: null,
    });
    expect((await patch(id, { actualOn: null }, executor)).body).toMatchObject({ actualOn: null, acceptance: null });
  });

  it('cannot lie ahead, nor before delivery', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id);
    expect(await patch(id, { actualOn: inDays(1) })).toMatchObject({
      status: 422,
      body: { code: 'ACTUAL_IN_FUTURE', errors: [{ pointer: '/actualOn', code: 'IN_THE_FUTURE' }] },
    });
    await database.query(`UPDATE project SET stage = 'on_agenda' WHERE id = $1`, [project.id]);
    expect(await patch(id, { actualOn: inDays(0) })).toMatchObject({ status: 409, body: { code: 'NOT_IN_DELIVERY' } });
  });

  it.each<['committee' | 'head', () => Caller, () => Caller]>([
    ['committee', () => office, () => headII],
    ['head', () => headII, () => office],
  ])('under the %s needs evidence, and another person who accepts', async (oversight, acceptor, notAcceptor) => {
    const project = await deliveredProject(app, city, { oversight });
    const elsewhere = await deliveredProject(app, city);
    const { id } = await milestone(project.id);
    expect(await patch(id, { actualOn: inDays(1) })).toMatchObject({
      status: 422,
      body: {
        code: 'MILESTONE_EVIDENCE_MISSING',
        errors: [{ pointer: '/evidenceDocumentId' }, { pointer: '/actualOn' }],
      },
    });
    expect(await patch(id, { actualOn: inDays(0), evidenceDocumentId: await paper(elsewhere.id) })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/evidenceDocumentId', code: 'UNKNOWN_REFERENCE' }] },
    });
    const evidenceDocumentId = await paper(project.id);
    expect((await patch(id, { actualOn: inDays(0), evidenceDocumentId }, acceptor())).body).toMatchObject({
      acceptance: 'pending',
      evidence: { documentId: evidenceDocumentId, title: 'Акт приёмки' },
      mayAccept: false,
    });
    expect(await patch(id, { evidenceDocumentId: null })).toMatchObject({ status: 422 });
    expect(await acceptor()('POST', `/milestones/${id}/acceptance`, { accepted: true })).toMatchObject({
      status: 403,
      body: { code: 'OWN_REPORT' },
    });
    // Said again by the manager it is the manager's report, and may be accepted.
    await patch(id, { actualOn: inDays(0) });
    for (const who of [notAcceptor(), manager])
      expect(await who('POST', `/milestones/${id}/acceptance`, { accepted: true })).toMatchObject({
        status: 403,
        body: { code: 'ACCEPTANCE_NOT_YOURS' },
      });
    expect((await read(id, acceptor())).mayAccept).toBe(true);
    const answers = await Promise.all(
      [1, 2].map(() => acceptor()('POST', `/milestones/${id}/acceptance`, { accepted: true })),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(await read(id)).toMatchObject({ acceptance: 'accepted', actualOn: inDays(0) });
  });
});

describe('evidence', () => {
  const upload = async (projectId: string, who: string = city.people.executor) => {
    const body = new FormData();
    body.append('title', 'Акт приёмки');
    body.append('kind', 'act');
    body.append('file', new File(['Принято'], 'akt.pdf', { type: 'application/pdf' }));
    const headers = { authorization: `Bearer ${await app.signIn(who)}` };
    const answer = await fetch(`${app.url}/api/v1/projects/${projectId}/documents`, { method: 'POST', headers, body });
    const parsed: TestAnswer['body'] = await answer.json();
    return { status: answer.status, id: String(parsed.id) };
  };

  it('is brought by the executor who reports, though the project is not the executor’s to see', async () => {
    const project = await deliveredProject(app, city, { oversight: 'committee' });
    const { id } = await milestone(project.id, { owner: 'roads', forecastOn: inDays(-3) });
    const uploaded = await upload(project.id);
    expect(uploaded.status).toBe(201);
    expect(await patch(id, { actualOn: inDays(-1), evidenceDocumentId: uploaded.id }, executor)).toMatchObject({
      status: 200,
      body: { acceptance: 'pending', evidence: { documentId: uploaded.id, title: 'Акт приёмки' } },
    });
    expect((await read(id, office)).mayAccept).toBe(true);
    // The own paper can be read again; the project's others cannot.
    const url = `${app.url}/api/v1/projects/${project.id}/documents/${uploaded.id}/file`;
    const file = await fetch(url, { headers: { authorization: `Bearer ${await app.signIn(city.people.executor)}` } });
    expect([file.status, await file.text()]).toEqual([200, 'Принято']);
    expect((await executor('GET', `/projects/${project.id}/documents`)).status).toBe(404);
  });

  it('is brought only to a project in delivery with a milestone of one’s own', async () => {
    const project = await deliveredProject(app, city);
    const foreign = await milestone(project.id, { owner: 'parks' });
    expect((await upload(project.id)).status).toBe(404);
    const own = await milestone(project.id, { owner: 'roads' });
    expect((await upload(project.id)).status).toBe(201);
    await manager('DELETE', `/milestones/${own.id}?reason=лишняя`, undefined, ifMatch(own));
    expect((await upload(project.id)).status).toBe(404);
    expect((await patch(foreign.id, { owner: 'roads' })).status).toBe(200);
    expect((await upload(project.id, city.people.auditor)).status).toBe(403);
    for (const stage of ['completed', 'on_agenda']) {
      await database.query('UPDATE project SET stage = $2 WHERE id = $1', [project.id, stage]);
      expect((await upload(project.id)).status).toBe(404);
    }
  });
});

describe('removing a milestone', () => {
  it('takes its dependencies along, keeps its number, and shows it where it is asked for', async () => {
    const project = await deliveredProject(app, city);
    const [first, second, third] = [
      await milestone(project.id),
      await milestone(project.id),
      await milestone(project.id),
    ];
    const link = async (from: string, to: string) => {
      const id = newId();
      await database.query(
        `INSERT INTO dependency (id, project_id, predecessor_id, successor_id, type, created_at) VALUES ($1, $2, $3, $4, 'FS', now())`,
        [id, project.id, from, to],
      );
      return id;
    };
    const links = [await link(first.id, second.id), await link(second.id, third.id)];
    const kept = await link(first.id, third.id);
    expect((await manager('DELETE', `/milestones/${second.id}`, undefined, ifMatch(second))).status).toBe(400);
    expect((await executor('DELETE', `/milestones/${second.id}?reason=x`, undefined, ifMatch(second))).status).toBe(
      403,
    );
    const answer = await manager('DELETE', `/milestones/${second.id}?reason=Лишняя`, undefined, ifMatch(second));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        milestone: { removalReason: 'Лишняя', mayPlan: false },
        removedDependencies: links.map((id) => ({ id })),
      },
    });
    const left = await database.query<{ id: string }[]>('SELECT id FROM dependency WHERE project_id = $1', [
      project.id,
    ]);
    expect(left).toEqual([{ id: kept }]);
    expect((await milestone(project.id)).number).toBe(4);
    const numbers = async (query: string) =>
      (await manager('GET', `/projects/${project.id}/milestones${query}`)).body.items.map(
        ({ number }: { number: number }) => number,
      );
    expect(await numbers('')).toEqual([1, 3, 4]);
    expect(await numbers('?removed=true')).toEqual([1, 2, 3, 4]);
    expect(await numbers('?limit=2')).toEqual([1, 3]);
    const page = await manager('GET', `/projects/${project.id}/milestones?limit=2`);
    const next = /after=([^>&]+)/.exec(page.headers.get('link') ?? '')?.[1];
    expect(await numbers(`?limit=2&after=${next}`)).toEqual([4]);
    expect(
      await manager('DELETE', `/milestones/${second.id}?reason=ещё`, undefined, ifMatch(answer.body.milestone)),
    ).toMatchObject({ status: 409, body: { code: 'MILESTONE_REMOVED' } });
  });
});

describe('many forecasts at once', () => {
  it('has a result for each row, and one bad row keeps no other back', async () => {
    const [mine, foreign] = [
      await deliveredProject(app, city),
      await deliveredProject(app, city, { manager: 'otherManager' }),
    ];
    const [moved, stale, backwards] = [
      await milestone(mine.id),
      await milestone(mine.id),
      await milestone(mine.id, { startOn: inDays(30) }),
    ];
    const hidden = await milestone(foreign.id, {}, otherManager);
    const rows = [
      { milestoneId: hidden.id, version: 1, forecastOn: inDays(50) },
      { milestoneId: backwards.id, version: 1, forecastOn: inDays(20) },
      { milestoneId: stale.id, version: 7, forecastOn: inDays(50) },
      { milestoneId: moved.id.toUpperCase(), version: 1, forecastOn: inDays(50), note: 'Дожди' },
      { milestoneId: newId(), version: 1, forecastOn: inDays(50) },
    ];
    const expected = [
      { milestoneId: hidden.id, ok: false, problem: { code: 'NOT_FOUND' } },
      {
        milestoneId: backwards.id,
        ok: false,
        problem: { code: 'VALIDATION_FAILED', fields: [{ pointer: '/forecastOn', code: 'END_BEFORE_START' }] },
      },
      { milestoneId: stale.id, ok: false, problem: { code: 'STALE' } },
      { milestoneId: moved.id, ok: true, version: 2 },
      { ok: false, problem: { code: 'NOT_FOUND' } },
    ];
    const tried = await manager('POST', '/milestones/forecasts', { rows, dryRun: true });
    expect(tried).toMatchObject({ status: 200, body: { dryRun: true, results: expected } });
    expect(await read(moved.id)).toMatchObject({ version: 1, forecastOn: inDays(40) });
    const answer = await manager('POST', '/milestones/forecasts', { rows });
    expect(answer).toMatchObject({ status: 200, body: { dryRun: false, results: expected } });
    expect(answer.body.results[1].problem.fields[0].message).not.toMatch(/field\./);
    expect(await read(moved.id)).toMatchObject({ version: 2, forecastOn: inDays(50), forecastNote: 'Дожди' });
    expect(await read(backwards.id)).toMatchObject({ version: 1 });
  });

  it('survives two who send the same rows in opposite orders', async () => {
    const projects = await Promise.all([1, 2, 3].map(() => deliveredProject(app, city)));
    const milestones = [];
    for (const { id } of projects) for (let count = 0; count < 5; count++) milestones.push(await milestone(id));
    const rows = milestones.map(({ id }) => ({ milestoneId: id, version: 1, forecastOn: inDays(55) }));
    const [one, other] = await Promise.all([
      manager('POST', '/milestones/forecasts', { rows }),
      office('POST', '/milestones/forecasts', { rows: rows.toReversed() }),
    ]);
    const ok = ({ body }: typeof one) => body.results.filter((result: { ok: boolean }) => result.ok).length;
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(ok(one) + ok(other)).toBe(rows.length);
  });

  it('takes at most 500 rows', async () => {
    const rows = Array.from({ length: 501 }, () => ({ milestoneId: newId(), version: 1, forecastOn: inDays(1) }));
    expect((await manager('POST', '/milestones/forecasts', { rows })).status).toBe(400);
  });
});

describe('the list across projects', () => {
  let filtered: { id: string };
  let elsewhere: { id: string };
  const of = (query: string, who: Caller = office) => who('GET', `/milestones?owner=industrial-zone&${query}`);

  beforeAll(async () => {
    filtered = await deliveredProject(app, city, { passport: { roadmap: 'polycentres' } });
    elsewhere = await deliveredProject(app, city, { manager: 'otherManager', passport: { direction: 'I' } });
    const owner = 'industrial-zone';
    for (const [ru, forecastOn] of [
      ['просрочена', inDays(-5)],
      ['сегодня', inDays(0)],
      ['через 14', inDays(14)],
      ['через 15', inDays(15)],
      ['под угрозой', inDays(30)],
      ['исполнена', inDays(-2)],
      ['исполнена поздно', inDays(-10)],
    ] as const)
      await milestone(filtered.id, { title: { ru }, forecastOn, owner });
    await milestone(elsewhere.id, { title: { ru: 'другое направление' }, forecastOn: inDays(3), owner }, otherManager);
    await baseline(filtered.id, 1);
    const byTitle = new Map(
      (await office('GET', `/projects/${filtered.id}/milestones`)).body.items.map(
        (item: { id: string; title: { ru: string } }) => [item.title.ru, item.id],
      ),
    );
    const idOf = (title: string) => String(byTitle.get(title));
    await patch(idOf('под угрозой'), { forecastOn: inDays(33) });
    await patch(idOf('исполнена'), { actualOn: inDays(-2) });
    await patch(idOf('исполнена поздно'), { actualOn: inDays(-1) }, headII);
    await database.query(`UPDATE milestone SET forecast_at = now() - interval '40 days' WHERE id = $1`, [
      idOf('через 15'),
    ]);
  });

  it.each<[string, string[]]>([
    [
      '',
      [
        'исполнена поздно',
        'просрочена',
        'исполнена',
        'сегодня',
        'другое направление',
        'через 14',
        'через 15',
        'под угрозой',
      ],
    ],
    ['direction=I', ['другое направление']],
    ['roadmap=polycentres&status=at_risk', ['под угрозой']],
    ['status=overdue', ['просрочена']],
    ['status=due_soon', ['сегодня', 'другое направление', 'через 14']],
    ['status=planned', ['через 15']],
    ['status=done', ['исполнена']],
    ['status=done_late&status=overdue', ['исполнена поздно', 'просрочена']],
    ['status=done,planned', ['исполнена', 'через 15']],
    ['overdue=true', ['просрочена']],
    ['overdue=false&direction=I', ['другое направление']],
    ['dueWithin=14', ['сегодня', 'другое направление', 'через 14']],
    [`dueBefore=${inDays(0)}`, ['исполнена поздно', 'просрочена', 'исполнена']],
    ['forecastStale=true', ['через 15']],
    ['acceptance=pending', ['исполнена поздно']],
    ['acceptance=accepted', ['исполнена']],
    ['overdue=true&acceptance=pending', []],
    ['sort=-dueOn&status=overdue,at_risk', ['под угрозой', 'просрочена']],
    ['sort=-forecastOn&dueWithin=14', ['через 14', 'другое направление', 'сегодня']],
    ['sort=-slip&status=at_risk,done_late,done', ['исполнена поздно', 'под угрозой', 'исполнена']],
  ])('?%s', async (query, expected) => {
    expect(titles(await of(query))).toEqual(expected);
  });

  it.each(['dueOn', '-dueOn', 'forecastOn', '-forecastOn', 'slip', '-slip'])(
    'pages by %s without loss',
    async (sort) => {
      const whole = titles(await of(`sort=${sort}`));
      const pages: string[] = [];
      let after = '';
      for (let page = 0; page < 10; page++) {
        const answer = await of(`sort=${sort}&limit=1${after}`);
        pages.push(...titles(answer));
        const next = /after=([^>&]+)/.exec(answer.headers.get('link') ?? '')?.[1];
        if (!next) break;
        after = `&after=${next}`;
      }
      expect(whole).toHaveLength(8);
      expect(pages).toEqual(whole);
    },
  );

  it('shows further roadmaps, too', async () => {
    const further = newId();
    await database.query(`INSERT INTO roadmap (id, code, position, name_ru) VALUES ($1, 'further', 2, 'Ещё одна')`, [
      further,
    ]);
    await database.query(
      `INSERT INTO project_roadmap (id, project_id, roadmap_id) VALUES (gen_random_uuid(), $1, $2)`,
      [elsewhere.id, further],
    );
    expect(titles(await of('roadmap=further'))).toEqual(['другое направление']);
    expect(titles(await of('roadmap=further,polycentres&dueWithin=3'))).toEqual(['сегодня', 'другое направление']);
  });

  it('shows each reader what the reader sees and answers for', async () => {
    const own = await milestone(filtered.id, { title: { ru: 'дорожникам' }, owner: 'roads', forecastOn: inDays(9) });
    const page = async (who: Caller, query: string) => titles(await who('GET', `/milestones?${query}&limit=200`));
    const soon = 'dueWithin=14';
    expect(await page(headI, soon)).toEqual(['другое направление']);
    expect(await page(headI, `mine=true&${soon}`)).toEqual(['другое направление']);
    expect(await page(headII, `mine=true&${soon}&project=${filtered.id}`)).toEqual([
      'сегодня',
      'дорожникам',
      'через 14',
    ]);
    expect(await page(otherManager, `mine=true&${soon}`)).toContain('другое направление');
    expect(await page(otherManager, soon)).not.toContain('сегодня');
    expect(await page(executor, `mine=true&${soon}&project=${filtered.id}`)).toEqual(['дорожникам']);
    expect(await page(executor, `project=${filtered.id}`)).toEqual(['дорожникам']);
    expect(await page(auditor, `mine=true&${soon}`)).toEqual([]);
    expect(await page(auditor, `${soon}&project=${filtered.id}`)).toHaveLength(3);
    await manager('DELETE', `/milestones/${own.id}?reason=x`, undefined, ifMatch(own));
  });

  it('leaves out what is cancelled, unless it is asked for', async () => {
    const cancelled = await deliveredProject(app, city);
    await milestone(cancelled.id, { title: { ru: 'отменена' }, owner: 'urban-mobility' });
    const list = (query: string) => office('GET', `/milestones?owner=urban-mobility${query}`);
    expect(titles(await list(''))).toEqual(['отменена']);
    await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [cancelled.id]);
    expect(titles(await list(''))).toEqual([]);
    expect(titles(await list('&stage=cancelled'))).toEqual(['отменена']);
    expect(titles(await list(`&project=${cancelled.id}`))).toEqual(['отменена']);
  });

  it.each(['sort=weight', 'status=late', 'dueWithin=-1', 'after=x', 'direct=I', 'asOf=soon'])(
    'refuses ?%s',
    async (query) => {
      expect((await of(query)).status).toBe(400);
    },
  );
});

describe('an earlier moment', () => {
  /** Without what depends on the reader. */
  const facts = ({ body }: { body: { items?: object[] } }) =>
    JSON.stringify(body, (key, value: unknown) => (/^may[A-Z]/.test(key) ? undefined : value));

  it('is answered as it was answered then, whatever has happened since', async () => {
    const project = await deliveredProject(app, city, { passport: { roadmap: 'polycentres' } });
    const [first, second, third] = [
      await milestone(project.id, { owner: 'roads', forecastOn: inDays(20) }),
      await milestone(project.id, { forecastOn: inDays(25) }),
      await milestone(project.id, { forecastOn: inDays(-4) }),
    ];
    await baseline(project.id, 1);
    await patch(first.id, { forecastOn: inDays(22) });
    await patch(third.id, { actualOn: inDays(-1), evidenceDocumentId: await paper(project.id) });
    const paths = [
      `/milestones/${first.id}?`,
      `/milestones/${third.id}?`,
      `/projects/${project.id}/milestones?`,
      `/milestones?project=${project.id}&sort=-slip`,
      `/milestones?roadmap=polycentres&status=at_risk,done_late&limit=200`,
    ];
    const answers = await Promise.all(paths.map((path) => office('GET', path)));
    const frozen = answers.map(facts);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const asOf = encodeURIComponent(new Date().toISOString());

    await patch(first.id, { title: { ru: 'Иначе' }, forecastOn: inDays(90), owner: 'parks', weight: '7' });
    await baseline(project.id, 2);
    await manager('POST', `/milestones/${third.id}/acceptance`, { accepted: false, note: 'Рано' });
    const removed = await read(second.id);
    await manager('DELETE', `/milestones/${second.id}?reason=x`, undefined, ifMatch(removed));
    await milestone(project.id);
    await database.query(
      `UPDATE project SET title_ru = 'Другое имя', roadmap_id = NULL, stage = 'cancelled' WHERE id = $1`,
      [project.id],
    );
    await database.query(`UPDATE organisation SET name_ru = 'Переименовано' WHERE code = 'roads'`);
    await database.query(`UPDATE project_document SET title = 'Переписан' WHERE project_id = $1`, [project.id]);

    const now = await Promise.all(paths.map((path) => office('GET', path)));
    for (const [index, answer] of now.entries()) expect(facts(answer)).not.toBe(frozen[index]);
    const then = await Promise.all(paths.map((path) => office('GET', `${path}&asOf=${asOf}`)));
    expect(then.map(facts)).toEqual(frozen);
    expect(then[0]!.headers.get('etag')).toBeNull();
    expect(then[0]!.body).toMatchObject({ mayPlan: false, mayReport: false, mayAccept: false });
    expect(then[3]!.body.items).toHaveLength(3);
  });

  it('is seen by those who see the present', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id, { owner: 'roads' });
    const asOf = `asOf=${inDays(0)}`;
    expect((await headII('GET', `/milestones/${id}?${asOf}`)).body).toMatchObject({ id });
    expect((await executor('GET', `/milestones/${id}?${asOf}`)).body).toMatchObject({ id });
    expect((await headI('GET', `/milestones/${id}?${asOf}`)).status).toBe(404);
    expect((await headI('GET', `/projects/${project.id}/milestones?${asOf}`)).status).toBe(404);
    for (const [who, count] of [
      [headI, 0],
      [headII, 1],
      [executor, 1],
    ] as const)
      expect((await who('GET', `/milestones?project=${project.id}&${asOf}`)).body.items).toHaveLength(count);
    expect(await headII('GET', `/milestones/${id}?asOf=${inDays(-1)}`)).toMatchObject({
      status: 404,
      body: { code: 'NOT_YET_THERE' },
    });
    expect((await headII('GET', `/projects/${project.id}/milestones?asOf=${inDays(-1)}`)).body.items).toEqual([]);
  });

  it('begins nowhere, and ends today', async () => {
    const project = await deliveredProject(app, city);
    const { id } = await milestone(project.id);
    const lists = ['/milestones', `/milestones?project=${project.id}`, `/projects/${project.id}/milestones`];
    const asked = (path: string, asOf: string) => office('GET', `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`);
    // Before there was any policy to measure by.
    for (const path of lists) expect((await asked(path, '0001-01-01')).body).toEqual({ items: [] });
    for (const path of [`/milestones/${id}`, `/projects/${project.id}/budget`, `/projects/${project.id}/health`])
      expect((await asked(path, '0001-01-01')).body).toMatchObject({ status: 404, code: 'NOT_YET_THERE' });
    for (const path of [
      ...lists,
      `/milestones/${id}`,
      `/projects/${project.id}/budget`,
      `/projects/${project.id}/health`,
    ])
      for (const asOf of [inDays(1), '9999-12-31T23:59:59Z'])
        expect((await asked(path, asOf)).body).toMatchObject({
          status: 400,
          errors: [{ pointer: '?asOf', code: 'IN_THE_FUTURE', message: 'Этот день ещё не наступил.' }],
        });
  });
});
