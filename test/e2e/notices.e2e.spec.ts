import { DataSource } from 'typeorm';
import { UnitOfWork } from '#libs/platform';
import { DigestsService } from '../../libs/notify/src/mail/application/digests.service.js';
import { MailSender } from '../../libs/notify/src/mail/application/mail-sender.js';
import { cityTime, timeOf } from '../../libs/notify/src/domain/city-time.js';
import { NoticeMaker } from '../../libs/notify/src/notices/application/notice-maker.js';
import { TOLD_OF } from '../../libs/notify/src/notices/persistence/notice-causes.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { MailServer } from '../support/mail-server.js';
import { PRODUCT, PRODUCT_WITH_JOBS } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

const mails = new MailServer();
let app: TestApp;
let city: SmallCity;
let database: DataSource;
let admin: ReturnType<typeof as>;
let office: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;

beforeAll(async () => {
  await mails.start();
  app = await startApp(PRODUCT_WITH_JOBS, {
    SMTP_URL: mails.url,
    MAIL_FROM: 'Проектный офис <office@mail.city.kz>',
    PUBLIC_URL: 'https://zhoba.city.kz',
  });
  city = await smallCity(app);
  admin = as(app, city.people.admin);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  database = app.app.get(DataSource);
});
afterAll(async () => {
  await app.close();
  await mails.stop();
});

async function eventually<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(40)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in 20 s');
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let people = 0;
/** A manager of their own for each test, so that tests do not read each other's notices. */
async function person(language: 'kk' | 'ru' | 'en' = 'ru') {
  const email = `person${++people}@city.kz`;
  const id = await app.addUser(email, 'project_manager');
  await database.query('UPDATE app_user SET language = $2 WHERE id = $1', [id, language]);
  const call = as(app, email);
  const notices = async (query = '') => (await call('GET', `/notices${query}`)).body.items;
  return { id, email, call, notices };
}

