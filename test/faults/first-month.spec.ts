import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DEMO_PASSWORD, buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { CLOCK, LANGUAGES, dayIn } from '#libs/kernel';
import type { Clock, Day, Language } from '#libs/kernel';
import { noticeWords } from '../../libs/notify/src/notices/application/notice-writing.js';
import type { Facts } from '../../libs/notify/src/domain/told.js';
import type { NoticeKind } from '../../libs/notify/src/domain/notice-kinds.js';
import { UpdateRemindersService } from '../../libs/periods/src/application/update-reminders.service.js';
import type { AgendaPackSnapshot } from '../../libs/reports/src/documents/agenda-pack-snapshot.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { startBuilt } from '../support/built-process.js';
import type { BuiltProcess } from '../support/built-process.js';
import { MailServer } from '../support/mail-server.js';
import { startOwnPostgres } from '../support/own-postgres.js';
import type { OwnPostgres } from '../support/own-postgres.js';
import { papersOf, until } from '../support/papers.js';
import type { Papers } from '../support/papers.js';
import { PRODUCT } from '../support/product.js';
import { reportGate } from '../support/report-gate.js';
import type { ReportGate } from '../support/report-gate.js';

const ZONE = 'Asia/Almaty';
const NOW = new Date();
/** Of the demo city: on the first of a month the month before is the open one, so that this month can be opened. */
const TOLD_UNTIL: Day = `${dayIn(ZONE, NOW).slice(0, 7)}-01`;
const MONTH = TOLD_UNTIL.slice(0, 7);

/** Managers of the demo city, each with the language of their mails. */
const MANAGERS = { kk: 'manager2', ru: 'manager1', en: 'manager3' } as const satisfies Record<Language, string>;
const HEADS = { kk: 'head.i', ru: 'head.i', en: 'head.ii' } as const satisfies Record<Language, string>;
const addressOf = (account: string): string => `${account}@demo.zhoba`;

const SAID = {
  kk: {
    progress: 'Іргетас аяқталды.',
    nextSteps: 'Қаңқаны құрастыру.',
    ratingNarrative: 'Айдың барлық кезеңдері мерзімінде.',
  },
  ru: {
    progress: 'Фундамент завершён.',
    nextSteps: 'Монтаж каркаса.',
    ratingNarrative: 'Все вехи месяца достигнуты в срок.',
  },
  en: {
    progress: 'The foundation is done.',
    nextSteps: 'Raise the frame.',
    ratingNarrative: 'All milestones of the month are met.',
  },
};

const mails = new MailServer();
const shared = process.env['TEST_PG_URL'];
let postgres: OwnPostgres;
/** Shows the database and moves the clock of reminders; no part of it runs jobs. */
let office: TestApp;
let database: DataSource;
let papers: Papers;
let gate: ReportGate;
let store: string;
let processes: BuiltProcess[];
let api: BuiltProcess;
let worker: BuiltProcess;
/** A project in delivery that each manager will tell of, and one that they will not. */
let told: Record<Language, Project>;
let untold: Record<Language, Project>;

interface Project {
  readonly id: string;
  readonly code: string;
  readonly title: { kk: string; ru: string; en: string };
}

beforeAll(async () => {
  processes = [];
  store = mkdtempSync(join(tmpdir(), 'zhoba-month-'));
  await mails.start();
  postgres = await startOwnPostgres();
  process.env['TEST_PG_URL'] = postgres.url;
  office = await startApp(PRODUCT);
  database = office.app.get(DataSource);
  await loadDemoCity(database, buildDemoCity(loadReview(), { today: TOLD_UNTIL }), {
    today: TOLD_UNTIL,
    now: new Date(`${TOLD_UNTIL}T05:00:00Z`),
  });
  gate = await reportGate(office.config.database.url);
  papers = papersOf(office, store);
  [api, worker] = await Promise.all([start('api'), start('worker')]);
}, 240_000);

