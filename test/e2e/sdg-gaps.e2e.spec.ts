import { DataSource } from 'typeorm';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { ChannelRecordRead, ChannelSourceRead, ChannelsRead, GAP_KINDS, GapsRead } from '#libs/sdg';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let office: Caller;
let headI: Caller;
let headII: Caller;
let executor: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  [office, headI, headII, executor] = (['office', 'headI', 'headII', 'executor'] as const).map((who) =>
    as(app, city.people[who]),
  ) as [Caller, Caller, Caller, Caller];
});
afterAll(() => app.close());

const made = async (path: string, body: object): Promise<{ id: string; code: string }> => {
  const answer = await office('POST', path, body);
  expect([path, answer.status]).toEqual([path, 201]);
  return answer.body;
};
const indicator = (code: string, more: object = {}) =>
  made('/indicators', { code, name: { ru: code }, unit: { ru: '%' }, kind: 'statistic', ...more });
const codesOf = async (kind: string, query = '', who: Caller = office): Promise<string[]> => {
  const { status, body } = await who('GET', `/sdg/gaps?kind=${kind}&limit=200${query}`);
  expect(status).toBe(200);
  return body.items.map(({ code }: { code: string }) => code);
};
const summary = async (query = '', who: Caller = office): Promise<Record<string, { count: number; of: number }>> =>
  Object.fromEntries(
    (await who('GET', `/sdg/gaps/summary${query}`)).body.items.map(
      ({ kind, count, of }: { kind: string; count: number; of: number }) => [kind, { count, of }],
    ),
  );
async function tagged(projectId: string, target: string): Promise<void> {
  const tag = { target, contribution: 'direct', effect: 'positive', rationale: 'Служит задаче' };
  const { id } = await made(`/projects/${projectId}/sdg-tags`, tag);
  expect((await office('POST', `/sdg-tags/${id}/answer`, { confirmed: true })).status).toBe(200);
}

it('begins with nothing but targets that lack everything', async () => {
  const counts = await summary();
  expect(Object.keys(counts)).toEqual([...GAP_KINDS]);
  for (const [kind, count] of Object.entries(counts))
    expect([kind, count]).toEqual([kind, kind.startsWith('targets') ? { count: 169, of: 169 } : { count: 0, of: 0 }]);
});

