import { DataSource } from 'typeorm';
import { dayIn } from '#libs/kernel';
import { addWorkingDays } from '#libs/portfolio';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;
interface Finding {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly [field: string]: unknown;
}

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let otherOffice: Caller;
let executor: Caller;
let headI: Caller;
let headII: Caller;
let member: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  await app.addUser('office2@city.kz', 'project_office');
  otherOffice = as(app, 'office2@city.kz');
  [office, executor, headI, headII, member] = (['office', 'executor', 'headI', 'headII', 'member'] as const).map(
    (who) => as(app, city.people[who]),
  ) as [Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.close());

const thisYear = Number(dayIn('Asia/Almaty', new Date()).slice(0, 4));
const YEARS = [thisYear - 3, thisYear - 2, thisYear - 1] as const;

let number = 0;
async function added(more: object = {}): Promise<string> {
  number += 1;
  const answer = await office('POST', '/indicators', {
    code: `road-${number}`,
    name: { ru: `Длина дорог ${number}`, kk: `Жол ұзындығы ${number}` },
    unit: { ru: 'км' },
    kind: 'target',
    // Nothing of these series has to do with those of other tests.
    territory: `Город ${number}`,
    responsible: 'roads',
    directions: ['I'],
    ...more,
  });
  expect([answer.status, answer.body.code]).toEqual([201, expect.any(String)]);
  return answer.body.code;
}
const put = async (code: string, year: number, measure: string, value: string | null, more: object = {}) => {
  const answer = await office('PUT', `/indicators/${code}/values/${year}/${measure}`, { value, ...more });
  expect([200, 201]).toContain(answer.status);
};
/** Facts that equal their plans in the last three years. */
async function copied(more: object = {}): Promise<string> {
  const code = await added(more);
  for (const [place, year] of YEARS.entries()) {
    await put(code, year, 'plan', String(10 + place));
    await put(code, year, 'fact', String(10 + place));
  }
  await recompute();
  return code;
}
const recompute = async () => {
  const { status, body } = await office('POST', '/indicator-findings/recomputations');
  expect(status).toBe(200);
  return body;
};
const findings = async (query: string, who: Caller = member): Promise<Finding[]> =>
  (await who('GET', `/indicator-findings?${query}`)).body.items;
const only = async (code: string, state = 'open,explained,gone'): Promise<Finding> => {
  const found = await findings(`indicator=${code}&state=${state}`);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const tag = ({ version }: Finding) => ({ 'if-match': `"v${version}"` });
const explain = (finding: Finding, who: Caller = office, text = 'Так и было задумано') =>
  who('POST', `/indicator-findings/${finding.id}/explanation`, { text }, tag(finding));

describe('a finding', () => {
  it('names its figures and the remedy, its owner and a deadline in working days', async () => {
    const code = await copied();
    const finding = await only(code);
    const exceptions = new Map<string, boolean>(
      (await database.query('SELECT day::text AS day, working FROM calendar_day')).map(
        ({ day, working }: { day: string; working: boolean }) => [day, working],
      ),
    );
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date());
    expect(finding).toMatchObject({
      kind: 'fact_equals_plan',
      nature: 'contradiction',
      state: 'open',
      indicator: { code, href: `/api/v1/indicators/${code}` },
      other: null,
      measure: 'fact',
      years: [...YEARS],
      text: `Факт ${YEARS[0]}–${YEARS[2]} годов в точности равен плану: ${YEARS[0]} — 10; ${YEARS[1]} — 11; ${YEARS[2]} — 12.`,
      remedy: expect.stringContaining('Сверьте факт с источником'),
      owner: { code: 'roads' },
      assigned: false,
      dueOn: addWorkingDays(today, 10, exceptions),
      overdue: false,
      mayExplain: false,
      mayKeep: false,
    });
    const words = async (language: string) =>
      (await member('GET', `/indicator-findings/${finding.id}`, undefined, { 'accept-language': language })).body;
    expect((await words('en')).text).toMatch(/the fact equals the plan exactly/);
    expect((await words('kk')).remedy).toContain('дереккөзбен салыстырыңыз');
  });

  it('is found once however often it is looked for', async () => {
    const code = await copied();
    const before = await only(code);
    const results = await Promise.all(Array.from({ length: 6 }, recompute));
    expect(results.map(({ written, gone }) => [written, gone])).toEqual(Array.from({ length: 6 }, () => [0, 0]));
    expect(await only(code)).toEqual(before);
  });

  it('is found once by many that look for the first time at once', async () => {
    const code = await added();
    for (const [place, year] of YEARS.entries()) {
      await put(code, year, 'plan', String(20 + place));
      await put(code, year, 'fact', String(20 + place));
    }
    const results = await Promise.all(Array.from({ length: 6 }, recompute));
    expect(results.reduce((sum, { written }) => sum + written, 0)).toBe(1);
    expect((await only(code)).version).toBe(1);
  });

  it('is gone when it no longer holds, and open anew when it comes back', async () => {
    const code = await copied();
    await put(code, YEARS[1], 'fact', '11.5');
    expect(await recompute()).toMatchObject({ gone: 1 });
    const gone = await only(code);
    expect(gone).toMatchObject({ state: 'gone', goneAt: expect.any(String), mayExplain: false });
    expect(await findings(`indicator=${code}`)).toEqual([]);
    expect((await explain(gone)).body).toMatchObject({ status: 409, code: 'FINDING_STATE' });
    await put(code, YEARS[1], 'fact', '11');
    await recompute();
    expect(await only(code)).toMatchObject({ id: gone.id, state: 'open', goneAt: null });
  });

  it('goes with its indicator into the archive', async () => {
    const code = await copied();
    const { headers } = await office('GET', `/indicators/${code}`);
    await office('PATCH', `/indicators/${code}`, { archived: true }, { 'if-match': headers.get('etag') ?? '' });
    await recompute();
    expect(await only(code)).toMatchObject({ state: 'gone' });
  });
});

