import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Person = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let office: Person;
let manager: Person;
let otherManager: Person;
let headI: Person;
let headII: Person;
let chair: Person;
let member: Person;
let executor: Person;
let auditor: Person;
let admin: Person;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  for (const [index, code] of ['transport', 'ecology'].entries()) {
    const inserted = `INSERT INTO roadmap (id, code, position, name_ru) VALUES ($1, $2, $3, $2)`;
    await app.app.get(DataSource).query(inserted, [newId(), code, 10 + index]);
  }
  const person = (name: keyof SmallCity['people']) => as(app, city.people[name]);
  [office, manager, otherManager, headI, headII] = [
    person('office'),
    person('manager'),
    person('otherManager'),
    person('headI'),
    person('headII'),
  ];
  [chair, member, executor, auditor, admin] = [
    person('chair'),
    person('member'),
    person('executor'),
    person('auditor'),
    person('admin'),
  ];
});
afterAll(() => app.close());

const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => app.app.get(DataSource).query(text, values);
const create = (body: object, person = manager) => person('POST', '/projects', body);
const read = (id: string) => office('GET', `/projects/${id}`);
const patch = async (id: string, body: object, person = office): Promise<TestAnswer> =>
  person('PATCH', `/projects/${id}`, body, { 'if-match': (await read(id)).headers.get('etag')! });
