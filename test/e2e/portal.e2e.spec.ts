import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { STAGES } from '#libs/portfolio';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { rowsOf } from '../support/csv.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

const OPEN = ['approved', 'in_delivery', 'completed'] as const;
const HIDDEN = STAGES.filter((stage) => !OPEN.some((open) => open === stage));
/** Stands in every field of a project that is not public. */
const SECRET = 'НЕ ДЛЯ ВСЕХ';

let app: TestApp;
let city: SmallCity;
let office: ReturnType<typeof as>;
const codes = new Map<string, string>();
let callers = 0;

const sql = (query: string, values: unknown[] = []) => app.app.get(DataSource).query(query, values);

async function get(path: string, headers: Record<string, string> = {}) {
  callers += 1;
  const answer = await fetch(`${app.url}/public/v1${path}`, {
    headers: { 'x-forwarded-for': `10.9.0.${callers}`, ...headers },
  });
  // with its byte order mark, which text() would take away
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  const json = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: json && text !== '' ? JSON.parse(text) : undefined,
  };
}

async function project(stage: string): Promise<string> {
  const manager = as(app, city.people.manager);
  const { status, body } = await manager('POST', '/projects', {
    ...plainProposal,
    title: { ru: `Сквер ${stage}` },
    districts: ['medeu', 'alatau'],
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    purpose: SECRET,
    relevance: SECRET,
    citizens: { affected: 500, estimate: SECRET },
    cost: { total: '1000000.50', categories: [{ category: SECRET, amount: '1000000.50' }] },
    participants: [{ organisation: 'roads', part: SECRET }],
    risks: [{ title: SECRET, probability: 2, impact: 2 }],
  });
  expect(status).toBe(201);
  await sql('UPDATE project SET stage = $2 WHERE id = $1', [body.id, stage]);
  codes.set(stage, body.code);
  return body.id;
}

async function milestone(projectId: string, number: number, more: Record<string, unknown>): Promise<void> {
  const row = {
    id: newId(),
    project_id: projectId,
    number,
    title_ru: `Точка ${number}`,
    forecast_note: SECRET,
    ...more,
  };
  const columns = Object.keys(row);
  await sql(
    `INSERT INTO milestone (${columns.join()}, forecast_at, created_at, updated_at)
     VALUES (${columns.map((_, index) => `$${index + 1}`).join()}, now(), now(), now())`,
    Object.values(row),
  );
}

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  office = as(app, city.people.office);
  for (const stage of STAGES) await project(stage);
});
afterAll(() => app.close());