describe('an explanation', () => {
  it('holds until the figures change', async () => {
    const code = await copied();
    const answer = await explain(await only(code), executor);
    expect([answer.status, answer.body]).toMatchObject([
      200,
      {
        state: 'explained',
        explanation: 'Так и было задумано',
        answeredBy: { id: city.ids.executor },
        mayExplain: false,
      },
    ]);
    expect(answer.headers.get('etag')).toBe(`"v${answer.body.version}"`);
    await recompute();
    expect(await only(code)).toMatchObject({ state: 'explained' });
    await put(code, YEARS[2], 'plan', '12.5');
    await put(code, YEARS[2], 'fact', '12.5');
    await recompute();
    expect(await only(code)).toMatchObject({ state: 'open', explanation: 'Так и было задумано' });
  });

  it('is given by the owner’s people, the head of the direction and the office', async () => {
    for (const [who, status] of [
      [executor, 200],
      [headI, 200],
      [office, 200],
      [headII, 403],
    ] as const) {
      const finding = await only(await copied());
      const answer = await explain(finding, who);
      expect([answer.status, answer.body.code]).toEqual([status, status === 403 ? 'FINDING_NOT_YOURS' : undefined]);
    }
    const ofOthers = await only(await copied({ responsible: 'parks', directions: [] }));
    expect((await explain(ofOthers, executor)).body.code).toBe('FINDING_NOT_YOURS');
    expect((await explain(ofOthers, member)).status).toBe(403);
    const ofOffice = await only(await copied({ responsible: null, directions: [] }));
    expect(ofOffice.owner).toBeNull();
    expect((await explain(ofOffice, executor)).status).toBe(403);
  });

  it('asks for the version that was read, and wins once', async () => {
    const finding = await only(await copied());
    const path = `/indicator-findings/${finding.id}/explanation`;
    expect((await office('POST', path, { text: 'x' })).status).toBe(428);
    expect((await office('POST', path, { text: ' ' }, tag(finding))).status).toBe(400);
    expect((await office('POST', path, { text: 'x' }, { 'if-match': '"v99"' })).status).toBe(412);
    const both = await Promise.all([explain(finding, office, 'а'), explain(finding, otherOffice, 'б')]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });

  it('races with a recomputation without being lost', async () => {
    const codes = [await copied(), await copied(), await copied()];
    const known = await Promise.all(codes.map((code) => only(code)));
    const answers = await Promise.all([recompute(), ...known.map((finding) => explain(finding)), recompute()]);
    expect(answers.slice(1, -1).map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const code of codes) expect(await only(code)).toMatchObject({ state: 'explained' });
  });

  it('is set aside by the office alone, with a reason', async () => {
    const code = await copied();
    const open = await only(code);
    const reopen = (finding: Finding, who: Caller = office, body: object = { reason: 'Источник говорит иначе' }) =>
      who('POST', `/indicator-findings/${finding.id}/reopen`, body, tag(finding));
    expect((await reopen(open)).body.code).toBe('FINDING_STATE');
    await explain(open);
    const explained = await only(code);
    expect((await reopen(explained, executor)).body.code).toBe('FINDING_OFFICE_ONLY');
    expect((await reopen(explained, office, {})).status).toBe(400);
    expect((await reopen(explained)).body).toMatchObject({ state: 'open', reopenReason: 'Источник говорит иначе' });
    await recompute();
    expect(await only(code)).toMatchObject({ state: 'open' });
  });
});

describe('an assignment', () => {
  const assign = (finding: Finding, body: object, who: Caller = office) =>
    who('PUT', `/indicator-findings/${finding.id}/assignment`, body, tag(finding));
  const later = `${thisYear + 1}-03-02`;

  it('names owner and deadline, which a recomputation leaves alone', async () => {
    const code = await copied();
    const answer = await assign(await only(code), { owner: 'parks', dueOn: later });
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { owner: { code: 'parks' }, dueOn: later, assigned: true },
    ]);
    expect((await explain(answer.body, executor)).body.code).toBe('FINDING_NOT_YOURS');
    await recompute();
    expect(await only(code)).toMatchObject({ owner: { code: 'parks' }, dueOn: later });
    const back = await assign(await only(code), { owner: null, dueOn: later });
    expect(back.body.owner).toBeNull();
  });

  it('is the office’s, of what is open, to somebody who is there, and not for yesterday', async () => {
    const finding = await only(await copied());
    const wanted = { owner: 'parks', dueOn: later };
    expect((await assign(finding, wanted, executor)).body.code).toBe('FINDING_OFFICE_ONLY');
    expect((await assign(finding, { ...wanted, owner: 'nobody' })).body.errors).toMatchObject([{ pointer: '/owner' }]);
    expect((await assign(finding, { ...wanted, dueOn: '2020-01-01' })).body.errors).toMatchObject([
      { pointer: '/dueOn', code: 'FINDING_DUE_PAST' },
    ]);
    expect((await assign({ ...finding, version: 99 }, wanted)).status).toBe(412);
    await explain(finding);
    expect((await assign({ ...finding, version: finding.version + 1 }, wanted)).body.code).toBe('FINDING_STATE');
  });

  it('is not needed for the owner to follow the indicator', async () => {
    const code = await copied();
    const { headers } = await office('GET', `/indicators/${code}`);
    await office('PATCH', `/indicators/${code}`, { responsible: 'parks' }, { 'if-match': headers.get('etag') ?? '' });
    await recompute();
    expect(await only(code)).toMatchObject({ owner: { code: 'parks' }, state: 'open' });
  });
});

