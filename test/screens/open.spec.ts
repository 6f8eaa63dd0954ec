import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { TestAnswer } from '../support/app.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(90_000);

describeScreens('the open portal', () => {
  let screens: Screens;
  let figures: { total: { projects: number }; districts: { code: string; projects: number }[] };
  let shown: { code: string; title: { ru: string } };
  beforeAll(async () => {
    screens = await startScreens();
    figures = await ask('/figures');
    shown = (await ask('/projects?stage=in_delivery&limit=1')).items[0];
  }, 240_000);
  afterAll(() => screens.close());

  const ask = async (path: string): Promise<TestAnswer['body']> =>
    (await fetch(`${screens.server.url}/public/v1${path}`)).json();
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  it('opens without signing in, asks nobody but the public addresses, and no other site', async () => {
    const page = await screens.open('/sign-in');
    await page.getByRole('link', { name: 'Открытый портал города' }).click();
    await heading(page, 'Проекты города');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.getByRole('table', { name: 'Список проектов' }).waitFor();
    expect(asked.filter((url) => !url.startsWith(screens.server.url))).toEqual([]);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    await page.getByText(`${figures.total.projects}`, { exact: true }).first().waitFor();
  });

  it('shows the projects of a district by the map, by keys too, and Back undoes it', async () => {
    const page = await screens.open('/open');
    const district = figures.districts.find(({ code }) => code === 'alatau')!;
    const tile = page.getByRole('link', { name: `Алатауский район: проектов — ${district.projects}` });
    await tile.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/district=alatau/);
    await page.getByText(`Показано: ${district.projects} · все`).waitFor();
    await eventually(async () => expect(await tile.getAttribute('aria-current')).toBe('page'));
    await page.goBack();
    await page.waitForURL(/\/open$/);
    await page.getByText('Показано: 25').waitFor();
    // a project that names no district is on no part of the map
    const without = page.getByRole('link', { name: 'Весь город или район не указан' });
    await without.click();
    await page.waitForURL(/district=none/);
    const { items } = await ask('/projects.json?district=none');
    await eventually(async () => expect(await without.innerText()).toContain(`${items.length}`));
    expect(items.filter(({ districts }: { districts: object[] }) => districts.length > 0)).toEqual([]);
  });

  it('finds by words, and an address with filters can be sent', async () => {
    const page = await screens.open('/open');
    await page.getByRole('searchbox', { name: 'Поиск' }).fill('автобус');
    await page.waitForURL(/q=/);
    const found = (await ask(`/projects?q=${encodeURIComponent('автобус')}`)).items.length;
    await page.getByText(`Показано: ${found} · все`).waitFor();
    const other = await screens.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await other.getByText(`Показано: ${found} · все`).waitFor();
    await eventually(async () =>
      expect(await other.getByRole('searchbox', { name: 'Поиск' }).inputValue()).toBe('автобус'),
    );
  });

  it('leads to a project’s page, whose title is its name', async () => {
    const page = await screens.open(`/open?q=${encodeURIComponent(shown.title.ru)}`);
    await page.getByRole('link', { name: shown.title.ru, exact: true }).click();
    await page.waitForURL(`**/open/projects/${shown.code}`);
    await heading(page, shown.title.ru);
    await eventually(async () => expect(await page.title()).toContain(shown.title.ru));
    for (const part of ['О проекте', 'Бюджет по годам', 'Вехи', 'Решения Управляющего комитета'])
      await page.getByRole('heading', { level: 2, name: part }).waitFor();
    await page.getByRole('link', { name: 'Все проекты' }).click();
    await heading(page, 'Проекты города');
  });

  it('takes what somebody writes; the office answers, and the page tells the answer but not who asked', async () => {
    const page = await screens.open(`/open/projects/${shown.code}`);
    const text = page.getByLabel('Ваше сообщение');
    await text.fill('Когда откроют вход? Айжан');
    await page.getByLabel('Имя (необязательно)').fill('Айжан Тестова');
    await page.getByLabel('Электронная почта (необязательно)').fill('aizhan@kz');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.locator('[aria-invalid=true][type=email]').waitFor();
    expect(await text.inputValue()).toBe('Когда откроют вход? Айжан');
    await page.getByLabel('Электронная почта (необязательно)').fill('aizhan@example.kz');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByText('Сообщение отправлено').waitFor();

    const office = await screens.open('/feedback', 'office');
    await office.getByRole('link', { name: 'Когда откроют вход? Айжан' }).click();
    await office.getByText('aizhan@example.kz').waitFor();
    expect(await faultsOf(office)).toEqual([]);
    await office.getByLabel('Вопрос, как он будет опубликован').fill('Когда откроют вход?');
    await office.getByRole('textbox', { name: 'Ответ', exact: true }).fill('Первого июня.');
    await office.getByRole('button', { name: 'Опубликовать' }).click();
    await office.getByText('Отвечено').first().waitFor();
    await office.getByRole('button', { name: 'Стереть данные отправителя' }).click();
    await office.getByRole('dialog').getByRole('button', { name: 'Подтвердить' }).click();
    await office.getByText('aizhan@example.kz').waitFor({ state: 'detached' });

    const other = await screens.open(`/open/projects/${shown.code}`);
    await other.getByText('Первого июня.').waitFor();
    await other.getByRole('heading', { level: 3, name: 'Когда откроют вход?', exact: true }).waitFor();
    expect(await other.locator('main').innerText()).not.toContain('Айжан');
    expect(await faultsOf(other)).toEqual([]);
  });

  it('says of a hidden project what it says of none', async () => {
    const token = await screens.token('office');
    const { body } = await screens.server.request('GET', '/projects?stage=draft&limit=1', { token });
    for (const code of [body.items[0].code, 'ALM-1999-0001']) {
      const page = await screens.open(`/open/projects/${code}`);
      await heading(page, 'Такого проекта среди опубликованных нет');
      expect(await page.locator('main').innerText()).not.toContain(code);
    }
  });

  it('gives files of what is chosen', async () => {
    const page = await screens.open('/open?district=alatau');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Проекты, CSV' }).click();
    expect((await waiting).suggestedFilename()).toBe('projects-ru.csv');
    expect((await waiting).url()).toContain('district=alatau');
    await page.goto(`${screens.server.url}/open/projects/${shown.code}`);
    const one = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Проект, CSV' }).click();
    expect((await one).url()).toContain(`code=${shown.code}`);
  });

  it('shows the values behind the chart of an indicator', async () => {
    const [indicator] = (await ask(`/indicators?territory=${encodeURIComponent('Алматы')}`)).items.filter(
      ({ facts }: { facts: object[] }) => facts.length > 2,
    );
    const page = await screens.open(`/open/indicators?q=${indicator.code}`);
    await page.getByRole('img', { name: indicator.name.ru }).first().waitFor();
    await page.getByText('Значения по годам').first().click();
    await page
      .getByRole('cell', { name: `${indicator.facts[0].year}`, exact: true })
      .first()
      .waitFor();
  });

  it.each([
    { language: 'ru', scheme: 'light', phone: false },
    { language: 'kk', scheme: 'dark', phone: true },
    { language: 'en', scheme: 'dark', phone: false },
  ] as const)('is open to everybody: $language, $scheme, phone $phone', async (visit) => {
    for (const path of [
      '/open?district=medeu',
      `/open/projects/${shown.code}`,
      `/open/indicators?territory=${encodeURIComponent('Турксибский')}`,
    ]) {
      const page = await screens.open(path, undefined, visit);
      await page.getByRole('heading', { level: 2 }).nth(1).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(visit.language);
      expect({ path, faults: await faultsOf(page) }).toEqual({ path, faults: [] });
      await page.close();
    }
  });
});