it('lists targets in their own order, page by page', async () => {
  const { body, headers } = await office('GET', '/sdg/gaps?kind=targets_without_data&goal=8&limit=9');
  const next = /<[^>]*\/api\/v1(\/[^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? '';
  const rest = await office('GET', next);
  const all = [...body.items, ...rest.body.items];
  expect(all.map(({ code }: { code: string }) => code)).toEqual([
    '8.1',
    '8.2',
    '8.3',
    '8.4',
    '8.5',
    '8.6',
    '8.7',
    '8.8',
    '8.9',
    '8.10',
    '8.a',
    '8.b',
  ]);
  expect(all[0]).toMatchObject({ type: 'target', goals: [8], href: '/api/v1/sdg/targets/8.1' });
  expect(rest.headers.get('link')).toBeNull();
});

it('finds an indicator until a project serves it, and a project until it serves one', async () => {
  const { id: projectId, code: projectCode } = await deliveredProject(app, city);
  await indicator('unserved');
  await indicator('served', { goal: 3 });
  expect(await codesOf('indicators_without_projects')).toEqual(['served', 'unserved']);
  expect(await codesOf('indicators_without_projects', '&goal=3')).toEqual(['served']);
  expect(await codesOf('projects_without_indicators')).toEqual([projectCode]);

  await made(`/projects/${projectId}/indicators`, { indicator: 'served' });
  expect(await codesOf('indicators_without_projects')).toEqual(['unserved']);
  expect(await codesOf('projects_without_indicators')).toEqual([]);

  // What was cancelled serves nothing, and lacks nothing any more.
  const database = app.app.get(DataSource);
  await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [projectId]);
  expect(await codesOf('indicators_without_projects')).toEqual(['served', 'unserved']);
  expect(await codesOf('projects_without_targets')).toEqual([]);
  await database.query(`UPDATE project SET stage = 'in_delivery' WHERE id = $1`, [projectId]);
  expect(await codesOf('projects_without_targets')).toEqual([projectCode]);
  await tagged(projectId, '9.1');
  expect(await codesOf('projects_without_targets')).toEqual([]);
});

it('shows projects only to those who may see them', async () => {
  const { code } = await deliveredProject(app, city);
  expect(await codesOf('projects_without_indicators', '', headII)).toContain(code);
  expect(await codesOf('projects_without_indicators', '', headI)).toEqual([]);
  expect((await summary('', headI)).projects_without_indicators).toEqual({ count: 0, of: 0 });
  // The project of the target is out of the reader's sight, so the target lacks projects for that reader.
  expect(await codesOf('targets_without_projects', '&goal=9')).not.toContain('9.1');
  expect(await codesOf('targets_without_projects', '&goal=9', headI)).toContain('9.1');
  expect(await codesOf('indicators_without_projects', '', executor)).toEqual(['served', 'unserved']);
});

it('knows indicators without target or facts, and targets by what their indicators have', async () => {
  await indicator('tied', { targets: ['12.1'] });
  expect(await codesOf('indicators_without_targets')).toEqual(['served', 'unserved']);
  expect(await codesOf('indicators_without_facts')).toEqual(['served', 'tied', 'unserved']);
  expect(await codesOf('targets_without_indicators', '&goal=12')).not.toContain('12.1');
  expect(await codesOf('targets_without_data', '&goal=12')).toContain('12.1');

  // A plan is no data, and a fact that is known to be missing neither.
  await office('PUT', '/indicators/tied/values/2024/plan', { value: '5' });
  await office('PUT', '/indicators/tied/values/2024/fact', { value: null });
  expect(await codesOf('targets_without_data', '&goal=12')).toContain('12.1');
  await office('PUT', '/indicators/tied/values/2023/fact', { value: '0' });
  expect(await codesOf('targets_without_data', '&goal=12')).not.toContain('12.1');
  expect(await codesOf('indicators_without_facts')).toEqual(['served', 'unserved']);

  await office('PATCH', '/indicators/tied', { archived: true }, { 'if-match': '*' });
  expect(await codesOf('targets_without_data', '&goal=12')).toContain('12.1');
});

it('knows records without targets, and targets without any channel as the matrix does', async () => {
  await made('/sdg/channel-records', { kind: 'strategy', code: 'loose', title: { ru: 'Закон' }, goal: 13 });
  await made('/sdg/channel-records', { kind: 'strategy', code: 'tied', title: { ru: 'План' }, targets: ['13.1'] });
  expect(await codesOf('records_without_targets')).toEqual(['loose']);
  expect(await codesOf('records_without_targets', '&goal=13')).toEqual(['loose']);
  expect(await codesOf('records_without_targets', '&goal=12')).toEqual([]);
  const { items } = (await office('GET', '/sdg/channels?gaps=true')).body;
  const gaps = items.map(({ target }: { target: { code: string } }) => target.code);
  expect(gaps).toHaveLength(169 - 2);
  expect(await codesOf('targets_without_channel')).toEqual(gaps);
});

it.each(['', '?goal=9', '?goal=12,13', '?goal=3'])('counts in the summary%s what the lists hold', async (query) => {
  for (const who of [office, headI]) {
    for (const [kind, { count, of }] of Object.entries(await summary(query, who))) {
      const listed = await codesOf(kind, query.replace('?', '&'), who);
      expect([kind, count]).toEqual([kind, listed.length]);
      expect(of).toBeGreaterThanOrEqual(count);
    }
  }
});

it('words the kinds in the reader’s language, with the way to the list', async () => {
  const { body } = await office('GET', '/sdg/gaps/summary?goal=9', undefined, { 'accept-language': 'en' });
  const kind = body.items.find((item: { kind: string }) => item.kind === 'targets_without_data');
  expect(kind).toMatchObject({
    text: 'SDG targets without data',
    href: '/api/v1/sdg/gaps?kind=targets_without_data&goal=9',
  });
  expect((await office('GET', kind.href.replace('/api/v1', ''))).body.items).toHaveLength(kind.count);
});

it.each([
  ['/sdg/gaps', ['?kind REQUIRED']],
  ['/sdg/gaps?kind=songs', ['?kind NOT_ONE_OF']],
  ['/sdg/gaps?kind=targets_without_data&after=abc', ['?after BAD_CURSOR']],
  ['/sdg/gaps/summary?goal=18', ['?goal.0 TOO_BIG']],
])('refuses %s', async (path, errors) => {
  const { status, body } = await office('GET', path);
  const found = body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
  expect([status, found]).toEqual([400, errors]);
});

it('reads everything of one moment inside of a transaction', async () => {
  const [channels, records, sources, gaps] = [ChannelsRead, ChannelRecordRead, ChannelSourceRead, GapsRead].map(
    (kind) => app.app.get(kind, { strict: false }),
  ) as [ChannelsRead, ChannelRecordRead, ChannelSourceRead, GapsRead];
  const sight = { kind: 'all' } as const;
  await app.app.get(DataSource).transaction('REPEATABLE READ', async (tx) => {
    const look = async () => [
      await channels.matrix({ sight, goals: [16] }, {}, tx),
      await records.ofGoals(sight, [16], tx),
      await sources.citedFor([16], tx),
      await sources.notes([16], undefined, tx),
      await gaps.counts({ sight, goals: [16] }, tx),
    ];
    const before = await look();
    const source = await office('POST', '/sdg/sources', { title: { ru: 'Стратегия' } });
    const { number } = source.body;
    await made('/sdg/channel-records', {
      kind: 'strategy',
      code: 'late',
      title: { ru: 'Стратегия' },
      targets: ['16.1'],
      sources: [number],
    });
    await made('/sdg/notes', { kind: 'policy', goal: 16, text: { ru: 'Стратегия' }, source: number });
    expect(await look()).toEqual(before);
  });
  expect(await records.ofGoals(sight, [16])).toMatchObject([{ code: 'late', targets: ['16.1'] }]);
  expect(await sources.citedFor([16])).toMatchObject([{ title: { ru: 'Стратегия' } }]);
  expect(await sources.notes([16])).toMatchObject([{ kind: 'policy', target: null }]);
});
