import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens, store } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(90_000);

describeScreens('the administration and the own account', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());

  /** Each part in turn, in one window. */
  const eachPart = async (page: Page, role: 'tab' | 'link', names: readonly string[]) => {
    for (const name of names) {
      const way = page.getByRole(role, { name, exact: true });
      await way.click();
      await (role === 'tab'
        ? page.getByRole('tab', { name, selected: true }).waitFor()
        : page.locator('[aria-current=page]', { hasText: name }).waitFor());
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      expect({ name, faults: await faultsOf(page) }).toEqual({ name, faults: [] });
    }
  };

  it('is open to everybody: each part of the administration', async () => {
    const page = await screens.open('/administration', 'admin');
    await eachPart(page, 'tab', [
      'Пользователи',
      'Замещения',
      'Рабочий календарь',
      'Рассылка',
      'Вебхуки',
      'Очередь задач',
      'Аудит',
      'Политики',
    ]);
    await eachPart(page, 'link', ['Пороги состояния', 'Регламент комитета']);
  });

  it('is open to everybody: the own account and notices', async () => {
    const page = await screens.open('/account', 'admin');
    await eachPart(page, 'tab', ['Роли и права', 'Язык и пароль', 'Уведомления', 'Замещения', 'Календари']);
    await page.goto(`${screens.server.url}/notices`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
  });

  it('shows the project office its part alone', async () => {
    const page = await screens.open('/administration', 'office');
    await page.getByRole('tab', { name: 'Пользователи' }).waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'Пользователи',
      'Замещения',
      'Политики',
      'Рабочий календарь',
    ]);
    expect(await page.getByRole('button', { name: 'Добавить пользователя' }).count()).toBe(0);
  });

  it('adds a person, who can sign in, and names each field that is wrong', async () => {
    const page = await screens.open('/administration', 'admin');
    await page.getByRole('button', { name: 'Добавить пользователя' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Имя (Русский)').fill('Айгерим Сейтқали');
    await dialog.getByRole('textbox', { name: 'Электронная почта' }).fill('aigerim@demo.zhoba');
    await dialog.getByRole('textbox', { name: 'Первый пароль' }).fill('short');
    await dialog.getByRole('button', { name: 'Добавить роль' }).click();
    await dialog.getByRole('combobox', { name: 'Роль' }).selectOption('auditor');
    await dialog.getByRole('button', { name: 'Добавить', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    const password = dialog.getByRole('textbox', { name: 'Первый пароль' });
    expect(await dialog.locator('.mantine-PasswordInput-error').innerText()).toMatch(/12/);
    await password.fill('twelve characters');
    await dialog.getByRole('button', { name: 'Добавить', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('searchbox', { name: 'Поиск' }).fill('aigerim');
    await page.getByRole('cell', { name: 'aigerim@demo.zhoba' }).waitFor();

    const signedIn = await screens.server.request('POST', '/auth/login', {
      body: { email: 'aigerim@demo.zhoba', password: 'twelve characters' },
      headers: { 'x-forwarded-for': '10.9.0.1' },
    });
    expect(signedIn.status).toBe(200);
  });

  it('lets two administrators who change one person choose what stays', async () => {
    const token = await screens.token('admin');
    const { body } = await screens.server.request('GET', '/users?search=executor7', { token });
    const [person] = body.items;
    const page = await screens.open('/administration?search=executor7', 'admin');
    await page.getByRole('button', { name: person.name.ru }).click();
    const dialog = page.getByRole('dialog', { name: person.name.ru });
    await dialog.getByRole('button', { name: 'Добавить роль' }).click();
    await dialog.getByRole('combobox', { name: 'Роль' }).last().selectOption('auditor');

    const meanwhile = await screens.server.request('PUT', `/users/${person.id}/grants`, {
      token,
      body: { grants: [...person.grants, { role: 'project_manager' }] },
      headers: { 'if-match': `"v${person.version}"` },
    });
    expect(meanwhile.status).toBe(200);

    await dialog.getByRole('button', { name: 'Сохранить роли' }).click();
    const choice = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    const versions = choice.getByRole('row', { name: /Роли/ }).getByRole('radio');
    await versions.first().waitFor();
    expect(await choice.getByRole('row', { name: /Роли/ }).innerText()).toMatch(/Аудитор[\s\S]*Руководитель проекта/);
    await versions.first().check();
    await store(page, choice.getByRole('button', { name: 'Сохранить выбранное' }));
    const after = await screens.server.request('GET', `/users/${person.id}`, { token });
    expect(after.body.grants.map(({ role }: { role: string }) => role).toSorted()).toEqual(['auditor', 'executor']);
  });

  it('tries a draft of the policy on the portfolio and puts it into force', async () => {
    const page = await screens.open('/administration/policies', 'admin');
    await page.getByRole('button', { name: 'Начать черновик' }).click();
    await page.getByRole('heading', { name: 'Черновик' }).waitFor();
    const cost = page.getByLabel('Критерий 4.5: стоимость больше, тенге');
    await cost.fill('1000000000.00');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('row', { name: /4\.5.*5\s000\s000\s000.*1\s000\s000\s000/ }).waitFor();
    await page.getByRole('button', { name: 'Испытать' }).click();
    const outcome = page.getByText(/Проверено проектов: \d+/);
    await outcome.waitFor();
    expect(await outcome.innerText()).toMatch(/Проверено проектов: [1-9]\d+\..*без изменений: [1-9]\d*\./);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ввести в действие' }).click();
    await page.getByRole('heading', { name: /Версия 2/ }).waitFor();
  });

  it('watches delivery by thresholds: what makes no sense stands at its field, and two administrators choose what stays', async () => {
    const page = await screens.open('/administration/policies/delivery', 'admin');
    await page.getByRole('button', { name: 'Начать черновик' }).click();
    await page.getByRole('heading', { name: 'Черновик' }).waitFor();
    const amber = page.getByLabel('Сдвиг окончания: отклонение с, дней');
    await amber.fill('60');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('alert', { name: 'По таким порогам нельзя судить о ходе проектов' }).waitFor();
    await eventually(async () => expect(await amber.getAttribute('aria-invalid')).toBe('true'));
    await amber.fill('1');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('row', { name: /Сдвиг окончания: отклонение с, дней 15 1$/ }).waitFor();
    await page.getByRole('button', { name: 'Испытать' }).click();
    await page.getByText(/Проверено проектов: [1-9]\d*\. Состояние хуже станет у \d+/).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const id = new URL(page.url()).pathname.replace(/.*\//, '');
    const token = await screens.token('admin');
    const { body } = await screens.server.request('GET', `/delivery/policies/${id}`, { token });
    const ratings = { divergencePoints: 3, staleDays: 31 };
    const meanwhile = await screens.server.request('PUT', `/delivery/policies/${id}`, {
      token,
      body: { parameters: { ...body.parameters, ratings } },
      headers: { 'if-match': `"v${body.revision}"` },
    });
    expect(meanwhile.status).toBe(200);
    await amber.fill('10');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const choice = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    await choice
      .getByRole('row', { name: /Сдвиг окончания: отклонение/ })
      .getByRole('radio', { name: '10' })
      .waitFor();
    await choice
      .getByRole('row', { name: /Оценки расходятся/ })
      .getByRole('radio', { name: '3' })
      .check();
    await store(page, choice.getByRole('button', { name: 'Сохранить выбранное' }));
    const after = (await screens.server.request('GET', `/delivery/policies/${id}`, { token })).body.parameters;
    expect([after.health.schedule.amberSlipDays, after.ratings.divergencePoints]).toEqual([10, 3]);
    await page.getByRole('button', { name: 'Удалить черновик' }).click();
    await page.getByRole('button', { name: 'Начать черновик' }).waitFor();
  });

  it('hands a role over in one’s own name, once for the same days, and takes it back', async () => {
    const page = await screens.open('/account?tab=delegations', 'head.i');
    const hand = async () => {
      await page.getByRole('button', { name: 'Передать роль' }).click();
      const form = page.getByRole('dialog', { name: 'Передать роль' });
      const deputy = form.getByRole('combobox', { name: 'Кто замещает' });
      await deputy.fill('направления I № 1');
      await page
        .getByRole('option', { name: /^Руководитель проектов направления I № 1/ })
        .first()
        .click();
      await form.getByLabel('Основание').fill('Отпуск');
      await form.getByRole('button', { name: 'Передать', exact: true }).click();
      return form;
    };
    await (await hand()).waitFor({ state: 'hidden' });
    const given = page.getByRole('region', { name: 'Меня замещают' }).getByRole('row');
    await given.filter({ hasText: 'действует' }).waitFor();
    const again = await hand();
    await again.getByRole('alert').getByText('уже временно исполняют').waitFor();
    await again.getByRole('button', { name: 'Отмена' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^Отозвать/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click();
    await given.filter({ hasText: 'отозвано' }).waitFor();

    const office = await screens.open('/administration/delegations', 'office');
    await office.getByRole('row').filter({ hasText: 'отозвано' }).first().waitFor();
    expect(await office.getByRole('button', { name: 'Передать роль' }).count()).toBe(0);
  });

  it('keeps what a person and another window of theirs chose of notices, as the person says', async () => {
    const page = await screens.open('/account?tab=notices', 'manager2');
    await page.getByLabel('Час сводки').selectOption('7');
    await page.getByLabel('Только в рабочие дни').check();
    const token = await screens.token('manager2');
    const { headers } = await screens.server.request('GET', '/me/notice-preferences', { token });
    const elsewhere = await screens.server.request('PUT', '/me/notice-preferences', {
      token,
      body: { kinds: [], quietHours: null, workingDaysOnly: false, digestHour: 18 },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect(elsewhere.status).toBe(200);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const choice = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    await choice
      .getByRole('row', { name: /Час сводки/ })
      .getByRole('radio', { name: '18:00' })
      .check();
    await store(page, choice.getByRole('button', { name: 'Сохранить выбранное' }));
    expect((await screens.server.request('GET', '/me/notice-preferences', { token })).body).toMatchObject({
      workingDaysOnly: true,
      digestHour: 18,
    });
  });

  it('shows the secret of a webhook once, what was sent to it, and why an address is refused', async () => {
    const page = await screens.open('/administration/webhooks', 'admin');
    await page.getByRole('button', { name: 'Добавить вебхук' }).click();
    const dialog = page.getByRole('dialog');
    const address = dialog.getByRole('textbox', { name: 'Адрес' });
    await address.fill('http://inside.city.kz/hook');
    await dialog.getByRole('checkbox', { name: 'Протокол подписан' }).check();
    await dialog.getByRole('button', { name: 'Добавить вебхук' }).click();
    await dialog.getByRole('alert').waitFor();
    await eventually(async () => expect(await address.getAttribute('aria-invalid')).toBe('true'));
    await address.fill('https://hooks.invalid/zhoba');
    await dialog.getByRole('button', { name: 'Добавить вебхук' }).click();
    await dialog.getByText(/^whsec_/).waitFor();
    await dialog.getByRole('button', { name: 'К вебхуку' }).click();
    await page.getByRole('heading', { name: 'https://hooks.invalid/zhoba' }).waitFor();
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
    await page.getByRole('button', { name: 'Проверочное сообщение' }).click();
    await page.getByRole('button', { name: 'Подробно: webhook.ping' }).click();
    await page.getByRole('dialog').getByText('"webhook.ping"').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Отключить' }).click();
    await page.getByText('отключён вручную').waitFor();
  });

  it('finds in the history what a person did on a day, with what stood before and after', async () => {
    const token = await screens.token('admin');
    const [line] = (await screens.server.request('GET', '/audit?table=project&limit=1', { token })).body.items;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date(line.at));
    const page = await screens.open(`/administration/audit?table=project&from=${day}&until=${day}`, 'auditor');
    await page.getByText('Проект · ').first().waitFor();
    // columns have names, too
    expect(await page.getByRole('table').textContent()).not.toMatch(/[a-z]_[a-z]/);
    await page
      .getByRole('button', { name: /^Показать изменения/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('columnheader', { name: 'Было' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Все изменения этой записи' }).click();
    await page.waitForURL(/row=[0-9a-f-]{36}$/);
  });

  it('moves a day of rest, and takes it back', async () => {
    const page = await screens.open('/administration/calendar?year=2027', 'admin');
    await page.getByLabel('День', { exact: false }).fill('2027-06-14');
    await page.getByLabel('Название (русский)').fill('Перенос выходного дня');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('cell', { name: '14.06.2027', exact: true }).waitFor();

    // somebody else changes the year while this person looks at it
    const token = await screens.token('admin');
    const { version } = (await screens.server.request('GET', '/calendar?year=2027', { token })).body;
    const meanwhile = await screens.server.request('PUT', '/calendar/2027-06-14', {
      token,
      body: { working: true, name: { ru: 'Рабочий день' } },
      headers: { 'if-match': `"v${version}"` },
    });
    expect(meanwhile.status).toBe(200);
    await page.getByRole('button', { name: 'Удалить: 14.06.2027' }).click();
    const choice = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    await choice.getByRole('radio', { name: 'Рабочий · Рабочий день' }).waitFor();
    await choice.getByRole('button', { name: 'Отмена' }).click();
    await choice.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Удалить: 14.06.2027' }).click();
    await page.getByRole('cell', { name: '14.06.2027', exact: true }).waitFor({ state: 'detached' });
  });
});
