import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { rebuildFigures } from '#libs/overview';
import { figuresOf, recount } from '../../libs/overview/testing/recount.js';
import { randomNumbers, randomPortfolio } from '../../libs/overview/testing/random-portfolio.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Person = keyof SmallCity['people'];

interface Group {
  readonly projects: number;
  readonly costUnknown: number;
  readonly citizensUnknown: number;
  readonly budget: { readonly unknown: number; readonly actualUnknown: number; readonly unfunded: string | null };
  readonly milestones: { readonly open: number; readonly overdue: number };
  readonly overdueProjects: number;
  readonly diverging: number;
  readonly flagged: number;
  readonly href: string;
  /** Not in the cells of the heat map. */
  readonly links?: Readonly<Record<string, string | null>>;
}

const SEED = 20261123;
const READERS: Person[] = ['office', 'auditor', 'chair', 'member', 'headI', 'headII', 'manager', 'executor'];

let app: TestApp;
let city: SmallCity;
let database: DataSource;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  await randomPortfolio(database, { count: 120, seed: SEED, day: today(), managerId: city.ids.manager });
}, 60_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await app.close();
});

const today = (): string => app.app.get<Clock>(CLOCK).today();
const person = (name: Person) => as(app, city.people[name]);
const get = (path: string, name: Person = 'office') => person(name)('GET', path);
const fold = () => database.query('SELECT zhoba_fold_figures(1000000)');

/** Ids on all pages of a list. */
async function listed(path: string, name: Person): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | undefined = `${path}${path.includes('?') ? '&' : '?'}limit=200`; next !== undefined;) {
    const answer = await get(next, name);
    if (answer.status !== 200) throw new Error(`${next}: ${JSON.stringify(answer.body)}`);
    ids.push(...answer.body.items.map(({ id }: { id: string }) => id));
    next = /<[^>]*\/api\/v1([^>]*)>/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return ids;
}

/** The summary is what plain SQL says of the very projects that the same filters list. */
async function expectReconciled(query: string, name: Person = 'office'): Promise<number> {
  const { status, body } = await get(`/portfolio/summary${query}`, name);
  expect({ query, name, status }).toEqual({ query, name, status: 200 });
  const ids = await listed(`/projects${query}`, name);
  const truth = await recount(database, ids, today());
  for (const dimension of ['roadmap', 'district'] as const) {
    const wanted = new URLSearchParams(query).getAll(dimension).flatMap((codes) => codes.split(','));
    const groups = dimension === 'roadmap' ? 'byRoadmap' : 'byDistrict';
    if (wanted.length > 0) truth[groups] = truth[groups]!.filter(({ code }) => code !== null && wanted.includes(code));
  }
  expect({ query, name, ...figuresOf(body) }).toEqual({ query, name, ...figuresOf(truth) });
  const heat = body.byDirectionAndHealth.map(({ direction, health, projects }: Record<string, unknown>) => ({
    direction,
    health,
    projects,
  }));
  expect({ query, name, heat }).toEqual({ query, name, heat: await database.query(HEAT, [ids]) });
  return ids.length;
}

const HEAT = `SELECT d.code AS direction, coalesce(h.overall, 'unknown') AS health, count(*)::int AS projects
  FROM project p JOIN direction d ON d.id = p.direction_id LEFT JOIN project_health h ON h.project_id = p.id WHERE p.id = ANY ($1::uuid[])
  GROUP BY d.id, 2 ORDER BY d.position, array_position(ARRAY['green', 'amber', 'red', 'unknown'], coalesce(h.overall, 'unknown'))`;

const FILTERS = [
  '?direction=II',
  '?direction=I,III',
  '?stage=in_delivery,on_hold',
  '?oversight=head&flagged=false',
  '?roadmap=polycentres',
  '?district=alatau&district=medeu',
  '?district=alatau&health=red',
  '?diverging=true',
  '?overdue=true&direction=II',
  '?budgeted=false',
  '?unfunded=true&stage=in_delivery',
  '?without=cost,citizens',
  '?without=roadmap&without=oversight',
  '?without=district',
  '?costOver=5000000000.00',
  '?q=сквер',
];

