import { DataSource } from 'typeorm';
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
let otherOffice: Caller;
let admin: Caller;
let headI: Caller;
let headII: Caller;
let executor: Caller;
let manager: Caller;
let member: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  await app.addUser('office2@city.kz', 'project_office');
  otherOffice = as(app, 'office2@city.kz');
  [office, admin, headI, headII, executor, manager, member] = (
    ['office', 'admin', 'headI', 'headII', 'executor', 'manager', 'member'] as const
  ).map((who) => as(app, city.people[who])) as [Caller, Caller, Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.close());

const statusesOf = (answers: readonly { readonly status: number }[]): number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);
const inOrder = (...codes: readonly string[]): string[] => codes.toSorted((one, other) => (one < other ? -1 : 1));

let number = 0;
const wanted = (more: object = {}) => ({
  code: `pm25-${(number += 1)}`,
  name: { ru: 'Концентрация PM2.5', kk: 'PM2.5 концентрациясы', en: 'PM2.5' },
  unit: { ru: 'мкг/м³' },
  kind: 'target',
  better: 'lower',
  ...more,
});
async function added(more: object = {}) {
  const answer = await office('POST', '/indicators', wanted(more));
  expect([answer.status, answer.body.code]).toEqual([201, expect.any(String)]);
  return answer.body;
}
const put = (
  code: string,
  year: number,
  measure: string,
  value: string | null,
  who: Caller = office,
  more: object = {},
) => who('PUT', `/indicators/${code}/values/${year}/${measure}`, { value, ...more });
async function filled(facts: Record<number, string>, plans: Record<number, string>, more: object = {}) {
  const { code } = await added(more);
  for (const [year, value] of Object.entries(facts))
    expect((await put(code, Number(year), 'fact', value)).status).toBe(201);
  for (const [year, value] of Object.entries(plans))
    expect((await put(code, Number(year), 'plan', value)).status).toBe(201);
  return code;
}
const move = (id: string, to: string, who: Caller = otherOffice, reason?: string) =>
  who('POST', `/indicator-values/${id}/state`, { to, ...(reason && { reason }) });
const codesOf = async (query: string, who: Caller = member) =>
  (await who('GET', `/indicators?${query}`)).body.items.map(({ code }: { code: string }) => code);