const assign = async (...persons: { id: string }[]): Promise<string> => {
  const { status, body } = await office('POST', '/instructions', {
    source: 'public_meeting',
    sourceNote: 'Встреча акима с жителями',
    direction: 'II',
    text: 'Восстановить освещение <в сквере>',
    dueOn: '2035-12-15',
    assignees: persons.map(({ id }, index) => ({ personId: id, responsible: index === 0 })),
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.id;
};

const deliveriesTo = async (who: { id: string }) =>
  (await admin('GET', `/notices/deliveries?receiver=${who.id}`)).body.items;
const choose = async (who: { call: ReturnType<typeof as> }, wanted: object) => {
  const { headers } = await who.call('GET', '/me/notice-preferences');
  const usual = { kinds: [], quietHours: null, workingDaysOnly: false, digestHour: 9 };
  return who.call('PUT', '/me/notice-preferences', { ...usual, ...wanted }, { 'if-match': headers.get('etag')! });
};
/** Announces something by hand, as the job of that id. */
const told = (type: string, payload: object, job: string) =>
  app.app.get(NoticeMaker).make(TOLD_OF.find(({ event }) => event.type === type)!.causes, payload, job);

describe('an announcement', () => {
  it('is told to each receiver once, in the receiver’s language, here and by mail', async () => {
    const receivers = [await person('kk'), await person('ru'), await person('en')] as const;
    const id = await assign(...receivers);
    const [kk, ru, en] = await Promise.all(receivers.map(({ email }) => eventually(() => mails.to(email)[0])));
    expect([kk, ru, en].map((mail) => mail!.subject)).toEqual([
      expect.stringContaining('тапсырмасы, мерзімі — 15.12.2035'),
      expect.stringMatching(/^Поручение I-\d{4}-\d+, срок — 15\.12\.2035$/),
      expect.stringMatching(/^Instruction I-\d{4}-\d+, due on 15\/12\/2035$/),
    ]);
    expect(ru!.from!.text).toBe('"Проектный офис" <office@mail.city.kz>');
    expect(ru!.text).toContain('Восстановить освещение <в сквере>');
    expect(ru!.text).toContain(`https://zhoba.city.kz/instructions/${id}`);
    expect(ru!.html).toContain('Восстановить освещение &lt;в сквере&gt;');
    expect(ru!.headers.get('content-language')).toBe('ru');
    // It asks for an act: it cannot be ended.
    expect(ru!.headers.has('list-unsubscribe')).toBe(false);
    const [notice, ...others] = await receivers[1].notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'instruction-given',
      number: 1,
      language: 'ru',
      title: ru!.subject,
      link: `/instructions/${id}`,
      subjectId: id,
      onBehalfOf: null,
      readAt: null,
    });
    const [delivery] = await deliveriesTo(receivers[1]);
    expect(delivery).toMatchObject({
      state: 'sent',
      attempts: 1,
      notices: 1,
      messageId: ru!.messageId,
      address: receivers[1].email,
    });
  });

  it('makes one notice and one mail however often and however much at once it is delivered', async () => {
    const receiver = await person();
    const instructionId = await assign(receiver);
    await eventually(() => mails.to(receiver.email)[0]);
    const again = () => told('committee.instruction-reminded', { instructionId, to: [] }, 'the same job');
    const made = await Promise.all([again(), again(), again(), again()]);
    expect(made.reduce((sum, count) => sum + count)).toBe(1);
    expect(await again()).toBe(0);
    await Promise.all([app.app.get(MailSender).sendDue(), app.app.get(MailSender).sendDue()]);
    await eventually(() => (mails.to(receiver.email).length === 2 ? true : undefined));
    await pause(300);
    expect(mails.to(receiver.email)).toHaveLength(2);
    expect((await receiver.notices()).map(({ number }: { number: number }) => number)).toEqual([2, 1]);
  });

  it('is told to who sees the project, not to whoever only has the role, nor to whoever did it', async () => {
    const { body } = await manager('POST', '/projects', {
      ...plainProposal,
      cost: { total: '6000000000.00', categories: [{ category: 'construction', amount: '6000000000.00' }] },
    });
    expect((await manager('POST', `/projects/${body.id}/submit`)).status).toBe(200);
    const head = as(app, city.people.headII);
    const [asked] = await eventually(async () => {
      const { items } = (await head('GET', '/notices?kind=attestation-asked')).body;
      return items.length > 0 ? items : undefined;
    });
    expect(asked).toMatchObject({ projectId: body.id, link: `/projects/${body.id}` });
    await eventually(async () =>
      (await head('GET', '/notices?kind=project-moved')).body.items.length > 0 ? true : undefined,
    );
    expect((await manager('GET', '/notices?kind=project-moved')).body.items).toEqual([]);
    expect((await as(app, city.people.headI)('GET', '/notices')).body.items).toEqual([]);
    // Named by the announcement, but of nothing they see.
    const stranger = await person();
    const payload = {
      periodId: body.id,
      projectId: body.id,
      userIds: [stranger.id, city.ids.manager],
      dueOn: '2026-12-10',
    };
    expect(await told('periods.update-due', payload, 'of a project unseen')).toBe(1);
    expect(await stranger.notices()).toEqual([]);
  });

  it('is told to a deputy too, who is told for whom', async () => {
    const deputy = await person('en');
    const created = await admin('POST', '/delegations', {
      fromUserId: city.ids.headII,
      toUserId: deputy.id,
      role: 'head_of_direction',
      directionId: city.directions.II,
      startsOn: '2020-01-01',
      endsOn: '2035-01-01',
      reason: 'Отпуск',
    });
    expect(created).toMatchObject({ status: 201 });
    const { body } = await manager('POST', '/projects', plainProposal);
    expect((await manager('POST', `/projects/${body.id}/submit`)).status).toBe(200);
    const attested = { requestId: body.id, projectId: body.id, reminder: 0 };
    expect(await told('intake.attestation-asked', attested, 'for a deputy')).toBe(2);
    const [notice] = await deputy.notices('?kind=attestation-asked');
    expect(notice.onBehalfOf).toMatchObject({ id: city.ids.headII });
    await app.app.get(MailSender).sendDue();
    const mail = await eventually(() =>
      mails.to(deputy.email).find(({ subject }) => subject?.startsWith('Please attest')),
    );
    expect(mail.text).toContain(`You receive this notice as acting for: ${city.people.headII}.`);
    await admin('POST', `/delegations/${created.body.id}/revocation`);
  });

  it('is not told to whoever has been deactivated, and a mail that waits is not sent', async () => {
    const gone = await person();
    const instructionId = await assign(gone);
    await eventually(() => mails.to(gone.email)[0]);
    await choose(gone, { quietHours: around(60) });
    expect(await told('committee.instruction-reminded', { instructionId, to: [] }, 'before leaving')).toBe(1);
    await database.query('UPDATE app_user SET active = false WHERE id = $1', [gone.id]);
    expect(await told('committee.instruction-reminded', { instructionId, to: [] }, 'after leaving')).toBe(0);
    await dueNow(gone);
    await app.app.get(MailSender).sendDue();
    expect((await deliveriesTo(gone))[0]).toMatchObject({ state: 'suppressed', reason: 'deactivated', sentAt: null });
    expect(mails.to(gone.email)).toHaveLength(1);
  });
});

