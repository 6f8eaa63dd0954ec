import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let headI: Caller;
let member: Caller;
let executor: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  [office, headI, member, executor] = (['office', 'headI', 'member', 'executor'] as const).map((who) =>
    as(app, city.people[who]),
  ) as [Caller, Caller, Caller, Caller];
});
afterAll(() => app.close());

let number = 0;
const wanted = (more: object = {}) => ({
  kind: 'international_project',
  code: `record-${String((number += 1)).padStart(3, '0')}`,
  title: { ru: 'Зелёное жильё', en: 'Green housing' },
  ...more,
});
async function added(more: object = {}) {
  const answer = await office('POST', '/sdg/channel-records', wanted(more));
  expect([answer.status, answer.body.code]).toEqual([201, expect.stringMatching(/^record-/)]);
  return answer.body;
}
const ifMatch = (version: number | '*') => ({ 'if-match': version === '*' ? '*' : `"v${version}"` });
const statusesOf = (answers: readonly { readonly status: number }[]): number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);
const refusal = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const fields = ({ status, body }: { status: number; body: { errors?: { pointer: string; code: string }[] } }) => [
  status,
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
];
const codesOf = async (query: string, who: Caller = member) =>
  (await who('GET', `/sdg/channel-records?${query}`)).body.items.map(({ code }: { code: string }) => code);
async function cells(target: string, who: Caller = office): Promise<number[]> {
  const { body } = await who('GET', `/sdg/channels?goal=${target.split('.')[0]}`);
  const line = body.items.find((item: { target: { code: string } }) => item.target.code === target);
  return line.cells.map(({ count }: { count: number }) => count);
}
async function tagged(target: string, more: { stage?: 'approved' | 'on_hold'; effect?: string } = {}) {
  const { id } = await deliveredProject(app, city, more.stage ? { stage: more.stage } : {});
  const tag = { target, contribution: 'direct', effect: more.effect ?? 'positive', rationale: 'Служит задаче' };
  const { body } = await office('POST', `/projects/${id}/sdg-tags`, tag);
  return { id, confirm: () => office('POST', `/sdg-tags/${body.id}/answer`, { confirmed: true }) };
}
async function indicator(target: string, more: object = {}): Promise<string> {
  const code = `of-${target.replace('.', '-')}-${newId().slice(-8)}`;
  const body = { code, name: { ru: 'Показатель' }, unit: { ru: '%' }, kind: 'statistic', targets: [target], ...more };
  expect((await office('POST', '/indicators', body)).status).toBe(201);
  return code;
}