describe('an indicator', () => {
  it('is added whole and read by code and by id', async () => {
    const body = wanted({
      method: 'Среднее по постам',
      source: 'Казгидромет',
      responsible: 'roads',
      periodicity: 'quarter',
      dueMonth: 4,
      territory: 'Алматы',
      breakdown: { post: '7' },
      goal: 11,
      listedNumber: '11.6.2',
      targets: ['11.2', '11.6'],
      directions: ['I'],
      base: { year: 2021, value: '35.5' },
      target: { year: 2030, value: '25' },
      limit: '0',
      suspect: true,
      note: 'Сомнительно',
      illustrative: true,
    });
    const { status, headers, body: made } = await admin('POST', '/indicators', body);
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"v1"');
    expect(headers.get('location')).toBe(`/api/v1/indicators/${made.id}`);
    expect(made).toMatchObject({
      ...body,
      unit: { kk: null, ru: 'мкг/м³', en: null },
      responsible: { code: 'roads' },
      series: [],
      projects: [],
      projectsCost: '0.00',
      lenses: {
        planPath: { reason: 'no_plan' },
        withTarget: { reason: 'no_fact' },
        withoutTarget: { reason: 'no_fact' },
      },
      disagreement: 'not_comparable',
      mayManage: true,
      mayEnter: false,
      mayApprove: false,
    });
    expect((await member('GET', `/indicators/${made.code}`)).body.id).toBe(made.id);
    expect((await executor('GET', `/indicators/${made.id}`)).body).toMatchObject({ code: made.code, mayEnter: true });
    expect((await headI('GET', `/indicators/${made.id}`)).body.mayEnter).toBe(true);
    expect((await headII('GET', `/indicators/${made.id}`)).body.mayEnter).toBe(false);
  });

  it('is refused where it names what is not there, is taken, or is nobody’s to add', async () => {
    const bad = wanted({ responsible: 'nobody' });
    const unknown = await office('POST', '/indicators', {
      ...bad,
      responsible: null,
      targets: ['11.6', '99.9'],
      directions: ['XX'],
    });
    expect([unknown.status, unknown.body.errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/targets/1', code: 'UNKNOWN_REFERENCE' })],
    ]);
    expect((await office('POST', '/indicators', bad)).body.errors).toMatchObject([{ pointer: '/responsible' }]);
    const { code } = await added();
    expect((await office('POST', '/indicators', wanted({ code }))).body).toMatchObject({
      status: 409,
      code: 'INDICATOR_CODE_TAKEN',
    });
    for (const who of [headI, executor, member]) expect((await who('POST', '/indicators', wanted())).status).toBe(403);
    expect((await office('GET', '/indicators/nothing')).status).toBe(404);
  });

  it('is added once when two add it at the same moment', async () => {
    const body = wanted();
    const answers = await Promise.all([0, 1, 2].map(() => office('POST', '/indicators', body)));
    expect(statusesOf(answers)).toEqual([201, 409, 409]);
  });

  it('changes by version; rows of lists that stay are not written again', async () => {
    const { id, code } = await added({ targets: ['11.6'], directions: ['I'], goal: 11 });
    const change = (version: number, body: object) =>
      office('PATCH', `/indicators/${code}`, body, { 'if-match': `"v${version}"` });
    const kept = await database.query<object[]>('SELECT id FROM indicator_target WHERE indicator_id = $1', [id]);
    const { status, body } = await change(1, {
      targets: ['11.6', '11.2'],
      directions: [],
      goal: null,
      name: { ru: 'Иное' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 2,
      targets: ['11.2', '11.6'],
      directions: [],
      goal: null,
      name: { kk: null, ru: 'Иное' },
      better: 'lower',
    });
    expect(
      await database.query(`SELECT id FROM indicator_target WHERE indicator_id = $1 AND target_code = '11.6'`, [id]),
    ).toEqual(kept);
    expect((await change(1, { note: 'x' })).status).toBe(412);
    expect((await office('PATCH', `/indicators/${code}`, { note: 'x' })).status).toBe(428);
    expect((await change(2, {})).body.errors[0].code).toBe('NOTHING_TO_CHANGE');
    const archived = await change(2, { archived: true });
    expect(archived.body.archivedAt).toEqual(expect.any(String));
    expect((await put(code, 2020, 'fact', '1')).body.code).toBe('INDICATOR_ARCHIVED');
    expect(await codesOf(`q=${code}`)).toEqual([]);
    expect(await codesOf(`q=${code}&archived=true`)).toContain(code);
  });
});

describe('the three lenses', () => {
  it('stand side by side with their inputs, and disagree in the open', async () => {
    const code = await filled(
      { 2021: '35.5', 2024: '31.2' },
      { 2024: '25.5' },
      { target: { year: 2030, value: '25' }, better: 'lower' },
    );
    const { body } = await member('GET', `/indicators/${code}`);
    expect(body.lenses).toEqual({
      planPath: expect.objectContaining({
        colour: 'amber',
        progress: 'limited',
        reason: null,
        method: 'gap_share',
        degree: 0.43,
        met: false,
        inputs: { better: 'lower', year: 2024, base: { year: 2021, value: 35.5 }, plan: 25.5, fact: 31.2 },
      }),
      withTarget: {
        colour: 'green',
        progress: 'substantial',
        reason: null,
        reasonText: null,
        ratio: expect.closeTo(1.1024, 4),
        score: expect.closeTo(3.5886, 3),
        wrongSide: false,
        doubtful: [],
        inputs: {
          better: 'lower',
          base: { year: 2021, value: 35.5 },
          current: { year: 2024, value: 31.2 },
          target: { year: 2030, value: 25 },
        },
      },
      withoutTarget: expect.objectContaining({ colour: 'green', progress: 'substantial', nearness: 1 }),
    });
    expect(body.disagreement).toBe('differ');
    expect(body.forecast).toMatchObject({ method: 'constant_growth', reachesTarget: true, target: 25 });
    expect(body.series.map(({ year }: { year: number }) => year)).toEqual([2021, 2024]);
    expect(body.series[0]).toMatchObject({
      plan: null,
      fact: { value: '35.5', state: 'entered' },
      planPath: { reason: 'no_plan' },
    });
  });

  it('say why they are silent, in the reader’s language', async () => {
    const { code } = await added({ better: null });
    const [ru, kk] = await Promise.all(
      ['ru', 'kk'].map((language) => member('GET', `/indicators/${code}`, undefined, { 'accept-language': language })),
    );
    expect(ru?.body.lenses.planPath).toMatchObject({
      colour: 'grey',
      reason: 'no_direction',
      reasonText: expect.stringContaining('улучшением'),
    });
    expect(kk?.body.lenses.planPath.reasonText).toContain('жақсаратыны');
  });

  it('begin anew where the method changed', async () => {
    const code = await filled({ 2019: '10', 2020: '20', 2022: '30' }, {}, { better: 'higher' });
    const broken = await office('PUT', `/indicators/${code}/method-breaks/2022`, { note: 'Новая методика' });
    expect(broken.body.methodBreaks).toMatchObject([{ year: 2022, note: 'Новая методика' }]);
    expect((await member('GET', `/indicators/${code}`)).body.lenses.withoutTarget.reason).toBe('method_changed');
    await office('PUT', `/indicators/${code}/method-breaks/2022`, { note: 'Другими словами' });
    expect((await office('DELETE', `/indicators/${code}/method-breaks/2022`)).status).toBe(204);
    expect((await office('DELETE', `/indicators/${code}/method-breaks/2022`)).status).toBe(404);
    expect((await member('GET', `/indicators/${code}`)).body.lenses.withoutTarget.progress).toBe('substantial');
    expect((await headI('PUT', `/indicators/${code}/method-breaks/2022`, { note: 'x' })).status).toBe(403);
  });
});

describe('the list', () => {
  it('filters and pages, also by what the lenses show', async () => {
    const territory = 'Область списка';
    const up = await filled(
      { 2015: '40', 2023: '46' },
      { 2023: '60' },
      { territory, better: 'higher', goal: 11, targets: ['11.6'] },
    );
    const down = await filled(
      { 2015: '40', 2023: '39' },
      { 2023: '38' },
      { territory, better: 'higher', directions: ['II'], responsible: 'roads' },
    );
    const idle = (await added({ territory, kind: 'statistic', suspect: true })).code;
    const here = `territory=${encodeURIComponent(territory)}`;
    const all = inOrder(up, down, idle);
    expect(await codesOf(here)).toEqual(all);
    for (const [query, expected] of [
      ['goal=11', [up]],
      ['target=11.6,11.2', [up]],
      ['direction=II', [down]],
      ['responsible=roads', [down]],
      ['kind=statistic', [idle]],
      ['suspect=true', [idle]],
      [`q=${idle.toUpperCase()}`, [idle]],
      ['q=КОНЦЕНТРАЦИЯ', all],
      ['q=%25', []],
      ['withoutTarget=green', [up]],
      ['withoutTarget=red,grey', inOrder(down, idle)],
      ['planPath=red', []],
      ['planPath=green', [down]],
      ['disagreement=opposite', [down]],
    ] as const)
      expect([query, await codesOf(`${here}&${query}`)]).toEqual([query, expected]);

    const first = await member('GET', `/indicators?${here}&withoutTarget=red,grey&limit=1`);
    const next = /<[^>]*\/api\/v1(\/[^>]*)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await member('GET', next);
    expect([...first.body.items, ...second.body.items].map(({ code }) => code)).toEqual(inOrder(down, idle));
    expect(second.headers.get('link')).toBeNull();
    expect(first.body.items[0]).toMatchObject({
      latestFact: { year: 2023, value: '39' },
      latestPlan: { year: 2023, value: '38' },
    });
    expect((await member('GET', '/indicators?after=nonsense')).status).toBe(400);
  });
});

describe('values', () => {
  it('are entered by those who answer for them, and by nobody else', async () => {
    const { code } = await added({ responsible: 'roads', directions: ['I'] });
    expect((await put(code, 2020, 'fact', '1', executor)).status).toBe(201);
    expect((await put(code, 2021, 'fact', '1', headI)).status).toBe(201);
    expect((await put(code, 2022, 'fact', '1', office)).status).toBe(201);
    for (const who of [headII])
      expect((await put(code, 2023, 'fact', '1', who)).body).toMatchObject({
        status: 403,
        code: 'INDICATOR_NOT_YOURS',
      });
    for (const who of [manager, member, admin]) expect((await put(code, 2023, 'fact', '1', who)).status).toBe(403);
  });

  it('are seen at once, also by a reader who has the indicator already', async () => {
    const { code } = await added();
    const token = await app.signIn(city.people.office);
    const read = (headers: Record<string, string> = {}) =>
      app.request('GET', `/indicators/${code}`, { token, headers });
    const before = await read();
    expect(before.headers.get('cache-control')).toBe('no-store');
    expect((await put(code, 2020, 'fact', '7.5')).status).toBe(201);
    const after = await read({ 'if-none-match': String(before.headers.get('etag')) });
    expect(after.status).toBe(200);
    expect(JSON.stringify(after.body)).toContain('7.5');
  });

  it('change by revisions; missing is a state and not zero', async () => {
    const { code } = await added();
    const first = await put(code, 2020, 'fact', '007.50', office, { source: 'БНС', quality: 'estimated' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      value: '7.5',
      quality: 'estimated',
      state: 'entered',
      revision: 1,
      source: 'БНС',
      enteredBy: { id: city.ids.office },
    });
    const same = await put(code, 2020, 'fact', '7.500');
    expect([same.status, same.body.version]).toEqual([200, 1]);
    const missing = await put(code, 2020, 'fact', null);
    expect(missing.body).toMatchObject({ value: null, quality: 'missing', revision: 2 });
    expect((await put(code, 2020, 'fact', '0')).body).toMatchObject({
      value: '0',
      quality: 'measured',
      revision: 3,
      version: 3,
    });
    const stale = await office('PUT', `/indicators/${code}/values/2020/fact`, { value: '9' }, { 'if-match': '"v2"' });
    expect(stale.status).toBe(412);
    const revisions = await member('GET', `/indicator-values/${first.body.id}/revisions`);
    expect(revisions.body.items.map(({ value }: { value: string | null }) => value)).toEqual(['0', null, '7.5']);
    expect((await member('GET', `/indicator-values/${city.ids.office}/revisions`)).status).toBe(404);
  });

  it.each([
    [{ value: null, quality: 'measured' }, 'QUALITY_OF_NOTHING'],
    [{ value: '1', quality: 'missing' }, 'QUALITY_OF_NOTHING'],
    [{ value: '1,5' }, 'NOT_MEASURED'],
    [{ value: '1.1234567' }, 'NOT_MEASURED'],
    [{ value: 1 }, 'WRONG_TYPE'],
    [{}, 'REQUIRED'],
  ])('refuse %j', async (body, code) => {
    const indicator = await added();
    const answer = await office('PUT', `/indicators/${indicator.code}/values/2020/fact`, body);
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([400, code]);
  });

  it('have no fact of a year that has not begun, but a plan', async () => {
    const { code } = await added();
    const next = new Date().getFullYear() + 2;
    expect((await put(code, next, 'fact', '1')).body).toMatchObject({ status: 422, code: 'FACT_OF_THE_FUTURE' });
    expect((await put(code, next, 'plan', '1')).status).toBe(201);
    expect((await put(code, 1800, 'plan', '1')).status).toBe(404);
  });

  it('go from entered to locked, and back only with a reason', async () => {
    const { code } = await added();
    const { body: value } = await put(code, 2020, 'fact', '1');
    expect((await move(value.id, 'approved')).body).toMatchObject({ status: 409, code: 'VALUE_STATE' });
    expect((await move(value.id, 'checked', office)).body).toMatchObject({
      state: 'checked',
      checkedBy: { id: city.ids.office },
    });
    expect((await move(value.id, 'approved', office)).body).toMatchObject({ status: 403, code: 'OWN_ENTRY' });
    expect((await move(value.id, 'approved')).body).toMatchObject({ state: 'approved' });
    expect((await move(value.id, 'locked')).body.state).toBe('locked');
    expect((await put(code, 2020, 'fact', '2')).body).toMatchObject({ status: 409, code: 'VALUE_LOCKED' });
    expect((await move(value.id, 'entered')).body).toMatchObject({ status: 422, code: 'STATE_REASON_MISSING' });
    expect((await move(value.id, 'entered', otherOffice, 'Уточнение БНС')).body).toMatchObject({
      state: 'entered',
      stateReason: 'Уточнение БНС',
      checkedBy: null,
      approvedBy: null,
      value: '1',
    });
    expect((await put(code, 2020, 'fact', '2')).body).toMatchObject({
      value: '2',
      revision: 2,
      state: 'entered',
      stateReason: null,
    });
    for (const who of [headI, executor, admin, member]) expect((await move(value.id, 'checked', who)).status).toBe(403);
  });

  it('that are approved and change are entered again', async () => {
    const { code } = await added();
    const { body: value } = await put(code, 2020, 'plan', '1');
    await move(value.id, 'checked');
    await move(value.id, 'approved');
    expect((await put(code, 2020, 'plan', '3')).body).toMatchObject({
      state: 'entered',
      checkedBy: null,
      approvedBy: null,
    });
  });

  it('are guarded by the database when they are locked', async () => {
    const { code } = await added();
    const { body: value } = await put(code, 2020, 'fact', '1');
    for (const to of ['checked', 'approved', 'locked']) await move(value.id, to);
    await expect(database.query('UPDATE indicator_value SET value = 5 WHERE id = $1', [value.id])).rejects.toThrow(
      'VALUE_LOCKED',
    );
    await expect(database.query('DELETE FROM indicator_value WHERE id = $1', [value.id])).rejects.toThrow(
      'VALUE_LOCKED',
    );
  });

  it('that two enter at once are one value with two revisions', async () => {
    const { code } = await added();
    const answers = await Promise.all(['1', '2', '3', '4'].map((value) => put(code, 2020, 'fact', value)));
    expect(statusesOf(answers)).toEqual([200, 200, 200, 201]);
    const { body } = await member('GET', `/indicators/${code}/values`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].revision).toBe(4);
  });

  it.each([
    ['its value', '2', {}],
    ['only its note', '1', { note: 'Уточнено' }],
  ])('are locked by one of two, not changed in %s by the other', async (_, changed, more) => {
    for (let round = 0; round < 5; round += 1) {
      const { code } = await added();
      const { body: value } = await put(code, 2020, 'fact', '1');
      for (const to of ['checked', 'approved']) await move(value.id, to);
      const [lock, change] = await Promise.all([
        move(value.id, 'locked'),
        put(code, 2020, 'fact', changed, office, more),
      ]);
      const [now] = (await member('GET', `/indicators/${code}/values`)).body.items;
      const refusals = [lock.body.code, change.body.code].filter((refusal) => refusal !== undefined);
      // Whoever came second was refused, and what the first one did stands.
      expect([refusals, now.state]).toEqual(
        change.status === 200 ? [['VALUE_STATE'], 'entered'] : [['VALUE_LOCKED'], 'locked'],
      );
    }
  });

  it('are read as they were known before', async () => {
    const { code } = await added();
    await put(code, 2020, 'fact', '1');
    await office('PUT', `/indicators/${code}/method-breaks/2019`, { note: 'Новая методика' });
    const then = new Date(Date.now() + 1).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await put(code, 2020, 'fact', '2');
    await put(code, 2021, 'fact', '3');
    await office('DELETE', `/indicators/${code}/method-breaks/2019`);
    const values = async (query: string) => (await member('GET', `/indicators/${code}/values${query}`)).body;
    const told = ({ items }: { items: { year: number; value: string }[] }) =>
      items.map(({ year, value }) => [year, value]);
    expect(told(await values(''))).toEqual([
      [2020, '2'],
      [2021, '3'],
    ]);
    const past = await values(`?asOf=${then}`);
    expect([past.asOf, told(past), past.methodBreaks.length]).toEqual([then, [[2020, '1']], 1]);
    expect(told(await values('?asOf=2020-01-01'))).toEqual([]);
    expect((await member('GET', `/indicators/${code}/values?asOf=2200-01-01`)).status).toBe(400);
    expect((await member('GET', '/indicators/nothing/values?asOf=2020-01-01')).status).toBe(404);
  });
});