afterAll(async () => {
  jest.restoreAllMocks();
  await Promise.all(processes.map((process) => process.end('SIGKILL')));
  await gate?.end();
  await office?.close();
  process.env['TEST_PG_URL'] = shared;
  await postgres?.remove();
  await mails.stop();
  rmSync(store, { recursive: true });
}, 60_000);

async function start(name: 'api' | 'worker'): Promise<BuiltProcess> {
  const process = await startBuilt(name, {
    NODE_ENV: 'test',
    DATABASE_URL: office.config.database.url,
    DATABASE_POOL: '5',
    JWT_SECRET: office.config.jwtSecret,
    FILE_STORE: store,
    PORT: '0',
    TRUST_PROXY: 'loopback',
    SMTP_URL: mails.url,
    MAIL_FROM: 'office@mail.city.kz',
  });
  processes.push(process);
  return process;
}

const tokens = new Map<string, Promise<string>>();

async function send(account: string | null, method: string, path: string, body?: unknown, headers: object = {}) {
  const token = account === null ? null : await signedIn(account);
  const answer = await fetch(`${api.address}/api/v1${path}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer;
}

function signedIn(account: string): Promise<string> {
  const signIn = async () => {
    const credentials = { email: addressOf(account), password: DEMO_PASSWORD };
    const from = { 'x-forwarded-for': `10.1.0.${tokens.size + 1}` };
    const answer = await send(null, 'POST', '/auth/login', credentials, from);
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return accessToken;
  };
  const token = tokens.get(account) ?? signIn();
  tokens.set(account, token);
  return token;
}

/** What the api answers to somebody; anything but success ends the walk. */
// eslint-disable-next-line typescript/no-explicit-any -- answers of every shape
async function as(account: string, method: string, path: string, body?: unknown, headers?: object): Promise<any> {
  const answer = await send(account, method, path, body, headers);
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} as ${account}: ${answer.status} ${said}`);
  return said === '' ? undefined : JSON.parse(said);
}

/** The words of a notice, by the text catalogue of that language. */
const subject = (kind: NoticeKind, language: Language, facts: Facts) => noticeWords(kind, language, facts, ZONE).title;

const subjectsTo = (language: Language): (string | undefined)[] =>
  mails.to(addressOf(MANAGERS[language])).map((mail) => mail.subject);

const arrived = (language: Language, wanted: string) =>
  until(() => subjectsTo(language).includes(wanted)).catch(() => expect(subjectsTo(language)).toContain(wanted));

let periodId: string;
let dueOn: Day;
const updates = {} as Record<Language, string>;

it('opens a month: each manager who owes is told, in the own language', async () => {
  await as(MANAGERS.en, 'PATCH', '/me', { language: 'en' }, { 'if-match': '*' });
  const opened = await as('office', 'POST', '/reporting-periods', { kind: 'month', from: TOLD_UNTIL });
  ({ id: periodId, dueOn } = opened);
  expect(opened).toMatchObject({ name: MONTH, state: 'open' });
  expect(opened.counts.owed).toBeGreaterThan(50);
  expect(opened.counts.missing).toBe(opened.counts.owed);
  for (const language of LANGUAGES)
    await arrived(language, subject('period-opened', language, { period: MONTH, dueOn }));
  [told, untold] = (await Promise.all([0, 1].map(projectsToTell))) as [typeof told, typeof untold];
}, 120_000);

/** The nth project in delivery of each manager. */
async function projectsToTell(nth: number): Promise<Record<Language, Project>> {
  const of = async (language: Language) => {
    const [row] = await database.query<Project[]>(
      `SELECT p.id, p.code, json_build_object('kk', p.title_kk, 'ru', p.title_ru, 'en', p.title_en) AS title FROM project p
       JOIN app_user u ON u.id = p.manager_id WHERE u.email = $1 AND p.stage = 'in_delivery' ORDER BY p.code OFFSET $2 LIMIT 1`,
      [addressOf(MANAGERS[language]), nth],
    );
    return [language, row!] as const;
  };
  return Object.fromEntries(await Promise.all(LANGUAGES.map(of))) as Record<Language, Project>;
}

