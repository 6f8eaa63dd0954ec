import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import type { DeliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Person = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let office: Person;
let manager: Person;
let otherManager: Person;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  // the plans of this file lie ahead of this day
  jest.spyOn(app.app.get<Clock>(CLOCK), 'today').mockReturnValue('2026-11-23');
  city = await smallCity(app);
  const person = (name: keyof SmallCity['people']) => as(app, city.people[name]);
  [office, manager, otherManager] = [person('office'), person('manager'), person('otherManager')];
  await sql(`INSERT INTO roadmap (id, code, position, name_ru) VALUES ($1, 'transport', 20, 'Транспорт')`, [newId()]);
});
afterAll(() => app.close());

const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => app.app.get(DataSource).query(text, values);

interface Sending {
  readonly dryRun?: boolean;
  readonly who?: string;
  readonly type?: string;
  readonly language?: string;
}

/** Sends a file as it is; `manager` unless somebody else is named. */
async function send(
  projectId: string,
  xml: string | Buffer,
  { dryRun = false, who = city.people.manager, type = 'application/xml', language = 'ru' }: Sending = {},
): Promise<TestAnswer> {
  const answer = await fetch(`${app.url}/api/v1/projects/${projectId}/ms-project?dryRun=${dryRun}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await app.signIn(who)}`,
      'content-type': type,
      'accept-language': language,
    },
    body: typeof xml === 'string' ? xml : new Uint8Array(xml),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}
