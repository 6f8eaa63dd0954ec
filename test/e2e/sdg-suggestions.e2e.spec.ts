import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;
interface Item {
  target: { code: string };
  score: number;
  declined: { at: string; note: string } | null;
  words: { word: string; share: number }[];
  sources: { kind: string; code: string; similarity: number; words: string[] }[];
}

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;
let otherManager: Caller;
let auditor: Caller;
/** Codes of projects with a confirmed target; the second is the other manager's. */
let trolleybus: string;
let depot: string;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  [office, manager, otherManager, auditor] = (['office', 'manager', 'otherManager', 'auditor'] as const).map((who) =>
    as(app, city.people[who]),
  ) as [Caller, Caller, Caller, Caller];
  trolleybus = await confirmed({ ru: 'Новые троллейбусы', kk: 'Троллейбус паркін жаңарту' }, '11.2');
  depot = await confirmed({ ru: 'Депо для троллейбусов с подстанцией' }, '9.1', 'otherManager');
  await sql(
    `INSERT INTO indicator (id, code, name_ru, unit_ru, kind, created_at, updated_at) VALUES ($1, 'sirens', 'Охват населения сиренами оповещения', '%', 'statistic', now(), now())`,
    [newId()],
  );
  await sql(
    `INSERT INTO indicator_target (id, indicator_id, target_code) SELECT $1, id, '11.5' FROM indicator WHERE code = 'sirens'`,
    [newId()],
  );
});
afterAll(() => app.close());

const sql = (text: string, values: unknown[] = []) => database.query(text, values);
const project = (title: object, who: 'manager' | 'otherManager' = 'manager', more: object = {}) =>
  deliveredProject(app, city, { manager: who, passport: { title, description: null, ...more } });
const tag = (id: string, target: string) =>
  office('POST', `/projects/${id}/sdg-tags`, {
    target,
    contribution: 'direct',
    effect: 'positive',
    rationale: 'Так сказано в программе',
  });

async function confirmed(title: object, target: string, who: 'manager' | 'otherManager' = 'manager'): Promise<string> {
  const { id, code } = await project(title, who);
  const { body } = await tag(id, target);
  expect((await office('POST', `/sdg-tags/${body.id}/answer`, { confirmed: true })).status).toBe(200);
  return code;
}

const ofText = (body: object, who: Caller = office, query = '') => who('POST', `/sdg/suggestions${query}`, body);
const named = (items: Item[]) => items.flatMap(({ sources }) => sources.map(({ code }) => code));

