import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens, Visit } from '../support/screens.js';

jest.setTimeout(60_000);

describeScreens('writing a proposal', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());

  /** The steps of a new proposal, its title and direction written; each account once, for a person has one such draft. */
  async function begin(account: string, title: string): Promise<Page> {
    const page = await screens.open('/projects/new', account);
    await page.getByLabel('Название на русском').fill(title);
    await choose(page, 'Базовое направление', /^V\./);
    return page;
  }

  async function choose(page: Page, field: string, option: RegExp | string): Promise<void> {
    await page.getByRole('combobox', { name: field }).last().click();
    await page.getByRole('option', { name: option }).click();
  }

  const step = (page: Page, name: RegExp) =>
    page.getByRole('navigation', { name: 'Шаги' }).getByRole('button', { name }).click();
  const route = (page: Page) => page.getByRole('region', { name: 'Что скажут критерии' }).getByRole('status');
  const criterion = (page: Page, code: string) => page.getByRole('listitem').filter({ hasText: `${code}. ` });
  const save = (page: Page) => page.getByRole('button', { name: 'Сохранить черновик' }).first().click();
  const saved = (page: Page) => page.getByText(/^Сохранено на сервере/).waitFor();
  const read = async (page: Page, account: string) => {
    const [, id] = /projects\/([^/]+)/.exec(page.url()) ?? [];
    const token = await screens.token(account);
    return (await screens.server.request('GET', `/projects/${id}`, { token })).body;
  };

  // a whole proposal is written, screened and submitted in guides.spec.ts
  it('leads from a criterion to the field of its evidence, and adds money up to the tiyn', async () => {
    const page = await begin('office', 'Парк у реки');
    await route(page).getByText('Обычный порядок').waitFor();

    await step(page, /Стоимость/);
    const total = page.getByLabel('Общая стоимость');
    for (const pasted of ['5,400,000,000.01', '5.400.000.000,01', '5400000000.01', '5400000000,01']) {
      await total.fill(pasted);
      await eventually(async () => expect((await total.inputValue()).replaceAll(/\s/g, '')).toBe('5400000000,01₸'));
    }
    await criterion(page, '4.5').getByText('Не хватает подтверждения').waitFor();
    // the way to the field where the evidence is given; of an empty list, to the button that begins it
    await criterion(page, '4.5').getByRole('button', { name: 'Категория расходов' }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Экспертиза');
    await page.getByLabel('Сумма категории').fill('5400000000');
    await page.getByText('до общей стоимости не хватает 0,01').waitFor();
    await page.getByLabel('Сумма категории').fill('5400000000,01');
    await page.getByText('равна общей стоимости').waitFor();
    await route(page).getByText('Руководитель направления, затем комитет').waitFor();

    await save(page);
    await page.waitForURL(/\/edit\?step=money$/);
    await saved(page);
    expect((await read(page, 'office')).cost).toEqual({
      total: '5400000000.01',
      categories: [{ category: 'Экспертиза', amount: '5400000000.01' }],
    });
  });

  it('keeps what a manager typed over a reload, and throws it away only when told twice', async () => {
    const page = await begin('manager1', 'Мост через овраг');
    await page.reload();
    await page.getByText(/^Продолжен черновик от/).waitFor();
    await eventually(async () =>
      expect(await page.getByLabel('Название на русском').inputValue()).toBe('Мост через овраг'),
    );
    await page.getByRole('button', { name: 'Отбросить черновик' }).click();
    await page.getByRole('button', { name: 'Оставить черновик' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await eventually(async () =>
      expect(await page.getByLabel('Название на русском').inputValue()).toBe('Мост через овраг'),
    );
    await page.getByRole('button', { name: 'Отбросить черновик' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отбросить черновик' }).click();
    await page.reload();
    await page.getByLabel('Название на русском').waitFor();
    await eventually(async () => expect(await page.getByLabel('Название на русском').inputValue()).toBe(''));
  });

  it('keeps what is typed without a connection, and makes one project of it when it is back', async () => {
    const page = await begin('manager2', 'Сквер у школы');
    await page.context().setOffline(true);
    await page.getByLabel('Описание на русском').fill('Деревья и скамейки');
    await save(page);
    await page.getByText('Нет связи. Сохранено в этом браузере').waitFor();
    await page.getByLabel('Описание на русском').fill('Деревья, скамейки и');
    await page.context().setOffline(false);
    await page.waitForURL(/\/edit/, { timeout: 20_000 });
    // the screen of the project takes the place of the one before, and the person goes on writing
    await page.getByText('ALM-', { exact: false }).first().waitFor();
    await page.keyboard.type(' фонтан');
    await saved(page);
    await eventually(async () =>
      expect(await read(page, 'manager2')).toMatchObject({
        title: { ru: 'Сквер у школы' },
        description: { ru: 'Деревья, скамейки и фонтан' },
        stage: 'draft',
      }),
    );
    const { body } = await screens.server.request(
      'GET',
      `/projects?q=${encodeURIComponent('Сквер у школы')}&stage=draft`,
      {
        token: await screens.token('manager2'),
      },
    );
    expect(body.items.filter(({ title }: { title: { ru: string } }) => title.ru === 'Сквер у школы')).toHaveLength(1);
  });

  it('sends once more what the server stored without being heard', async () => {
    const page = await begin('manager3', 'Школа в новом районе');
    await page.route(
      '**/api/v1/projects',
      async (request) => {
        await request.fetch();
        await request.abort();
      },
      { times: 1 },
    );
    await save(page);
    await page.waitForURL(/\/edit/, { timeout: 20_000 });
    const { body } = await screens.server.request(
      'GET',
      `/projects?q=${encodeURIComponent('Школа в новом районе')}&stage=draft`,
      {
        token: await screens.token('manager3'),
      },
    );
    expect(
      body.items.filter(({ title }: { title: { ru: string } }) => title.ru === 'Школа в новом районе'),
    ).toHaveLength(1);
  });

  it('keeps what is typed while the screen of the saved draft is still on its way', async () => {
    const page = await begin('manager8', 'Пешеходный мост');
    let typed: () => void = () => {};
    const held = new Promise<void>((resolve) => (typed = resolve));
    await page.route('**/assets/edit-proposal-screen*', async (answer) => {
      await held;
      await answer.continue();
    });
    await save(page);
    await page.waitForURL(/\/edit/);
    await page.getByLabel('Цель').fill('Короче путь к школе');
    typed();
    await eventually(async () => expect((await read(page, 'manager8')).purpose).toBe('Короче путь к школе'));
    await page.goto(`${screens.server.url}/projects/new`);
    await eventually(async () => expect(await page.getByLabel('Название на русском').inputValue()).toBe(''));
  });

  it('names what a refused proposal lacks, leads to the field, and saves a draft by itself', async () => {
    const page = await begin('manager4', 'Водовод');
    await save(page);
    await page.waitForURL(/\/edit/);
    await step(page, /подача/);
    await page.getByRole('button', { name: 'Подать предложение' }).click();
    await page.getByRole('alert').getByText('заполнено не полностью').waitFor();
    await page.getByRole('button', { name: /Суть · 1 ошибка/ }).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Описание на русском' }).click();
    await page.keyboard.type('Второй водовод');
    await eventually(async () => expect((await read(page, 'manager4')).description.ru).toBe('Второй водовод'));

    await step(page, /Место/);
    await page.getByLabel('Дата начала').fill('2028-01-01');
    await page.getByLabel('Дата окончания').fill('2027-01-01');
    await page.getByText('Сервер не принял').waitFor();
    await page.locator('#step ~ * >> text=Окончание не может быть раньше начала').waitFor();
  });

  it('shows both versions when somebody else has changed the same field, and joins what each changed alone', async () => {
    const page = await begin('manager5', 'Теплотрасса');
    await save(page);
    await page.waitForURL(/\/edit/);
    const { id, version } = await read(page, 'office');
    const change = (body: object, seen: number) =>
      screens.server.request('PATCH', `/projects/${id}`, {
        token: office,
        body,
        headers: { 'if-match': `"v${seen}"` },
      });
    const office = await screens.token('office');
    expect((await change({ purpose: 'Надёжное тепло' }, version)).status).toBe(200);
    await page.getByLabel('Актуальность').fill('Трубы изношены');
    await eventually(async () => expect(await page.getByLabel('Цель').inputValue()).toBe('Надёжное тепло'));

    const both = { purpose: 'Надёжное тепло', relevance: 'Трубы изношены' };
    await eventually(async () => expect(await read(page, 'office')).toMatchObject(both));
    const joined = await read(page, 'office');
    expect((await change({ relevance: 'Износ 80 %' }, joined.version)).status).toBe(200);
    await page.getByLabel('Актуальность').fill('Трубы сильно изношены');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Трубы сильно изношены' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'Износ 80 %' }).check();
    await dialog.getByRole('button', { name: 'Сохранить выбранное' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () => expect(await page.getByLabel('Актуальность').inputValue()).toBe('Износ 80 %'));

    // what somebody else changes just before it is submitted is looked at first
    await page.getByLabel('Описание на русском').fill('Замена труб');
    await step(page, /подача/);
    const whole = { description: { ru: 'Замена труб' } };
    await eventually(async () => expect(await read(page, 'office')).toMatchObject(whole));
    const last = await read(page, 'office');
    expect((await change({ purpose: 'Тепло без аварий' }, last.version)).status).toBe(200);
    await page.getByRole('button', { name: 'Подать предложение' }).click();
    await dialog.getByRole('radio', { name: 'Тепло без аварий' }).check();
    await dialog.getByRole('button', { name: 'Сохранить выбранное' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () =>
      expect(await read(page, 'office')).toMatchObject({ stage: 'draft', purpose: 'Тепло без аварий' }),
    );
    await page.getByRole('button', { name: 'Подать предложение' }).click();
    await page.waitForURL(/\/projects\/[^/]+$/);
  });

  it('goes on after the session has ended', async () => {
    const page = await begin('manager6', 'Станция скорой помощи');
    await save(page);
    await page.waitForURL(/\/edit/);
    await page.route('**/api/v1/**', (request) =>
      request.request().url().includes('/auth/login')
        ? request.continue()
        : request.fulfill({
            status: 401,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'UNAUTHENTICATED', detail: '-', status: 401 }),
          }),
    );
    await page.getByLabel('Цель').fill('Помощь за десять минут');
    await page.getByRole('dialog').getByText('Сеанс завершён').waitFor();
    await page.unroute('**/api/v1/**');
    await page.getByLabel('Электронная почта').fill('manager6@demo.zhoba');
    await page.getByRole('textbox', { name: 'Пароль' }).fill('zhoba-demo-2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Войти' }).click();
    await page.getByText(/^Сохранено на сервере в/).waitFor({ timeout: 20_000 });
    await eventually(async () => expect((await read(page, 'manager6')).purpose).toBe('Помощь за десять минут'));
  });

  it('offers nothing to whoever makes no proposals', async () => {
    const page = await screens.open('/projects/new', 'executor1');
    await page.getByText('Ваша роль не подаёт предложений.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  const visits: (Visit & { steps: string[] })[] = [
    { language: 'ru', steps: ['essence', 'money', 'results', 'submit'] },
    { language: 'kk', scheme: 'dark', phone: true, steps: ['essence', 'participants', 'money', 'significance'] },
    { language: 'en', scheme: 'dark', steps: ['place', 'grounds', 'risks', 'documents'] },
  ];
  it.each(visits)('is open to everybody: $language, $steps', async ({ steps, ...visit }) => {
    const page = await screens.open('/projects/new', 'manager7', visit);
    await page.locator('[data-path^="title."]').first().fill('Көпір');
    for (const name of steps) {
      await page.goto(`${screens.server.url}/projects/new?step=${name}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      for (const button of await page.locator('[data-list] > div:last-child button').all()) await button.click();
      expect({ name, faults: await faultsOf(page) }).toEqual({ name, faults: [] });
    }
  });
});