it('takes updates in, sends one back and confirms them all, and tells whose they are', async () => {
  for (const language of LANGUAGES) {
    const manager = MANAGERS[language];
    const written = { period: MONTH, language, rating: 'green', ...SAID[language] };
    const { id } = await as(manager, 'POST', `/projects/${told[language].id}/status-updates`, written);
    await as(manager, 'POST', `/status-updates/${id}/steps`, { step: 'submit' });
    updates[language] = id;
  }
  const { code } = told.kk;
  const returned = { step: 'return', remarks: 'Көрсеткіштермен толықтырыңыз', deadline: '2099-01-01' };
  await as(HEADS.kk, 'POST', `/status-updates/${updates.kk}/steps`, returned);
  await arrived('kk', subject('update-returned', 'kk', { code }));
  await as(MANAGERS.kk, 'PATCH', `/status-updates/${updates.kk}`, { problems: 'Мәселе жоқ.' }, { 'if-match': '*' });
  await as(MANAGERS.kk, 'POST', `/status-updates/${updates.kk}/steps`, { step: 'submit' });
  for (const language of LANGUAGES) {
    const confirmed = await as(HEADS[language], 'POST', `/status-updates/${updates[language]}/steps`, {
      step: 'confirm',
    });
    expect(confirmed).toMatchObject({ state: 'confirmed', language, revision: language === 'kk' ? 2 : 1 });
  }
  const { counts } = await as('office', 'GET', `/reporting-periods/${periodId}`);
  expect(counts).toMatchObject({ confirmed: 3, submitted: 0, returned: 0, missing: counts.owed - counts.excused - 3 });
}, 120_000);

it('reminds who owes, on the working day after the due day, in the own language, and nobody of what is confirmed', async () => {
  const late = await workingDayAfter(dueOn);
  const today = jest.spyOn(office.app.get<Clock>(CLOCK), 'today').mockReturnValue(late);
  const { steps } = await office.app.get(UpdateRemindersService).remind();
  today.mockRestore();
  const { counts } = await as('office', 'GET', `/reporting-periods/${periodId}`);
  expect(steps).toBeGreaterThanOrEqual(counts.missing);
  for (const language of LANGUAGES) {
    await until(() => toldLate(language, untold[language]));
    expect(toldLate(language, told[language])).toBe(false);
    const mailed = mails.to(addressOf(MANAGERS[language]));
    expect(new Set(mailed.map((mail) => mail.headers.get('content-language')))).toEqual(new Set([language]));
  }
}, 120_000);

/** Of this month; the one before is open, too, and has late ones of its own. */
const toldLate = (language: Language, { code }: Project): boolean =>
  mails
    .to(addressOf(MANAGERS[language]))
    .some((mail) => mail.subject === subject('update-late', language, { code }) && mail.text?.includes(MONTH));

async function workingDayAfter(day: Day): Promise<Day> {
  const [row] = await database.query<[{ day: Day }]>(
    `SELECT min(g.day)::date::text AS day FROM generate_series($1::date + 1, $1::date + 20, interval '1 day') AS g (day)
     LEFT JOIN calendar_day c ON c.day = g.day::date WHERE coalesce(c.working, extract(isodow FROM g.day) < 6)`,
    [day],
  );
  return row.day;
}