describe('suggestions', () => {
  it('come from confirmed projects, with the words that caused them as they are written', async () => {
    const { status, body } = await ofText({ title: 'Закупка Троллейбусов' });
    expect([status, body.languages, body.tagged]).toEqual([200, ['ru'], []]);
    const items: Item[] = body.items;
    const transport = items.find(({ target }) => target.code === '11.2');
    expect(transport).toMatchObject({
      declined: null,
      words: [{ word: 'Троллейбусов', share: 1 }],
      sources: [{ kind: 'project', code: trolleybus, words: ['Троллейбусов'] }],
    });
    expect(transport!.score).toBeGreaterThan(0);
    expect(transport!.score).toBeLessThan(1);
  });

  it.each([
    ['a target', 'Ликвидировать крайнюю нищету для всех людей', '1.1', 'target', '1.1'],
    ['a global indicator', 'Уровень смертности детей в возрасте до пяти лет', '3.2', 'global_indicator', '3.2.1'],
    ['an indicator of the city', 'Новые сирены оповещения', '11.5', 'indicator', 'sirens'],
  ])('come from the name of %s', async (_, title, target, kind, code) => {
    const items: Item[] = (await ofText({ title })).body.items;
    expect(items[0]!.target.code).toBe(target);
    expect(items[0]!.sources).toContainEqual(expect.objectContaining({ kind, code }));
  });

  it('know a Kazakh word by its beginning, and its letters when they are typed as Russian ones', async () => {
    const { body } = await ofText({ title: 'Қаланың троллейбустары' });
    expect(body.languages).toEqual(['kk']);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ target: { code: '11.2' }, words: [{ word: 'троллейбустары' }] });
    const typed = await ofText({ title: 'жанартылады', language: 'kk' });
    expect(named(typed.body.items)).toEqual([trolleybus]);
  });

  it('never tell of a project that the reader does not see', async () => {
    const title = 'Депо троллейбусов';
    expect(named((await ofText({ title })).body.items)).toEqual(expect.arrayContaining([trolleybus, depot]));
    const seen = named((await ofText({ title }, manager)).body.items);
    expect(seen).toContain(trolleybus);
    expect(seen).not.toContain(depot);
    expect(named((await ofText({ title }, otherManager)).body.items)).not.toContain(trolleybus);
  });

  it('read the description too, a word of it for less than one of the title', async () => {
    const both = { title: 'Система оповещения', description: 'Возле остановок троллейбусов' };
    const items: Item[] = (await ofText(both)).body.items;
    const score = (found: Item[], code: string) => found.find(({ target }) => target.code === code)!.score;
    expect(score(items, '11.5')).toBeGreaterThan(score(items, '11.2'));
    const turned: Item[] = (await ofText({ title: both.description, description: both.title })).body.items;
    expect(score(turned, '11.2')).toBeGreaterThan(score(turned, '11.5'));
  });

  it('learn from confirmed tags only', async () => {
    const { id, code } = await project({ ru: 'Канатная дорога на Кок-Тобе' });
    const { body } = await tag(id, '11.7');
    expect(named((await ofText({ title: 'Канатная дорога' })).body.items)).not.toContain(code);
    await office('POST', `/sdg-tags/${body.id}/answer`, { confirmed: true });
    expect(named((await ofText({ title: 'Канатная дорога' })).body.items)).toContain(code);
  });

  it('for a project leave out what it is tagged with, mark what was declined, and do not compare it with itself', async () => {
    const { id, code } = await project({ ru: 'Троллейбусы и оповещение', kk: 'Троллейбустар' });
    const ask = async (limit = 20) => (await office('GET', `/projects/${id}/sdg-suggestions?limit=${limit}`)).body;
    const first = await ask();
    expect(first.languages).toEqual(['kk', 'ru']);
    const targets = ({ items }: { items: Item[] }) => items.map(({ target }) => target.code);
    expect(targets(first)).toEqual(expect.arrayContaining(['11.2', '9.1', '11.5']));
    expect(targets(await ask(2))).toEqual(targets(first).slice(0, 2));

    await tag(id, '11.5');
    const declined = (await tag(id, '11.2')).body;
    await office('POST', `/sdg-tags/${declined.id}/answer`, { confirmed: false, note: 'Не о транспорте' });
    const sure = (await tag(id, '9.1')).body;
    await office('POST', `/sdg-tags/${sure.id}/answer`, { confirmed: true });
    const later = await ask();
    expect(later.tagged).toEqual(['9.1', '11.5']);
    expect(targets(later).filter((target) => later.tagged.includes(target))).toEqual([]);
    const marked = later.items.find(({ target }: Item) => target.code === '11.2');
    expect(marked.declined).toEqual({ at: expect.any(String), note: 'Не о транспорте' });
    expect(later.items.filter(({ declined: mark }: Item) => mark !== null)).toHaveLength(1);
    expect(named(later.items)).not.toContain(code);
  });

  it('store nothing', async () => {
    const count = async () => (await sql('SELECT count(*)::int AS n FROM history'))[0].n;
    const before = await count();
    await ofText({ title: 'Троллейбус' });
    expect(await count()).toBe(before);
  });

  it('take a text as words, whatever else is in it', async () => {
    const title = `Троллейбус' & | !(:* \\ <-> "') OR 1=1; --`;
    expect((await ofText({ title })).body.items[0].words[0].word).toBe('Троллейбус');
    expect((await ofText({ title: '2030 — 100 %' })).body.items).toEqual([]);
    expect((await ofText({ title: 'и на для' })).body.items).toEqual([]);
  });

  it.each([
    [{}, '', '/title'],
    [{ title: ' ' }, '', '/title'],
    [{ title: 'Парк', language: 'de' }, '', '/language'],
    [{ title: 'Парк', target: '11.2' }, '', '/target'],
    [{ title: 'Парк' }, '?limit=0', '?limit'],
    [{ title: 'Парк' }, '?limit=21', '?limit'],
  ])('refuse %j%s', async (body, query, pointer) => {
    const answer = await ofText(body, office, query);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('are for those who see the project, and for a text for those who tag', async () => {
    const { id } = await project({ ru: 'Троллейбус' });
    const path = `/projects/${id}/sdg-suggestions`;
    const statuses = await Promise.all([auditor, manager, otherManager].map((who) => who('GET', path)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect((await ofText({ title: 'Троллейбус' }, auditor)).status).toBe(403);
  });
});
