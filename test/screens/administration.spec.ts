import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(90_000);

describeScreens('the administration and the own account', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());

  it.each([
    ['/administration', 'Пользователи'],
    ['/administration/policies', 'Политика скрининга'],
    ['/administration/calendar?year=2026', 'Рабочий календарь'],
    ['/administration/jobs', 'Очередь задач'],
    ['/administration/audit', 'Аудит'],
    ['/account', 'Роли и права'],
    ['/account?tab=notices', 'Уведомления'],
    ['/account?tab=calendar', 'Календари'],
    ['/notices', undefined],
  ])('is open to everybody: %s', async (path, tab) => {
    const page = await screens.open(path, 'admin');
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (tab !== undefined) await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it('shows the project office its part alone', async () => {
    const page = await screens.open('/administration', 'office');
    await page.getByRole('tab', { name: 'Пользователи' }).waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'Пользователи',
      'Политика скрининга',
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

    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    const choice = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    const versions = choice.getByRole('row', { name: /Роли/ }).getByRole('radio');
    await versions.first().waitFor();
    expect(await choice.getByRole('row', { name: /Роли/ }).innerText()).toMatch(/Аудитор[\s\S]*Руководитель проекта/);
    await versions.last().check();
    await choice.getByRole('button', { name: 'Сохранить выбранное' }).click();
    await choice.waitFor({ state: 'hidden' });
    const after = await screens.server.request('GET', `/users/${person.id}`, { token });
    expect(after.body.grants.map(({ role }: { role: string }) => role).toSorted()).toEqual([
      'executor',
      'project_manager',
    ]);
  });

  it('tries a draft of the policy on the portfolio and puts it into force', async () => {
    const page = await screens.open('/administration/policies', 'admin');
    await page.getByRole('button', { name: 'Начать черновик' }).click();
    await page.getByRole('heading', { name: 'Черновик' }).waitFor();
    const cost = page.getByLabel('Критерий 4.5: стоимость больше, тенге');
    await cost.fill('1000000000.00');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('row', { name: /4\.5.*5000000000\.00.*1000000000\.00/ }).waitFor();
    await page.getByRole('button', { name: 'Испытать' }).click();
    const outcome = page.getByText(/Проверено проектов: \d+/);
    await outcome.waitFor();
    expect(await outcome.innerText()).toMatch(/Проверено проектов: [1-9]\d+\..*без изменений: [1-9]\d*\./);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ввести в действие' }).click();
    await page.getByRole('heading', { name: /Версия 2/ }).waitFor();
  });

  it('moves a day of rest, and takes it back', async () => {
    const page = await screens.open('/administration/calendar?year=2027', 'admin');
    await page.getByLabel('День', { exact: false }).fill('2027-06-14');
    await page.getByLabel('Название (русский)').fill('Перенос выходного дня');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('cell', { name: '14.06.2027', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Удалить: 14.06.2027' }).click();
    await page.getByRole('cell', { name: '14.06.2027', exact: true }).waitFor({ state: 'detached' });
  });
});
