import type { Page } from 'playwright-core';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(120_000);

describeScreens('a meeting of the committee', () => {
  let screens: Screens;
  let meeting: string;
  let item: string;

  const api = async (account: string, method: string, path: string, body?: object) =>
    screens.server.request(method, path, { token: await screens.token(account), ...(body && { body }) });

  beforeAll(async () => {
    screens = await startScreens();
    const { body } = await api('office', 'GET', '/meetings?state=scheduled');
    meeting = body.items[0].id;
  }, 240_000);
  afterAll(() => screens.close());

  // a browser keeps few connections to one address, and each window listens on one
  const opened: Page[] = [];
  const open: Screens['open'] = async (...visit) => {
    const page = await screens.open(...visit);
    opened.push(page);
    return page;
  };
  afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())));

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const confirm = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

  it('takes what waits onto the agenda, and refuses to publish it without papers', async () => {
    const page = await open('/committee?reason=newly_flagged', 'office');
    await page
      .getByRole('button', { name: /^Включить «/ })
      .first()
      .click();
    await page.getByText('Включено в повестку').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(`${screens.server.url}/meetings/${meeting}`);
    await button(page, 'Свой вопрос').click();
    await page.getByRole('textbox', { name: 'Название' }).fill('О плане работы комитета');
    await confirm(page, 'Включить в повестку');
    await page.getByRole('heading', { name: '2. О плане работы комитета' }).waitFor();
    await page.getByRole('button', { name: 'Выше: О плане работы комитета' }).press('Alt+ArrowUp');
    await page.getByRole('heading', { name: '1. О плане работы комитета' }).waitFor();
    await page.getByRole('button', { name: 'Ниже: О плане работы комитета' }).click();
    await page.getByRole('heading', { name: '2. О плане работы комитета' }).waitFor();

    await button(page, 'Опубликовать повестку').click();
    await confirm(page, 'Опубликовать повестку');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await confirm(page, 'Отмена');
    expect(await faultsOf(page)).toEqual([]);
    const { body } = await api('office', 'GET', `/meetings/${meeting}/agenda`);
    item = body.items[0].id;
  });

  it('lays the passport on the table, publishes the agenda and opens', async () => {
    const page = await open(`/meetings/${meeting}`, 'office');
    await page
      .getByRole('button', { name: /^Добавить материал/ })
      .first()
      .click();
    await button(page, 'Подготовить паспорт проекта').click();
    await page.getByText('Материал добавлен').waitFor({ timeout: 60_000 });
    await button(page, 'Опубликовать повестку').click();
    await confirm(page, 'Опубликовать повестку');
    await page.getByText('Повестка опубликована').first().waitFor();
    await button(page, 'Открыть заседание').click();
    await confirm(page, 'Открыть заседание');
    await page.getByText('Идёт', { exact: true }).waitFor();
    expect((await api('office', 'GET', `/meetings/${meeting}`)).body).toMatchObject({ state: 'in_session' });
  });

  it('counts live what two members vote on their phones, and decides', async () => {
    const table = await open(`/meetings/${meeting}/session?item=${item}`, 'office');
    await button(table, 'Все присутствуют').click();
    await table.getByText(/^Кворум есть/).waitFor();

    const [first, second] = await Promise.all(
      ['member1', 'member2'].map((account) => open(`/agenda-items/${item}`, account, { phone: true })),
    );
    await first!.getByText('Голосование ещё не открыто', { exact: false }).waitFor();
    await button(table, 'Открыть голосование').click();
    await table.getByText('Проголосовали: 0 из 7').waitFor();

    // the ballot shows itself when the vote opens, and a vote may be changed
    await button(first!, 'Против').click();
    await first!.getByText('Ваш голос: Против', { exact: false }).waitFor();
    await table.getByText('Проголосовали: 1 из 7').waitFor();
    await button(first!, 'За').click();
    await first!.getByText('Ваш голос: За', { exact: false }).waitFor();
    await first!.reload();
    await first!.getByText('Ваш голос: За', { exact: false }).waitFor();
    expect(await faultsOf(first!)).toEqual([]);
    await button(second!, 'За').click();
    await table.getByText('Проголосовали: 2 из 7').waitFor();
    expect(await faultsOf(table)).toEqual([]);
    for (const account of ['chair', 'member3'])
      expect((await api(account, 'POST', `/agenda-items/${item}/votes`, { choice: 'for' })).status).toBe(200);
    await table.getByText('Проголосовали: 4 из 7').waitFor();

    await button(table, 'Закрыть голосование').click();
    await confirm(table, 'Закрыть голосование');
    await second!.getByText('Голосование закрыто.').waitFor();
    await second!.getByText('За 4 · против 0 · воздержались 0').waitFor();

    await table.getByRole('textbox', { name: 'Текст решения на русском' }).fill('Взять проект на прямой контроль.');
    await table.getByRole('textbox', { name: 'Текст решения на казахском' }).fill('Жоба тікелей бақылауға алынсын.');
    await button(table, 'Принять решение').click();
    const sheet = table.getByRole('link', { name: /^Решение D-/ });
    await sheet.waitFor();
    await second!.getByRole('link', { name: /^Решение D-/ }).waitFor();

    await sheet.click();
    await table.getByText('Порядок контроля: прямой контроль комитета').waitFor();
    expect(await faultsOf(table)).toEqual([]);
    await button(table, 'Опубликовать решение').click();
    await confirm(table, 'Опубликовать решение');
    await table.getByText(/^Опубликовано:/).waitFor();
  });

  it('closes, and the minutes are drafted, approved and signed by the chair', async () => {
    const page = await open(`/meetings/${meeting}/session`, 'office');
    await button(page, 'Закрыть заседание').click();
    await page.getByRole('checkbox', { name: /^Перенести 1/ }).check();
    await confirm(page, 'Закрыть заседание');
    await page.getByText('Закрыто', { exact: true }).waitFor();
    await page.goto(`${screens.server.url}/meetings/${meeting}`);
    await button(page, 'Составить протокол').click();
    await page.waitForURL(/\/minutes\//);
    await button(page, 'Согласовать').click();
    await confirm(page, 'Согласовать');
    await page.getByText('Согласован', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const chair = await open(new URL(page.url()).pathname, 'chair');
    await button(chair, 'Подписать').click();
    await confirm(chair, 'Подписать');
    await chair.getByText('Подписан', { exact: true }).waitFor();
  });

  it('proves in the browser that the register is whole', async () => {
    const page = await open('/register', 'auditor');
    await button(page, 'Проверить цепочку').click();
    await page.getByText(/^Реестр цел/).waitFor({ timeout: 30_000 });
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Отпечаток из протокола' }).fill('ab'.repeat(32));
    await button(page, 'Проверить цепочку').click();
    await page.getByText(/отпечатка из протокола в реестре нет/).waitFor({ timeout: 30_000 });
  });

  it('gives an instruction, which whoever got it reports and the office accepts', async () => {
    const { body } = await api('office', 'GET', '/instructions?state=open&limit=1');
    const page = await open(`/instructions/${body.items[0].id}`, 'office');
    await button(page, 'Отчитаться об исполнении').click();
    await page.getByRole('textbox', { name: 'Что сделано' }).fill('График согласован');
    await page.getByRole('textbox', { name: 'Чем подтверждается' }).fill('Акт № 14');
    await confirm(page, 'Отчитаться об исполнении');
    await button(page, 'Принять исполнение').click();
    await confirm(page, 'Принять исполнение');
    await page.getByText('Исполнено', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    '/committee',
    '/committee/members',
    '/decisions',
    '/instructions?overdue=true',
    '/minutes',
    '/register',
    '/intake',
  ])('is open to everybody: %s', async (path) => {
    const page = await open(path, 'office', { language: 'kk', scheme: 'dark', phone: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
  });
});
