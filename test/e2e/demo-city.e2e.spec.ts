import { DataSource } from 'typeorm';
import { CommitteeHttpModule, verifyRegister } from '#libs/committee';
import { IntakeHttpModule } from '#libs/intake';
import { DEMO_PASSWORD, buildDemoCity, demoAccounts, loadDemoCity, loadReview } from '#libs/demo';
import type { DemoCity, DemoProject, DemoSummary } from '#libs/demo';
import { dayIn, sumMoney } from '#libs/kernel';
import { dataSourceOptions } from '#libs/platform';
import { PortfolioHttpModule, STAGES, TRANSITIONS, endOfDay } from '#libs/portfolio';
import type { Transition } from '#libs/portfolio';
import { SdgHttpModule } from '#libs/sdg';
import { factsDigest } from '../../libs/intake/src/domain/index.js';
import { ScreeningService, lastScreening } from '../../libs/intake/src/application/screening.service.js';
import { factsOf } from '../../libs/intake/src/persistence/facts-read.js';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { freshDatabase } from '../support/database.js';

const ZONE = 'Asia/Almaty';
const now = new Date();
const today = dayIn(ZONE, now);
const city: DemoCity = buildDemoCity(loadReview(), { today });

let server: TestApp;
let database: DataSource;
let summary: DemoSummary;
const sentences: string[] = [];
const tokens = new Map<string, string>();
/** Ids by the Russian title, which no two projects share. */
const ids = new Map<string, string>();

beforeAll(async () => {
  server = await startApp([PortfolioHttpModule, IntakeHttpModule, CommitteeHttpModule, SdgHttpModule]);
  database = server.app.get(DataSource);
  summary = await loadDemoCity(database, city, { today, now, onProgress: (sentence) => sentences.push(sentence) });
  for (const { id, title } of await sql<{ id: string; title: string }>('SELECT id, title_ru AS title FROM project'))
    ids.set(title, id);
}, 60_000);
afterAll(() => server.close());

/**
 * Without what the migrations themselves bring (the rules of the committee, and the goals with their targets and indicators) and what
 * the product finds in the indicators on the day of loading.
 */
const TOLD = `(SELECT * FROM history WHERE table_name NOT IN ('committee_rules', 'indicator_finding') AND table_name NOT LIKE 'sdg%') AS told`;
const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => database.query(text, values);
const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await sql<{ count: string }>(`SELECT count(*) FROM ${text}`, values))[0]?.count);
const idOf = ({ title }: DemoProject): string => ids.get(title.ru) ?? '';

async function tokenOf(account: string): Promise<string> {
  const known = tokens.get(account);
  if (known) return known;
  const answer = await server.request('POST', '/auth/login', {
    body: { email: `${account}@demo.zhoba`, password: DEMO_PASSWORD },
    headers: { 'x-forwarded-for': `10.2.0.${tokens.size + 1}` },
  });
  if (answer.status !== 200) throw new Error(`${account} cannot sign in: ${JSON.stringify(answer.body)}`);
  tokens.set(account, String(answer.body.accessToken));
  return String(answer.body.accessToken);
}
const get = async (account: string, path: string): Promise<TestAnswer> =>
  server.request('GET', path, { token: await tokenOf(account) });