describe('the figures', () => {
  it.each(READERS)('are to the tiyn those of plain SQL, as %s sees the portfolio', async (name) => {
    // Once with all that waits to be added up, once from sums alone.
    const seen = await expectReconciled('', name);
    await fold();
    await expectReconciled('', name);
    if (name === 'office') expect(seen).toBe(120);
    // A chair sees all but the drafts of others.
    if (name === 'chair') expect(seen).toBeLessThan(120);
  });

  it.each(FILTERS)('are those of plain SQL under %s', async (query) => {
    expect(await expectReconciled(query)).toBeGreaterThan(0);
    await expectReconciled(query, 'headII');
    await expectReconciled(query, 'chair');
  });

  it('say what is not known instead of counting it as nothing', async () => {
    const { body } = await get('/portfolio/summary?without=cost,citizens&budgeted=false');
    const { projects } = body.total;
    expect(projects).toBeGreaterThan(0);
    expect(body.total).toMatchObject({
      costTotal: null,
      costUnknown: projects,
      citizens: null,
      citizensUnknown: projects,
      budget: {
        plan: null,
        adjusted: null,
        committed: null,
        actual: null,
        absorption: null,
        unfunded: null,
        unknown: projects,
      },
    });
  });

  it('are empty where a reader sees nothing', async () => {
    const { body } = await get('/portfolio/summary?costOver=99999999999999.00');
    expect(body).toMatchObject({ total: { projects: 0, milestones: { open: 0 } }, byDirection: [], byStage: [] });
  });

  it('count a project in each of its districts, and once in all', async () => {
    const { body } = await get('/portfolio/summary');
    const inDistricts = body.byDistrict.reduce((sum: number, group: { projects: number }) => sum + group.projects, 0);
    const inStages = body.byStage.reduce((sum: number, group: { projects: number }) => sum + group.projects, 0);
    expect(inDistricts).toBeGreaterThan(body.total.projects);
    expect(inStages).toBe(body.total.projects);
  });
});

describe('the link of a figure', () => {
  const COUNTED: Record<string, (group: Group) => number> = {
    costUnknown: (group) => group.costUnknown,
    citizensUnknown: (group) => group.citizensUnknown,
    budgetUnknown: (group) => group.budget.unknown,
    actualUnknown: (group) => group.budget.actualUnknown,
    overdue: (group) => group.overdueProjects,
    overdueMilestones: (group) => group.milestones.overdue,
    diverging: (group) => group.diverging,
    flagged: (group) => group.flagged,
  };

  it.each([
    ['office', ''],
    ['headII', ''],
    ['manager', ''],
    ['executor', ''],
    ['office', '?direction=II&stage=in_delivery,approved,draft'],
    ['office', '?district=alatau&flagged=true'],
    ['office', '?roadmap=polycentres&without=cost'],
    ['chair', '?health=red,amber&q=сквер'],
  ] as [Person, string][])(
    'leads %s from %s to as many rows as it counts',
    async (name, query) => {
      const { body } = await get(`/portfolio/summary${query}`, name);
      const groups = Object.values(body)
        .flat()
        .filter((group) => typeof group === 'object') as Group[];
      expect(groups.length).toBeGreaterThan(name === 'executor' ? 0 : 5);
      let followed = 0;
      for (const group of groups) {
        const links: [string, number][] = [[group.href, group.projects]];
        for (const [figure, counted] of Object.entries(group.links ? COUNTED : {})) {
          const link = group.links?.[figure];
          if (link) links.push([link, counted(group)]);
          // An organisation's people see milestones of projects that they do not see.
          else if (figure !== 'overdueMilestones' || name !== 'executor')
            expect({ figure, of: group.href, n: counted(group) }).toMatchObject({ n: 0 });
        }
        // Money: the projects behind it are those whose sum it is.
        if (group.links?.unfunded) {
          const ids = await listed(group.links.unfunded.replace('/api/v1', ''), name);
          const [total] = (await recount(database, ids, today()))['total']!;
          expect({ link: group.links.unfunded, unfunded: (total!['budget'] as Group['budget']).unfunded }).toEqual({
            link: group.links.unfunded,
            unfunded: group.budget.unfunded,
          });
        }
        for (const [link, rows] of links) {
          const ids = await listed(link.replace('/api/v1', ''), name);
          expect({ link, rows: ids.length }).toEqual({ link, rows });
          followed++;
        }
      }
      expect(followed).toBeGreaterThanOrEqual(groups.length);
    },
    120_000,
  );
});