/** Quiet hours that lie around this minute. */
function around(minutes: number) {
  const { minute } = cityTime('Asia/Almaty', new Date());
  const at = (shift: number) => timeOf((minute + shift + 1440) % 1440);
  return { from: at(-minutes), to: at(minutes) };
}
const dueNow = (who: { id: string }) =>
  database.query(
    `UPDATE mail_delivery SET due_at = now() - interval '1 second' WHERE receiver_id = $1 AND state = 'queued'`,
    [who.id],
  );

describe('a mail', () => {
  const send = () => app.app.get(MailSender).sendDue();

  it('waits until the quiet hours end', async () => {
    const receiver = await person();
    const quietHours = around(90);
    expect((await choose(receiver, { quietHours })).status).toBe(200);
    await assign(receiver);
    const [waiting] = await eventually(async () => {
      const found = await deliveriesTo(receiver);
      return found.length > 0 ? found : undefined;
    });
    await send();
    expect(waiting).toMatchObject({ state: 'queued', attempts: 0 });
    const due = cityTime('Asia/Almaty', new Date(waiting.dueAt));
    expect(timeOf(due.minute)).toBe(quietHours.to);
    expect(mails.to(receiver.email)).toEqual([]);
    await dueNow(receiver);
    await send();
    expect(mails.to(receiver.email)).toHaveLength(1);
  });

  it('is tried again after a 4xx, under the same Message-ID, and never again after a 5xx', async () => {
    const busy = await person();
    const unknown = await person();
    mails.refusals.set(busy.email, [450]);
    mails.refusals.set(unknown.email, [550]);
    await assign(busy, unknown);
    const refused = await eventually(async () =>
      (await deliveriesTo(unknown)).find(({ state }: { state: string }) => state === 'failed'),
    );
    const waiting = await eventually(async () =>
      (await deliveriesTo(busy)).find(({ error }: { error: string | null }) => error !== null),
    );
    expect(waiting).toMatchObject({ state: 'queued', attempts: 1 });
    expect(waiting.error).toContain('450');
    const minutes = (Date.parse(waiting.dueAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(0.3);
    expect(minutes).toBeLessThanOrEqual(1);
    expect(refused.error).toContain('550');
    await Promise.all([dueNow(busy), dueNow(unknown)]);
    await send();
    expect((await deliveriesTo(busy))[0]).toMatchObject({ state: 'sent', attempts: 2, error: null });
    expect(mails.to(busy.email).map(({ messageId }) => messageId)).toEqual([waiting.messageId]);
    expect(mails.offered.get(unknown.email)).toBe(1);

    // the administrator offers it once more, when the address is in order again
    const again = `/notices/deliveries/${refused.id}/again`;
    expect((await office('POST', again)).body.code).toBe('FORBIDDEN');
    mails.refusals.delete(unknown.email);
    expect(await admin('POST', again)).toMatchObject({
      status: 202,
      body: { state: 'queued', attempts: 0, error: null },
    });
    await eventually(() => mails.to(unknown.email)[0]);
    await eventually(async () =>
      (await deliveriesTo(unknown)).find(({ state }: { state: string }) => state === 'sent'),
    );
    expect((await admin('POST', again)).body.code).toBe('MAIL_NOT_FAILED');
  });

  it('comes when a mail server that was down is up again', async () => {
    const receiver = await person();
    await mails.stop();
    await assign(receiver);
    const waiting = await eventually(async () =>
      (await deliveriesTo(receiver)).find(({ error }: { error: string | null }) => error !== null),
    );
    expect(waiting).toMatchObject({ state: 'queued', sentAt: null });
    await mails.start();
    await dueNow(receiver);
    await send();
    await eventually(() => mails.to(receiver.email)[0]);
    expect(mails.to(receiver.email)).toHaveLength(1);
    expect((await deliveriesTo(receiver))[0]).toMatchObject({ state: 'sent', error: null });
  });

  it('that a worker left in the middle is taken over once its time is up, by one worker', async () => {
    const receiver = await person();
    await choose(receiver, { quietHours: around(60) });
    await assign(receiver);
    await eventually(async () => ((await deliveriesTo(receiver)).length > 0 ? true : undefined));
    await database.query(
      `UPDATE mail_delivery SET attempts = 1, due_at = now() + interval '5 minutes' WHERE receiver_id = $1`,
      [receiver.id],
    );
    await send();
    expect(mails.to(receiver.email)).toEqual([]);
    await dueNow(receiver);
    await Promise.all([send(), send(), send()]);
    expect(mails.to(receiver.email)).toHaveLength(1);
    expect((await deliveriesTo(receiver))[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('of what is no longer seen is not sent', async () => {
    const owner = await person();
    const { body } = await owner.call('POST', '/projects', plainProposal);
    await choose(owner, { quietHours: around(60) });
    const payload = { projectId: body.id, periodId: body.id, userIds: [owner.id], dueOn: '2026-12-10' };
    expect(await told('periods.update-due', payload, 'seen for now')).toBe(1);
    await database.query('UPDATE project SET created_by = NULL, manager_id = NULL WHERE id = $1', [body.id]);
    await dueNow(owner);
    await send();
    expect((await deliveriesTo(owner))[0]).toMatchObject({ state: 'suppressed', reason: 'not-visible' });
    expect(mails.to(owner.email)).toEqual([]);
  });
});

describe('the daily mail', () => {
  it('tells in one mail what has waited for it, at the person’s hour', async () => {
    const receiver = await person('kk');
    expect(
      (await choose(receiver, { kinds: [{ kind: 'instruction-given', inApp: true, mail: 'digest' }] })).status,
    ).toBe(200);
    await assign(receiver);
    await assign(receiver);
    await eventually(async () => ((await receiver.notices()).length === 2 ? true : undefined));
    const digests = app.app.get(DigestsService);
    // It has happened since the last digest hour, so that the next one tells it.
    await digests.make();
    expect(await deliveriesTo(receiver)).toEqual([]);
    await database.query(`UPDATE notice SET created_at = now() - interval '25 hours' WHERE receiver_id = $1`, [
      receiver.id,
    ]);
    await Promise.all([digests.make(), digests.make()]);
    await digests.make();
    await app.app.get(MailSender).sendDue();
    const mail = await eventually(() => mails.to(receiver.email)[0]);
    expect(mail.subject).toBe('Күн ішіндегі 2 хабарландыру');
    expect(mail.text!.match(/тапсырмасы, мерзімі — 15\.12\.2035/g)).toHaveLength(2);
    expect(mails.to(receiver.email)).toHaveLength(1);
    expect(await deliveriesTo(receiver)).toMatchObject([{ kind: 'digest', notices: 2, state: 'sent' }]);
  });
});

describe('unsubscribing', () => {
  const linkIn = (header: unknown): string => {
    const url = /https:\/\/zhoba\.city\.kz\/api\/v1(\/[^\s>]+)/.exec(JSON.stringify(header))?.[1];
    return url!.replace(/["\\].*$/, '');
  };

  async function mailed() {
    const receiver = await person('en');
    const instructionId = await assign(receiver);
    await eventually(() => mails.to(receiver.email)[0]);
    await told('committee.instruction-reminded', { instructionId, to: [] }, `reminded ${receiver.id}`);
    await app.app.get(MailSender).sendDue();
    const mail = await eventually(() => mails.to(receiver.email)[1]);
    return {
      receiver,
      instructionId,
      mail,
      path: linkIn(mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replaceAll(/\r?\n\s*/g, '')),
    };
  }

  it('ends mails of the kind by one click of a mail program, without a sign-in, and nothing else', async () => {
    const { receiver, instructionId, mail, path } = await mailed();
    const post = mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post');
    expect(post?.line).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    // Looking at the link ends nothing.
    const page = await app.request('GET', path);
    expect(page).toMatchObject({ status: 200 });
    expect(page.body).toContain('Reminder of an instruction’s due day');
    const click = async () =>
      fetch(`${app.url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await receiver.call('GET', '/me/notice-preferences')).headers.get('etag')).toBe('"v1"');
    expect((await click()).status).toBe(200);
    expect((await click()).status).toBe(200);
    const { kinds } = (await receiver.call('GET', '/me/notice-preferences')).body;
    const mailOf = (code: string) => kinds.find(({ kind }: { kind: string }) => kind === code).mail;
    expect([mailOf('instruction-due'), mailOf('instruction-given'), mailOf('project-turned-red')]).toEqual([
      'off',
      'at_once',
      'at_once',
    ]);
    expect(await told('committee.instruction-reminded', { instructionId, to: [] }, `again ${receiver.id}`)).toBe(1);
    await app.app.get(MailSender).sendDue();
    expect(mails.to(receiver.email)).toHaveLength(2);
    expect(await receiver.notices('?kind=instruction-due')).toHaveLength(2);
  });

  it('keeps back a mail that is waiting', async () => {
    const { receiver, instructionId, path } = await mailed();
    await choose(receiver, { quietHours: around(60) });
    await told('committee.instruction-reminded', { instructionId, to: [] }, `waiting ${receiver.id}`);
    expect((await app.request('POST', path)).status).toBe(200);
    await dueNow(receiver);
    await app.app.get(MailSender).sendDue();
    expect((await deliveriesTo(receiver))[0]).toMatchObject({ state: 'suppressed', reason: 'switched-off' });
    expect(mails.to(receiver.email)).toHaveLength(2);
  });

  it('takes no link of another’s making, and no form elsewhere', async () => {
    const { path } = await mailed();
    const stranger = await person();
    for (const forged of [
      path.replace(/token=[0-9a-f-]{36}/, `token=${stranger.id}`),
      path.replace('instruction-due', 'project-moved'),
      `${path}x`,
      '/notices/unsubscribe?token=',
    ]) {
      expect((await app.request('GET', forged)).body).toMatchObject({ code: 'UNSUBSCRIBE_LINK_INVALID', status: 404 });
      expect((await app.request('POST', forged)).status).toBe(404);
    }
    expect((await app.request('GET', '/notices/unsubscribe')).status).toBe(400);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const elsewhere = await fetch(`${app.url}/api/v1/auth/login`, { method: 'POST', headers: form, body: 'a=b' });
    expect(elsewhere.status).toBe(415);
  });
});

describe('preferences', () => {
  it('say how each kind comes, and are replaced as a whole', async () => {
    const me = await person();
    const usual = await me.call('GET', '/me/notice-preferences', undefined, { 'accept-language': 'kk' });
    expect(usual.body).toMatchObject({ quietHours: null, workingDaysOnly: false, digestHour: 9 });
    expect(usual.body.kinds).toContainEqual({
      kind: 'instruction-given',
      name: 'Жаңа тапсырма',
      mandatory: true,
      inApp: true,
      mail: 'at_once',
    });
    const wanted = {
      kinds: [{ kind: 'project-moved', inApp: false, mail: 'off' }],
      quietHours: { from: '22:00', to: '07:30' },
      workingDaysOnly: true,
      digestHour: 18,
    };
    const chosen = await choose(me, wanted);
    expect(chosen.body).toMatchObject({ quietHours: wanted.quietHours, workingDaysOnly: true, digestHour: 18 });
    expect(chosen.body.kinds).toContainEqual(expect.objectContaining(wanted.kinds[0]!));
    const back = await choose(me, {});
    expect(back.body).toEqual((await me.call('GET', '/me/notice-preferences')).body);
    expect(back.body.kinds).toContainEqual(
      expect.objectContaining({ kind: 'project-moved', inApp: true, mail: 'digest' }),
    );
    const { body } = await me.call('POST', '/projects', plainProposal);
    const moved = { projectId: body.id, transition: 'submit', from: 'draft', to: 'submitted' };
    await choose(me, wanted);
    expect(await told('portfolio.project-moved', moved, 'unwanted')).toBe(1);
    expect(await me.notices()).toEqual([]);
  });

  it('refuse what is not possible, all of it at once, and an old copy', async () => {
    const me = await person();
    const refused = await choose(me, {
      kinds: [
        { kind: 'instruction-given', inApp: false, mail: 'off' },
        { kind: 'project-moved', inApp: true, mail: 'off' },
        { kind: 'project-moved', inApp: true, mail: 'digest' },
      ],
      quietHours: { from: '08:00', to: '08:00' },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'NOTICE_PREFERENCES_NOT_POSSIBLE' } });
    expect(refused.body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ['/kinds/0/inApp', 'NOTICE_IS_MANDATORY'],
      ['/kinds/0/mail', 'NOTICE_IS_MANDATORY'],
      ['/kinds/2/kind', 'NOTICE_KIND_TWICE'],
      ['/quietHours/to', 'QUIET_HOURS_EMPTY'],
    ]);
    const usual = { kinds: [], quietHours: null, workingDaysOnly: false, digestHour: 9 };
    expect((await me.call('PUT', '/me/notice-preferences', usual)).status).toBe(428);
    expect(
      (await me.call('PUT', '/me/notice-preferences', { ...usual, digestHour: 24 }, { 'if-match': '*' })).status,
    ).toBe(400);
    const twice = await Promise.all(
      [8, 9].map((digestHour) =>
        me.call('PUT', '/me/notice-preferences', { ...usual, digestHour }, { 'if-match': '"v1"' }),
      ),
    );
    expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });
});

describe('reading', () => {
  it('puts what is unread first, and marks one or all before', async () => {
    const me = await person();
    for (let count = 0; count < 4; count++) await assign(me);
    await eventually(async () => ((await me.notices()).length === 4 ? true : undefined));
    const numbers = async (query = '') => (await me.notices(query)).map(({ number }: { number: number }) => number);
    const [four, three, two] = await me.notices();
    const unread = async () => (await me.call('GET', '/notices/unread-count')).body.unread;
    expect(await unread()).toBe(4);
    const once = await me.call('POST', `/notices/${three.id}/read`);
    expect(once.body.readAt).not.toBeNull();
    expect((await me.call('POST', `/notices/${three.id}/read`)).body.readAt).toBe(once.body.readAt);
    expect(await numbers()).toEqual([4, 2, 1, 3]);
    expect(await numbers('?unread=true')).toEqual([4, 2, 1]);
    const first = await me.call('GET', '/notices?limit=3');
    const next = /<[^>]*(\/notices[^>]*)>/.exec(first.headers.get('link')!)![1]!;
    expect((await me.call('GET', next)).body.items.map(({ number }: { number: number }) => number)).toEqual([3]);
    expect((await me.call('POST', '/notices/read', { upTo: two.id })).body).toEqual({ unread: 1 });
    expect(await numbers()).toEqual([4, 3, 2, 1]);
    expect((await me.call('POST', '/notices/read', { upTo: four.id })).body).toEqual({ unread: 0 });
  });

  it('is of one’s own notices only, and of mails for those who keep the log', async () => {
    const me = await person();
    await assign(me);
    const [mine] = await eventually(async () => {
      const found = await me.notices();
      return found.length > 0 ? found : undefined;
    });
    const other = await person();
    expect((await other.call('POST', `/notices/${mine.id}/read`)).status).toBe(404);
    expect((await other.call('POST', '/notices/read', { upTo: mine.id })).status).toBe(404);
    expect((await other.call('GET', '/notices/deliveries')).status).toBe(403);
    expect((await as(app, city.people.auditor)('GET', '/notices/deliveries?state=sent,failed&limit=1')).status).toBe(
      200,
    );
    expect((await admin('GET', '/notices/deliveries?state=lost')).status).toBe(400);
    expect((await other.call('GET', '/notices?after=x')).status).toBe(400);
    expect((await app.request('GET', '/notices')).status).toBe(401);
    expect((await app.request('GET', '/notices/events')).status).toBe(401);
  });
});

/** Events of a stream as they come. */
async function listen(url: string, token: string, after?: number) {
  const abort = new AbortController();
  const answer = await fetch(`${url}/api/v1/notices/events`, {
    headers: { authorization: `Bearer ${token}`, ...(after !== undefined && { 'last-event-id': String(after) }) },
    signal: abort.signal,
  });
  const events: { id: string | undefined; event: string; data: { number: number; unread: number } }[] = [];
  let ended = false;
  const reading = (async () => {
    let rest = '';
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        if (field('data')) events.push({ id: field('id'), event: field('event')!, data: JSON.parse(field('data')!) });
      }
    }
    ended = true;
  })().catch(() => undefined);
  const notices = () => events.filter(({ event }) => event === 'notice').map(({ data }) => data.number);
  const unread = () => events.findLast(({ event }) => event === 'count')?.data.unread;
  return {
    answer,
    events,
    notices,
    unread,
    hasEnded: () => ended,
    close: async () => {
      abort.abort();
      await reading;
    },
  };
}

describe('a stream', () => {
  it('tells of new notices and the count as they come, from every process, and goes on where it stopped', async () => {
    const me = await person();
    const token = await app.signIn(me.email);
    const stream = await listen(app.url, token);
    expect(stream.answer.headers.get('content-type')).toContain('text/event-stream');
    await eventually(() => stream.unread() === 0 || undefined);
    await assign(me);
    await eventually(() => (stream.notices().length === 1 && stream.unread() === 1) || undefined);
    await stream.close();
    await assign(me);
    await assign(me);
    await eventually(async () => ((await me.notices()).length === 3 ? true : undefined));
    const again = await listen(app.url, token, 1);
    await eventually(() => again.notices().length === 2 || undefined);
    expect(again.events.map(({ id }) => id)).toEqual(['2', '3', undefined]);
    const [last] = await me.notices();
    await me.call('POST', '/notices/read', { upTo: last.id });
    await eventually(() => again.unread() === 0 || undefined);
    expect(again.notices()).toEqual([2, 3]);
    await again.close();
  });

  it('tells nobody of another’s', async () => {
    const me = await person();
    const other = await person();
    const stream = await listen(app.url, await app.signIn(other.email));
    await eventually(() => stream.unread() === 0 || undefined);
    await assign(me);
    await eventually(async () => ((await me.notices()).length === 1 ? true : undefined));
    await pause(300);
    expect(stream.notices()).toEqual([]);
    await stream.close();
  });

  it('ends when the person signs out', async () => {
    const me = await person();
    const login = await app.request('POST', '/auth/login', {
      body: { email: me.email, password: 'correct horse battery' },
      headers: { 'x-forwarded-for': '10.9.9.9' },
    });
    const stream = await listen(app.url, login.body.accessToken);
    await eventually(() => stream.unread() === 0 || undefined);
    await app.request('POST', '/auth/logout', {
      token: login.body.accessToken,
      body: { refreshToken: login.body.refreshToken },
    });
    expect(await eventually(() => stream.hasEnded() || undefined)).toBe(true);
  }, 30_000);
});

it('says in the log that nothing is mailed without a mail server', async () => {
  const silent = await startApp(PRODUCT);
  try {
    await smallCity(silent);
    const [receiver] = await silent.app
      .get(DataSource)
      .query(`SELECT id FROM app_user WHERE email = 'head.ii@city.kz'`);
    const { body } = await as(silent, 'manager@city.kz')('POST', '/projects', plainProposal);
    const causes = TOLD_OF.find(({ event }) => event.type === 'intake.attestation-asked')!.causes;
    const payload = { requestId: body.id, projectId: body.id, reminder: 0 };
    expect(await silent.app.get(NoticeMaker).make(causes, payload, 'without a server')).toBe(1);
    expect(await silent.app.get(MailSender).sendDue()).toEqual({ sent: 0, failed: 0, suppressed: 1, later: 0 });
    const { items } = (await as(silent, 'admin@city.kz')('GET', `/notices/deliveries?receiver=${receiver.id}`)).body;
    expect(items).toMatchObject([{ state: 'suppressed', reason: 'no-mail-server', sentAt: null }]);
  } finally {
    await silent.close();
  }
});

it('finds every receiver’s statement sound, whatever has been announced', async () => {
  const nothing = '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b';
  const payload = Object.fromEntries(
    ['projectId', 'meetingId', 'decisionId', 'instructionId', 'minutesId', 'issueId', 'packId', 'periodId'].map(
      (name) => [name, nothing],
    ),
  );
  for (const { event, causes } of TOLD_OF) {
    const announced = { ...payload, userIds: [], notify: [], to: 'head', transition: 'submit', dueOn: '2026-12-10' };
    expect({ type: event.type, made: await app.app.get(NoticeMaker).make(causes, announced, 'of nothing') }).toEqual({
      type: event.type,
      made: 0,
    });
  }
  expect(await app.app.get(UnitOfWork).run((tx) => tx.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
});