describe('the register', () => {
  it('narrows, counts and pages by deadline', async () => {
    const first = await copied({ goal: 11, targets: ['11.6'] });
    const second = await copied({ goal: 11, targets: ['11.2'], responsible: 'parks' });
    await database.query(
      `UPDATE indicator_finding SET due_on = '2020-01-06' WHERE indicator_id = (SELECT id FROM indicator WHERE code = $1)`,
      [second],
    );
    const codesOf = async (query: string) =>
      (await findings(query)).map(({ indicator }) => (indicator as { code: string }).code);
    expect(await codesOf('goal=11')).toEqual([second, first]);
    expect(await codesOf('target=11.6')).toEqual([first]);
    expect(await codesOf('goal=11&owner=parks')).toEqual([second]);
    expect(await codesOf('goal=11&owner=office')).toEqual([]);
    expect(await codesOf('goal=11&overdue=true')).toEqual([second]);
    expect(await codesOf('goal=11&kind=jump')).toEqual([]);
    expect(await codesOf('goal=11&state=gone')).toEqual([]);
    const page = await member('GET', '/indicator-findings?goal=11&limit=1');
    expect(page.body.counts).toEqual({ fact_equals_plan: { open: 2, overdue: 1 } });
    const next = /after=([^>&]+)/.exec(page.headers.get('link') ?? '')?.[1];
    expect(await codesOf(`goal=11&limit=1&after=${next}`)).toEqual([first]);
    expect((await member('GET', '/indicator-findings?after=x')).status).toBe(400);
    expect((await member('GET', '/indicator-findings?kind=unknown')).status).toBe(400);
    expect((await member('GET', `/indicator-findings/${city.ids.member}`)).status).toBe(404);
  });

  it('tells of both series that contradict each other', async () => {
    const territory = 'Город пары';
    const name = { ru: 'Средняя скорость автобусов' };
    const [one, other] = [
      await added({ territory, name, kind: 'statistic' }),
      await added({ territory, name, kind: 'statistic' }),
    ];
    await put(one, YEARS[2], 'fact', '18.5');
    await put(other, YEARS[2], 'fact', '18.9');
    await recompute();
    for (const code of [one, other])
      expect(await only(code)).toMatchObject({ kind: 'two_values', indicator: { code: one }, other: { code: other } });
    await put(other, YEARS[2], 'fact', '18.5');
    await recompute();
    expect(await only(one)).toMatchObject({ state: 'gone' });
  });

  it('is looked through again by the office alone', async () => {
    const answer = await executor('POST', '/indicator-findings/recomputations');
    expect([answer.status, answer.body.code]).toEqual([403, 'FINDING_OFFICE_ONLY']);
    expect((await member('POST', '/indicator-findings/recomputations')).status).toBe(403);
  });
});