describe('a question that cannot be answered', () => {
  it.each([
    ['?stage=sleeping', '?stage.0'],
    ['?colour=red', '?colour'],
    ['?sort=-cost', '?sort'],
    ['?asOf=yesterday', '?asOf'],
    ['?overdue=perhaps', '?overdue'],
  ])('is refused by name: %s', async (query, pointer) => {
    const { status, body } = await get(`/portfolio/summary${query}`);
    expect({
      status,
      code: body.code,
      pointers: body.errors?.map((error: { pointer: string }) => error.pointer),
    }).toEqual({
      status: 400,
      code: 'VALIDATION_FAILED',
      pointers: [pointer],
    });
  });

  it('looks for no words in the past', async () => {
    const { status, body } = await get(`/portfolio/summary?q=сквер&asOf=${today()}`);
    expect({ status, errors: body.errors }).toMatchObject({
      status: 400,
      errors: [{ pointer: '?q', code: 'NO_SEARCH_IN_PAST', message: expect.stringMatching(/поиск/) }],
    });
  });

  it('is for those who have signed in', async () => {
    expect(await app.request('GET', '/portfolio/summary')).toMatchObject({ status: 401 });
  });
});

/** A random piece of the office's work, written by the database's own means. */
async function work(random: () => number, projects: string[]): Promise<void> {
  const any = () => projects[Math.floor(random() * projects.length)]!;
  const amount = (random() * 1e9).toFixed(2);
  const day = `$1::date + ${Math.floor(random() * 21 - 10)}`;
  const steps: [string, unknown[]][] = [
    [
      `UPDATE project SET cost_total = CASE WHEN $2::numeric > 1e8 THEN $2::numeric END, version = version + 1 WHERE id = $1`,
      [any(), amount],
    ],
    [`UPDATE project SET direction_id = (SELECT id FROM direction ORDER BY random() LIMIT 1) WHERE id = $1`, [any()]],
    [
      `UPDATE project SET stage = (ARRAY['draft', 'approved', 'in_delivery', 'on_hold', 'completed'])[1 + floor(random() * 5)]
       WHERE id = $1 AND NOT flagged AND oversight IS DISTINCT FROM 'committee' AND stage <> 'on_agenda'`,
      [any()],
    ],
    [
      `UPDATE milestone SET actual_on = $1, acceptance = 'accepted' WHERE id = (SELECT id FROM milestone WHERE project_id = $2 AND actual_on IS NULL LIMIT 1)`,
      [today(), any()],
    ],
    [
      `UPDATE milestone SET actual_on = NULL, acceptance = NULL WHERE project_id = $1 AND actual_on IS NOT NULL`,
      [any()],
    ],
    [
      `UPDATE milestone SET forecast_on = ${day} WHERE project_id = ANY ($2) AND number <= 2`,
      [today(), [any(), any(), any()]],
    ],
    [
      `UPDATE milestone SET removed_at = now(), removal_reason = 'x' WHERE id = (SELECT id FROM milestone WHERE project_id = $1 AND removed_at IS NULL LIMIT 1)`,
      [any()],
    ],
    [`UPDATE budget_line SET adjusted = $2, committed = committed + 0.01 WHERE project_id = $1`, [any(), amount]],
    [`DELETE FROM budget_actual WHERE project_id = $1`, [any()]],
    [
      `INSERT INTO budget_actual (id, project_id, line_id, month, amount, entered_at) SELECT uuidv7(), l.project_id, l.id, '2026-02-01', $2, now() FROM budget_line l WHERE l.project_id = $1 ON CONFLICT DO NOTHING`,
      [any(), amount],
    ],
    [`DELETE FROM project_district WHERE project_id = $1 AND random() < 0.5`, [any()]],
    [
      `INSERT INTO project_district (id, project_id, district_id) SELECT uuidv7(), $1, id FROM district ON CONFLICT DO NOTHING`,
      [any()],
    ],
    [`DELETE FROM project_roadmap WHERE project_id = $1`, [any()]],
    [
      `UPDATE project_health SET overall = (ARRAY['green', 'amber', 'red'])[1 + floor(random() * 3)] WHERE project_id = ANY ($1)`,
      [[any(), any()]],
    ],
  ];
  await database.transaction(async (tx) => {
    for (let n = Math.floor(random() * 3); n >= 0; n--) {
      const [text, values] = steps[Math.floor(random() * steps.length)]!;
      await tx.query(text, values);
      // Work that is given up leaves nothing behind.
      if (random() < 0.1) throw new GivenUp();
    }
  });
}
class GivenUp extends Error {}
const isExpected = (error: unknown): boolean =>
  // Two that wait for each other's projects: PostgreSQL ends one, as it would in the office.
  error instanceof GivenUp || (error as { driverError?: { code?: string } }).driverError?.code === '40P01';

const kept = (): Promise<Record<string, unknown>[]> =>
  database.query(`SELECT * FROM portfolio_sum WHERE projects <> 0 ORDER BY direction_id, draft, dimension, key`);