const made = async (facts: object = {}, person = manager): Promise<string> => {
  const answer = await create({ ...plainProposal, ...facts }, person);
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const bad = ({ status, body }: TestAnswer) => ({
  status,
  code: body.code,
  errors: body.errors?.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`),
});
const refused = (...errors: string[]) => ({ status: 400, code: 'VALIDATION_FAILED', errors });
const ids = (answer: TestAnswer): string[] => answer.body.items.map((item: { id: string }) => item.id);

/** Every field of a passport filled. */
const whole = {
  originalLanguage: 'ru',
  title: { ru: 'Расширение индустриальной зоны', kk: 'Индустриялық аймақты кеңейту', en: 'Industrial zone' },
  description: { ru: 'Участок с готовыми сетями', kk: 'Дайын желілері бар учаске', en: 'A site with networks' },
  purpose: 'Дать предприятиям инфраструктуру',
  relevance: 'Спрос выше предложения',
  expectedResults: [{ name: 'Реализовано проектов', year: 2027, value: '50.5', unit: 'проектов' }],
  direction: 'II',
  roadmap: 'polycentres',
  furtherRoadmaps: ['ecology', 'transport'],
  districts: ['medeu', 'alatau'],
  initiator: 'industrial-zone',
  bundle: 'east-gate',
  participants: [
    { organisation: 'roads', part: 'Подъездные дороги' },
    { organisation: 'entrepreneurship', part: 'Заказчик' },
  ],
  citizens: { affected: 9400, estimate: 'Рабочие места' },
  cost: { total: '4800000000.00', categories: [{ category: 'Сети', amount: '4800000000.00' }] },
  funding: [{ source: 'local', year: 2026, amount: '4800000000.00' }],
  startsOn: '2026-03-01',
  endsOn: '2028-12-31',
  mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
  coordination: { level: 'committee_members', members: 2, reason: 'Земля и сети' },
  safety: { affected: true, estimate: 'Меньше аварий' },
  innovation: { firstInCity: true, explanation: 'Впервые' },
  iconicSite: { name: 'Медеу', explanation: 'Высокогорный каток' },
  risks: [{ title: 'Земельный спор', probability: 4, impact: 5 }],
  riskQuestion: 'Кто ведёт спор?',
};

describe('a proposal', () => {
  it('is kept whole, and answered with its address and version', async () => {
    const answer = await create(whole);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/projects/${answer.body.id}`);
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(answer.body).toMatchObject({
      code: expect.stringMatching(/^ALM-\d{4}-\d{4}$/),
      version: 1,
      stage: 'draft',
      flagged: false,
      ...whole,
      direction: { code: 'II' },
      roadmap: { code: 'polycentres' },
      furtherRoadmaps: [{ code: 'transport' }, { code: 'ecology' }],
      districts: [{ code: 'alatau' }, { code: 'medeu' }],
      initiator: { code: 'industrial-zone' },
      bundle: { code: 'east-gate' },
      participants: [
        { organisation: 'entrepreneurship', kind: 'akimat', head: 'II', part: 'Заказчик' },
        { organisation: 'roads', kind: 'akimat', head: 'I', part: 'Подъездные дороги' },
      ],
      manager: { id: city.ids.manager },
      createdBy: city.ids.manager,
      staleTranslations: { title: [], description: [] },
      mayEdit: true,
      possibleTransitions: [
        { name: 'submit', to: 'submitted', needsReason: false },
        { name: 'withdraw', to: 'cancelled', needsReason: true },
      ],
    });
    expect((await manager('GET', `/projects/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it('needs a title and a direction, and nothing more', async () => {
    const { body } = await create({ title: { kk: 'Жоба' }, originalLanguage: 'kk', direction: 'I' }, headI);
    expect(body).toMatchObject({
      title: { kk: 'Жоба', ru: null, en: null },
      manager: null,
      districts: [],
      cost: null,
      citizens: null,
    });
  });

  it('has a code of its own, also when many are entered at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => create(plainProposal)));
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(40);
  });

  it.each([
    { why: 'nothing', body: {}, errors: ['/title REQUIRED', '/direction REQUIRED'] },
    { why: 'null for an object', body: { title: null }, errors: ['/title WRONG_TYPE'] },
    { why: 'null for a code', body: { direction: null }, errors: ['/direction WRONG_TYPE'] },
    { why: 'a number for a text', body: { purpose: 5 }, errors: ['/purpose WRONG_TYPE'] },
    { why: 'a text for a list', body: { districts: 'alatau' }, errors: ['/districts WRONG_TYPE'] },
    { why: 'a text for a boolean', body: { safety: { affected: 'yes' } }, errors: ['/safety/affected WRONG_TYPE'] },
    { why: 'an unknown field', body: { budget: 1 }, errors: ['/budget UNKNOWN_FIELD'] },
    { why: 'a field of ours', body: { stage: 'approved' }, errors: ['/stage UNKNOWN_FIELD'] },
    {
      why: 'an unknown field inside',
      body: { citizens: { affected: 1, 'a/b~c': 2 } },
      errors: ['/citizens/a~1b~0c UNKNOWN_FIELD'],
    },
    { why: 'an empty text', body: { purpose: '' }, errors: ['/purpose EMPTY'] },
    { why: 'spaces only', body: { purpose: ' \n\t ' }, errors: ['/purpose EMPTY'] },
    { why: 'a title in no language', body: { title: {} }, errors: ['/title NO_LANGUAGE'] },
    { why: 'an unknown language', body: { title: { ru: 'x', de: 'y' } }, errors: ['/title/de UNKNOWN_FIELD'] },
    { why: 'no title in the original', body: { title: { kk: 'Жоба' } }, errors: ['/title/ru ORIGINAL_MISSING'] },
    { why: 'a line break in a title', body: { title: { ru: 'a\nb' } }, errors: ['/title/ru LINE_BREAK'] },
    { why: '301 characters', body: { title: { ru: 'я'.repeat(301) } }, errors: ['/title/ru TOO_LONG'] },
    { why: 'a title of 1 MB', body: { title: { ru: 'a'.repeat(1_000_000) } }, errors: ['/title/ru TOO_LONG'] },
    { why: 'NUL', body: { title: { ru: 'a\u0000b' } }, errors: ['/title/ru CONTROL_CHARACTER'] },
    { why: 'a bell', body: { purpose: 'a\u0007' }, errors: ['/purpose CONTROL_CHARACTER'] },
    { why: 'NUL in a code', body: { direction: '\u0000' }, errors: ['/direction CONTROL_CHARACTER'] },
    { why: 'money as a float', body: { cost: { total: 5.5 } }, errors: ['/cost/total WRONG_TYPE'] },
    { why: 'negative money', body: { cost: { total: '-1' } }, errors: ['/cost/total NOT_MONEY'] },
    { why: 'a third place', body: { cost: { total: '1.005' } }, errors: ['/cost/total NOT_MONEY'] },
    { why: 'money in words', body: { cost: { total: '1e9' } }, errors: ['/cost/total NOT_MONEY'] },
    { why: 'a comma in money', body: { cost: { total: '1,5' } }, errors: ['/cost/total NOT_MONEY'] },
    { why: '19 digits', body: { cost: { total: '1'.repeat(19) } }, errors: ['/cost/total NOT_MONEY'] },
    {
      why: 'negative funding',
      body: {
        funding: [
          { source: 'local', amount: '1' },
          { source: 'local', amount: '-0.01' },
        ],
      },
      errors: ['/funding/1/amount NOT_MONEY'],
    },
    {
      why: 'an unknown source',
      body: { funding: [{ source: 'loan', amount: '1' }] },
      errors: ['/funding/0/source NOT_ONE_OF'],
    },
    { why: '31 February', body: { startsOn: '2026-02-31' }, errors: ['/startsOn NOT_A_DAY'] },
    { why: '29 February of a common year', body: { startsOn: '2026-02-29' }, errors: ['/startsOn NOT_A_DAY'] },
    { why: 'a day of the year 0', body: { startsOn: '0000-02-03' }, errors: ['/startsOn NOT_A_DAY'] },
    { why: 'a moment for a day', body: { startsOn: '2026-02-03T00:00:00Z' }, errors: ['/startsOn NOT_A_DAY'] },
    {
      why: 'an end before the start',
      body: { startsOn: '2026-03-02', endsOn: '2026-03-01' },
      errors: ['/endsOn END_BEFORE_START'],
    },
    { why: 'half a citizen', body: { citizens: { affected: 0.5 } }, errors: ['/citizens/affected WRONG_TYPE'] },
    { why: 'minus one citizen', body: { citizens: { affected: -1 } }, errors: ['/citizens/affected TOO_SMALL'] },
    { why: 'too many citizens', body: { citizens: { affected: 100_000_001 } }, errors: ['/citizens/affected TOO_BIG'] },
    {
      why: 'a risk of 6',
      body: { risks: [{ title: 'x', probability: 6, impact: 0 }] },
      errors: ['/risks/0/probability TOO_BIG', '/risks/0/impact TOO_SMALL'],
    },
    { why: 'a district twice', body: { districts: ['alatau', 'medeu', 'alatau'] }, errors: ['/districts/2 DUPLICATE'] },
    {
      why: 'a further roadmap twice',
      body: { furtherRoadmaps: ['ecology', 'ecology'] },
      errors: ['/furtherRoadmaps/1 DUPLICATE'],
    },
    {
      why: 'its roadmap as a further one',
      body: { roadmap: 'polycentres', furtherRoadmaps: ['ecology', 'polycentres'] },
      errors: ['/furtherRoadmaps/1 MAIN_ROADMAP'],
    },
    { why: 'null for roadmaps', body: { furtherRoadmaps: null }, errors: ['/furtherRoadmaps WRONG_TYPE'] },
    {
      why: 'an organisation twice',
      body: { participants: [{ organisation: 'roads' }, { organisation: 'roads' }] },
      errors: ['/participants/1/organisation DUPLICATE'],
    },
    { why: '31 districts', body: { districts: Array.from({ length: 31 }, String) }, errors: ['/districts TOO_MANY'] },
    { why: 'no id', body: { managerId: 'me' }, errors: ['/managerId NOT_AN_ID'] },
    {
      why: 'a float for a year',
      body: { expectedResults: [{ name: 'x', year: 2026.5 }] },
      errors: ['/expectedResults/0/year WRONG_TYPE'],
    },
    {
      why: 'a number for a value',
      body: { expectedResults: [{ name: 'x', value: 5 }] },
      errors: ['/expectedResults/0/value WRONG_TYPE'],
    },
    {
      why: 'no value',
      body: { expectedResults: [{ name: 'x', value: 'many' }] },
      errors: ['/expectedResults/0/value NOT_DECIMAL'],
    },
  ])('is refused with $why', async ({ why, body, errors }) => {
    const answer = await create(why === 'nothing' ? body : { ...plainProposal, ...body });
    expect(bad(answer)).toEqual(refused(...errors));
    for (const { message } of answer.body.errors) expect(message).not.toMatch(/^field\.|\{\{/);
  });

  it('is refused for half a character, wherever it stands', async () => {
    const half = JSON.parse(
      String.raw`{"title":{"ru":"\ud800"},"purpose":"a\udc00b","direction":"\ud83d","risks":[{"title":"\ud800x","probability":1,"impact":1}]}`,
    );
    expect(bad(await create(half))).toEqual(
      refused('/title/ru NOT_UNICODE', '/purpose NOT_UNICODE', '/direction NOT_UNICODE', '/risks/0/title NOT_UNICODE'),
    );
  });

  it('is refused for all its bad fields at once', async () => {
    const answer = await create({
      title: { ru: '' },
      purpose: 5,
      direction: 'II',
      startsOn: '2026-02-31',
      cost: { total: '-1', categories: [{ category: '', amount: 'x' }] },
      colour: 'red',
    });
    expect(bad(answer).errors.toSorted()).toEqual(
      [
        '/title/ru EMPTY',
        '/purpose WRONG_TYPE',
        '/startsOn NOT_A_DAY',
        '/cost/total NOT_MONEY',
        '/cost/categories/0/category EMPTY',
        '/cost/categories/0/amount NOT_MONEY',
        '/colour UNKNOWN_FIELD',
      ].toSorted(),
    );
  });

  it('is refused for every code that names nothing', async () => {
    const answer = await create({
      ...plainProposal,
      direction: 'IX',
      roadmap: 'nowhere',
      furtherRoadmaps: ['ecology', 'elsewhere'],
      initiator: "'; DROP TABLE project; --",
      bundle: 'none',
      managerId: newId(),
      districts: ['alatau', 'atlantis'],
      participants: [{ organisation: 'roads' }, { organisation: 'nasa' }],
    });
    expect(bad(answer)).toEqual(
      refused(
        '/direction UNKNOWN_REFERENCE',
        '/roadmap UNKNOWN_REFERENCE',
        '/initiator UNKNOWN_REFERENCE',
        '/bundle UNKNOWN_REFERENCE',
        '/managerId UNKNOWN_REFERENCE',
        '/furtherRoadmaps/1 UNKNOWN_REFERENCE',
        '/districts/1 UNKNOWN_REFERENCE',
        '/participants/1/organisation UNKNOWN_REFERENCE',
      ),
    );
    expect(answer.body.errors[0].message).toContain('IX');
  });

  it.each([
    ['SQL', `'); DROP TABLE project; -- " \\ $1 %s :name ?`],
    ['HTML', `<script>alert("1")</script> & <b>b</b> &amp; {{x}} $t(key)`],
    ['emoji', '👩🏽‍🚒🏙️ 🇰🇿 ☕'],
    ['letters from right to left', 'مشروع \u202eабв\u202c שלום'],
    ['Kazakh letters', 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸'],
    ['letters composed of two', 'й и\u0306 é e\u0301'],
  ])('keeps %s in every text as they are', async (_, text) => {
    const texts = {
      title: { kk: text, ru: text, en: text },
      description: { kk: text, ru: text, en: `${text}\n${text}` },
      purpose: text,
      relevance: text,
      expectedResults: [{ name: text, year: null, value: null, unit: text.slice(0, 59).trim().toWellFormed() }],
      citizens: { affected: null, estimate: text },
      cost: { total: null, categories: [{ category: text, amount: '1.00' }] },
      mandate: { issuer: 'akim', number: text, date: null },
      coordination: { level: 'head', members: null, reason: text },
      safety: { affected: false, estimate: text },
      innovation: { firstInCity: false, explanation: text },
      iconicSite: { name: text, explanation: text },
      risks: [{ title: text, probability: 1, impact: 1 }],
      riskQuestion: text,
    };
    const id = await made({ ...texts, participants: [{ organisation: 'roads', part: text }] });
    const { body } = await read(id);
    expect(body).toMatchObject({ ...texts, participants: [{ part: text }] });
    expect(ids(await office('GET', '/projects?limit=200'))).toContain(id);
  });

  it('loses only the spaces around a text', async () => {
    const id = await made({ title: { ru: '  Парк   у реки ' } });
    expect((await read(id)).body.title.ru).toBe('Парк   у реки');
  });

  it('keeps money exactly', async () => {
    const id = await made({ cost: { total: '999999999999999999.99', categories: [{ category: 'x', amount: '0.1' }] } });
    expect((await read(id)).body.cost).toEqual({
      total: '999999999999999999.99',
      categories: [{ category: 'x', amount: '0.10' }],
    });
  });

  it('names as its manager whom the author names', async () => {
    const id = await made({ managerId: city.ids.otherManager });
    expect((await read(id)).body.manager.id).toBe(city.ids.otherManager);
  });

  it.each(['admin', 'auditor', 'executor', 'member', 'chair'] as const)('is not entered by %s', async (who) => {
    const answer = await create(plainProposal, as(app, city.people[who]));
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('an id', () => {
  it.each(['1', 'me', 'null', '%00', newId().slice(1), `${newId()}0`, '0199a3c4-5b6d-4e8f-9a0b-1c2d3e4f5a6b', newId()])(
    '%s names nothing',
    async (id) => {
      for (const answer of [
        await office('GET', `/projects/${id}`),
        await office('PATCH', `/projects/${id}`, { purpose: 'x' }, { 'if-match': '*' }),
        await office('POST', `/projects/${id}/transitions`, { transition: 'submit' }),
        await office('GET', `/projects/${id}/history`),
      ]) {
        expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
      }
    },
  );
});

describe('a change', () => {
  it('needs the version that was read', async () => {
    const id = await made();
    const change = (headers?: Record<string, string>) =>
      office('PATCH', `/projects/${id}`, { purpose: String(Math.random()) }, headers);
    expect(await change()).toMatchObject({ status: 428, body: { code: 'IF_MATCH_MISSING' } });
    for (const tag of ['"v2"', '"v0"', 'W/"v1"', 'v1', '""', 'nonsense', '"v1', '"v99999999999999999999"']) {
      expect(await change({ 'if-match': tag })).toMatchObject({
        status: 412,
        body: { code: 'STALE', params: { current: 1 } },
      });
    }
    expect((await change({ 'if-match': '"v1"' })).headers.get('etag')).toBe('"v2"');
    expect((await change({ 'if-match': '"v1"' })).status).toBe(412);
    expect((await change({ 'if-match': '"v1", "v2"' })).headers.get('etag')).toBe('"v3"');
    expect((await change({ 'if-match': '*' })).headers.get('etag')).toBe('"v4"');
  });

  it('is one of many made at once on one version', async () => {
    const id = await made();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        office('PATCH', `/projects/${id}`, { purpose: `Цель ${index}` }, { 'if-match': '"v1"' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
  });

  it('replaces a list, and leaves what is not named', async () => {
    const id = (await create(whole)).body.id;
    const before = (await read(id)).body;
    const lists = {
      furtherRoadmaps: ['ecology'],
      districts: ['medeu'],
      participants: [{ organisation: 'parks', part: null }],
      funding: [],
      risks: [
        { title: 'Первый', probability: 1, impact: 2 },
        { title: 'Второй', probability: 2, impact: 1 },
      ],
      expectedResults: [],
    };
    const { body } = await patch(id, lists);
    expect(body).toEqual({
      ...before,
      version: 2,
      updatedAt: expect.any(String),
      ...lists,
      furtherRoadmaps: [expect.objectContaining({ code: 'ecology' })],
      districts: [expect.objectContaining({ code: 'medeu' })],
      participants: [expect.objectContaining({ organisation: 'parks', part: null })],
    });
  });

  it('of further roadmaps is remembered with the rest', async () => {
    const id = (await create(whole)).body.id;
    const moment = async () => (await sql<{ now: Date }>('SELECT clock_timestamp() AS now'))[0]!.now.toISOString();
    const codesAt = async (at: string) =>
      (await office('GET', `/projects/${id}?asOf=${at}`)).body.furtherRoadmaps.map(
        ({ code }: { code: string }) => code,
      );
    const before = await moment();
    await patch(id, { furtherRoadmaps: ['ecology'] });
    const between = await moment();
    expect((await patch(id, { furtherRoadmaps: [] })).body.furtherRoadmaps).toEqual([]);
    expect([await codesAt(before), await codesAt(between), await codesAt(await moment())]).toEqual([
      ['transport', 'ecology'],
      ['ecology'],
      [],
    ]);
  });

  it('empties with null', async () => {
    const id = (await create(whole)).body.id;
    const emptied = {
      description: null,
      purpose: null,
      relevance: null,
      roadmap: null,
      initiator: null,
      managerId: null,
      bundle: null,
      citizens: null,
      cost: null,
      startsOn: null,
      endsOn: null,
      mandate: null,
      coordination: null,
      safety: null,
      innovation: null,
      iconicSite: null,
      riskQuestion: null,
    };
    const { managerId, description, ...fields } = emptied;
    expect((await patch(id, emptied)).body).toMatchObject({
      ...fields,
      manager: managerId,
      description: { kk: description, ru: null, en: null },
    });
  });

  it('of one language leaves the others, and says which have grown old', async () => {
    const id = (await create(whole)).body.id;
    const title = await patch(id, { title: { ru: 'Новая зона' } });
    expect(title.body).toMatchObject({
      title: { ru: 'Новая зона', kk: whole.title.kk, en: whole.title.en },
      staleTranslations: { title: ['kk', 'en'], description: [] },
    });
    const kazakh = await patch(id, { title: { kk: 'Жаңа аймақ' } });
    expect(kazakh.body.staleTranslations.title).toEqual(['en']);
    const both = await patch(id, { title: { ru: 'Ещё новее', kk: 'Тағы жаңа' } });
    expect(both.body.staleTranslations.title).toEqual(['en']);
    const without = await patch(id, { title: { en: null } });
    expect(without.body).toMatchObject({ title: { en: null }, staleTranslations: { title: [] } });
    expect(bad(await patch(id, { title: { ru: null } }))).toEqual(refused('/title/ru ORIGINAL_MISSING'));
  });

  it('that changes nothing leaves the version', async () => {
    const id = (await create(whole)).body.id;
    const history = (await sql<{ count: string }>('SELECT count(*) FROM history WHERE project_id = $1', [id]))[0]!
      .count;
    for (const same of [
      whole,
      { cost: { total: '4800000000', categories: [{ category: 'Сети', amount: '4800000000.0' }] } },
      { districts: ['alatau', 'medeu'] },
      { furtherRoadmaps: ['transport', 'ecology'] },
      { districts: ['medeu', 'alatau'] },
      { title: { ru: ` ${whole.title.ru} ` } },
      { expectedResults: [{ ...whole.expectedResults[0], value: '50.500' }] },
    ]) {
      expect((await patch(id, same)).headers.get('etag')).toBe('"v1"');
    }
    const after = (await sql<{ count: string }>('SELECT count(*) FROM history WHERE project_id = $1', [id]))[0]!.count;
    expect(after).toBe(history);
  });

  it('must change something, and is held to the same rules as a proposal', async () => {
    const id = (await create(whole)).body.id;
    expect(bad(await patch(id, {}))).toEqual(refused(' NOTHING_TO_CHANGE'));
    expect(bad(await patch(id, { endsOn: '2026-02-28' }))).toEqual(refused('/endsOn END_BEFORE_START'));
    expect(bad(await patch(id, { startsOn: '2029-01-01' }))).toEqual(refused('/endsOn END_BEFORE_START'));
    expect(bad(await patch(id, { roadmap: 'ecology' }))).toEqual(refused('/furtherRoadmaps/1 MAIN_ROADMAP'));
    expect(bad(await patch(id, { direction: null }))).toEqual(refused('/direction WRONG_TYPE'));
    expect(bad(await patch(id, { direction: 'IX', districts: ['x'] }))).toEqual(
      refused('/direction UNKNOWN_REFERENCE', '/districts/0 UNKNOWN_REFERENCE'),
    );
    expect(bad(await patch(id, { version: 7 }))).toEqual(refused('/version UNKNOWN_FIELD', ' NOTHING_TO_CHANGE'));
    expect((await read(id)).headers.get('etag')).toBe('"v1"');
  });

  it('of a draft is its author’s, its manager’s, its head’s and the office’s; later the office’s alone', async () => {
    const id = await made();
    for (const person of [manager, headII, office]) {
      expect((await patch(id, { purpose: String(Math.random()) }, person)).status).toBe(200);
    }
    expect((await manager('POST', `/projects/${id}/submit`)).status).toBe(200);
    for (const person of [manager, headII]) {
      const answer = await patch(id, { purpose: 'Поздно' }, person);
      expect(answer).toMatchObject({ status: 403, body: { code: 'PROJECT_NOT_YOURS_TO_EDIT' } });
      expect(answer.body.detail).toContain('(подан)');
    }
    expect((await patch(id, { purpose: 'Уточнено' })).status).toBe(200);
    await office('POST', `/projects/${id}/transitions`, { transition: 'cancel', reason: 'Отозван' });
    expect((await patch(id, { purpose: 'Поздно' })).status).toBe(403);
  });
});

describe('a reader who has the version', () => {
  it('is answered 304 until it changes', async () => {
    const id = await made();
    const known = (etag: string) => office('GET', `/projects/${id}`, undefined, { 'if-none-match': etag });
    for (const tag of ['"v1"', 'W/"v1"', '"v7", "v1"', '*']) {
      const answer = await known(tag);
      expect({ status: answer.status, body: answer.body, etag: answer.headers.get('etag') }).toEqual({
        status: 304,
        body: undefined,
        etag: '"v1"',
      });
    }
    expect((await known('"v2"')).status).toBe(200);
    await patch(id, { purpose: 'Новая цель' });
    expect((await known('"v1"')).status).toBe(200);
  });
});

describe('a transition', () => {
  const move = (id: string, body: object, person = office) => person('POST', `/projects/${id}/transitions`, body);

  it('goes the way of the table, and is recorded', async () => {
    const id = await made();
    await move(id, { transition: 'submit' }, manager);
    await move(id, { transition: 'send_back', reason: 'Нужна смета', deadline: '2026-12-31' }, headII);
    await move(id, { transition: 'submit' }, manager);
    await move(id, { transition: 'accept' }, headII);
    await move(id, { transition: 'start' }, manager);
    await move(id, { transition: 'hold', reason: 'Спор' });
    await move(id, { transition: 'resume' });
    const answer = await move(id, { transition: 'complete' });
    expect(answer.status).toBe(200);
    expect(
      answer.body.items.map(
        (item: { name: string; from: string; to: string }) => `${item.name} ${item.from} ${item.to}`,
      ),
    ).toEqual([
      'submit draft submitted',
      'send_back submitted draft',
      'submit draft submitted',
      'accept submitted approved',
      'start approved in_delivery',
      'hold in_delivery on_hold',
      'resume on_hold in_delivery',
      'complete in_delivery completed',
    ]);
    expect(answer.body.items[1]).toMatchObject({
      reason: 'Нужна смета',
      deadline: '2026-12-31',
      actor: { id: city.ids.headII, name: city.people.headII },
    });
    expect((await read(id)).body).toMatchObject({
      stage: 'completed',
      oversight: 'standard',
      possibleTransitions: [],
      mayEdit: false,
    });
  });

  it.each([
    { body: { transition: 'start' }, status: 409, code: 'TRANSITION_NOT_POSSIBLE', who: 'manager' },
    { body: { transition: 'approve' }, status: 409, code: 'TRANSITION_NOT_POSSIBLE', who: 'office' },
    { body: { transition: 'withdraw' }, status: 422, code: 'REASON_MISSING', who: 'manager' },
    { body: { transition: 'withdraw', reason: '  ' }, status: 400, code: 'VALIDATION_FAILED', who: 'manager' },
    { body: { transition: 'cancel', reason: 'x' }, status: 403, code: 'TRANSITION_NOT_YOURS', who: 'manager' },
    { body: { transition: 'fly' }, status: 400, code: 'VALIDATION_FAILED', who: 'manager' },
    { body: {}, status: 400, code: 'VALIDATION_FAILED', who: 'manager' },
    { body: { transition: 'submit', deadline: '2026-02-31' }, status: 400, code: 'VALIDATION_FAILED', who: 'manager' },
    { body: { transition: 'submit' }, status: 404, code: 'NOT_FOUND', who: 'otherManager' },
    { body: { transition: 'submit' }, status: 403, code: 'FORBIDDEN', who: 'auditor' },
  ] as const)('$body.transition of a draft by $who: $status $code', async ({ body, status, code, who }) => {
    const id = await made();
    const answer = await move(id, body, as(app, city.people[who]));
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect((await read(id)).body.stage).toBe('draft');
  });

  it('that is not possible is refused with those that are', async () => {
    const id = await made();
    const { body } = await move(id, { transition: 'start' }, manager);
    expect(body.params).toEqual({ transition: 'start', stage: 'draft', possible: ['submit', 'withdraw'] });
  });

  it('past the committee is nobody’s to make', async () => {
    const id = await made({ mandate: whole.mandate });
    await move(id, { transition: 'submit' }, manager);
    expect((await read(id)).body.stage).toBe('on_agenda');
    for (const transition of ['approve', 'reject', 'return']) {
      const answer = await move(id, { transition, reason: 'x' }, office);
      expect(answer).toMatchObject({ status: 403, body: { code: 'NEEDS_DECISION' } });
    }
  });
});

describe('the list', () => {
  const COUNT = 130;
  const listed: string[] = [];
  const MARK = 'страница';

  /** Straight into the table: the list is what is tried, not the entering. Many values are equal, every third is unknown. */
  const insertProject = async (index: number, id = newId()): Promise<string> => {
    const unknown = index % 3 === 0;
    await sql(
      `INSERT INTO project (id, code, stage, stage_since, original_language, title_ru, direction_id, created_by, manager_id,
         starts_on, ends_on, cost_total, created_at, updated_at, flagged)
       VALUES ($1, $2, $3, $4, 'ru', $5, $6, $7, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        `LIST-${String(1000 + index)}-${id.slice(-4)}`,
        index % 2 === 0 ? 'submitted' : 'in_delivery',
        new Date(Date.UTC(2025, 0, 1 + (index % 5))),
        `Проект ${MARK} ${index}`,
        city.directions.III,
        city.ids.otherManager,
        unknown ? null : `2026-0${1 + (index % 4)}-01`,
        unknown ? null : `2027-0${1 + (index % 4)}-01`,
        unknown ? null : `${1000 * (index % 7)}.5${index % 2}`,
        new Date(Date.UTC(2024, 0, 1, 0, 0, index % 11)),
        new Date(Date.UTC(2025, 0, 1, 0, 0, index % 13)),
        index % 4 === 0,
      ],
    );
    return id;
  };

  beforeAll(async () => {
    for (let index = 0; index < COUNT; index += 1) listed.push(await insertProject(index));
  });

  /** Follows `next` to the end; `between` happens after each page. */
  async function walk(path: string, between: () => Promise<unknown> = () => Promise.resolve()) {
    const pages: { id: string; [field: string]: string | null }[][] = [];
    let next: string | undefined = path;
    while (next !== undefined) {
      const answer: TestAnswer = await office('GET', next);
      expect(answer.status).toBe(200);
      pages.push(answer.body.items);
      const link = answer.headers.get('link');
      next = link === null ? undefined : /^<(.*)>; rel="next"$/.exec(link)![1]!.slice(`${app.url}/api/v1`.length);
      expect(pages.length).toBeLessThan(60);
      await between();
    }
    return pages;
  }

  const FIELDS: Record<string, string> = {
    cost: 'costTotal',
    startsOn: 'startsOn',
    endsOn: 'endsOn',
    code: 'code',
    stageSince: 'stageSince',
    updatedAt: 'updatedAt',
  };

  it.each(
    ['createdAt', 'updatedAt', 'stageSince', 'code', 'startsOn', 'endsOn', 'cost'].flatMap((sort) => [
      sort,
      `-${sort}`,
    ]),
  )('by %s shows each project once, while others are entered', async (sort) => {
    let more = 1000;
    const pages = await walk(`/projects?direction=III&sort=${sort}&limit=17`, () => insertProject((more += 1)));
    const seen = pages.flat().map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(listed.filter((id) => !seen.includes(id))).toEqual([]);

    // When a project was entered is not shown in the list; every other value that it is sorted by is.
    const field = FIELDS[sort.replace('-', '')] ?? '';
    const values = pages.flat().map((item) => item[field] ?? null);
    const known = values.filter((value) => value !== null);
    // What is unknown comes last, both ways.
    expect(values.slice(known.length).every((value) => value === null)).toBe(true);
    const ordered = known.toSorted((one, other) => {
      if (field === 'costTotal') return Number(one) - Number(other);
      return one < other ? -1 : 1;
    });
    expect(known).toEqual(sort.startsWith('-') ? ordered.toReversed() : ordered);
  });

  it('goes through what a search has found, each once', async () => {
    const pages = await walk(`/projects?q=${encodeURIComponent(MARK)}&limit=40`);
    const seen = pages.flat().map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(listed.filter((id) => !seen.includes(id))).toEqual([]);
  });

  it('links to the next page absolutely, with its filters, and not behind the last', async () => {
    const query = 'direction=III&stage=submitted,in_delivery&sort=-cost&limit=5';
    const first = await office('GET', `/projects?${query}`);
    const next = new URL(/^<(.*)>; rel="next"$/.exec(first.headers.get('link')!)![1]!);
    expect(next.origin).toBe(app.url);
    expect(next.pathname).toBe('/api/v1/projects');
    for (const [name, value] of new URLSearchParams(query)) expect(next.searchParams.get(name)).toBe(value);
    expect(first.body.items).toHaveLength(5);
    const last = await office('GET', '/projects?direction=I&limit=200');
    expect(last.headers.get('link')).toBeNull();
  });

  it('links to the address that a trusted proxy was asked for', async () => {
    const answer = await office('GET', '/projects?direction=III&limit=1', undefined, {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'zhoba.almaty.kz',
    });
    expect(answer.headers.get('link')).toMatch(/^<https:\/\/zhoba\.almaty\.kz\/api\/v1\/projects\?/);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=abc',
    'limit=1.5',
    'limit=',
    'limit=1&limit=2',
    'sort=title',
    'sort=--cost',
    'stage=gone',
    'stage=',
    'oversight=none',
    'flagged=maybe',
    'costOver=-1',
    'costOver=1e3',
    'endsBefore=2026-02-31',
    'endsBefore=0000-01-01',
    'manager=me',
    'direction=%00',
    'organisation=%00',
    'q=',
    'q=%00',
    `q=${'a'.repeat(10_000)}`,
    'colour=red',
    '__proto__=1',
  ])('refuses ?%s by name', async (query) => {
    const answer = await office('GET', `/projects?${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors[0].pointer).toMatch(new RegExp(`^\\?${query.split('=')[0]}(\\.\\d)?$`));
  });

  const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  it.each([
    ['nonsense', 'after=nonsense'],
    ['no list', `after=${Buffer.from('{}').toString('base64url')}`],
    ['another order', `sort=cost&after=${cursor('-cost', '1.00', newId())}`],
    ['too short', `after=${cursor('-createdAt', '2026-01-01T00:00:00Z')}`],
    ['no moment', `after=${cursor('-createdAt', 'yesterday', newId())}`],
    ['a moment that is not', `after=${cursor('-createdAt', '2026-02-31T00:00:00Z', newId())}`],
    ['null where nothing is unknown', `after=${cursor('-createdAt', null, newId())}`],
    ['no id', `sort=cost&after=${cursor('cost', '1.00', 'x')}`],
    ['no amount', `sort=cost&after=${cursor('cost', 'much', newId())}`],
    ['no day', `sort=endsOn&after=${cursor('endsOn', '2026-13-01', newId())}`],
    ['NUL', `sort=code&after=${cursor('code', '\u0000', newId())}`],
    ['no rank', `q=x&after=${cursor('relevance', '99999999999', newId())}`],
    ['too long', `after=${'a'.repeat(1001)}`],
  ])('refuses as a position %s', async (_, query) => {
    const answer = await office('GET', `/projects?${query}`);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, '?after']);
  });

  describe('filtered', () => {
    let wanted: string;
    let plain: string;
    beforeAll(async () => {
      wanted = await made({ ...whole, title: { ru: 'Искомый' } });
      await manager('POST', `/projects/${wanted}/submit`);
      plain = await made({ title: { ru: 'Другой' }, direction: 'I' });
    });

    it.each([
      'direction=II',
      'direction=II,IX',
      'direction=III&direction=II',
      'stage=on_agenda',
      'stage=on_agenda,draft&direction=II',
      'roadmap=polycentres',
      'roadmap=ecology',
      'roadmap=polycentres,ecology,transport',
      'roadmap=nowhere,transport&sort=-cost',
      'roadmap=transport&q=Искомый',
      'district=medeu',
      'district=atlantis,alatau',
      'organisation=roads',
      'organisation=industrial-zone',
      'bundle=east-gate',
      'flagged=true',
      'costOver=4799999999.99',
      'endsBefore=2029-01-01&direction=II',
      'q=Искомый&stage=on_agenda&flagged=true&sort=cost',
    ])('by ?%s shows what fits and nothing else', async (query) => {
      const found = (await walk(`/projects?${query}&limit=200`)).flat().map(({ id }) => id);
      expect(found).toContain(wanted);
      expect(found).not.toContain(plain);
    });

    it.each([
      'direction=IX',
      'stage=completed&direction=II&bundle=east-gate',
      'roadmap=nowhere',
      'district=atlantis',
      'organisation=nasa',
      'bundle=none',
      'costOver=4800000000.00',
      'endsBefore=2028-12-31&bundle=east-gate',
      'oversight=committee',
      `manager=${newId()}`,
      "direction=II' OR 1=1 --",
    ])('by ?%s does not show what does not fit', async (query) => {
      const found = (await walk(`/projects?${query}&limit=200`)).flat().map(({ id }) => id);
      expect(found).not.toContain(wanted);
    });

    it('by a roadmap goes through main and further ones in one order, each project once', async () => {
      const main = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          made({ roadmap: 'ecology', furtherRoadmaps: index % 2 === 0 ? ['transport'] : [], direction: 'I' }),
        ),
      );
      const further = await Promise.all(
        Array.from({ length: 6 }, () => made({ roadmap: 'polycentres', furtherRoadmaps: ['ecology'], direction: 'I' })),
      );
      for (const [query, expected] of [
        ['roadmap=ecology', [...main, ...further]],
        ['roadmap=transport', main.filter((_, index) => index % 2 === 0)],
        ['roadmap=transport,ecology', [...main, ...further]],
      ] as const) {
        const pages = await walk(`/projects?${query}&direction=I&sort=code&limit=5`);
        expect(pages.flat().map(({ id }) => id)).toHaveLength(expected.length);
        expect(new Set(pages.flat().map(({ id }) => id))).toEqual(new Set(expected));
        const codes = pages.flat().map(({ code }) => code);
        expect(codes).toEqual(codes.map(String).toSorted((a, b) => (a < b ? -1 : 1)));
      }
      const [item] = (await office('GET', '/projects?roadmap=transport&direction=I&limit=1')).body.items;
      expect(item).toMatchObject({ roadmap: 'ecology', furtherRoadmaps: ['transport'] });
    });

    it('by its manager and by not being flagged', async () => {
      expect(
        ids(await office('GET', `/projects?manager=${city.ids.manager}&flagged=false&direction=I&limit=200`)),
      ).toContain(plain);
      expect(
        ids(await office('GET', `/projects?manager=${city.ids.otherManager}&direction=I&limit=200`)),
      ).not.toContain(plain);
    });
  });
});

describe('search', () => {
  const found: Record<string, string> = {};
  beforeAll(async () => {
    found['park'] = await made({
      title: {
        ru: 'Городской парк у реки',
        kk: 'Өзен жағасындағы қалалық саябақ жобасы',
        en: 'City park by the river',
      },
      description: { ru: 'Высадка деревьев и освещение аллей' },
    });
    found['bus'] = await made({
      title: { ru: "Автобусные полосы на проспекте O'Нил", kk: 'Автобус жолақтары' },
      description: { ru: 'Приоритет общественного транспорта 100%' },
    });
  });
  const search = async (q: string) => ids(await office('GET', `/projects?limit=200&q=${encodeURIComponent(q)}`));

  it.each([
    { typed: 'парк', name: 'park' },
    { typed: 'парков', name: 'park' },
    { typed: 'парками у реки', name: 'park' },
    { typed: 'ПАРКУ', name: 'park' },
    { typed: 'деревья', name: 'park' },
    { typed: 'освещением аллеи', name: 'park' },
    { typed: 'жоба', name: 'park' },
    { typed: 'жобасы', name: 'park' },
    { typed: 'саябақ', name: 'park' },
    { typed: 'саябак', name: 'park' },
    { typed: 'озен', name: 'park' },
    { typed: 'калалык саябак', name: 'park' },
    { typed: 'river', name: 'park' },
    { typed: 'гор', name: 'park' },
    { typed: 'горадской', name: 'park' },
    { typed: 'автобусные полсы', name: 'bus' },
    { typed: 'автобусных полос', name: 'bus' },
    { typed: "о'нил", name: 'bus' },
    { typed: 'транспорт', name: 'bus' },
  ])('for "$typed" finds it', async ({ typed, name }) => {
    expect(await search(typed)).toContain(found[name]);
  });

  it('puts a word of the title before a word of the description', async () => {
    const inTitle = await made({ title: { ru: 'Фонтан' }, description: { ru: 'На площади' } });
    const inBody = await made({ title: { ru: 'Площадь' }, description: { ru: 'Будет фонтан' } });
    expect(await search('фонтаны')).toEqual([inTitle, inBody]);
  });

  it('finds a project by its code', async () => {
    const { code, id } = (await read(found['park']!)).body;
    expect(await search(code)).toContain(id);
  });

  it('follows a change of the title', async () => {
    const id = await made({ title: { ru: 'Велодорожка' } });
    await patch(id, { title: { ru: 'Катамаран' } });
    expect(await search('катамараны')).toEqual([id]);
    expect(await search('велодорожка')).not.toContain(id);
  });

  it('finds nothing that is not there', async () => {
    expect(await search('синхрофазотрон')).toEqual([]);
  });

  it.each([
    "' & | ! <-> :*",
    '%',
    '_',
    '\\',
    '"',
    "''",
    ':*',
    'a:*b',
    '!парк',
    '()',
    '(парк',
    '<->',
    "'; DROP TABLE project; --",
    '$1',
    '{{x}}',
    '\u202e',
    '👩🏽‍🚒',
    'и',
    'the',
    'a'.repeat(200),
    'слово '.repeat(33).trim(),
  ])('takes "%s" for words', async (typed) => {
    const answer = await office('GET', `/projects?q=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(200);
    expect(Array.isArray(answer.body.items)).toBe(true);
  });

  it('shows only what the reader may see', async () => {
    const secret = await made({ title: { ru: 'Тайный черновик' } });
    expect(await search('тайный')).toContain(secret);
    for (const person of [otherManager, member, executor, headI]) {
      expect(ids(await person('GET', `/projects?q=${encodeURIComponent('тайный')}`))).toEqual([]);
    }
  });
});

describe('who sees a project', () => {
  const all = { office: true, admin: true, auditor: true, manager: true, headII: true };
  const nobodyElse = { otherManager: false, headI: false, chair: false, member: false, executor: false };

  it.each([
    { what: 'a draft', facts: {}, submit: false, sees: { ...all, ...nobodyElse } },
    {
      what: 'a submitted project',
      facts: {},
      submit: true,
      sees: { ...all, ...nobodyElse, chair: true, member: true },
    },
    {
      what: 'a draft with the executor’s organisation',
      facts: { participants: [{ organisation: 'roads' }] },
      submit: false,
      sees: { ...all, ...nobodyElse },
    },
    {
      what: 'a submitted project with the executor’s organisation',
      facts: { participants: [{ organisation: 'roads' }] },
      submit: true,
      sees: { ...all, ...nobodyElse, chair: true, member: true, executor: true },
    },
    {
      what: 'a submitted project begun by the executor’s organisation',
      facts: { initiator: 'roads' },
      submit: true,
      sees: { ...all, ...nobodyElse, chair: true, member: true, executor: true },
    },
    {
      what: 'a draft that another manages',
      facts: { managerId: '$otherManager' },
      submit: false,
      sees: { ...all, ...nobodyElse, otherManager: true },
    },
  ])('$what', async ({ facts, submit, sees }) => {
    const { managerId, ...others } = facts as { managerId?: string };
    const id = await made({ ...others, ...(managerId && { managerId: city.ids.otherManager }) });
    if (submit) await manager('POST', `/projects/${id}/submit`);
    expect((await read(id)).body.stage).toBe(submit ? 'submitted' : 'draft');
    const people: Record<string, Person> = {
      office,
      admin,
      auditor,
      manager,
      headII,
      otherManager,
      headI,
      chair,
      member,
      executor,
    };
    for (const [name, person] of Object.entries(people)) {
      const seen = sees[name as keyof typeof sees];
      const paths = ['', '/transitions', '/documents', '/screenings', ...(name === 'executor' ? [] : ['/history'])];
      for (const path of paths) {
        const { status } = await person('GET', `/projects/${id}${path}`);
        expect({ name, path, status }).toEqual({ name, path, status: seen ? 200 : 404 });
      }
      const list = await person('GET', `/projects?limit=200&sort=-createdAt`);
      expect({ name, listed: ids(list).includes(id) }).toEqual({ name, listed: seen });
    }
    // What one does not see one cannot change either, and learns nothing of it.
    const blind = await headI('PATCH', `/projects/${id}`, { purpose: 'x' }, { 'if-match': '"v999"' });
    expect(blind.status).toBe(404);
  });
});