describe('what is published', () => {
  it('is what the city has taken up, to whoever asks', async () => {
    const { status, body } = await get('/projects');
    expect(status).toBe(200);
    expect(body.items.map(({ stage }: { stage: string }) => stage).toSorted()).toEqual([...OPEN].toSorted());
  });

  it.each(OPEN)('has a page: %s', async (stage) => {
    const { status, body } = await get(`/projects/${codes.get(stage)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ stage, costTotal: '1000000.50', citizensAffected: 500, direction: { code: 'II' } });
  });

  it.each(HIDDEN)('is nothing that is %s', async (stage) => {
    const code = codes.get(stage)!;
    const unknown = await get('/projects/ALM-1999-0001');
    const { status, body } = await get(`/projects/${code}`);
    expect({ status, detail: body.detail }).toEqual({ status: 404, detail: unknown.body.detail });
    for (const path of ['/projects', '/projects.json', '/projects.csv', `/projects?q=${encodeURIComponent(stage)}`])
      expect((await get(path)).text).not.toContain(code);
    expect((await get(`/projects?stage=${stage}`)).status).toBe(400);
  });

  it('counts nothing that is hidden', async () => {
    const { body } = await get('/figures');
    expect(body.total).toMatchObject({ projects: 3, costTotal: '3000001.50', costUnknown: 0, spent: null });
    expect(
      Object.fromEntries(body.districts.map((row: { code: string; projects: number }) => [row.code, row.projects])),
    ).toEqual({
      alatau: 3,
      medeu: 3,
    });
    expect(body.directions.map((row: { code: string; projects: number }) => [row.code, row.projects])).toEqual([
      ['I', 0],
      ['II', 3],
      ['III', 0],
    ]);
    expect(body.stages.map((row: { projects: number }) => row.projects)).toEqual([1, 1, 1]);
  });

  it('tells no person, no risk, no paper and no inner note', async () => {
    const everything = await Promise.all(
      [
        '/projects',
        '/projects.csv',
        '/projects.json',
        '/figures',
        ...OPEN.map((stage) => `/projects/${codes.get(stage)}`),
      ].map(async (path) => (await get(path)).text),
    );
    const people = Object.values(city.people);
    for (const text of everything)
      for (const hidden of [SECRET, ...people, ...Object.values(city.ids), 'roads']) expect(text).not.toContain(hidden);
  });

  it('has these fields and no others', async () => {
    const { body } = await get(`/projects/${codes.get('in_delivery')}`);
    expect(Object.keys(body).toSorted()).toEqual(
      [
        ...['code', 'title', 'stage', 'direction', 'districts', 'goals', 'startsOn', 'endsOn', 'citizensAffected'],
        ...['costTotal', 'spent', 'milestones', 'illustrative', 'description', 'budget', 'milestoneList', 'decisions'],
      ].toSorted(),
    );
  });
});

describe('a public page', () => {
  let id: string;
  let code: string;
  beforeAll(async () => {
    id = await project('in_delivery');
    code = codes.get('in_delivery')!;
  });

  it('tells milestones as they stand, and none that is removed', async () => {
    await milestone(id, 1, {
      forecast_on: '2026-02-10',
      baseline_on: '2026-02-01',
      actual_on: '2026-02-10',
      acceptance: 'accepted',
    });
    await milestone(id, 2, { forecast_on: '2026-03-01', baseline_on: '2026-03-01' });
    await milestone(id, 3, { forecast_on: '2027-03-01' });
    await milestone(id, 4, { forecast_on: '2027-03-01', removed_at: new Date(), removal_reason: SECRET });
    const { body, text } = await get(`/projects/${code}`);
    expect(body.milestoneList).toEqual([
      expect.objectContaining({ number: 1, dueOn: '2026-02-01', doneOn: '2026-02-10', status: 'done_late' }),
      expect.objectContaining({ number: 2, dueOn: '2026-03-01', doneOn: null, status: 'overdue' }),
      expect.objectContaining({ number: 3, dueOn: '2027-03-01', doneOn: null, status: 'planned' }),
    ]);
    expect(body.milestones).toEqual({ total: 3, done: 1, overdue: 1 });
    expect(text).not.toContain(SECRET);
  });

  it('tells money by year, and unknown spending as unknown', async () => {
    const line = async (year: number, amount: string) => {
      const lineId = newId();
      await sql(
        `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, created_at, updated_at)
         VALUES ($1, $2, $3, 'local', 'works', 1, $4, now(), now())`,
        [lineId, id, year, amount],
      );
      return lineId;
    };
    const first = await line(2026, '600000.25');
    await line(2027, '400000.25');
    await sql(
      `INSERT INTO budget_actual (id, project_id, line_id, month, amount, document, entered_at)
       VALUES ($1, $2, $3, '2026-05-01', '0.10', $4, now()), ($5, $2, $3, '2026-06-01', '0.20', $4, now())`,
      [newId(), id, first, SECRET, newId()],
    );
    const { body, text } = await get(`/projects/${code}`);
    expect(body.budget).toEqual([
      { year: 2026, plan: '600000.25', spent: '0.30' },
      { year: 2027, plan: '400000.25', spent: null },
    ]);
    expect(body.spent).toBe('0.30');
    expect(text).not.toContain(SECRET);
  });

  it('tells goals that are confirmed and served, and no others', async () => {
    const tag = (target: string, effect: string, state: string) =>
      sql(
        `INSERT INTO sdg_tag (id, project_id, target_code, contribution, effect, rationale, state, proposed_at, answered_at)
         VALUES ($1, $2, $3, 'direct', $4, $5, $6, now(), CASE WHEN $6 <> 'proposed' THEN now() END)`,
        [newId(), id, target, effect, SECRET, state],
      );
    for (const [goal, target] of [
      [11, '11.2'],
      [11, '11.6'],
      [13, '13.1'],
      [3, '3.6'],
    ] as const) {
      await sql(
        `INSERT INTO sdg_goal (id, number, name_ru) VALUES ($1, $2::int, 'Цель ' || $2::int) ON CONFLICT (number) DO NOTHING`,
        [newId(), goal],
      );
      await sql(
        `INSERT INTO sdg_target (id, code, goal_number, name_ru) VALUES ($1, $2, $3, $2) ON CONFLICT (code) DO NOTHING`,
        [newId(), target, goal],
      );
    }
    await tag('11.2', 'positive', 'confirmed');
    await tag('11.6', 'positive', 'confirmed');
    await tag('13.1', 'negative', 'confirmed');
    await tag('3.6', 'positive', 'proposed');
    const { body, text } = await get(`/projects/${code}`);
    expect(body.goals).toEqual([11]);
    expect(text).not.toContain(SECRET);
    const inGoal = async (goal: number) => (await get(`/projects?goal=${goal}`)).body.items.length;
    expect([await inGoal(11), await inGoal(13), await inGoal(3)]).toEqual([1, 0, 0]);
    const { body: figures } = await get('/figures');
    expect(figures.goals.find(({ number }: { number: number }) => number === 11).projects).toBe(1);
  });

  it('tells decisions once they are published, without remarks and conditions', async () => {
    const [meeting, item, decision] = [newId(), newId(), newId()];
    await sql(
      `INSERT INTO meeting (id, title, starts_at, mode, planned_minutes, state, created_at)
       VALUES ($1, 'Заседание', now(), 'in_person', 60, 'scheduled', now())`,
      [meeting],
    );
    await sql(
      `INSERT INTO agenda_item (id, meeting_id, position, kind, title, project_id, state)
       VALUES ($1, $2, 1, 'entry', $3, $4, 'closed')`,
      [item, meeting, SECRET, id],
    );
    await sql(
      `INSERT INTO decision (id, sequence, number, item_id, meeting_id, project_id, kind, outcome, conditions, remarks, effects, decided_at)
       VALUES ($1, 1, 'D-2026-1', $2, $3, $4, 'entry', 'direct_control', $5, $5, '[]', '2026-01-20T20:00:00Z')`,
      [decision, item, meeting, id, SECRET],
    );
    for (const language of ['kk', 'ru'])
      await sql(
        `INSERT INTO decision_text (id, decision_id, language, text, written_at) VALUES ($1, $2, $3, 'Текст ' || $3::text, now())`,
        [newId(), decision, language],
      );
    expect((await get(`/projects/${code}`)).body.decisions).toEqual([]);
    await sql(`INSERT INTO decision_publication (id, decision_id, published_at) VALUES ($1, $2, now())`, [
      newId(),
      decision,
    ]);
    const { body, text } = await get(`/projects/${code}`);
    expect(body.decisions).toEqual([
      // already the next day in the city
      {
        number: 'D-2026-1',
        outcome: 'direct_control',
        decidedOn: '2026-01-21',
        texts: { kk: 'Текст kk', ru: 'Текст ru' },
      },
    ]);
    expect(text).not.toContain(SECRET);
  });
});

describe('a list', () => {
  it.each([
    ['?district=medeu', 4],
    ['?district=nowhere', 0],
    ['?district=none', 0],
    ['?district=none,medeu', 4],
    ['?direction=II&stage=completed', 1],
    ['?stage=approved,completed', 2],
    [`?q=${encodeURIComponent('сквер')}`, 4],
    [`?q=${encodeURIComponent('completed')}`, 1],
  ])('%s has %d', async (query, count) => {
    expect((await get(`/projects${query}`)).body.items).toHaveLength(count);
  });

  it('goes on where it ended, at its public address', async () => {
    const first = await get('/projects?limit=3');
    const next = /<(.*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(new URL(next).pathname).toBe('/public/v1/projects');
    const second = await get(next.slice(next.indexOf('/projects')));
    expect(second.headers.get('link')).toBeNull();
    expect([...first.body.items, ...second.body.items].map(({ code }: { code: string }) => code)).toEqual(
      (await get('/projects.json')).body.items.map(({ code }: { code: string }) => code),
    );
  });

  it.each([
    '/projects?stage=draft',
    '/projects?stage=on_hold',
    '/projects?goal=18',
    '/projects?goal=x',
    '/projects?limit=0',
    '/projects?limit=201',
    '/projects?after=xyz',
    '/projects?manager=0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
    '/projects?flagged=true',
    '/projects.csv?language=de',
    '/indicators?archived=true',
  ])('refuses what it does not know: %s', async (path) => {
    const { status, body, headers } = await get(path);
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('takes nothing that would change it', async () => {
    const answer = await fetch(`${app.url}/public/v1/projects`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
  });
});

describe('indicators', () => {
  beforeAll(async () => {
    const add = async (code: string, more: object = {}) => {
      const body = {
        code,
        name: { ru: `Показатель ${code}` },
        unit: { ru: 'ед.' },
        kind: 'target',
        note: SECRET,
        ...more,
      };
      expect((await office('POST', '/indicators', body)).status).toBe(201);
    };
    const value = (code: string, measure: string, year: number, amount: string, state: string) =>
      sql(
        `INSERT INTO indicator_value (id, indicator_id, year, measure, value, quality, state, note, entered_at)
         SELECT $1, id, $3, $4, $5, 'measured', $6, $7, now() FROM indicator WHERE code = $2`,
        [newId(), code, year, measure, amount, state, SECRET],
      );
    await add('air', {
      better: 'lower',
      goal: 11,
      directions: ['I'],
      territory: 'Алматы',
      name: { ru: '=1+1', kk: 'Ауа' },
    });
    await add('invented', { illustrative: true });
    await add('old');
    await sql(`UPDATE indicator SET archived_at = now() WHERE code = 'old'`);
    await value('air', 'fact', 2023, '35.500000', 'locked');
    await value('air', 'fact', 2024, '31', 'entered');
    await value('air', 'plan', 2023, '34', 'approved');
    await value('air', 'plan', 2025, '30', 'checked');
  });

  it('are told with the values that somebody answers for', async () => {
    const { body, text } = await get('/indicators');
    expect(body.items).toEqual([
      expect.objectContaining({
        code: 'air',
        better: 'lower',
        facts: [{ year: 2023, value: '35.5', quality: 'measured' }],
        plans: [{ year: 2023, value: '34', quality: 'measured' }],
      }),
    ]);
    expect(text).not.toContain(SECRET);
  });

  it.each([
    ['?goal=11', 1],
    ['?goal=12', 0],
    ['?direction=I', 1],
    ['?direction=II', 0],
    [`?q=${encodeURIComponent('АУА')}`, 1],
    [`?territory=${encodeURIComponent('алма')}`, 1],
    ['?territory=x', 0],
  ])('%s has %d', async (query, count) => {
    expect((await get(`/indicators${query}`)).body.items).toHaveLength(count);
  });

  it('are a table with a row a year, and no cell of it is a formula', async () => {
    const { text } = await get('/indicators.csv?language=ru');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [row, ...more] = rowsOf(text);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ Код: 'air', Наименование: "'=1+1", Год: '2023', План: '34', Факт: '35.5', ЦУР: '11' });
  });
});

describe('downloads', () => {
  it.each([
    ['kk', 'Коды', 'Мақұлданған'],
    ['ru', 'Код', 'Одобрен'],
    ['en', 'Code', 'Approved'],
  ])('have headings in %s', async (language, heading, stage) => {
    const { headers, text } = await get('/projects.csv?stage=approved', { 'accept-language': language });
    expect(headers.get('content-disposition')).toBe(`attachment; filename="projects-${language}.csv"`);
    expect(headers.get('content-language')).toBe(language);
    const [row] = rowsOf(text);
    expect(row).toMatchObject({ [heading]: codes.get('approved') });
    expect(Object.values(row ?? {})).toContain(stage);
  });

  it('are whole, though they are read in parts', async () => {
    const from = await sql(`SELECT code FROM project WHERE stage = 'approved'`);
    await sql(
      `INSERT INTO project (id, code, stage, stage_since, original_language, title_ru, direction_id, created_at, updated_at)
       SELECT gen_random_uuid(), 'X-' || lpad(n::text, 4, '0'), 'approved', now(), 'ru', 'Проект ' || n, $1, now(), now()
       FROM generate_series(1, 1201) n`,
      [city.directions.III],
    );
    const { body } = await get('/projects.json?direction=III');
    expect(body.items).toHaveLength(1201);
    expect(new Set(body.items.map(({ code }: { code: string }) => code)).size).toBe(1201);
    const { text } = await get('/projects.csv?direction=III');
    expect(rowsOf(text)).toHaveLength(1201);
    expect((await get('/projects.json?district=none')).body.items).toHaveLength(1201);
    expect(from).toHaveLength(1);
  });

  it('of nothing are files, too', async () => {
    expect((await get('/projects.json?district=nowhere')).body).toEqual({ items: [] });
    const { text } = await get('/projects.csv?district=nowhere&language=en');
    expect(text.startsWith('\ufeffCode,Title,')).toBe(true);
    expect(rowsOf(text)).toEqual([]);
  });
});

it('names the city', async () => {
  expect((await get('/city')).body).toEqual({
    name: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'City of Almaty' },
    timeZone: 'Asia/Almaty',
  });
});

it('draws each district, and none that nobody has drawn', async () => {
  await sql(`INSERT INTO district (id, code, position, name_ru) VALUES ($1, 'new', 9, 'Новый')`, [newId()]);
  const { body, headers } = await get('/districts.geojson');
  expect(headers.get('content-type')).toBe('application/geo+json');
  expect(body).toMatchObject({ type: 'FeatureCollection', simplified: true });
  expect(
    body.features.map(({ id, geometry }: { id: string; geometry: object | null }) => [id, geometry !== null]),
  ).toEqual([
    ['alatau', true],
    ['medeu', true],
    ['new', false],
  ]);
});

describe('every answer', () => {
  const paths = () => [
    '/projects',
    `/projects/${codes.get('approved')}`,
    '/projects.csv',
    '/projects.json',
    '/figures',
    '/indicators',
    '/indicators.csv',
    '/indicators.json',
    '/districts.geojson',
    '/city',
  ];

  it('may be kept for five minutes, and asked for again by its tag, from any site', async () => {
    for (const path of paths()) {
      const { status, headers } = await get(path);
      const tag = headers.get('etag') ?? '';
      expect({
        path,
        status,
        cache: headers.get('cache-control'),
        origin: headers.get('access-control-allow-origin'),
      }).toEqual({ path, status: 200, cache: 'public, max-age=300', origin: '*' });
      expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
    }
  });

  it('has another tag when the records have changed, or another language is wanted', async () => {
    const tag = async (path: string, language = 'ru') =>
      (await get(path, { 'accept-language': language })).headers.get('etag');
    const [list, table] = [await tag('/projects'), await tag('/projects.csv')];
    expect(await tag('/projects.csv')).toBe(table);
    expect(await tag('/projects.csv', 'kk')).not.toBe(table);
    await sql(`UPDATE project SET title_ru = 'Новое имя' WHERE code = $1`, [codes.get('approved')]);
    expect(await tag('/projects')).not.toBe(list);
    expect(await tag('/projects.csv')).not.toBe(table);
  });

  it('is for so many requests a minute from one address, and other sites can read that', async () => {
    const ask = () => get('/districts.geojson', { 'x-forwarded-for': '10.99.0.1' });
    const answers = [];
    for (let asked = 0; asked < 301; asked += 1) answers.push(await ask());
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(300);
    const refused = answers.at(-1)!;
    expect([refused.status, refused.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });
});