describe('a pasted table', () => {
  const paste = (text: string, more: object = {}, who: Caller = office, query = '') =>
    who('POST', `/indicators/values/paste${query}`, { text, ...more });
  const told = (
    cells: { value: string | null; was: string | null; outcome: string; problem: { code: string } | null }[],
  ) => cells.map(({ value, was, outcome, problem }) => [value, was, outcome, problem?.code ?? null]);

  it('is tried, then written, and changes nothing the second time', async () => {
    const { code } = await added();
    const text = `код;2020;2021;2022\n${code};1\u00A0288\u00A0267,5;—;`;
    const tried = await paste(text, { source: 'БНС' }, office, '?dryRun=true');
    expect([tried.status, tried.body.dryRun, tried.body.written]).toEqual([200, true, 2]);
    expect((await office('GET', `/indicators/${code}/values`)).body.items).toEqual([]);
    expect((await paste(text, { source: 'БНС' })).body).toMatchObject({
      dryRun: false,
      written: 2,
      unchanged: 0,
      refused: 0,
    });
    const { items } = (await office('GET', `/indicators/${code}/values`)).body;
    expect(items).toMatchObject([
      { year: 2020, value: '1288267.5', quality: 'measured', source: 'БНС', state: 'entered', revision: 1 },
      { year: 2021, value: null, quality: 'missing', source: 'БНС', state: 'entered', revision: 1 },
    ]);
    expect((await paste(text)).body).toMatchObject({ written: 0, unchanged: 2 });
  });

  it('is written whole or not at all, and names every bad cell', async () => {
    const { code } = await added({ responsible: 'roads' });
    const foreign = (await added()).code;
    const { body: locked } = await put(code, 2019, 'plan', '9');
    for (const to of ['checked', 'approved', 'locked']) await move(locked.id, to);
    const text = [
      'code\tyear\tplan\tfact',
      `${code}\t2019\t10\t5`,
      `${code}\t2020\t1,5\t12%`,
      `${foreign}\t2020\t1\t`,
      `${code}\t2190\t\t7`,
      'nothing\t2020\t1\t',
    ].join('\n');
    const tried = await paste(text, {}, executor, '?dryRun=true');
    expect(told(tried.body.cells)).toEqual([
      ['10', '9', 'refused', 'CELL_LOCKED'],
      ['5', null, 'written', null],
      ['1.5', null, 'written', null],
      [null, null, 'refused', 'NOT_A_NUMBER'],
      ['1', null, 'refused', 'CELL_NOT_YOURS'],
      ['7', null, 'refused', 'CELL_OF_THE_FUTURE'],
      ['1', null, 'refused', 'UNKNOWN_INDICATOR'],
    ]);
    expect(tried.body.cells[3]).toMatchObject({
      row: 3,
      column: 4,
      problem: { message: expect.stringContaining('12%') },
    });
    const refused = await paste(text, {}, executor);
    expect(refused.body).toMatchObject({ status: 422, code: 'PASTE_REFUSED' });
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/text/2/3',
      '/text/3/4',
      '/text/4/3',
      '/text/5/4',
      '/text/6/3',
    ]);
    expect((await office('GET', `/indicators/${code}/values`)).body.items).toHaveLength(1);
  });

  it('is refused when it is none, and by role', async () => {
    expect((await paste('a;b\n1;2')).body).toMatchObject({
      status: 422,
      code: 'PASTE_UNREADABLE',
      errors: [{ code: 'PASTE_HEADER' }],
    });
    expect((await paste('code;2020')).body.errors).toMatchObject([{ code: 'PASTE_EMPTY' }]);
    for (const who of [manager, member, admin]) expect((await paste('code;2020', {}, who)).status).toBe(403);
  });

  it('and a single entry of the same value at once leave one value', async () => {
    const { code } = await added();
    const answers = await Promise.all([
      paste(`code;2020\n${code};1`),
      put(code, 2020, 'fact', '2'),
      paste(`code;2020\n${code};3`),
    ]);
    expect(answers.every(({ status }) => status < 300)).toBe(true);
    expect((await office('GET', `/indicators/${code}/values`)).body.items).toMatchObject([{ revision: 3 }]);
  });
});