it('makes the pack of the next meeting once in each language and format, though the worker is killed in the middle', async () => {
  const meetingId = await nextMeeting();
  await gate.close(90);
  const pack = await as('office', 'POST', '/report-packs', {
    kind: 'agenda-pack',
    meetingId,
    formats: ['pdf', 'json'],
    languages: [...LANGUAGES],
  });
  expect(pack.reports).toHaveLength(6);
  await until(async () => (await gate.waiting()) > 0);
  expect(await worker.end('SIGKILL')).toBe('SIGKILL');
  await gate.dropWaiting();
  await gate.open(90);
  const [kept] = await papers.rows<{ snapshot: AgendaPackSnapshot; sha256: string }>(
    'SELECT snapshot, snapshot_sha256 AS sha256 FROM report_pack WHERE id = $1',
    [pack.id],
  );
  const { snapshot, sha256 } = kept!;
  // What is changed now is not what was asked for.
  await as('office', 'PATCH', `/meetings/${meetingId}`, { title: 'Другое заседание' }, { 'if-match': '*' });

  worker = await start('worker');
  const reports = pack.reports as { id: string; format: string; language: Language }[];
  for (const { id } of reports) {
    await papers.ready(id, 90);
    await papers.expectOnePaper(id);
  }
  const { finishedAt, reports: done } = await as('office', 'GET', `/report-packs/${pack.id}`);
  expect(finishedAt).not.toBeNull();
  expect(
    done.map(({ format, language }: { format: string; language: string }) => `${format} ${language}`).toSorted(),
  ).toEqual(['json', 'pdf'].flatMap((format) => LANGUAGES.toSorted().map((language) => `${format} ${language}`)));
  for (const { id, format } of reports) {
    const file = Buffer.from(await (await send('office', 'GET', `/reports/${id}/file`)).arrayBuffer());
    if (format === 'pdf') expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    else {
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      expect(JSON.parse(file.toString('utf8'))).toEqual(snapshot);
    }
  }
  expect(snapshot.meeting.title).toBe('Заседание Управляющего комитета');
  await expectFiguresOfApi(meetingId, snapshot);
  expect(snapshot.items).toHaveLength(3);
}, 240_000);

/** A meeting two weeks ahead with what waits for the committee. */
async function nextMeeting(): Promise<string> {
  const { id } = await as('office', 'POST', '/meetings', {
    title: 'Заседание Управляющего комитета',
    mode: 'in_person',
    startsAt: new Date(NOW.getTime() + 14 * 86_400_000).toISOString(),
    plannedMinutes: 120,
    place: 'Площадь Республики, 4',
  });
  const { items } = await as('office', 'GET', `/agenda-candidates?meeting=${id}&limit=50`);
  const [first, second, third] = items.filter(({ projectId }: { projectId: string | null }) => projectId !== null);
  for (const { kind, sourceId } of [first, second, third])
    await as('office', 'POST', `/meetings/${id}/agenda`, { candidate: { kind, sourceId }, minutes: 15 });
  return id;
}

/** The figures of the pack are those that the api tells. */
async function expectFiguresOfApi(meetingId: string, pack: AgendaPackSnapshot): Promise<void> {
  const [agenda, summary, since, overdue] = await Promise.all([
    as('chair', 'GET', `/meetings/${meetingId}/agenda`),
    as('chair', 'GET', '/portfolio/summary'),
    as('chair', 'GET', '/portfolio/changes'),
    as('chair', 'GET', '/instructions?overdue=true&limit=200'),
  ]);
  const projects: Project[] = agenda.items.map(({ project }: { project: Project }) => project);
  expect(pack.items.map(({ project }) => project?.code)).toEqual(projects.map(({ code }) => code));
  expect(summary.total).toMatchObject(pack.total);
  expect(pack.changes?.total).toEqual(since.total);
  expect(pack.overdueInstructions.map(({ number }) => number)).toEqual(
    overdue.items.map(({ number }: { number: string }) => number),
  );
  for (const { code, budget } of pack.sheets) {
    const { id } = projects.find((project) => project.code === code)!;
    if (budget === null) continue;
    const { plan, adjusted, committed, actual } = budget;
    const { totals } = await as('chair', 'GET', `/projects/${id}/budget`);
    expect(totals).toMatchObject({ plan, adjusted, committed, actual });
  }
}