describe('a record of a channel', () => {
  it('is added whole and read again', async () => {
    const source = await office('POST', '/sdg/sources', { title: { ru: 'Сайт банка' } });
    const { id: project } = await deliveredProject(app, city);
    const body = wanted({
      description: 'Техническая помощь',
      partner: 'Азиатский банк развития',
      url: 'https://www.adb.org/projects/52312-005/main',
      startYear: 2021,
      endYear: 2021,
      amountUsd: '123456789012345678.90',
      amountKzt: '0.01',
      project,
      goal: 11,
      targets: ['11.2'],
      sources: [source.body.number],
      note: 'Сумма не названа',
    });
    const answer = await office('POST', '/sdg/channel-records', body);
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"v1"']);
    expect(answer.headers.get('location')).toBe(`/api/v1/sdg/channel-records/${answer.body.id}`);
    const read = await member('GET', `/sdg/channel-records/${answer.body.id}`);
    expect(read.body).toEqual(answer.body);
    expect(read.body).toMatchObject({
      ...body,
      title: { kk: null, ru: 'Зелёное жильё', en: 'Green housing' },
      project: { id: project },
      sources: [{ number: source.body.number, title: { ru: 'Сайт банка' } }],
      level: null,
      archivedAt: null,
    });
    expect((await office('GET', `/sdg/sources/${source.body.number}`)).body.records).toEqual([body.code]);
  });

  it('hides its project from those who may not see it, and itself from nobody', async () => {
    const { id: project } = await deliveredProject(app, city);
    const { id } = await added({ project });
    expect((await office('GET', `/sdg/channel-records/${id}`)).body.project.id).toBe(project);
    expect((await executor('GET', `/sdg/channel-records/${id}`)).body).toMatchObject({ id, project: null });
  });

  it.each([
    [{ url: 'javascript:alert(1)' }, ['/url NOT_A_URL']],
    [{ url: 'inva.gov.kz' }, ['/url NOT_A_URL']],
    [{ url: 'ftp://inva.gov.kz/file' }, ['/url NOT_A_URL']],
    [{ amountUsd: '-1' }, ['/amountUsd NOT_MONEY']],
    [{ amountKzt: 5 }, ['/amountKzt WRONG_TYPE']],
    [{ targets: ['11.2', '11.2'] }, ['/targets DUPLICATE']],
    [{ targets: ['11.2', '11.z'] }, ['/targets/1 UNKNOWN_REFERENCE']],
    [{ sources: [999_999] }, ['/sources/0 UNKNOWN_REFERENCE']],
    [{ project: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' }, ['/project UNKNOWN_REFERENCE']],
    [{ goal: 18 }, ['/goal TOO_BIG']],
    [{ kind: 'law' }, ['/kind NOT_ONE_OF']],
    [{ startYear: 1989 }, ['/startYear TOO_SMALL']],
  ])('is refused with %j', async (more, errors) => {
    expect(fields(await office('POST', '/sdg/channel-records', wanted(more)))).toEqual([400, errors]);
  });

  it('refuses years in the wrong order and a level of what is no strategy, also by a change', async () => {
    const reversed = await office('POST', '/sdg/channel-records', wanted({ startYear: 2025, endYear: 2024 }));
    expect(refusal(reversed)).toEqual([422, 'CHANNEL_YEARS_REVERSED']);
    const levelled = await office('POST', '/sdg/channel-records', wanted({ level: 'national' }));
    expect(refusal(levelled)).toEqual([422, 'CHANNEL_LEVEL_OF_STRATEGY']);
    const { id, version } = await added({ endYear: 2024 });
    const change = await office('PATCH', `/sdg/channel-records/${id}`, { startYear: 2025 }, ifMatch(version));
    expect(refusal(change)).toEqual([422, 'CHANNEL_YEARS_REVERSED']);
  });

  it('has a code of its own, also when two are added at once', async () => {
    const body = wanted();
    const answers = await Promise.all([1, 2].map(() => office('POST', '/sdg/channel-records', body)));
    expect(statusesOf(answers)).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('CHANNEL_RECORD_CODE_TAKEN');
    expect((await office('POST', '/sdg/channel-records', body)).status).toBe(409);
  });

  it('changes only what is given, by the version that was read', async () => {
    const { id } = await added({ partner: 'Банк', startYear: 2020, targets: ['11.1', '11.2'] });
    const path = `/sdg/channel-records/${id}`;
    expect((await office('PATCH', path, { partner: null })).status).toBe(428);
    const changed = await office('PATCH', path, { partner: null, targets: ['11.2', '11.3'] }, ifMatch(1));
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"v2"']);
    expect(changed.body).toMatchObject({ version: 2, partner: null, startYear: 2020, targets: ['11.2', '11.3'] });
    expect(refusal(await office('PATCH', path, { note: 'x' }, ifMatch(1)))).toEqual([412, 'STALE']);
    // The list alone is a change as well.
    expect((await office('PATCH', path, { targets: [] }, ifMatch(2))).body).toMatchObject({ version: 3, targets: [] });
    const answers = await Promise.all(['a', 'b'].map((note) => office('PATCH', path, { note }, ifMatch(3))));
    expect(statusesOf(answers)).toEqual([200, 412]);
    expect(refusal(await office('PATCH', `/sdg/channel-records/${newId()}`, { note: 'x' }, ifMatch('*')))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(fields(await office('PATCH', path, {}, ifMatch('*')))).toEqual([400, [' NOTHING_TO_CHANGE']]);
  });

  it('is kept by the office alone', async () => {
    expect(refusal(await member('POST', '/sdg/channel-records', wanted()))).toEqual([403, 'FORBIDDEN']);
    expect((await headI('POST', '/sdg/sources', { title: { ru: 'Закон' } })).status).toBe(403);
    expect((await member('PUT', '/sdg/channels/reviews/mine', { items: [] }, ifMatch('*'))).status).toBe(403);
  });

  it('is found by kind, goal, target and words, page by page', async () => {
    const strategy = (await added({ kind: 'strategy', level: 'national', goal: 15, title: { ru: 'Леса' } })).code;
    const resource = (await added({ kind: 'digital_resource', targets: ['15.1'], title: { ru: 'Карта ЛЕСОВ' } })).code;
    expect(await codesOf('goal=15')).toEqual([strategy, resource]);
    expect(await codesOf('goal=15&kind=strategy')).toEqual([strategy]);
    expect(await codesOf('target=15.1')).toEqual([resource]);
    expect(await codesOf('q=лес')).toEqual([strategy, resource]);
    const first = await member('GET', '/sdg/channel-records?goal=15&limit=1');
    expect(first.body.items).toHaveLength(1);
    const next = /<[^>]*\/api\/v1(\/[^>]*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect((await member('GET', next)).body.items.map(({ code }: { code: string }) => code)).toEqual([resource]);
    expect(fields(await member('GET', '/sdg/channel-records?after=abc'))).toEqual([400, ['?after BAD_CURSOR']]);
  });
});

describe('the matrix', () => {
  it('has six cells for each of the 169 targets', async () => {
    const { body } = await office('GET', '/sdg/channels');
    expect([body.items.length, body.total.targets, body.goals.length]).toEqual([169, 169, 17]);
    expect(new Set(body.items.map(({ cells: six }: { cells: unknown[] }) => six.length))).toEqual(new Set([6]));
    const sum = (key: string) => body.goals.reduce((all: number, goal: Record<string, number>) => all + goal[key]!, 0);
    expect([sum('targets'), sum('gaps')]).toEqual([169, body.total.gaps]);
  });

  it('counts an indicator once: as global by the list of the United Nations, else as national', async () => {
    expect(await cells('6.1')).toEqual([0, 0, 0, 0, 0, 0]);
    await indicator('6.1', { listedNumber: '6.1.1' });
    await indicator('6.1', { listedNumber: '6.1.1.1' });
    const own = await indicator('6.1');
    expect(await cells('6.1')).toEqual([1, 2, 0, 0, 0, 0]);
    await office('PATCH', `/indicators/${own}`, { archived: true }, ifMatch('*'));
    expect(await cells('6.1')).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('counts records by their kind, but for the city’s own strategies and archived ones', async () => {
    const { id } = await added({ targets: ['6.2'] });
    await added({ kind: 'strategy', targets: ['6.2'] });
    await added({ kind: 'strategy', level: 'municipal', targets: ['6.2'] });
    await added({ kind: 'digital_resource', targets: ['6.2', '6.3'] });
    expect(await cells('6.2')).toEqual([0, 0, 1, 1, 0, 1]);
    await office('PATCH', `/sdg/channel-records/${id}`, { archived: true }, ifMatch('*'));
    expect(await cells('6.2')).toEqual([0, 0, 0, 1, 0, 1]);
    expect(await codesOf('target=6.2&archived=true')).toHaveLength(1);
    await office('PATCH', `/sdg/channel-records/${id}`, { archived: false }, ifMatch('*'));
    expect(await cells('6.2')).toEqual([0, 0, 1, 1, 0, 1]);
  });

  it('counts projects with a confirmed helping tag once they are approved, and those the reader sees', async () => {
    const project = await tagged('6.4', { stage: 'approved' });
    expect(await cells('6.4')).toEqual([0, 0, 0, 0, 0, 0]);
    await project.confirm();
    expect(await cells('6.4')).toEqual([0, 0, 0, 0, 1, 0]);
    await (await tagged('6.4', { effect: 'negative' })).confirm();
    expect(await cells('6.4')).toEqual([0, 0, 0, 0, 1, 0]);
    // A head of another direction does not see it.
    expect(await cells('6.4', headI)).toEqual([0, 0, 0, 0, 0, 0]);
    expect((await headI('GET', '/sdg/channels/6.4/municipal_projects')).body.items).toEqual([]);
    expect((await headI('GET', '/sdg/channels/6.4/digital_resources')).body.items).toEqual([]);
    const stages = { submitted: 0, on_hold: 1, completed: 1, cancelled: 0, rejected: 0 };
    for (const [stage, count] of Object.entries(stages)) {
      await database.query('UPDATE project SET stage = $2 WHERE id = $1', [project.id, stage]);
      expect([stage, (await cells('6.4'))[4]]).toEqual([stage, count]);
    }
  });

  it('tells a project that is an international one in one channel', async () => {
    const project = await tagged('6.5');
    await project.confirm();
    await added({ targets: ['6.5'], project: project.id });
    expect(await cells('6.5')).toEqual([0, 0, 1, 0, 0, 0]);
  });

  it('leads from each cell to as many things as it counts', async () => {
    const { body } = await office('GET', '/sdg/channels?goal=6,11');
    const counted = body.items.flatMap(({ cells: six }: { cells: { count: number; href: string }[] }) => six);
    expect(counted.filter(({ count }: { count: number }) => count > 0).length).toBeGreaterThan(6);
    for (const { count, href } of counted) {
      const list = await office('GET', href.replace('/api/v1', ''));
      expect([href, list.body.items.length]).toEqual([href, count]);
      for (const item of list.body.items)
        expect((await office('GET', item.href.replace('/api/v1', ''))).body).toMatchObject({ id: item.id });
    }
    expect((await office('GET', '/sdg/channels/6.z/municipal_projects')).status).toBe(404);
    expect((await office('GET', '/sdg/channels/6.1/songs')).status).toBe(404);
  });

  it('pages the list behind a cell', async () => {
    const codes = [(await added({ targets: ['6.6'] })).code, (await added({ targets: ['6.6'] })).code];
    const first = await office('GET', '/sdg/channels/6.6/international_projects?limit=1');
    const next = /<[^>]*\/api\/v1(\/[^>]*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await office('GET', next);
    const codesIn = (items: { code: string }[]) => items.map(({ code }) => code);
    expect([...codesIn(first.body.items), ...codesIn(second.body.items)]).toEqual(codes);
    expect(second.headers.get('link')).toBeNull();
  });

  it('lists gaps alone when they are asked for, and counts as before', async () => {
    const all = (await office('GET', '/sdg/channels?goal=6')).body;
    const gaps = (await office('GET', '/sdg/channels?goal=6&gaps=true')).body;
    const codesIn = (items: { target: { code: string } }[]) => items.map(({ target }) => target.code);
    expect(codesIn(gaps.items)).toEqual(codesIn(all.items.filter(({ gap }: { gap: boolean }) => gap)));
    expect(codesIn(gaps.items)).toEqual(['6.4', '6.a', '6.b']);
    expect(gaps.total).toEqual(all.total);
    expect([all.total.targets, all.total.gaps]).toEqual([8, 3]);
  });
});

describe('a published review', () => {
  const matrix = {
    items: [
      { target: '7.1', channels: ['global_indicator', 'digital_resources'], note: 'Раздела нет' },
      { target: '7.2', channels: [], note: null },
    ],
  };
  const path = '/sdg/channels/reviews/city-2024';

  it('is kept whole by the version that was read', async () => {
    expect((await office('PUT', path, matrix)).status).toBe(428);
    const empty = await member('GET', path);
    expect(empty.body.items).toEqual([]);
    const etag = { 'if-match': empty.headers.get('etag')! };
    const answers = await Promise.all([1, 2].map(() => office('PUT', path, matrix, etag)));
    expect(statusesOf(answers)).toEqual([200, 412]);
    expect((await member('GET', path)).body).toEqual({ review: 'city-2024', ...matrix });
    expect((await member('GET', '/sdg/channels/reviews')).body.items).toEqual([{ review: 'city-2024', targets: 2 }]);
    const unknown = { items: [{ target: '7.z', channels: [] }] };
    expect(fields(await office('PUT', path, unknown, ifMatch('*')))).toEqual([
      400,
      ['/items/0/target UNKNOWN_REFERENCE'],
    ]);
  });

  it('stands beside the records in the matrix', async () => {
    const { body } = await office('GET', '/sdg/channels?goal=7&review=city-2024');
    const claims = (code: string) =>
      body.items
        .find((item: { target: { code: string } }) => item.target.code === code)
        .cells.map(({ claimed }: { claimed: boolean | null }) => claimed);
    expect(claims('7.1')).toEqual([true, false, false, false, false, true]);
    expect(claims('7.2')).toEqual([false, false, false, false, false, false]);
    expect(claims('7.3')).toEqual([null, null, null, null, null, null]);
    expect(fields(await office('GET', '/sdg/channels?review=none'))).toEqual([400, ['?review UNKNOWN_REFERENCE']]);
  });

  it('is compared cell by cell, in the reader’s language', async () => {
    await indicator('7.1', { listedNumber: '7.1.1' });
    const record = await added({ targets: ['7.2'] });
    const { body } = await office('GET', '/sdg/channels/comparison?review=city-2024');
    expect(body.cells).toEqual({ compared: 12, same: 10, claimedWithoutRecord: 1, recordWithoutClaim: 1 });
    expect(body.items).toMatchObject([
      {
        target: { code: '7.1', goal: 7 },
        channel: 'digital_resources',
        direction: 'claimed_without_record',
        claimed: true,
        count: 0,
        note: 'Раздела нет',
        records: [],
        text: 'Обзор отмечает у задачи 7.1 канал «цифровые ресурсы», но записей по нему нет.',
      },
      {
        target: { code: '7.2' },
        channel: 'international_projects',
        direction: 'record_without_claim',
        claimed: false,
        count: 1,
        records: [{ type: 'record', code: record.code }],
        text: 'Обзор не отмечает у задачи 7.2 канал «международные проекты», но есть 1 запись.',
      },
    ]);
    const one = await office(
      'GET',
      '/sdg/channels/comparison?review=city-2024&direction=record_without_claim',
      undefined,
      {
        'accept-language': 'kk',
      },
    );
    expect(one.body.items.map(({ text }: { text: string }) => text)).toEqual([
      'Шолу 7.2 міндетінде «халықаралық жобалар» арнасын белгілемейді, бірақ 1 жазба бар.',
    ]);
    expect((await office('GET', '/sdg/channels/comparison?review=city-2024&goal=8')).body.items).toEqual([]);
    expect(fields(await office('GET', '/sdg/channels/comparison?review=none'))).toEqual([
      400,
      ['?review UNKNOWN_REFERENCE'],
    ]);
  });
});

describe('a source', () => {
  it('gets the next number, also when several are added at once', async () => {
    const first = (await office('POST', '/sdg/sources', { title: { ru: 'Закон' } })).body.number;
    const answers = await Promise.all([1, 2, 3].map(() => office('POST', '/sdg/sources', { title: { ru: 'План' } })));
    expect(answers.map(({ body }) => body.number).toSorted((a, b) => a - b)).toEqual([first + 1, first + 2, first + 3]);
  });

  it('names the indicators that come from it, and changes by version', async () => {
    const code = await indicator('6.1');
    const { body } = await office('POST', '/sdg/sources', { title: { ru: 'Казгидромет' }, indicators: [code] });
    expect(body).toMatchObject({ indicators: [code], records: [], url: null, version: 1 });
    const path = `/sdg/sources/${body.number}`;
    const changed = await office('PATCH', path, { indicators: [], url: 'http://ecodata.kz:3838/app' }, ifMatch(1));
    expect(changed.body).toMatchObject({ indicators: [], url: 'http://ecodata.kz:3838/app', version: 2 });
    expect(refusal(await office('PATCH', path, { note: 'x' }, ifMatch(1)))).toEqual([412, 'STALE']);
    expect(fields(await office('PATCH', path, { indicators: ['none'] }, ifMatch(2)))).toEqual([
      400,
      ['/indicators/0 UNKNOWN_REFERENCE'],
    ]);
    expect((await office('GET', '/sdg/sources/999999')).status).toBe(404);
    expect((await member('GET', '/sdg/sources?q=КАЗГИДРО')).body.items).toMatchObject([{ number: body.number }]);
  });
});

describe('a note', () => {
  const said = (more: object = {}) => ({
    kind: 'challenge',
    goal: 4,
    target: '4.1',
    text: { ru: 'Мало школ' },
    ...more,
  });

  it('is said, changed and taken back', async () => {
    const { status, body } = await office('POST', '/sdg/notes', said());
    expect([status, body]).toMatchObject([
      201,
      { kind: 'challenge', goal: 4, target: '4.1', year: null, source: null },
    ]);
    const path = `/sdg/notes/${body.id}`;
    expect((await office('PATCH', path, { text: { ru: 'Нужны школы' } }, ifMatch(1))).body).toMatchObject({
      version: 2,
      text: { ru: 'Нужны школы', kk: null },
    });
    expect(refusal(await office('PATCH', path, { year: 2030 }, ifMatch(1)))).toEqual([412, 'STALE']);
    await office('POST', '/sdg/notes', said({ target: null, kind: 'policy' }));
    const listed = (await member('GET', '/sdg/notes?goal=4')).body.items;
    expect(listed.map(({ target }: { target: string | null }) => target)).toEqual([null, '4.1']);
    expect((await member('DELETE', path)).status).toBe(403);
    expect(refusal(await office('DELETE', path, undefined, ifMatch(1)))).toEqual([412, 'STALE']);
    expect((await office('DELETE', path, undefined, ifMatch(2))).status).toBe(204);
    expect((await office('GET', path)).status).toBe(404);
  });

  it.each([
    [{ target: '11.1' }, ['/target TARGET_OF_OTHER_GOAL']],
    [{ target: '4.z' }, ['/target UNKNOWN_REFERENCE']],
    [{ kind: 'target_value' }, ['/year REQUIRED']],
    [{ source: 999_999 }, ['/source UNKNOWN_REFERENCE']],
  ])('is refused with %j', async (more, errors) => {
    expect(fields(await office('POST', '/sdg/notes', said(more)))).toEqual([400, errors]);
  });

  it('keeps the year of a value that is to be reached', async () => {
    const { body } = await office('POST', '/sdg/notes', said({ kind: 'target_value', year: 2030 }));
    expect(refusal(await office('PATCH', `/sdg/notes/${body.id}`, { year: null }, ifMatch(1)))).toEqual([
      422,
      'NOTE_YEAR_MISSING',
    ]);
  });
});