describe('projects', () => {
  const projectOf = async (who: Caller = manager, more: object = {}) =>
    (await who('POST', '/projects', { ...plainProposal, ...more })).body;
  const link = (projectId: string, indicator: string, who: Caller = manager, more: object = {}) =>
    who('POST', `/projects/${projectId}/indicators`, { indicator, ...more });

  it('serve indicators with what they are expected to add, and both pages say so', async () => {
    const { code, id: indicatorId } = await added();
    const cost = { total: '1500000.50', categories: [{ category: 'Работы', amount: '1500000.50' }] };
    const project = await projectOf(manager, { cost });
    const effects = [
      { year: 2028, value: '-1.5' },
      { year: 2027, value: '-0.5' },
    ];
    const made = await link(project.id, code, manager, { rationale: 'Меньше машин', effects });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"v1"']);
    expect(made.body).toMatchObject({
      indicator: { id: indicatorId, code },
      rationale: 'Меньше машин',
      effects: effects.toReversed(),
    });
    expect((await manager('GET', `/projects/${project.id}/indicators`)).body).toEqual({
      items: [made.body],
      mayEdit: true,
    });
    expect((await manager('GET', `/indicators/${code}`)).body).toMatchObject({
      projects: [{ id: project.id, cost: '1500000.50', rationale: 'Меньше машин', effects: effects.toReversed() }],
      projectsCost: '1500000.50',
    });
    // Who may not see the draft sees neither it nor its money.
    expect((await member('GET', `/indicators/${code}`)).body).toMatchObject({ projects: [], projectsCost: '0.00' });
    expect((await member('GET', `/indicators?q=${code}`)).body.items).toMatchObject([{ projects: 0 }]);
    expect((await manager('GET', `/indicators?project=${project.id}`)).body.items).toMatchObject([
      { code, projects: 1 },
    ]);
    expect(await codesOf(`project=${project.id}`)).toEqual([]);
    expect((await member('GET', `/projects/${project.id}/indicators`)).status).toBe(404);
  });

  it('change what they add by version, and take it back', async () => {
    const { code } = await added();
    const project = await projectOf();
    const { body: made } = await link(project.id, code, manager, { effects: [{ year: 2027, value: '1' }] });
    const path = `/projects/${project.id}/indicators/${made.id}`;
    const changed = await manager('PATCH', path, { effects: [{ year: 2029, value: '2' }] }, { 'if-match': '"v1"' });
    expect(changed.body).toMatchObject({ version: 2, effects: [{ year: 2029, value: '2' }] });
    expect((await manager('PATCH', path, { rationale: 'x' }, { 'if-match': '"v1"' })).status).toBe(412);
    expect((await manager('DELETE', path, undefined, { 'if-match': '"v1"' })).status).toBe(412);
    expect((await manager('DELETE', path)).status).toBe(204);
    expect((await manager('DELETE', path)).status).toBe(404);
    expect(await database.query('SELECT FROM indicator_effect WHERE link_id = $1', [made.id])).toEqual([]);
  });

  it('are linked once, to what is there, by those who answer for them', async () => {
    const { code } = await added();
    const project = await projectOf();
    const answers = await Promise.all([0, 1, 2].map(() => link(project.id, code)));
    expect(statusesOf(answers)).toEqual([201, 409, 409]);
    expect((await link(project.id, code)).body.code).toBe('INDICATOR_LINKED');
    expect((await link(project.id, 'nothing')).body.errors).toMatchObject([
      { pointer: '/indicator', code: 'UNKNOWN_REFERENCE' },
    ]);
    const twice = [
      { year: 2027, value: '1' },
      { year: 2027, value: '2' },
    ];
    expect((await link(project.id, code, manager, { effects: twice })).body.errors).toMatchObject([
      { code: 'DUPLICATE' },
    ]);
    const archived = await added();
    await office('PATCH', `/indicators/${archived.code}`, { archived: true }, { 'if-match': '"v1"' });
    expect((await link(project.id, archived.code)).body.code).toBe('INDICATOR_ARCHIVED');
    expect((await link(project.id, code, headI)).status).toBe(404);
    for (const who of [member, executor, admin]) expect((await link(project.id, code, who)).status).toBe(403);
    const submitted = await projectOf(office);
    await office('POST', `/projects/${submitted.id}/submit`);
    expect([
      (await link(submitted.id, code, headII)).status,
      (await link(submitted.id, (await added()).code, office)).status,
    ]).toEqual([201, 201]);
  });
});
