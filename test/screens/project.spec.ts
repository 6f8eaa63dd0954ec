import type { Page } from 'playwright-core';
import { dayAhead } from '../support/days.js';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens, store } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(90_000);

describeScreens('a project', () => {
  let screens: Screens;
  let milestone: { id: string; projectId: string; forecastOn: string; title: { ru: string } };
  let project: string;

  const ask = async (account: string, path: string) =>
    (
      await screens.server.request('GET', path, {
        token: await screens.token(account),
        headers: { 'accept-language': 'ru' },
      })
    ).body;
  const waiting = async (account: string, kind: string): Promise<string> => {
    const { items } = await ask(account, '/portfolio/attention');
    const found = items.find((item: { kind: string }) => item.kind === kind);
    if (!found) throw new Error(`Nothing of the kind ${kind} waits for ${account}`);
    return String(found.href).replace('/api/v1', '');
  };

  beforeAll(async () => {
    screens = await startScreens();
    milestone = await ask('manager5', await waiting('manager5', 'overdue_milestone'));
    project = `/projects/${milestone.projectId}`;
  }, 240_000);
  afterAll(() => screens.close());

  const pages: Page[] = [];
  const open: Screens['open'] = async (...visit) => {
    const page = await screens.open(...visit);
    pages.push(page);
    return page;
  };
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  it.each([
    { part: '', heading: 'Общие сведения', visit: {} },
    { part: '/milestones', heading: 'Кезеңдік межелер|Межелер', visit: { language: 'kk', phone: true } },
    { part: '/budget', heading: 'Lines of the budget', visit: { language: 'en', scheme: 'dark' } },
    { part: '/risks', heading: 'Реестр рисков', visit: { scheme: 'dark' } },
    { part: '/ratings', heading: 'Жобалық кеңсенің бағасы', visit: { language: 'kk', phone: true } },
    { part: '/status-updates', heading: 'Status reports', visit: { language: 'en', scheme: 'dark' } },
    { part: '/transitions', heading: 'Линия жизни', visit: {} },
    { part: '/attestations', heading: 'Өлшемшарттар', visit: { language: 'kk', phone: true } },
    { part: '/documents', heading: 'Documents', visit: { language: 'en', scheme: 'dark' } },
    { part: '/sdg', heading: 'Задачи ЦУР', visit: {} },
    { part: '/team', heading: 'Команда', visit: { language: 'kk', phone: true } },
    { part: '/history', heading: 'Audit', visit: { language: 'en', scheme: 'dark' } },
  ] as const)('is open to everybody: $part', async ({ part, heading, visit }) => {
    const page = await open(`${project}${part}`, 'office', visit);
    await page
      .getByRole('heading', { level: 2, name: new RegExp(heading) })
      .first()
      .waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
  });

  it('offers the stages that the record allows the reader, and no others', async () => {
    for (const account of ['office', 'manager5']) {
      const { possibleTransitions } = await ask(account, project);
      const page = await open(project, account);
      await page.getByRole('heading', { level: 2, name: 'Общие сведения' }).waitFor();
      const offered = page.getByRole('button', { name: /^(Приостановить|Завершить|Отменить проект)/ });
      await eventually(async () => expect(await offered.count()).toBe(possibleTransitions.length));
    }
  });

  it('names the decision behind the baseline, and leads to where it was voted', async () => {
    const { items } = await ask('office', `${project}/decisions`);
    const page = await open(`${project}/transitions`, 'office');
    const cause = page.getByRole('link', { name: `по решению ${items[0].number}` }).first();
    await cause.waitFor();
    expect(await cause.getAttribute('href')).toBe(`/decisions/${items[0].id}`);
    await page.goto(`${new URL(page.url()).origin}${project}/history`);
    await page.getByRole('columnheader', { name: 'Основание' }).waitFor();
    expect(await page.getByRole('table').innerText()).not.toMatch(/[a-z]_[a-z]/);
  });

  it('shows who is hit before a forecast is saved, and saves it then', async () => {
    const page = await open(`${project}/milestones?milestone=${milestone.id}`, 'manager5');
    const drawer = page.getByRole('dialog', { name: new RegExp(milestone.title.ru.replace(/[()]/g, '.')) });
    await drawer.waitFor();
    const later = new Date(Date.parse(milestone.forecastOn) + 400 * 86_400_000).toISOString().slice(0, 10);
    await drawer.getByLabel('Прогноз', { exact: false }).first().fill(later);
    await drawer.getByText(/Перенос (задевает|никого не задевает)/).waitFor();
    expect((await ask('manager5', `/milestones/${milestone.id}`)).forecastOn).toBe(milestone.forecastOn);
    await drawer.getByRole('button', { name: 'Сохранить прогноз' }).click();
    await page.getByText('Сохранено').first().waitFor();
    expect((await ask('manager5', `/milestones/${milestone.id}`)).forecastOn).toBe(later);
  });

  it('says why a promise of a controlled project cannot simply be replaced', async () => {
    const page = await open(`${project}/milestones`, 'manager5');
    await page.getByRole('button', { name: 'Установить базовый план' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/запрос/i)
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // and whoever works by keyboard is back where the dialog was opened
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually(async () =>
      expect(await page.evaluate<string>('document.activeElement.innerText')).toBe('Установить базовый план'),
    );
  });

  it('leads to every field of the passport, and keeps what is changed there', async () => {
    const page = await open(project, 'office');
    await page.getByRole('link', { name: 'Изменить паспорт' }).click();
    await page.waitForURL(/\/edit$/);
    await page.getByLabel('Цель', { exact: true }).fill('Своя цель');
    await page.getByRole('button', { name: 'Сохранить изменения' }).click();
    await eventually(async () => expect((await ask('office', project)).purpose).toBe('Своя цель'));
  });

  it('shows both versions when somebody else has changed the project before a step is taken', async () => {
    const page = await open(project, 'office');
    await page.getByRole('button', { name: 'Приостановить' }).click();
    const asked = page.getByRole('dialog', { name: /Приостановить/ });
    await asked.getByLabel('Причина').fill('Земельный спор');
    const token = await screens.token('office');
    const before = await screens.server.request('GET', project, { token });
    const changed = await screens.server.request('PATCH', project, {
      token,
      headers: { 'if-match': `"v${before.body.version}"` },
      body: { endsOn: '2031-12-31' },
    });
    expect(changed.status).toBe(200);
    await asked.getByRole('button', { name: 'Приостановить' }).click();
    const dialog = page.getByRole('dialog', { name: /изменил кто-то другой/ });
    await dialog.getByText('31.12.2031').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Отмена' }).click();
    expect((await ask('office', project)).stage).toBe(before.body.stage);
  });

  it('finds people as one types, for those who may not look at the accounts', async () => {
    const page = await open(`${project}/team`, 'manager5');
    await page.getByRole('button', { name: 'Запросить сотрудника' }).click();
    const person = page.getByRole('dialog').getByLabel('Сотрудник');
    await person.fill('мобильности');
    const found = page
      .getByRole('listbox')
      .getByRole('option', { name: /Управление городской мобильности/ })
      .first();
    await found.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await found.click();
    await eventually(async () => expect(await person.inputValue()).toContain('Управление городской мобильности'));
  });

  it('takes a status report from the manager to the head and back', async () => {
    const path = (await waiting('manager5', 'write_update')).replace('/draft', '');
    const { direction } = await ask('manager5', path.replace('/status-updates', ''));
    const head = `head.${String(direction.code).toLowerCase()}`;
    const page = await open(path, 'manager5');
    await page
      .getByRole('button', { name: 'Начать отчёт' })
      .or(page.getByRole('link', { name: 'Продолжить отчёт' }))
      .click();
    await page.waitForURL(/\/status-updates\/[0-9a-f-]+$/);
    await page.getByLabel('Что сделано').fill('Работы идут по графику.');
    await page.getByLabel('Следующие шаги').fill('Завершить экспертизу.');
    // what was typed outlives the window, until it is stored
    await page.reload();
    await page.getByText(/^Продолжен черновик от /).waitFor();
    await eventually(async () =>
      expect(await page.getByLabel('Что сделано').inputValue()).toBe('Работы идут по графику.'),
    );
    await eventually(async () =>
      expect(await page.getByLabel('Следующие шаги').inputValue()).toBe('Завершить экспертизу.'),
    );
    await page.getByRole('radio', { name: 'Зелёный', exact: true }).check();
    await page.getByLabel('Обоснование оценки').fill('Отставания от графика нет, риски под контролем.');
    await store(page, page.getByRole('button', { name: 'Сохранить черновик' }));
    await page.reload();
    await page.getByRole('button', { name: 'Подать отчёт' }).waitFor();
    expect(await page.getByText(/^Продолжен черновик от /).count()).toBe(0);
    await page.getByRole('button', { name: 'Подать отчёт' }).click();
    await page.getByText('ждёт подтверждения').first().waitFor();
    const read = await open(new URL(page.url()).pathname, head);
    const back = read.getByRole('button', { name: 'Вернуть' });
    await back.waitFor();
    await eventually(async () => expect(await back.isDisabled()).toBe(true));
    expect(await faultsOf(read)).toEqual([]);
    await read.getByLabel('Замечания').fill('Укажите срок экспертизы.');
    await read.getByLabel('Исправить до').fill(dayAhead(30));
    await back.click();
    await read.getByText('возвращён').first().waitFor();
    await page.reload();
    await page.getByText('Укажите срок экспертизы.').waitFor();
  });

  it('keeps the office’s rating beside the owner’s', async () => {
    const page = await open(`${project}/ratings`, 'office');
    await page.getByRole('radio', { name: 'Красный', exact: true }).check();
    await page.getByLabel('Обоснование оценки').fill('Подрядчик вышел с площадки.');
    await page.getByRole('button', { name: 'Поставить оценку' }).click();
    const office = page.getByRole('region', { name: 'Оценка проектного офиса' });
    await office.getByText('Подрядчик вышел с площадки.').waitFor();
    await office.getByText('Красный').waitFor();
    const { items } = await ask('office', `${project}/ratings`);
    expect(items[0]).toMatchObject({ side: 'office', rating: 'red', narrative: 'Подрядчик вышел с площадки.' });
  });

  it('shows the project as it stood on a day, with nothing to change', async () => {
    const page = await open(`${project}?asOf=2025-05-01`, 'office');
    await page.getByText('Показано, каким проект был на 01.05.2025', { exact: false }).waitFor();
    expect(await page.getByRole('link', { name: 'Изменить паспорт' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Вернуться к сегодняшнему дню' }).click();
    await page.waitForURL((address) => !address.search.includes('asOf'));
  });

  it('takes a day that is typed key by key, and leads back from a day before the project began', async () => {
    const page = await open(project, 'office');
    const field = page.getByLabel('По состоянию на');
    await field.focus();
    await page.keyboard.type('11111990');
    await page.keyboard.press('Enter');
    await page.getByText('На 11.11.1990 проекта ещё не было.').waitFor();
    expect(await field.inputValue()).toBe('1990-11-11');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Вернуться к сегодняшнему дню' }).click();
    await page.getByRole('heading', { level: 2, name: 'Общие сведения' }).waitFor();
  });

  it('does not tell what the reader may not see', async () => {
    const page = await open('/projects/019f119c-5958-7ef2-bba9-000000000000', 'manager5');
    await page.getByRole('alert').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