const file = (tasks: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Tasks>${tasks}</Tasks></Project>`;
const task = (uid: number, name: string, start: string, finish: string, more = '') =>
  `<Task><UID>${uid}</UID><Name>${name}</Name><OutlineLevel>1</OutlineLevel><Start>${start}T09:00:00</Start><Finish>${finish}T18:00:00</Finish><Duration>PT40H0M0S</Duration><Milestone>0</Milestone>${more}</Task>`;
const linkTo = (uid: number, more = '<Type>1</Type>') =>
  `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID>${more}</PredecessorLink>`;

const milestones = async (projectId: string) =>
  (await office('GET', `/projects/${projectId}/milestones?limit=200`)).body.items as Record<string, unknown>[];
const dependencies = async (projectId: string) =>
  (await office('GET', `/projects/${projectId}/dependencies?limit=200`)).body.items as {
    type: string;
    lagDays: number;
  }[];
const actions = (part: { items: { action: string }[] }) => part.items.map(({ action }) => action);

/** A project with work, points, something done, baselines and links inside and to another project. */
async function planned(): Promise<{ project: DeliveredProject; other: DeliveredProject; ids: string[] }> {
  const project = await deliveredProject(app, city, {
    passport: { roadmap: 'polycentres', furtherRoadmaps: ['transport'] },
  });
  const other = await deliveredProject(app, city, {
    manager: 'otherManager',
    passport: { roadmap: 'transport', direction: 'I' },
  });
  const enter = async (by: Person, of: string, body: object): Promise<string> => {
    const answer = await by('POST', `/projects/${of}/milestones`, body);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const ids = [
    await enter(manager, project.id, {
      title: { ru: 'Снос & <вывоз>', kk: 'Бұзу' },
      owner: 'roads',
      startOn: '2026-12-07',
      forecastOn: '2026-12-18',
      forecastNote: 'Первая строка\nвторая',
    }),
    await enter(manager, project.id, { title: { kk: 'Аударылмаған' }, forecastOn: '2027-02-28' }),
    await enter(manager, project.id, { title: { ru: 'Готово' }, startOn: '2026-02-02', forecastOn: '2026-03-31' }),
  ];
  const outside = await enter(otherManager, other.id, { title: { ru: 'Сети перенесены' }, forecastOn: '2026-12-01' });
  const done = await manager('PATCH', `/milestones/${ids[2]}`, { actualOn: '2026-03-20' }, { 'if-match': '*' });
  expect([done.status, done.body.actualOn]).toEqual([200, '2026-03-20']);
  const link = async (body: object) => {
    const answer = await office('POST', `/projects/${project.id}/dependencies`, body);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  };
  await link({ predecessorId: ids[0], successorId: ids[1], type: 'FS', lagDays: 10 });
  await link({ predecessorId: ids[2], successorId: ids[1], type: 'SS', lagDays: -2 });
  await link({ predecessorId: outside, successorId: ids[0], type: 'FF', lagDays: 0 });
  const set = await manager('POST', `/projects/${project.id}/baselines`, { reasonCode: 'initial' });
  expect([set.status, set.body.code]).toEqual([201, undefined]);
  return { project, other, ids };
}

describe('a project', () => {
  let project: DeliveredProject;
  let other: DeliveredProject;
  let ids: string[];
  let xml: string;
  beforeAll(async () => {
    ({ project, other, ids } = await planned());
    const answer = await manager('GET', `/projects/${project.id}/ms-project`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${project.code}.xml"`);
    xml = answer.body;
  });

  it('goes out with its milestones, links, promises and the calendar', () => {
    expect(xml).toContain('<CurrencyCode>KZT</CurrencyCode>');
    expect(xml).toContain('<Name>Снос &amp; &lt;вывоз&gt;</Name>');
    expect(xml).toContain('<Name>Аударылмаған</Name>');
    expect(xml).toContain('<Name>День Независимости</Name>');
    expect(xml).toContain('<LinkLag>48000</LinkLag>');
    expect(xml).toContain(`<CrossProjectName>${other.code}.xml\\1</CrossProjectName>`);
    // Ten days of the week, one of them a holiday.
    expect(xml).toContain('<Duration>PT72H0M0S</Duration>');
    expect(xml).toContain('<ActualFinish>2026-03-20T18:00:00</ActualFinish>');
    expect(xml.match(/<Baseline>/g)).toHaveLength(3);
    for (const id of ids) expect(xml).toContain(`<Value>${id}</Value>`);
  });

  it('comes back and changes nothing, tried or in earnest, as a body or in a form', async () => {
    const before = [await milestones(project.id), await dependencies(project.id)];
    const tried = await send(project.id, xml, { dryRun: true });
    expect(tried.status).toBe(200);
    expect(tried.body).toMatchObject({
      dryRun: true,
      tasks: { created: 0, updated: 0, unchanged: 3, refused: 0 },
      links: { created: 0, updated: 0, unchanged: 3, refused: 0 },
    });
    expect(tried.body.warnings).toEqual([
      expect.objectContaining({
        code: 'BASELINES_NOT_IMPORTED',
        uids: [1, 2, 3],
        detail: expect.stringContaining('обещание'),
      }),
    ]);
    const form = new FormData();
    form.append('file', new Blob([xml]), 'plan.xml');
    const answer = await fetch(`${app.url}/api/v1/projects/${project.id}/ms-project`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await app.signIn(city.people.manager)}` },
      body: form,
    });
    expect([answer.status, ((await answer.json()) as TestAnswer['body']).tasks.unchanged]).toEqual([200, 3]);
    expect([await milestones(project.id), await dependencies(project.id)]).toEqual(before);
  });

  it('comes back in every language in which it went out', async () => {
    for (const language of ['kk', 'en']) {
      const out = await manager('GET', `/projects/${project.id}/ms-project`, undefined, {
        'accept-language': language,
      });
      const { body } = await send(project.id, out.body, { dryRun: true, language });
      expect(body.tasks).toMatchObject({ unchanged: 3, updated: 0, refused: 0 });
    }
  });

  it('comes back in another language than it went out, and no name takes the place of a translation', async () => {
    const before = await milestones(project.id);
    const out = await manager('GET', `/projects/${project.id}/ms-project`, undefined, { 'accept-language': 'kk' });
    const { body } = await send(project.id, out.body, { language: 'en' });
    expect(body.tasks).toMatchObject({ created: 0, updated: 0, refused: 0 });
    expect(await milestones(project.id)).toEqual(before);
  });

  it('is seen by its readers only', async () => {
    expect((await otherManager('GET', `/projects/${project.id}/ms-project`)).status).toBe(404);
    expect((await send(project.id, xml, { who: city.people.otherManager })).status).toBe(404);
    expect((await send(project.id, xml, { who: city.people.auditor })).status).toBe(403);
    await sql('UPDATE project SET created_by = $2 WHERE id = $1', [other.id, city.ids.manager]);
    expect((await send(other.id, xml)).body.code).toBe('PLAN_NOT_YOURS');
    expect((await office('GET', `/projects/${newId()}/ms-project`)).status).toBe(404);
  });

  it('takes changes, each with a result, and keeps what the file does not name', async () => {
    const changed = xml
      .replace('<Name>Снос &amp; &lt;вывоз&gt;</Name>', '<Name>Снос завершён</Name>')
      .replaceAll('2026-12-18T18', '2026-12-25T18')
      .replace('<LinkLag>48000</LinkLag>', '<LinkLag>24000</LinkLag>')
      .replace('</Tasks>', `${task(50, 'Новая', '2027-03-01', '2027-03-05', linkTo(2))}</Tasks>`);
    const tried = await send(project.id, changed, { dryRun: true });
    const before = await milestones(project.id);
    const { body, status } = await send(project.id, changed);
    expect(status).toBe(200);
    expect(actions(body.tasks)).toEqual(['updated', 'unchanged', 'unchanged', 'created']);
    expect(actions(body.links).toSorted()).toEqual(['created', 'unchanged', 'unchanged', 'updated']);
    // What is tried says the same as what is done, but for the id of what is new.
    expect(actions(tried.body.tasks)).toEqual(actions(body.tasks));
    expect(before).toHaveLength(3);
    const after = await milestones(project.id);
    expect(after[0]).toMatchObject({
      title: { ru: 'Снос завершён', kk: 'Бұзу' },
      startOn: '2026-12-07',
      forecastOn: '2026-12-25',
      baselineOn: '2026-12-18',
      forecastNote: 'Первая строка\nвторая',
    });
    expect(after[3]).toMatchObject({
      number: 4,
      title: { ru: 'Новая' },
      startOn: '2027-03-01',
      forecastOn: '2027-03-05',
      baselineOn: null,
    });
    expect((await dependencies(project.id)).map(({ type, lagDays }) => `${type} ${lagDays}`).toSorted()).toEqual([
      'FF 0',
      'FS 0',
      'FS 5',
      'SS -2',
    ]);
    const part = await send(project.id, file(task(9, 'Ещё одна', '2027-04-01', '2027-04-02')), { dryRun: true });
    expect(part.body.warnings).toEqual([
      expect.objectContaining({ code: 'MILESTONES_NOT_IN_FILE', numbers: [1, 2, 3, 4] }),
      expect.objectContaining({ code: 'LINKS_NOT_IN_FILE', detail: expect.stringContaining('4') }),
    ]);
  });

  it('refuses row by row, in the reader’s language, and keeps the others', async () => {
    const foreign = newId();
    const id = (value: string) =>
      `<ExtendedAttribute><FieldID>188743731</FieldID><Value>${value}</Value></ExtendedAttribute>`;
    const { body } = await send(
      project.id,
      file(
        [
          task(1, 'Хорошая', '2027-05-03', '2027-05-07'),
          task(2, 'Чужая', '2027-05-03', '2027-05-07', id(foreign)),
          task(3, 'Наоборот', '2027-05-07', '2027-05-03'),
          task(4, '', '2027-02-31', '2027-05-07'),
          task(5, 'я'.repeat(301), '2027-05-03', '2027-05-07'),
          task(6, 'Снова', '2027-05-03', '2027-05-07', id(ids[1]!)),
          task(7, 'И снова', '2027-05-03', '2027-05-07', id(ids[1]!)),
          task(8, 'Из будущего', '2027-05-03', '2027-05-07', '<ActualFinish>2199-05-07T18:00:00</ActualFinish>'),
          task(9, 'По кругу', '2027-06-01', '2027-06-02', linkTo(1) + linkTo(2) + linkTo(9)),
          task(10, 'Замыкает', '2027-06-01', '2027-06-02', linkTo(9)),
        ].join('') + task(11, 'Круг', '2027-06-01', '2027-06-02', linkTo(10)).replace(/$/, ''),
      ).replace('<UID>9</UID>', '<UID>9</UID>'),
      { dryRun: true, language: 'en' },
    );
    const problems = Object.fromEntries(
      body.tasks.items.map(
        (item: { uid: number; problem?: { code: string; fields: { pointer: string; code: string }[] } }) => [
          item.uid,
          item.problem
            ? [item.problem.code, ...item.problem.fields.map(({ pointer, code }) => `${pointer} ${code}`)].join(' ')
            : 'none',
        ],
      ),
    );
    expect(problems).toEqual({
      1: 'none',
      2: 'MILESTONE_NOT_IN_PROJECT',
      3: 'VALIDATION_FAILED /Finish END_BEFORE_START',
      4: 'VALIDATION_FAILED /Name REQUIRED /Start NOT_A_DAY',
      5: 'VALIDATION_FAILED /Name TOO_LONG',
      6: 'none',
      7: 'MILESTONE_TWICE_IN_PLAN',
      8: 'ACTUAL_IN_FUTURE /actualOn IN_THE_FUTURE',
      9: 'none',
      10: 'none',
      11: 'none',
    });
    expect(body.tasks.items[1].problem.detail).toMatch(/no milestone of this project/);
    for (const item of body.tasks.items) expect(JSON.stringify(item)).not.toMatch(/"(?:error|field)\.|\{\{/);
    expect(
      body.links.items.map((item: { predecessor: string; successorUid: number; problem?: { code: string } }) =>
        [item.predecessor, item.successorUid, item.problem?.code ?? 'ok'].join(' '),
      ),
    ).toEqual(['1 9 ok', '2 9 LINK_END_REFUSED', '9 9 VALIDATION_FAILED', '9 10 ok', '10 11 ok']);
  });

  it('refuses a link that closes a circle and names it, also one within the file', async () => {
    const { body } = await send(
      project.id,
      file(
        task(1, 'А', '2027-05-03', '2027-05-07', linkTo(3)) +
          task(2, 'Б', '2027-05-03', '2027-05-07', linkTo(1)) +
          task(3, 'В', '2027-05-03', '2027-05-07', linkTo(2)),
      ),
      { dryRun: true },
    );
    expect(actions(body.links)).toEqual(['created', 'created', 'refused']);
    expect(body.links.items[2].problem.code).toBe('DEPENDENCY_CYCLE');
    expect(body.links.items[2].problem.detail).toContain('«А»');
  });

  it('does not link to what the reader does not see', async () => {
    const hidden = (code: string) =>
      linkTo(1, `<Type>1</Type><CrossProject>1</CrossProject><CrossProjectName>${code}.xml\\1</CrossProjectName>`);
    await sql('UPDATE project SET created_by = $2 WHERE id = $1', [other.id, city.ids.otherManager]);
    for (const code of [other.code, 'ALM-1999-0001']) {
      const { body } = await send(project.id, file(task(1, 'А', '2027-05-03', '2027-05-07', hidden(code))), {
        dryRun: true,
      });
      expect([body.links.items[0].action, body.links.items[0].problem.code]).toEqual([
        'refused',
        'PREDECESSOR_UNKNOWN',
      ]);
    }
  });
});

describe('a roadmap', () => {
  it('goes out with a summary task for each project that the reader sees, main or further', async () => {
    const { project, other } = await planned();
    const answer = await office('GET', '/roadmaps/transport/ms-project');
    expect(answer.status).toBe(200);
    const xml: string = answer.body;
    expect(xml).toContain('<Title>Транспорт</Title>');
    for (const { code, id } of [project, other]) {
      expect(xml).toContain(`<WBS>${code}</WBS>`);
      expect(xml).toContain(`<Value>${id}</Value>`);
    }
    const uids = [...xml.matchAll(/<UID>(\d+)<\/UID>/g)].map(([, uid]) => uid).slice(1);
    expect(new Set(uids).size).toBe(uids.length);
    // The link between the two projects lies within this file.
    expect(xml).not.toContain('<CrossProject>1</CrossProject>');

    const own: string = (await manager('GET', '/roadmaps/transport/ms-project')).body;
    expect(own).toContain(`<WBS>${project.code}</WBS>`);
    expect(own).not.toContain(`<WBS>${other.code}</WBS>`);
    expect(own).toContain(`<CrossProjectName>${other.code}.xml\\1</CrossProjectName>`);
    expect((await office('GET', '/roadmaps/nowhere/ms-project')).status).toBe(404);

    const back = await send(project.id, own, { dryRun: true });
    expect(back.body.tasks).toMatchObject({ unchanged: 3, updated: 0, created: 0 });
    expect(back.body.warnings.map(({ code }: { code: string }) => code)).toContain('SUMMARY_TASKS_SKIPPED');
  });
});

describe('a file', () => {
  let project: DeliveredProject;
  beforeAll(async () => {
    project = await deliveredProject(app, city);
  });

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><Project>&a;</Project>', 'XML_DOCTYPE'],
    ['a broken end', '<Project><Tasks>', 'XML_BROKEN'],
    ['another root', '<html></html>', 'XML_OTHER_ROOT'],
    ['no tasks', '<Project><SaveVersion>14</SaveVersion></Project>', 'ELEMENT_MISSING'],
    ['nothing', '', 'XML_BROKEN'],
  ])('with %s is refused by name', async (_, xml, code) => {
    for (const language of ['ru', 'kk', 'en']) {
      const { status, body } = await send(project.id, xml, { language });
      expect([status, body.code, body.errors[0].code]).toEqual([422, 'MS_PROJECT_UNREADABLE', code]);
      expect(body.errors[0].message).not.toMatch(/^field\.|\{\{/);
    }
  });

  it('of more than 5 MB is refused, in a body and in a form', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, ' ');
    const answer = await send(project.id, large);
    expect([answer.status, answer.body.code]).toEqual([413, 'XML_TOO_LARGE']);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(large)]), 'plan.xml');
    const formed = await fetch(`${app.url}/api/v1/projects/${project.id}/ms-project`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await app.signIn(city.people.manager)}` },
      body: form,
    });
    expect([formed.status, ((await formed.json()) as TestAnswer['body']).code]).toEqual([413, 'XML_TOO_LARGE']);
  });

  it('is XML, and only here', async () => {
    expect((await send(project.id, '{}', { type: 'application/json' })).body.errors[0]).toMatchObject({
      pointer: '/file',
      code: 'REQUIRED',
    });
    expect((await send(project.id, 'x', { type: 'text/plain' })).status).toBe(415);
    const elsewhere = await fetch(`${app.url}/api/v1/projects`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await app.signIn(city.people.manager)}`, 'content-type': 'application/xml' },
      body: '<Project/>',
    });
    expect(elsewhere.status).toBe(415);
  });

  it('is not entered into a project that has ended', async () => {
    const ended = await deliveredProject(app, city);
    await office('POST', `/projects/${ended.id}/transitions`, { transition: 'cancel', reason: 'Отменён' });
    const answer = await send(ended.id, file(task(1, 'А', '2027-05-03', '2027-05-07')));
    expect([answer.status, answer.body.code]).toEqual([409, 'PROJECT_ENDED']);
  });

  it('of 5 000 tasks in one chain is entered whole, and comes back unchanged', async () => {
    const chain = Array.from({ length: 5000 }, (_, index) =>
      task(index + 1, `Веха ${index + 1}`, '2027-05-03', '2027-05-07', index === 0 ? '' : linkTo(index)),
    );
    const { status, body } = await send(project.id, file(chain.join('')));
    expect([status, body.tasks.created, body.links.created]).toEqual([200, 5000, 4999]);
    const again = await send(project.id, (await office('GET', `/projects/${project.id}/ms-project`)).body, {
      dryRun: true,
    });
    expect([again.body.tasks.unchanged, again.body.links.unchanged]).toEqual([5000, 4999]);
  }, 60_000);
});