it('keeps sums that equal a recount after much work at once', async () => {
  const projects = await randomPortfolio(database, {
    count: 30,
    seed: SEED + 1,
    day: today(),
    managerId: city.ids.manager,
  });
  const delivered = await Promise.all([1, 2, 3].map(() => deliveredProject(app, city)));
  const office = person('office');
  const end = new AbortController();
  let folds = 0;
  let reads = 0;
  let done = 0;

  const workers = [1, 2, 3, 4, 5, 6].map(async (worker) => {
    const random = randomNumbers(SEED + worker);
    for (let n = 0; n < 60; n++) {
      await work(random, projects).then(
        () => done++,
        (error: unknown) => {
          if (!isExpected(error)) throw error;
        },
      );
    }
  });
  const planner = async () => {
    for (let n = 0; n < 15; n++) {
      const { id } = delivered[n % delivered.length]!;
      const created = await office('POST', `/projects/${id}/milestones`, {
        title: { ru: `Этап ${n}` },
        forecastOn: '2026-10-01',
      });
      expect(created.status).toBe(201);
      const changed = await office(
        'PATCH',
        `/milestones/${created.body.id}`,
        n % 2 ? { forecastOn: '2027-10-01' } : { actualOn: '2026-11-01' },
        {
          'if-match': created.headers.get('etag')!,
        },
      );
      expect({ status: changed.status, body: changed.body.code }).toEqual({ status: 200, body: undefined });
    }
  };
  const folder = async () => {
    while (!end.signal.aborted) {
      const [row] = await database.query<{ n: number }[]>('SELECT zhoba_fold_figures($1) AS n', [7]);
      folds += row!.n;
    }
  };
  const reader = async () => {
    while (!end.signal.aborted) {
      const { status, body } = await get('/portfolio/summary');
      expect(status).toBe(200);
      // Whatever the moment, the parts are of one and the same portfolio.
      for (const groups of ['byDirection', 'byStage', 'byOversight', 'byHealth']) {
        const sum = (figure: (group: Group) => number): number =>
          body[groups].reduce((all: number, group: Group) => all + figure(group), 0);
        expect(sum((group) => group.projects)).toBe(body.total.projects);
        expect(sum((group) => group.milestones.open)).toBe(body.total.milestones.open);
      }
      reads++;
    }
  };
  const others = [folder(), folder(), reader()];
  await Promise.all([...workers, planner()]).finally(() => end.abort());
  await Promise.all(others);
  expect({ done: done > 200, folds: folds > 50, reads: reads > 3 }).toEqual({ done: true, folds: true, reads: true });

  await expectReconciled('');
  await fold();
  await expectReconciled('');
  await expectReconciled('?stage=in_delivery');
  expect(await database.query('SELECT FROM figures_due')).toEqual([]);

  // The sums themselves, not only what is read from them.
  const before = await kept();
  expect(await rebuildFigures(database, today())).toBe((await listed('/projects', 'office')).length);
  expect(before).toEqual(await kept());
}, 120_000);

it('counts both of two changes of one project that are committed at the same moment', async () => {
  const { id } = await deliveredProject(app, city);
  await database.query(
    `INSERT INTO milestone (id, project_id, number, title_ru, forecast_on, forecast_at, created_at, updated_at)
     SELECT uuidv7(), $1, n, 'x', '2027-01-01', now(), now(), now() FROM generate_series(1, 2) n`,
    [id],
  );
  const done = `UPDATE milestone SET actual_on = '2026-11-01', acceptance = 'accepted' WHERE project_id = $1 AND number = $2`;
  const [first, second] = [database.createQueryRunner(), database.createQueryRunner()];
  await Promise.all([first.startTransaction(), second.startTransaction()]);
  await first.query(done, [id, 1]);
  await second.query(done, [id, 2]);
  // As at the commit, only that the first takes its time.
  await first.query('SET CONSTRAINTS refresh_figures IMMEDIATE');
  const committing = second.query('SET CONSTRAINTS refresh_figures IMMEDIATE');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await first.commitTransaction();
  await committing;
  await second.commitTransaction();
  await Promise.all([first.release(), second.release()]);
  expect(
    await database.query(
      `SELECT milestones_open AS open, milestones_done AS done FROM project_figures WHERE project_id = $1`,
      [id],
    ),
  ).toEqual([{ open: 0, done: 2 }]);
  await expectReconciled('');
});