/** All pages of a list. */
async function all(account: string, path: string): Promise<{ [field: string]: unknown }[]> {
  const items: { [field: string]: unknown }[] = [];
  for (let next: string | undefined = path; next;) {
    const answer: TestAnswer = await get(account, next);
    expect(answer.status).toBe(200);
    items.push(...answer.body.items);
    next = /<[^>]*\/api\/v1(\/[^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return items;
}

describe('the loading', () => {
  it('takes seconds, also beside other work, and says what it did', () => {
    expect(summary).toEqual({
      projects: city.projects.length,
      organisations: city.organisations.length,
      people: city.people.length,
      seconds: expect.any(Number),
    });
    expect(summary.seconds).toBeLessThan(60);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(ids.size).toBe(city.projects.length);
  });

  it('refuses a database that is in use, and leaves it as it is', async () => {
    const before = await count('history');
    await expect(loadDemoCity(database, city, { today, now })).rejects.toThrow(
      'The database already has people or projects',
    );
    expect(await count('history')).toBe(before);
  });

  it('refuses a city of another day', async () => {
    await expect(loadDemoCity(database, city, { today: '2020-01-01', now })).rejects.toThrow('cannot be loaded');
    await expect(loadDemoCity(database, city, { today, now: new Date('2020-01-01') })).rejects.toThrow('future');
  });

  it('leaves nothing behind when it fails, and can be repeated', async () => {
    const fresh = await freshDatabase();
    const other = await new DataSource(dataSourceOptions({ url: fresh.url, pool: 2 })).initialize();
    try {
      const broken = {
        ...city,
        projects: city.projects.map((project, n) => (n === 200 ? { ...project, riskQuestion: '\u0000' } : project)),
      };
      await expect(loadDemoCity(other, broken, { today, now })).rejects.toThrow('unsupported Unicode escape sequence');
      const [left] = await other.query<object[]>(
        `SELECT (SELECT count(*) FROM app_user)::int AS people, (SELECT count(*) FROM ${TOLD})::int AS history,
           (SELECT count(*) FROM pg_trigger WHERE tgname = 'write_history' AND tgenabled <> 'O')::int AS asleep`,
      );
      expect(left).toEqual({ people: 0, history: 0, asleep: 0 });
      await loadDemoCity(other, city, { today, now });
      const [first] = await other.query<{ code: string }[]>('SELECT code FROM project ORDER BY created_at LIMIT 1');
      expect(first?.code).toMatch(/^ALM-\d{4}-0001$/);
    } finally {
      await other.destroy();
      await fresh.drop();
    }
  });

  it('wakes every trigger again', async () =>
    expect(await count(`pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`)).toBe(0));
});

describe('the history', () => {
  const TABLES = [
    'app_user',
    'role_grant',
    'direction',
    'district',
    'polycentre',
    'organisation',
    'roadmap',
    'bundle',
    'intake_policy',
    'project',
    'project_participant',
    'project_district',
    'project_funding',
    'project_cost',
    'project_result',
    'project_risk',
    'project_transition',
    'screening',
    'attestation',
    'attestation_request',
    'committee_referral',
    'committee_membership',
    'committee_deputy',
    'meeting',
    'agenda_item',
    'item_presence',
    'voting',
    'vote',
    'decision',
    'decision_text',
    'decision_publication',
    'register_entry',
    'instruction',
    'instruction_assignee',
    'instruction_step',
    'milestone',
    'dependency',
    'forecast_proposal',
    'change_request',
    'change_request_milestone',
    'baseline',
    'baseline_milestone',
    'budget_line',
    'budget_version',
    'budget_version_line',
    'budget_actual',
    'project_rating',
    'issue',
    'issue_step',
    'team_member',
    'project_health',
    'sdg_tag',
    'sdg_share',
    'indicator',
    'indicator_target',
    'indicator_direction',
    'indicator_value',
    'indicator_finding',
    'sdg_source',
    'sdg_channel_record',
    'sdg_channel_target',
    'sdg_channel_source',
    'indicator_source',
    'sdg_channel_claim',
    'sdg_note',
    'indicator_project',
    'indicator_effect',
    'reporting_period',
    'reporting_period_step',
    'period_obligation',
    'status_update',
    'status_update_step',
    'period_reminder',
    'period_figure',
  ];

  it.each(TABLES)('of %s ends with the rows as they are', async (table) => {
    const hidden = { app_user: `- 'password_hash'`, project_health: `- 'day' - 'changes_on'` }[table] ?? '';
    const rows = await count(table);
    expect(rows).toBeGreaterThan(0);
    const equal = await count(
      `${table} t JOIN (SELECT DISTINCT ON (row_id) * FROM history WHERE table_name = '${table}' ORDER BY row_id, id DESC) h
       ON h.row_id = t.id AND h.new_row = to_jsonb(t) ${hidden}`,
    );
    expect(equal).toBe(rows);
  });

  it('knows of no other row, and of no password', async () => {
    expect(await count(`${TOLD} WHERE table_name <> ALL($1)`, [TABLES])).toBe(0);
    expect(await count(`history WHERE new_row::text LIKE '%argon2%' OR old_row::text LIKE '%argon2%'`)).toBe(0);
    const orphans = `history h WHERE table_name = 'project' AND NOT EXISTS (SELECT FROM project p WHERE p.id = h.row_id)`;
    expect(await count(orphans)).toBe(0);
  });

  it('is a chain: each change starts from what the last one left, and the first is the insert', async () => {
    const broken = await count(`(
      SELECT operation, old_row, at, lag(new_row) OVER w AS before, lag(at) OVER w AS earlier
      FROM history WINDOW w AS (PARTITION BY table_name, row_id ORDER BY id)
    ) h WHERE old_row IS DISTINCT FROM before OR (before IS NULL) <> (operation = 'insert') OR at < earlier`);
    expect(broken).toBe(0);
    expect(await count(`(SELECT at, lag(at) OVER (ORDER BY id) AS earlier FROM ${TOLD}) h WHERE at < earlier`)).toBe(0);
  });

  it('counts a version for every change of a project', async () => {
    const wrong = await count(
      `project p WHERE version <> (SELECT count(*) FROM history h WHERE h.table_name = 'project' AND h.row_id = p.id)
         OR updated_at <> (SELECT max(at) FROM history h WHERE h.table_name = 'project' AND h.row_id = p.id)`,
    );
    expect(wrong).toBe(0);
  });

  it('files every part under its project and names who did it', async () => {
    const wrong = await count(
      `${TOLD} WHERE project_id IS DISTINCT FROM CASE table_name WHEN 'project' THEN row_id ELSE (new_row ->> 'project_id')::uuid END
         OR (actor_id IS NULL) <> (table_name IN ('app_user', 'role_grant') OR new_row ->> 'name' = 'escalated'
           OR table_name = 'project_health' OR table_name = 'issue' AND old_row ->> 'level' <> new_row ->> 'level')
         OR (actor_id IS NOT NULL AND actor_name IS DISTINCT FROM (SELECT name_ru FROM app_user u WHERE u.id = actor_id))`,
    );
    expect(wrong).toBe(0);
  });

  it('lies in the past, in working hours', async () => {
    const [span] = await sql<{ last: Date; first: string; latest: string }>(
      `SELECT max(at) AS last, min((at AT TIME ZONE '${ZONE}')::time)::text AS first, max((at AT TIME ZONE '${ZONE}')::time)::text AS latest FROM ${TOLD}
       WHERE table_name <> 'project_health'`,
    );
    expect(span?.last.getTime()).toBeLessThan(now.getTime());
    expect(String(span?.first) >= '09:00').toBe(true);
    expect(String(span?.latest) < '18:00').toBe(true);
  });

  it('shows each project in the stage it had on the day of every step', async () => {
    const sample = city.projects.filter((_, number) => number % 6 === 0);
    let asked = 0;
    for (const project of sample) {
      const days = new Map(project.life.steps.map(({ on, to }) => [on, to]));
      for (const [day, stage] of days) {
        const answer = await get('auditor', `/projects/${idOf(project)}?asOf=${day}`);
        expect([project.key, day, answer.status, answer.body.stage]).toEqual([project.key, day, 200, stage]);
        expect(answer.body.participants).toHaveLength(project.participants.length);
        expect(answer.body.oversight).toBe(
          ['draft', 'submitted', 'on_agenda', 'rejected'].includes(stage) ? null : project.life.oversight,
        );
        asked += 1;
      }
      const opened = project.life.steps[0]?.on ?? '';
      const before = dayIn(ZONE, new Date(endOfDay(opened, ZONE).getTime() - 86_400_000));
      expect((await get('auditor', `/projects/${idOf(project)}?asOf=${before}`)).status).toBe(404);
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('is told by the API, newest first', async () => {
    const project = city.projects.find(({ life, attestation }) => life.stage === 'completed' && attestation);
    const told = await all('office', `/projects/${project ? idOf(project) : ''}/history?limit=100`);
    const updates = told.filter(({ table, operation }) => table === 'project' && operation === 'update');
    const stageIn = ({ changes }: { changes?: { stage?: { new: unknown } } }) => changes?.stage?.new ?? 'flagged';
    expect(updates.map(stageIn)).toEqual(['completed', 'in_delivery', 'approved', 'on_agenda', 'flagged', 'submitted']);
  });
});

describe('the lives', () => {
  it('are the steps of the city, by transitions that their makers may take', async () => {
    const rows = await sql<{ title: string; name: string; from: string; to: string; day: string; email: string }>(
      `SELECT p.title_ru AS title, t.name, t.from_stage AS from, t.to_stage AS to, (t.at AT TIME ZONE '${ZONE}')::date::text AS day, u.email
       FROM project_transition t JOIN project p ON p.id = t.project_id JOIN app_user u ON u.id = t.actor_id AND u.name_ru = t.actor_name
       ORDER BY t.at`,
    );
    const expected = city.projects.flatMap(({ title, life, manager, direction }) =>
      life.steps
        .filter(({ from }) => from !== null)
        .map(({ from, to, on, by }) => ({
          title: title.ru,
          from,
          to,
          day: on,
          email: `${by}@demo.zhoba`,
          manager,
          direction,
        })),
    );
    const key = ({
      title,
      from,
      to,
      day,
      email,
    }: Record<'title' | 'to' | 'day' | 'email', string> & { from: string | null }) =>
      [title, from, to, day, email].join(' | ');
    expect(rows.map(key).toSorted()).toEqual(expected.map(key).toSorted());

    const table: readonly Transition[] = TRANSITIONS;
    const refused = rows.filter(({ name, from, to, email }) => {
      const { by = [] } =
        table.find((known) => known.name === name && known.to === to && known.from.some((stage) => stage === from)) ??
        {};
      const mover = email.startsWith('manager') ? 'manager' : email.startsWith('head') ? 'head' : 'office';
      return !by.some((each) => each === mover || each === 'screening' || (each === 'decision' && mover === 'office'));
    });
    expect(refused).toEqual([]);
  });

  it('leave each project where its last step led', async () => {
    const wrong = await count(
      `project p WHERE p.stage <> coalesce((SELECT to_stage FROM project_transition t WHERE t.project_id = p.id ORDER BY t.at DESC LIMIT 1), 'draft')
         OR p.stage_since <> coalesce((SELECT max(at) FROM project_transition t WHERE t.project_id = p.id), p.created_at)
         OR (p.oversight IS NOT NULL) <> EXISTS (SELECT FROM project_transition t WHERE t.project_id = p.id AND t.to_stage = 'approved')`,
    );
    expect(wrong).toBe(0);
  });
});

describe('intake', () => {
  it('screened what the tables say: the product finds nothing to screen again', async () => {
    const service = server.app.get(ScreeningService, { strict: false });
    const screened: DemoProject[] = [];
    const differing: string[] = [];
    const runner = database.createQueryRunner();
    await runner.startTransaction();
    for (const project of city.projects) {
      const { facts, flagged } = await factsOf(runner.manager, idOf(project));
      const last = await lastScreening(runner.manager, idOf(project));
      if (!last) continue;
      screened.push(project);
      if (last.factsDigest !== factsDigest(facts) || last.flagged !== flagged) differing.push(project.key);
      await service.screenProject(runner.manager, idOf(project), 'fact_change');
      await service.applyOutcome(runner.manager, idOf(project));
    }
    const touched = await runner.manager.query<unknown[]>(`SELECT table_name FROM ${TOLD} WHERE at >= $1`, [now]);
    const announced = await runner.manager.query<unknown[]>('SELECT type FROM outbox');
    await runner.rollbackTransaction();
    await runner.release();

    expect(screened).toEqual(city.projects.filter(({ life }) => life.steps.length > 1));
    expect({ differing, touched, announced }).toEqual({ differing: [], touched: [], announced: [] });
  });

  it('explains the flag by the last screening', async () =>
    expect(
      await count(`project p LEFT JOIN LATERAL (SELECT flagged FROM screening s WHERE s.project_id = p.id ORDER BY id DESC LIMIT 1) s ON true
        WHERE p.flagged <> coalesce(s.flagged, false)`),
    ).toBe(0));

  it('has open referrals for what is on the agenda, and closed ones for what was decided', async () => {
    expect(
      await count(`project p WHERE (p.stage = 'on_agenda') <>
        EXISTS (SELECT FROM committee_referral r WHERE r.project_id = p.id AND r.kind = 'entry' AND r.closed_at IS NULL)`),
    ).toBe(0);
    const closed = await sql<{ because: string; name: string }>(
      `SELECT DISTINCT r.closed_because AS because, t.name FROM committee_referral r JOIN project_transition t
       ON t.project_id = r.project_id AND t.from_stage = 'on_agenda' WHERE r.closed_at IS NOT NULL ORDER BY 1`,
    );
    expect(closed).toEqual(['approve', 'reject', 'return'].map((name) => ({ because: name, name })));
    expect(
      await count(
        `committee_referral r JOIN screening s ON s.id = r.screening_id WHERE NOT s.flagged OR r.since < s.at`,
      ),
    ).toBe(0);
  });

  it('asked the heads: answered where they attested, open where they have not, some for days', async () => {
    const answered = await count(`attestation_request WHERE closed_because = 'answered'`);
    expect(answered).toBe(city.projects.filter(({ attestation }) => attestation).length);
    expect(answered).toBe(await count(`attestation`));
    const open = await all('office', '/intake/attestation-requests?open=true');
    expect(open.length).toBeGreaterThanOrEqual(7);
    expect(open.every(({ project }) => JSON.stringify(project).includes('"stage":"submitted"'))).toBe(true);
    expect(
      await count(`attestation_request WHERE closed_at IS NULL AND asked_at < $1::timestamptz - interval '3 days'`, [
        now,
      ]),
    ).toBeGreaterThan(0);
    expect(
      await count(
        `attestation_request r JOIN attestation a USING (project_id) WHERE a.criteria <> r.criteria OR a.at < r.asked_at OR r.closed_at < a.at`,
      ),
    ).toBe(0);
  });

  it('stands on policy 1, in force', async () => {
    const { body } = await get('admin', '/intake/policies');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ version: 1, inForce: true });
    expect(await count(`screening s, intake_policy y WHERE s.at::date < y.effective_from`)).toBe(0);
  });
});

describe('the committee', () => {
  const decided = city.projects.flatMap(({ life }) => life.steps.filter(({ decision }) => decision !== null));

  it('decided what the lives say, in a register that is whole', async () => {
    const check = await database.transaction((tx) => verifyRegister(tx));
    expect(check).toMatchObject({ ok: true, count: decided.length });
    expect(decided.length).toBeGreaterThan(50);
    expect(await count('decision_publication')).toBe(decided.length);
    expect(await count(`meeting WHERE state = 'closed'`)).toBe(new Set(decided.map(({ on }) => on)).size);
  });

  it('explains by a decision why each project of the committee stands where it does', async () => {
    const wrong = await count(
      `project p WHERE p.oversight IN ('committee', 'head') AND NOT EXISTS (SELECT FROM decision d WHERE d.project_id = p.id
         AND d.id = p.stage_decision_id AND d.id = p.oversight_decision_id AND oversight_by_decision(p.id) = p.oversight)`,
    );
    expect(wrong).toBe(0);
    expect(await count(`project_transition WHERE (from_stage = 'on_agenda') <> (decision_id IS NOT NULL)`)).toBe(0);
  });

  it('voted with what the product counts: a quorum each time, with absent members and once by a deputy', async () => {
    expect(
      await count(`voting WHERE tally ->> 'outcome' <> 'carried' OR tally -> 'quorum' ->> 'reached' <> 'true'
        OR (tally ->> 'for')::int + (tally ->> 'against')::int + (tally ->> 'abstained')::int
          <> (SELECT count(*) FROM vote WHERE vote.voting_id = voting.id)`),
    ).toBe(0);
    expect(await count(`voting WHERE (tally ->> 'absent')::int > 0`)).toBeGreaterThan(0);
    expect(await count('vote WHERE cast_by <> seat_id')).toBeGreaterThan(0);
  });

  it('meets again on a Thursday at ten, and waits for some instructions', async () => {
    const { body } = await get('office', '/meetings?state=scheduled');
    expect(body.items).toHaveLength(1);
    const startsAt = new Date(body.items[0].startsAt);
    expect(
      new Intl.DateTimeFormat('en', { timeZone: ZONE, weekday: 'long', hour: '2-digit', hour12: false }).format(
        startsAt,
      ),
    ).toBe('Thursday, 10');
    const states = await sql<{ state: string; late: boolean; count: number }>(
      `SELECT state, due_on < $1::date AND state = 'open' AS late, count(*)::int FROM instruction GROUP BY 1, 2 ORDER BY 1, 2`,
      [today],
    );
    expect(states).toEqual([
      { state: 'accepted', late: false, count: 2 },
      { state: 'open', late: false, count: 2 },
      { state: 'open', late: true, count: 1 },
    ]);
  });
});

describe('delivery', () => {
  it('asks for changes of the promises in force, which can be granted', async () => {
    expect(await count(`change_request WHERE state = 'submitted'`)).toBeGreaterThan(0);
    expect(
      await sql(`
        SELECT p.code, r.from_baseline FROM change_request r JOIN project p ON p.id = r.project_id
        WHERE r.state = 'submitted' AND (
          r.from_baseline IS DISTINCT FROM (SELECT max(b.number) FROM baseline b WHERE b.project_id = r.project_id)
          OR EXISTS (SELECT FROM change_request_milestone l JOIN milestone m ON m.id = l.milestone_id
            WHERE l.change_request_id = r.id AND (m.actual_on IS NOT NULL OR m.removed_at IS NOT NULL)))`),
    ).toEqual([]);
  });
});

describe('through the API', () => {
  it('lets every demo account in', async () => {
    for (const { account, role } of city.people) {
      const { status, body } = await get(account, '/me');
      expect([status, body.email]).toEqual([200, `${account}@demo.zhoba`]);
      expect(JSON.stringify(body)).toContain(role);
    }
    expect(tokens.size).toBe(city.people.length);
  });

  it('shows the accounts one line a role', () => {
    const lines = demoAccounts(city);
    expect(lines.map(({ email }) => email)).toEqual([
      'admin@demo.zhoba',
      'office@demo.zhoba',
      'chair@demo.zhoba',
      'member1–6@demo.zhoba',
      'head.i–vii@demo.zhoba',
      'manager1–14@demo.zhoba',
      'executor1–10@demo.zhoba',
      'auditor@demo.zhoba',
    ]);
  });

  it.each(STAGES)('lists projects in stage %s', async (stage) => {
    const listed = await all('office', `/projects?stage=${stage}&limit=100`);
    expect(idsOf(listed)).toEqual(
      city.projects
        .filter(({ life }) => life.stage === stage)
        .map(idOf)
        .toSorted(),
    );
    expect(listed.length).toBeGreaterThan(0);
  });

  it('lists open referrals', async () => {
    const referrals = await all('chair', '/intake/referrals?open=true');
    expect(referrals).toHaveLength(city.projects.filter(({ life }) => life.stage === 'on_agenda').length);
    expect(referrals.every(({ criteria }) => Array.isArray(criteria) && criteria.length > 0)).toBe(true);
  });

  it.each(['парк', 'тролейбус'])('finds %s', async (words) => {
    const { body } = await get('office', `/projects?q=${encodeURIComponent(words)}`);
    expect(body.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.items[0].title).toLowerCase()).toContain(words === 'парк' ? 'парк' : 'троллейбус');
  });

  it.each([
    ['/directions', city.directions],
    ['/districts', city.districts],
    ['/polycentres', city.polycentres],
    ['/roadmaps', city.roadmaps],
    ['/bundles', city.bundles],
    ['/organisations?limit=100', city.organisations],
  ])('lists %s in three languages', async (path, expected) => {
    const listed = await all('member1', path);
    expect(listed.map(({ code, name }) => ({ code, name })).toSorted(byCode)).toEqual(
      expected.map(({ code, name }) => ({ code, name })).toSorted(byCode),
    );
  });

  it('lists every target, by the name that the review gives it', async () => {
    const { body } = await get('member1', '/sdg/targets');
    expect(body.items).toHaveLength(169);
    const named = new Map(body.items.map(({ code, name }: { code: string; name: { ru: string } }) => [code, name.ru]));
    for (const { code, nameRu } of city.sdgTargets) expect([code, named.get(code)]).toEqual([code, nameRu]);
  });

  it('keeps every passport as the city tells it', async () => {
    for (const project of city.projects.filter((_, number) => number % 15 === 0)) {
      const { body } = await get('office', `/projects/${idOf(project)}`);
      expect({
        title: body.title,
        description: body.description.ru,
        direction: body.direction.code,
        initiator: body.initiator.code,
        districts: body.districts.map(({ code }: { code: string }) => code).toSorted(),
        participants: body.participants
          .map(({ organisation, part }: { organisation: string; part: string | null }) => `${organisation} ${part}`)
          .toSorted(),
        cost: body.cost,
        funding: body.funding,
        mandate: body.mandate,
        coordination: body.coordination,
        citizens: body.citizens,
        safety: body.safety,
        innovation: body.innovation,
        iconicSite: body.iconicSite,
        risks: body.risks,
        riskQuestion: body.riskQuestion,
        expectedResults: body.expectedResults.map((row: { value: string }) => ({ ...row, value: Number(row.value) })),
        startsOn: body.startsOn,
        endsOn: body.endsOn,
        illustrativeFields: body.illustrativeFields,
      }).toEqual({
        title: project.title,
        description: project.description,
        direction: project.direction,
        initiator: project.initiator,
        districts: project.districts.toSorted(),
        participants: project.participants.map(({ organisation, part }) => `${organisation} ${part}`).toSorted(),
        cost: project.cost,
        funding: project.funding,
        mandate: project.mandate,
        coordination: project.coordination,
        citizens: project.citizens,
        safety: project.safety,
        innovation: project.innovation,
        iconicSite: project.iconicSite,
        risks: project.risks,
        riskQuestion: project.riskQuestion,
        expectedResults: project.expectedResults,
        startsOn: project.startsOn,
        endsOn: project.endsOn,
        illustrativeFields: project.illustrative,
      });
    }
  });

  it('sums to the tiyn', async () => {
    const listed = await all('office', '/projects?limit=100');
    expect(listed).toHaveLength(city.projects.length);
    const amounts = listed.map(({ costTotal }) => costTotal).filter((amount) => typeof amount === 'string');
    expect(sumMoney(amounts)).toBe(sumMoney(city.projects.flatMap(({ cost }) => (cost ? [cost.total] : []))));
    const [funding] = await sql<{ sum: string }>('SELECT sum(amount)::text FROM project_funding');
    expect(funding?.sum).toBe(sumMoney(city.projects.flatMap((each) => each.funding.map(({ amount }) => amount))));
  });

  it('shows drafts to those who may see them only', async () => {
    const drafts = city.projects.filter(({ life }) => life.stage === 'draft');
    const listed = async (account: string) => idsOf(await all(account, '/projects?stage=draft&limit=100'));
    expect(await listed('member1')).toEqual([]);
    expect(await listed('executor1')).toEqual([]);
    expect(await listed('auditor')).toEqual(drafts.map(idOf).toSorted());
    for (const { account, direction, role } of city.people.filter((person) => /head|manager/.test(person.role))) {
      const own = drafts.filter((each) =>
        role === 'head_of_direction' ? each.direction === direction : each.manager === account,
      );
      expect([account, await listed(account)]).toEqual([account, own.map(idOf).toSorted()]);
    }
    const [first] = drafts;
    expect((await get('member1', `/projects/${first ? idOf(first) : ''}`)).status).toBe(404);
  });

  it('gives an executor the projects of the own organisation', async () => {
    const executor = city.people.find(({ account }) => account === 'executor1');
    const own = city.projects.filter(
      ({ life, initiator, participants }) =>
        life.stage !== 'draft' &&
        [initiator, ...participants.map(({ organisation }) => organisation)].includes(executor?.organisation ?? ''),
    );
    const listed = await all('executor1', '/projects?limit=100');
    expect(idsOf(listed)).toEqual(own.map(idOf).toSorted());
    expect(own.length).toBeGreaterThan(0);
  });

  it('numbers projects by the year and order of their drafts, without gaps', async () => {
    const rows = await sql<{ code: string; year: string }>(
      `SELECT code, extract(year FROM created_at AT TIME ZONE '${ZONE}')::text AS year FROM project ORDER BY created_at`,
    );
    const numbers = new Map<string, number>();
    for (const { code, year } of rows) {
      const number = (numbers.get(year) ?? 0) + 1;
      numbers.set(year, number);
      expect(code).toBe(`ALM-${year}-${String(number).padStart(4, '0')}`);
    }
  });

  it('goes on with the next number', async () => {
    const year = today.slice(0, 4);
    const taken = await count(`project WHERE code LIKE $1`, [`ALM-${year}-%`]);
    const answer = await server.request('POST', '/projects', {
      token: await tokenOf('office'),
      body: { title: { ru: 'Расширение индустриальной зоны Алматы' }, direction: 'II' },
    });
    expect([answer.status, answer.body.code]).toEqual([201, `ALM-${year}-${String(taken + 1).padStart(4, '0')}`]);
    expect(await count(`history WHERE row_id = $1 AND operation = 'insert' AND at >= $2`, [answer.body.id, now])).toBe(
      1,
    );
  });
});

const idsOf = (items: readonly { readonly [field: string]: unknown }[]): string[] =>
  items.map(({ id }) => String(id)).toSorted();
const byCode = (one: { code: unknown }, other: { code: unknown }): number =>
  String(one.code) < String(other.code) ? -1 : 1;
