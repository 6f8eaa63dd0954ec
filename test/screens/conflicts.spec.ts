import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { describeScreens, startScreens, store } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(60_000);

/** One person at a record in the browser, and what another one stores meanwhile. */
interface Clash {
  readonly address: string;
  readonly account?: string;
  /** Types one’s own, and gives the button that sends it. */
  readonly enter: (page: Page) => Promise<Locator>;
  readonly meanwhile: () => Promise<unknown>;
  readonly field: RegExp;
  /** One’s own and then theirs, as the row of the field tells them. */
  readonly both: RegExp;
  readonly keeps: 'mine' | 'theirs';
  /** Where a form that stays open shows what stands now. */
  readonly shown?: { readonly at: (page: Page) => Locator; readonly value: string };
  readonly stored: () => Promise<unknown>;
  readonly as: object;
}

interface Sent {
  readonly account?: string;
  readonly body?: object;
  /** The version that it is sent over. */
  readonly over?: number;
}

describeScreens('two people at one record', () => {
  let screens: Screens;
  let project: string;
  const opened: Page[] = [];
  const tokens = new Map<string, Promise<string>>();

  const send = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, sent: Sent = {}) => {
    const { account = 'office', body, over } = sent;
    const token = tokens.get(account) ?? screens.token(account);
    tokens.set(account, token);
    const answer = await screens.server.request(method, path, {
      token: await token,
      body,
      headers: { 'accept-language': 'ru', ...(over !== undefined && { 'if-match': `"v${over}"` }) },
    });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const ask = (path: string, account?: string) => send('GET', path, { account });
  const open = async (address: string, account: string) => {
    const page = await screens.open(address, account);
    opened.push(page);
    return page;
  };

  beforeAll(async () => {
    screens = await startScreens();
    const me = await ask('/me', 'manager5');
    const { items } = await ask('/projects?stage=in_delivery&direction=III&sort=-createdAt&limit=100');
    const own = items.find(({ manager }: { manager: { id: string } | null }) => manager?.id === me.id);
    project = `/projects/${own.id}`;
  }, 240_000);
  afterAll(() => screens.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  const choiceOn = (page: Page) => page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
  const button = (place: Page | Locator, name: string | RegExp) => place.getByRole('button', { name, exact: true });
  const group = (page: Page, name: string) => page.getByRole('group', { name });

  it('makes nothing of the version before one’s own change', async () => {
    const risk = { title: 'Подорожает щебень', probability: 2, impact: 2 };
    const { id } = await send('POST', `${project}/risks`, { body: risk });
    const page = await open(`${project}/risks?risk=${id}`, 'office');
    const drawer = page.getByRole('dialog', { name: /Подорожает щебень/ });
    await drawer.getByLabel('План мер').fill('Закупить впрок');
    await drawer.getByLabel('Пояснение к закрытию').fill('Закуплено');
    let read: () => void = () => {};
    const held = new Promise<void>((resolve) => (read = resolve));
    await page.route(`**/api/v1/risks/${id}`, async (route) => {
      if (route.request().method() === 'GET') await held;
      await route.continue();
    });
    await button(drawer, 'Сохранить').click();
    await page.getByText('Сохранено').waitFor();
    const end = button(drawer, 'Больше не угрожает');
    await eventually(async () => expect(await end.isDisabled()).toBe(true));
    read();
    await end.click();
    await button(drawer, 'Открыть снова').waitFor();
    await eventually(async () => expect(await choiceOn(page).count()).toBe(0));
    expect(await ask(`/risks/${id}`)).toMatchObject({ state: 'closed', responsePlan: 'Закупить впрок' });
  });

  it('shows what was chosen, and writes nothing of another person over that was not touched', async () => {
    const risk = { title: 'Не хватит насосов', probability: 2, impact: 2 };
    const { id, version } = await send('POST', `${project}/risks`, { body: risk });
    const page = await open(`${project}/risks?risk=${id}`, 'office');
    const drawer = page.getByRole('dialog', { name: /Не хватит насосов/ });
    await drawer.getByLabel('План мер').fill('Мой план');
    await drawer.getByLabel('Последствие').fill('Моё последствие');
    const theirs = { responsePlan: 'Чужой план', cause: 'Чужая причина' };
    await send('PATCH', `/risks/${id}`, { account: 'manager5', body: theirs, over: version });
    const save = button(drawer, 'Сохранить');
    await save.click();
    const choice = choiceOn(page);
    await choice.getByRole('radio', { name: 'Чужой план' }).check();
    await store(page, button(choice, 'Сохранить выбранное'));
    await button(drawer, 'Сохранить').and(page.locator(':enabled')).waitFor();
    await eventually(async () => expect(await drawer.getByLabel('План мер').inputValue()).toBe('Чужой план'));
    await eventually(async () => expect(await drawer.getByLabel('Причина').inputValue()).toBe('Чужая причина'));
    await drawer.getByLabel('Последствие').fill('Ещё одно');
    await store(page, save);
    await eventually(async () => expect(await ask(`/risks/${id}`)).toMatchObject({ ...theirs, effect: 'Ещё одно' }));
  });

  const clashes: Readonly<Record<string, () => Promise<Clash>>> = {
    'a passport': async () => {
      const { version } = await ask(project);
      return {
        address: `${project}/edit`,
        enter: async (page) => {
          await page.getByLabel('Цель', { exact: true }).fill('Моя цель');
          return button(page, 'Сохранить изменения');
        },
        meanwhile: () => send('PATCH', project, { body: { purpose: 'Чужая цель' }, over: version }),
        field: /Цель/,
        both: /Моя цель[^]*Чужая цель/,
        keeps: 'mine',
        stored: () => ask(project),
        as: { purpose: 'Моя цель' },
      };
    },
    'a milestone': async () => {
      const body = { title: { ru: 'Сдать акт' }, weight: '2', forecastOn: '2029-08-31' };
      const { id } = await send('POST', `${project}/milestones`, { body });
      const plan = (page: Page) => group(page, 'План вехи');
      return {
        address: `${project}/milestones?milestone=${id}`,
        enter: async (page) => {
          await plan(page).getByLabel('Вес').fill('7');
          return button(plan(page), 'Сохранить');
        },
        meanwhile: () => send('PATCH', `/milestones/${id}`, { account: 'manager5', body: { weight: '5' }, over: 1 }),
        field: /Вес/,
        both: /7[^]*5/,
        keeps: 'theirs',
        shown: { at: (page) => plan(page).getByLabel('Вес'), value: '5' },
        stored: () => ask(`/milestones/${id}`),
        as: { version: 2 },
      };
    },
    'the lines of a budget': async () => {
      const lines = (amount: string) => [{ year: 2028, source: 'local', category: 'Земля', amount }];
      return {
        address: `${project}/budget`,
        enter: async (page) => {
          await button(page, 'Изменить строки').click();
          const form = page.getByRole('dialog');
          await button(form, 'Добавить строку').click();
          await form.getByLabel('Категория расходов').fill('Кровля');
          await form.getByLabel('Сумма').fill('300');
          return button(form, 'Сохранить');
        },
        meanwhile: () =>
          send('PUT', `${project}/budget/lines`, { account: 'manager5', body: { lines: lines('500.00') }, over: 0 }),
        field: /Бюджет/,
        both: /Кровля: 300[^]*Земля: 500/,
        keeps: 'mine',
        stored: async () => (await ask(`${project}/budget`)).lines.map((line: { category: string }) => line.category),
        as: ['Кровля'],
      };
    },
    'an issue': async () => {
      const { id } = await send('POST', `${project}/issues`, { body: { title: 'Нет въезда', severity: 'low' } });
      return {
        address: `${project}/risks?issue=${id}`,
        enter: async (page) => {
          await group(page, 'Изменить').getByLabel('Описание').fill('Моё описание');
          return button(group(page, 'Изменить'), 'Сохранить');
        },
        meanwhile: () =>
          send('PATCH', `/issues/${id}`, { account: 'manager5', body: { description: 'Чужое описание' }, over: 1 }),
        field: /Описание/,
        both: /Моё описание[^]*Чужое описание/,
        keeps: 'mine',
        stored: () => ask(`/issues/${id}`),
        as: { description: 'Моё описание' },
      };
    },
    'a step of an issue': async () => {
      const { id } = await send('POST', `${project}/issues`, { body: { title: 'Нет света', severity: 'low' } });
      return {
        address: `${project}/risks?issue=${id}`,
        enter: async (page) => {
          await group(page, 'Действие').getByLabel('Ответ, решение или причина').fill('Включили');
          return button(group(page, 'Действие'), 'Решена');
        },
        meanwhile: () => send('PATCH', `/issues/${id}`, { account: 'manager5', body: { severity: 'high' }, over: 1 }),
        field: /Проблема/,
        both: /Решена \(Включили\)[^]*низкая[^]*высокая/,
        keeps: 'mine',
        stored: () => ask(`/issues/${id}`),
        as: { state: 'resolved', severity: 'high' },
      };
    },
    'a status report': async () => {
      const { items } = await ask('/portfolio/attention', 'manager5');
      const owed = items.find((item: { kind: string }) => item.kind === 'write_update');
      const [{ name: period }] = (await ask('/reporting-periods')).items;
      const updates = owed.href.replace('/api/v1', '').replace('/draft', '');
      const begun = (await ask(updates)).items.find(
        (update: { period: { name: string } }) => update.period.name === period,
      );
      const body = { period, language: 'ru' };
      const { id, version } = begun ?? (await send('POST', updates, { account: 'manager5', body }));
      const theirs = { nextSteps: 'Чужие шаги', progress: 'Чужое дело' };
      return {
        address: `/status-updates/${id}`,
        account: 'manager5',
        enter: async (page) => {
          await page.getByLabel('Следующие шаги').fill('Мои шаги');
          return button(page, 'Сохранить черновик');
        },
        meanwhile: () => send('PATCH', `/status-updates/${id}`, { body: theirs, over: version }),
        field: /Следующие шаги/,
        both: /Мои шаги[^]*Чужие шаги/,
        keeps: 'theirs',
        shown: { at: (page) => page.getByLabel('Что сделано'), value: 'Чужое дело' },
        stored: async () => (await ask(`/status-updates/${id}`)).content,
        as: theirs,
      };
    },
    'a meeting': async () => {
      const { items } = await ask('/meetings?state=scheduled&limit=1');
      const [{ id, version }] = items;
      return {
        address: `/meetings/${id}`,
        enter: async (page) => {
          await button(page, 'Изменить заседание').click();
          const form = page.getByRole('dialog', { name: 'Изменить заседание' });
          await form.getByLabel('Место').fill('Мой зал');
          return button(form, 'Сохранить');
        },
        meanwhile: () => send('PATCH', `/meetings/${id}`, { body: { place: 'Чужой зал' }, over: version }),
        field: /Место/,
        both: /Мой зал[^]*Чужой зал/,
        keeps: 'mine',
        stored: () => ask(`/meetings/${id}`),
        as: { place: 'Мой зал' },
      };
    },
    'an item of an agenda': async () => {
      const { items } = await ask('/meetings?state=scheduled&limit=1');
      const body = { kind: 'other', title: 'О воде', question: 'Сколько её' };
      const { id } = await send('POST', `/meetings/${items[0].id}/agenda`, { body });
      return {
        address: `/meetings/${items[0].id}`,
        enter: async (page) => {
          await button(page, 'Изменить вопрос: О воде').click();
          const form = page.getByRole('dialog', { name: 'Изменить вопрос' });
          await form.getByLabel('Вопрос для решения').fill('Мой вопрос');
          return button(form, 'Сохранить');
        },
        meanwhile: () => send('PATCH', `/agenda-items/${id}`, { body: { question: 'Чужой вопрос' }, over: 1 }),
        field: /Вопрос для решения/,
        both: /Мой вопрос[^]*Чужой вопрос/,
        keeps: 'theirs',
        stored: () => ask(`/agenda-items/${id}`),
        as: { question: 'Чужой вопрос' },
      };
    },
    'a step of a meeting': async () => {
      const startsAt = '2029-06-07T10:00:00+05:00';
      const body = { title: 'Заседание', mode: 'in_person', startsAt, plannedMinutes: 60, place: 'Зал' };
      const { id } = await send('POST', '/meetings', { body });
      return {
        address: `/meetings/${id}`,
        enter: async (page) => {
          await button(page, 'Отменить заседание').click();
          const form = page.getByRole('dialog', { name: 'Отменить заседание' });
          await form.getByLabel('Причина').fill('Нет вопросов');
          return button(form, 'Отменить заседание');
        },
        meanwhile: () => send('PATCH', `/meetings/${id}`, { body: { place: 'Другой зал' }, over: 1 }),
        field: /Заседание/,
        both: /Отменить заседание[^]*Зал[^]*Другой зал/,
        keeps: 'theirs',
        stored: () => ask(`/meetings/${id}`),
        as: { state: 'scheduled', place: 'Другой зал' },
      };
    },
    'the execution of an instruction': async () => {
      const [{ code }] = (await ask('/organisations')).items;
      const { id, number } = await send('POST', '/instructions', {
        body: {
          source: 'public_meeting',
          sourceNote: 'Встреча с жителями',
          direction: 'II',
          text: 'Починить фонари',
          dueOn: '2029-12-15',
          assignees: [{ organisation: code, responsible: true }],
        },
      });
      const report = (text: string) => send('POST', `/instructions/${id}/report`, { body: { text, evidence: 'Акт' } });
      await report('Первый отчёт');
      return {
        address: `/instructions/${id}`,
        enter: async (page) => {
          await button(page, 'Принять исполнение').click();
          return button(page.getByRole('dialog', { name: 'Принять исполнение' }), 'Принять исполнение');
        },
        meanwhile: async () => {
          await send('POST', `/instructions/${id}/return`, { body: { reason: 'Темно' } });
          await report('Второй отчёт');
        },
        field: new RegExp(`Поручение ${number}`),
        both: /Принять исполнение[^]*Первый отчёт[^]*Второй отчёт/,
        keeps: 'mine',
        stored: () => ask(`/instructions/${id}`),
        as: { state: 'accepted' },
      };
    },
    'a membership of the committee': async () => {
      const { items } = await ask('/committee/members');
      const { id, version, person } = items.at(-1);
      return {
        address: '/committee/members',
        enter: async (page) => {
          await button(page, `Изменить срок: ${person.name.ru}`).click();
          const form = page.getByRole('dialog');
          await form.getByLabel('По какой день').fill('2031-01-31');
          return button(form, 'Сохранить');
        },
        meanwhile: () => send('PATCH', `/committee/members/${id}`, { body: { endsOn: '2032-02-29' }, over: version }),
        field: /По какой день/,
        both: /2031-01-31[^]*2032-02-29/,
        keeps: 'mine',
        stored: () => ask(`/committee/members/${id}`),
        as: { endsOn: '2031-01-31' },
      };
    },
    'an indicator': async () => {
      const { id, version } = await ask('/indicators/investicii-v-turizm');
      return {
        address: `/indicators/${id}/edit`,
        enter: async (page) => {
          await page.getByLabel('Пометка').fill('Моя пометка');
          return button(page, 'Сохранить');
        },
        meanwhile: () =>
          send('PATCH', `/indicators/${id}`, { account: 'admin', body: { note: 'Чужая пометка' }, over: version }),
        field: /Пометка/,
        both: /Моя пометка[^]*Чужая пометка/,
        keeps: 'mine',
        stored: () => ask(`/indicators/${id}`),
        as: { note: 'Моя пометка' },
      };
    },
    'the first value of a year': async () => {
      const path = '/indicators/investicii-v-turizm/values/2041/plan';
      return {
        address: '/indicators/investicii-v-turizm?value=2041-plan',
        enter: async (page) => {
          const dialog = page.getByRole('dialog', { name: 'План, 2041' });
          await dialog.getByLabel('Значение').fill('81');
          return button(dialog, 'Сохранить');
        },
        meanwhile: () => send('PUT', path, { account: 'head.ii', body: { value: '82' } }),
        field: /^Значение 8/,
        both: /81[^]*82/,
        keeps: 'mine',
        stored: async () =>
          (await ask('/indicators/investicii-v-turizm')).series.find(({ year }: { year: number }) => year === 2041)
            .plan,
        as: { value: '81', version: 2 },
      };
    },
    'who answers for a finding': async () => {
      const [{ id, version }] = (await ask('/indicator-findings?state=open&limit=1')).items;
      return {
        address: `/indicator-findings/${id}`,
        enter: async (page) => {
          await page.getByLabel('Срок').fill('2031-03-31');
          return button(page, 'Назначить');
        },
        meanwhile: () =>
          send('PUT', `/indicator-findings/${id}/assignment`, {
            body: { owner: null, dueOn: '2032-04-30' },
            over: version,
          }),
        field: /Замечание/,
        both: /31\.03\.2031[^]*30\.04\.2032/,
        keeps: 'mine',
        stored: () => ask(`/indicator-findings/${id}`),
        as: { dueOn: '2031-03-31' },
      };
    },
    'a source': async () => {
      const [{ number, version, title }] = (await ask('/sdg/sources')).items;
      return {
        address: '/sdg/sources',
        enter: async (page) => {
          await button(page, `Изменить: [${number}] ${title.ru}`).click();
          await page.getByLabel('Пометка').fill('Моя пометка');
          return button(page, 'Сохранить');
        },
        meanwhile: () =>
          send('PATCH', `/sdg/sources/${number}`, { account: 'admin', body: { note: 'Чужая пометка' }, over: version }),
        field: /Пометка/,
        both: /Моя пометка[^]*Чужая пометка/,
        keeps: 'theirs',
        stored: () => ask(`/sdg/sources/${number}`),
        as: { note: 'Чужая пометка' },
      };
    },
    'a note': async () => {
      const body = { kind: 'challenge', goal: 11, target: '11.2', text: { ru: 'Мало полос' } };
      const { id } = await send('POST', '/sdg/notes', { body });
      return {
        address: '/sdg/targets/11.2',
        enter: async (page) => {
          await button(page, 'Изменить: Мало полос').click();
          await page.getByLabel('К какому году').fill('2031');
          return button(page, 'Сохранить');
        },
        meanwhile: () => send('PATCH', `/sdg/notes/${id}`, { account: 'admin', body: { year: 2032 }, over: 1 }),
        field: /К какому году/,
        both: /2031[^]*2032/,
        keeps: 'mine',
        stored: () => ask(`/sdg/notes/${id}`),
        as: { year: 2031 },
      };
    },
    'the data of a person': async () => {
      const [{ id, version, name }] = (await ask('/users?search=executor9', 'admin')).items;
      const theirs = { position: { ru: 'Чужая должность', kk: null, en: null } };
      const data = (page: Page) => group(page, 'Данные');
      return {
        address: '/administration?search=executor9',
        account: 'admin',
        enter: async (page) => {
          await button(page, name.ru).click();
          await data(page).getByLabel('Должность (Русский)').fill('Моя должность');
          return button(data(page), 'Сохранить');
        },
        meanwhile: () => send('PATCH', `/users/${id}`, { account: 'admin', body: theirs, over: version }),
        field: /Должность/,
        both: /Моя должность[^]*Чужая должность/,
        keeps: 'theirs',
        shown: { at: (page) => data(page).getByLabel('Должность (Русский)'), value: 'Чужая должность' },
        stored: () => ask(`/users/${id}`, 'admin'),
        as: theirs,
      };
    },
    'a day of the calendar': async () => {
      const { version } = await ask('/calendar?year=2029');
      const name = { ru: 'Чужой праздник' };
      return {
        address: '/administration/calendar?year=2029',
        account: 'admin',
        enter: async (page) => {
          await page.getByLabel('День', { exact: false }).fill('2029-06-13');
          await page.getByLabel('Название (русский)').fill('Мой праздник');
          return button(page, 'Сохранить');
        },
        meanwhile: () =>
          send('PUT', '/calendar/2029-06-13', { account: 'admin', body: { working: true, name }, over: version }),
        field: /13\.06\.2029/,
        both: /Выходной · Мой праздник[^]*Рабочий · Чужой праздник/,
        keeps: 'mine',
        stored: async () =>
          (await ask('/calendar?year=2029')).items.find(({ day }: { day: string }) => day === '2029-06-13'),
        as: { working: false, name: { ru: 'Мой праздник' } },
      };
    },
    'a webhook': async () => {
      const body = { url: 'https://hooks.invalid/zhoba', description: 'Табло', eventTypes: ['decision.published'] };
      const { id } = await send('POST', '/webhooks', { account: 'admin', body });
      const form = (page: Page) => group(page, 'Изменить вебхук');
      return {
        address: `/administration/webhooks/${id}`,
        account: 'admin',
        enter: async (page) => {
          await form(page).getByLabel('Название').fill('Моё табло');
          return button(form(page), 'Сохранить');
        },
        meanwhile: () =>
          send('PATCH', `/webhooks/${id}`, { account: 'admin', body: { description: 'Чужое табло' }, over: 1 }),
        field: /Название/,
        both: /Моё табло[^]*Чужое табло/,
        keeps: 'theirs',
        shown: { at: (page) => form(page).getByLabel('Название'), value: 'Чужое табло' },
        stored: () => ask(`/webhooks/${id}`, 'admin'),
        as: { description: 'Чужое табло' },
      };
    },
    'a saved view': async () => {
      const body = { screen: 'projects', name: 'Мой вид', query: 'direction=II' };
      const { id } = await send('POST', '/me/views', { body });
      return {
        address: '/projects',
        enter: async (page) => {
          await button(page, 'Сохранённые виды').click();
          await page.getByRole('menuitem', { name: 'Изменить список видов' }).click();
          return button(page, 'Показать всем: Мой вид');
        },
        meanwhile: () => send('PATCH', `/me/views/${id}`, { body: { name: 'Иной вид' }, over: 1 }),
        field: /Мой вид/,
        both: /Показать всем: Мой вид[^]*Иной вид/,
        keeps: 'mine',
        stored: async () =>
          (await ask('/me/views?screen=projects')).items.find((view: { id: string }) => view.id === id),
        as: { name: 'Иной вид', shared: true },
      };
    },
  };

  it.each(Object.keys(clashes))('shows both versions of %s, and stores the one that is chosen', async (kind) => {
    const clash = await clashes[kind]?.();
    if (!clash) throw new Error(`Nothing is known of ${kind}`);
    const page = await open(clash.address, clash.account ?? 'office');
    const save = await clash.enter(page);
    await clash.meanwhile();
    await save.click();
    const choice = choiceOn(page);
    const row = choice.getByRole('row', { name: clash.field });
    await row.waitFor();
    expect(await row.innerText()).toMatch(clash.both);
    const [mine, theirs] = [row.getByRole('radio').first(), row.getByRole('radio').last()];
    const keep = button(choice, 'Сохранить выбранное');
    if (clash.keeps === 'mine') {
      await mine.check();
      const stored = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok());
      await keep.click();
      await stored;
    } else {
      await theirs.check();
      await keep.click();
    }
    await choice.waitFor({ state: 'hidden' });
    const { shown, stored, as } = clash;
    if (shown) await eventually(async () => expect(await shown.at(page).inputValue()).toBe(shown.value));
    await eventually(async () =>
      Array.isArray(as) ? expect(await stored()).toEqual(as) : expect(await stored()).toMatchObject(as),
    );
  });
});