describe('with the days', () => {
  it('what nobody has touched becomes overdue', async () => {
    const { body: before } = await get('/portfolio/summary');
    const later = new Date(Date.parse(today()) + 5 * 86_400_000).toISOString().slice(0, 10);
    const clock = jest.spyOn(app.app.get<Clock>(CLOCK), 'today').mockReturnValue(later);
    const { body: after } = await get('/portfolio/summary');
    expect(after.day).toBe(later);
    expect(after.total.milestones.overdue).toBeGreaterThan(before.total.milestones.overdue);
    expect(after.total.projects).toBe(before.total.projects);
    await expectReconciled('');
    await expectReconciled('?overdue=true');
    clock.mockRestore();
  });

  it('writers who are at it while the day turns are counted for the new one', async () => {
    const [figuresDay] = await database.query<{ day: string }[]>('SELECT day FROM portfolio_day');
    const [inDelivery] = await database.query<{ id: string }[]>(
      `SELECT id FROM project WHERE stage = 'in_delivery' LIMIT 1`,
    );
    const [from, project] = [figuresDay!.day, inDelivery!.id];
    const next = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
    const runner = database.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `INSERT INTO milestone (id, project_id, number, title_ru, forecast_on, forecast_at, created_at, updated_at)
       VALUES (uuidv7(), $1, 900, 'x', $2, now(), now(), now())`,
      [project, from],
    );
    // Computed for the old day, not committed yet: the turning waits for it.
    await runner.query('SET CONSTRAINTS refresh_figures IMMEDIATE');
    const turning = database.query('SELECT zhoba_turn_day($1)', [next]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await runner.commitTransaction();
    await runner.release();
    await turning;
    const [figures] = await database.query<{ right: boolean }[]>(
      `SELECT f.milestones_overdue = (SELECT count(*) FROM milestone m WHERE m.project_id = f.project_id AND removed_at IS NULL
         AND actual_on IS NULL AND coalesce(baseline_on, forecast_on) < $2) AS right FROM project_figures f WHERE project_id = $1`,
      [project, next],
    );
    expect(figures).toEqual({ right: true });
  });
});

describe('as of an earlier moment', () => {
  const text = async (path: string, name: Person = 'office'): Promise<string> => {
    const answer = await fetch(`${app.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${await app.signIn(city.people[name])}` },
    });
    expect(answer.status).toBe(200);
    return answer.text();
  };

  it('the answer is, byte for byte, the one that was given then', async () => {
    await database.query('SELECT zhoba_rebuild_figures($1)', [today()]);
    // The figures stand for a later day since the days were turned; the past is judged by its own.
    await database.query('UPDATE portfolio_day SET day = $1', [today()]);
    await database.query('SELECT zhoba_rebuild_figures($1)', [today()]);
    const asked: [string, Person][] = [
      ['', 'office'],
      ['', 'headI'],
      ['', 'chair'],
      ['', 'manager'],
      ['?direction=II', 'office'],
      ['?district=alatau&overdue=true', 'office'],
      ['?health=red&roadmap=polycentres', 'auditor'],
    ];
    const given = await Promise.all(asked.map(([query, name]) => text(`/portfolio/summary${query}`, name)));
    const moment = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));

    const random = randomNumbers(SEED + 99);
    const projects = await listed('/projects', 'office');
    for (let n = 0; n < 150; n++) {
      await work(random, projects).catch((error: unknown) => {
        if (!isExpected(error)) throw error;
      });
    }
    await database.query(`UPDATE direction SET name_ru = 'Переименовано' WHERE code = 'II'`);
    await database.query(`UPDATE roadmap SET position = 99`);
    await deliveredProject(app, city);

    for (const [index, [query, name]] of asked.entries()) {
      const then = await text(
        `/portfolio/summary${query}${query === '' ? '?' : '&'}asOf=${encodeURIComponent(moment)}`,
        name,
      );
      expect({ query, name, then }).toEqual({ query, name, then: given[index] });
    }
    expect(await text('/portfolio/summary')).not.toBe(given[0]);
    // The end of today is now.
    expect(await text(`/portfolio/summary?asOf=${today()}`)).toBe(await text('/portfolio/summary'));
  }, 60_000);

  it('there was nothing before the first project', async () => {
    const { body } = await get('/portfolio/summary?asOf=2001-01-01');
    expect(body).toMatchObject({ day: '2001-01-01', total: { projects: 0 }, byDirection: [] });
    expect((await get('/portfolio/summary?asOf=0001-01-02T00:00:00Z')).body.day).toBe('0001-01-02');
  });

  it('days to come are nobody’s to tell', async () => {
    const { status, body } = await get('/portfolio/summary?asOf=2199-01-01');
    expect({ status, errors: body.errors }).toMatchObject({
      status: 400,
      errors: [{ pointer: '?asOf', code: 'IN_THE_FUTURE' }],
    });
  });
});