describe('the lenses', () => {
  it('mark the inputs that are doubtful, and count what is open', async () => {
    const code = await copied({ better: 'higher', target: { year: thisYear + 4, value: '20' } });
    const page = async () => (await member('GET', `/indicators/${code}`)).body;
    const doubt = (measure: string, year: number, ...reasons: string[]) => ({ measure, year, reasons });
    const found = await page();
    // The year that runs has no plan yet either.
    expect(found.findings).toEqual({ open: 2, overdue: 0 });
    expect(found.lenses.withTarget.doubtful).toEqual([
      doubt('fact', YEARS[0], 'finding'),
      doubt('fact', YEARS[2], 'finding'),
    ]);
    const [equal] = await findings(`indicator=${code}&kind=fact_equals_plan`);
    await explain(equal!);
    await put(code, YEARS[2], 'fact', '12', { quality: 'estimated' });
    const estimated = await page();
    expect(estimated.findings).toEqual({ open: 1, overdue: 0 });
    expect(estimated.lenses).toMatchObject({
      planPath: { doubtful: [doubt('fact', YEARS[2], 'estimated')] },
      withTarget: { doubtful: [doubt('fact', YEARS[2], 'estimated')] },
      withoutTarget: { doubtful: [doubt('fact', YEARS[2], 'estimated')] },
    });
    expect(estimated.forecast.doubtful).toEqual([doubt('fact', YEARS[2], 'estimated')]);
    expect(estimated.series.map(({ planPath }: { planPath: { doubtful: object[] } }) => planPath.doubtful)).toEqual([
      [],
      [],
      [doubt('fact', YEARS[2], 'estimated')],
    ]);
    await office('PUT', `/indicators/${code}/method-breaks/${YEARS[1]}`, { note: 'Иной способ' });
    expect((await page()).lenses.withTarget.doubtful).toEqual([doubt('fact', YEARS[2], 'estimated')]);
    const { headers } = await office('GET', `/indicators/${code}`);
    const base = { base: { year: YEARS[0], value: '10' }, suspect: true };
    await office('PATCH', `/indicators/${code}`, base, { 'if-match': headers.get('etag') ?? '' });
    expect((await page()).lenses.withTarget).toMatchObject({
      reason: 'method_changed',
      doubtful: [doubt('fact', YEARS[0], 'suspect', 'method_break'), doubt('fact', YEARS[2], 'estimated', 'suspect')],
    });
    const [item] = (await member('GET', `/indicators?q=${code}`)).body.items;
    expect(item.lenses.withTarget).toEqual({
      colour: 'grey',
      progress: null,
      reason: 'method_changed',
      doubtful: true,
    });
    const calm = await added();
    const [other] = (await member('GET', `/indicators?q=${calm}`)).body.items;
    expect(other.lenses.planPath.doubtful).toBe(false);
  });
});

describe('attention', () => {
  it('is asked of the owner when the deadline is near or past', async () => {
    const code = await copied();
    const { id } = await only(code);
    const asked = async (who: Caller) =>
      (await who('GET', '/portfolio/attention?kind=explain_finding&limit=200')).body.items.filter(
        ({ href }: { href: string }) => href === `/api/v1/indicator-findings/${id}`,
      );
    expect(await asked(executor)).toEqual([]);
    await database.query('UPDATE indicator_finding SET due_on = current_date + 2 WHERE id = $1', [id]);
    expect(await asked(executor)).toMatchObject([{ text: expect.stringContaining('Длина дорог'), project: null }]);
    expect(await asked(office)).toEqual([]);
    expect(await asked(headI)).toEqual([]);
    await office(
      'PUT',
      `/indicator-findings/${id}/assignment`,
      { owner: null, dueOn: `${thisYear + 1}-03-02` },
      { 'if-match': '*' },
    );
    await database.query('UPDATE indicator_finding SET due_on = current_date - 2 WHERE id = $1', [id]);
    expect(await asked(office)).toHaveLength(1);
    expect(await asked(executor)).toEqual([]);
    await explain(await only(code));
    expect(await asked(office)).toEqual([]);
  });
});
