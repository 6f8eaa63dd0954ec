import { DataSource } from 'typeorm';
import { MOST_UNREAD } from '../../libs/portal/src/domain/feedback.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

const NAME = 'Айжан Тестова';
const EMAIL = 'aizhan@example.kz';
const QUESTION = 'Когда откроют вход?';

let app: TestApp;
let city: SmallCity;
let office: ReturnType<typeof as>;
let open: string;
let hidden: string;
let callers = 0;

const sql = (query: string, values: unknown[] = []) => app.app.get(DataSource).query(query, values);

async function published(path: string, body?: unknown, from = `10.11.0.${(callers += 1)}`) {
  const answer = await fetch(`${app.url}/public/v1/projects/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-forwarded-for': from, 'accept-language': 'ru', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) };
}
const send = (code: string, more: object = {}, from?: string) =>
  published(`${code}/feedback`, { text: QUESTION, language: 'ru', ...more }, from);
const all = async (query = '') => (await office('GET', `/feedback${query}`)).body;
const newest = async () => (await all('?limit=200')).items.at(-1);

async function project(stage: string): Promise<string> {
  const { body } = await as(app, city.people.manager)('POST', '/projects', plainProposal);
  await sql('UPDATE project SET stage = $2 WHERE id = $1', [body.id, stage]);
  return body.code;
}

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  office = as(app, city.people.office);
  open = await project('in_delivery');
  hidden = await project('draft');
});
afterAll(() => app.close());

describe('whoever writes', () => {
  it('needs no sign-in; the office reads it, nobody else does', async () => {
    const { status, body } = await send(open, { name: NAME, email: EMAIL });
    expect({ status, body }).toEqual({ status: 202, body: { received: true } });
    const { items, counts } = await all(`?project=${open}`);
    expect(items).toEqual([
      expect.objectContaining({
        state: 'new',
        text: QUESTION,
        language: 'ru',
        contact: { name: NAME, email: EMAIL },
        question: null,
        answer: null,
        project: expect.objectContaining({ code: open, published: true }),
      }),
    ]);
    expect(counts).toEqual({ new: 1, answered: 0, filed: 0 });
    expect((await published(`${open}/feedback`)).body).toEqual({ items: [] });
    for (const person of [city.people.manager, city.people.headII, city.people.auditor, city.people.admin])
      expect((await as(app, person)('GET', '/feedback')).status).toBe(403);
    expect((await app.request('GET', '/feedback')).status).toBe(401);
  });

  it('hears of a hidden project what is said of none', async () => {
    const [unknown, secret] = [await send('ALM-1999-0001'), await send(hidden)];
    expect([unknown.status, secret.status]).toEqual([404, 404]);
    expect(secret.body.detail).toBe(unknown.body.detail);
    expect((await published(`${hidden}/feedback`)).status).toBe(404);
  });

  it.each([
    ['no text', { text: '   ' }, '/text'],
    ['a text too long', { text: 'я'.repeat(2001) }, '/text'],
    ['a language that is not there', { language: 'de' }, '/language'],
    ['an address that is none', { email: 'aizhan' }, '/email'],
    ['an address too long', { email: `${'a'.repeat(250)}@example.kz` }, '/email'],
    ['a name of two lines', { name: 'a\nb' }, '/name'],
    ['something else', { phone: '+7' }, ''],
  ])('is refused with %s', async (_, more, pointer) => {
    const { total } = await sql('SELECT count(*)::int AS total FROM feedback').then(
      ([row]: { total: number }[]) => row!,
    );
    const { status, body } = await send(open, more);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toContain(pointer);
    expect(await sql('SELECT count(*)::int AS total FROM feedback')).toEqual([{ total }]);
  });

  it('may write as much as is allowed, to the letter', async () => {
    expect((await send(open, { text: 'я'.repeat(2000) })).status).toBe(202);
  });

  it('is answered alike and not kept when it is a machine', async () => {
    const before = await all();
    const { status, body } = await send(open, { website: 'https://spam.example' });
    expect({ status, body }).toEqual({ status: 202, body: { received: true } });
    expect((await all()).counts).toEqual(before.counts);
  });

  it('may do so ten times in ten minutes from one address', async () => {
    const answers = [];
    for (let sent = 0; sent < 11; sent += 1) answers.push(await send(open, { website: 'x' }, '10.12.0.1'));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 202), 429]);
    expect(answers.at(-1)?.body.code).toBe('TOO_MANY_REQUESTS');
    // reading is another matter
    expect((await published(`${open}/feedback`, undefined, '10.12.0.1')).status).toBe(200);
  });

  it('is asked to come later when nobody has read what is there, and two at once do not pass', async () => {
    const code = await project('approved');
    await sql(
      `INSERT INTO feedback (id, project_id, text, language, state, sent_at)
       SELECT gen_random_uuid(), p.id, 'Вопрос', 'ru', 'new', now() FROM project p, generate_series(1, $2::int) WHERE p.code = $1`,
      [code, MOST_UNREAD - 1],
    );
    const statuses = (await Promise.all([send(code), send(code)])).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([202, 409]);
    const { body } = await send(code);
    expect([body.code, body.detail]).toEqual(['FEEDBACK_FULL', expect.stringContaining('через несколько дней')]);
    await sql(`DELETE FROM feedback WHERE project_id = (SELECT id FROM project WHERE code = $1)`, [code]);
  });
});

describe('the office', () => {
  const version = (one: { version: number }) => ({ 'if-match': `"v${one.version}"` });

  it('answers in public, and nothing tells who asked or who answered', async () => {
    await send(open, { name: NAME, email: EMAIL, text: `${QUESTION} ${NAME}` });
    const asked = await newest();
    const answer = { question: QUESTION, answer: 'Первого июня.' };
    const { status, body } = await office('POST', `/feedback/${asked.id}/answer`, answer, version(asked));
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'answered', ...answer, settledBy: { id: city.ids.office } });
    const { body: shown, text, headers } = await published(`${open}/feedback`);
    expect(shown.items).toEqual([
      {
        id: asked.id,
        language: 'ru',
        ...answer,
        askedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        answeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
    for (const secret of [NAME, EMAIL, city.ids.office]) expect(text).not.toContain(secret);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('may answer anew, and file what it has answered: then it is public no longer', async () => {
    const { items } = await all('?state=answered');
    const [answered] = items;
    const again = await office(
      'POST',
      `/feedback/${answered.id}/answer`,
      { question: QUESTION, answer: 'Первого июля.' },
      version(answered),
    );
    expect((await published(`${open}/feedback`)).body.items[0].answer).toBe('Первого июля.');
    const filed = await office('POST', `/feedback/${answered.id}/filing`, { reason: 'Повтор' }, version(again.body));
    expect(filed.body).toMatchObject({ state: 'filed', filedReason: 'Повтор' });
    expect((await published(`${open}/feedback`)).body.items).toEqual([]);
    const twice = await office('POST', `/feedback/${answered.id}/filing`, { reason: 'Повтор' }, version(filed.body));
    expect([twice.status, twice.body.code]).toEqual([409, 'FEEDBACK_FILED']);
    const back = await office(
      'POST',
      `/feedback/${answered.id}/answer`,
      { question: QUESTION, answer: 'Первого июня.' },
      version(filed.body),
    );
    expect(back.body).toMatchObject({ state: 'answered', filedReason: null });
  });

  it('does not write over what somebody else has answered', async () => {
    await send(open);
    const asked = await newest();
    const answer = (text: string) =>
      office('POST', `/feedback/${asked.id}/answer`, { question: QUESTION, answer: text }, version(asked));
    const statuses = (await Promise.all([answer('Да'), answer('Нет')])).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 412]);
    const unread = await office('POST', `/feedback/${asked.id}/answer`, { question: QUESTION, answer: 'Да' });
    expect(unread.status).toBe(428);
  });

  it.each([
    ['answer', { question: QUESTION }, '/answer'],
    ['answer', { question: ' ', answer: 'Да' }, '/question'],
    ['answer', { question: QUESTION, answer: 'я'.repeat(4001) }, '/answer'],
    ['filing', {}, '/reason'],
  ])('is refused an %s of %o', async (step, body, pointer) => {
    const asked = await newest();
    const refused = await office('POST', `/feedback/${asked.id}/${step}`, body, version(asked));
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('erases who wrote, and no history keeps it', async () => {
    await send(open, { name: NAME, email: EMAIL });
    const asked = await newest();
    expect((await office('DELETE', `/feedback/${asked.id}/contact`)).status).toBe(204);
    expect((await office('GET', `/feedback/${asked.id}`)).body.contact).toBeNull();
    expect((await office('DELETE', `/feedback/${asked.id}/contact`)).status).toBe(404);
    expect(await sql(`SELECT FROM history WHERE concat(old_row, new_row) LIKE '%' || $1 || '%'`, [EMAIL])).toEqual([]);
  });

  it('finds what waits among its own, and nobody else does', async () => {
    const waiting = async (person: string) =>
      (await as(app, person)('GET', '/portfolio/attention?kind=answer_feedback&limit=200')).body.items;
    const unread = (await all('?state=new')).items.map(({ id }: { id: string }) => id);
    const items = await waiting(city.people.office);
    expect(unread.length).toBeGreaterThan(0);
    expect(items.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual(unread);
    expect(items[0].href).toBe(`/api/v1/feedback/${unread[0]}`);
    expect(items[0].text).toContain('Ремонт сквера');
    expect(await waiting(city.people.headII)).toEqual([]);
  });

  it('reads on where a page ended', async () => {
    const first = await office('GET', '/feedback?limit=3');
    const next = /<(.*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const rest = await office('GET', next.slice(next.indexOf('/feedback')));
    const ids = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id);
    expect([...ids(first), ...ids(rest)]).toEqual((await all()).items.map(({ id }: { id: string }) => id));
  });
});

it('is public no longer when the project is not', async () => {
  await sql(`UPDATE project SET stage = 'on_hold' WHERE code = $1`, [open]);
  expect((await published(`${open}/feedback`)).status).toBe(404);
  expect((await send(open)).status).toBe(404);
  expect((await all()).items[0].project.published).toBe(false);
});
