import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { dayAhead } from '../support/days.js';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens, store } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

jest.setTimeout(60_000);

describeScreens('papers and reporting periods', () => {
  let screens: Screens;
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());

  const asked = async (path: string) => {
    const { body } = await screens.server.request('GET', path, { token: await screens.token('office') });
    return body;
  };
  const choose = async (page: Page, field: string, option: string | RegExp) => {
    await page.getByRole('combobox', { name: field }).first().click();
    await page.getByRole('option', { name: option }).first().click();
  };

  it('makes a passport in three languages while the office looks on, and hands the files over', async () => {
    const [project] = (await asked('/projects?limit=1')).items;
    const page = await screens.open('/reports', 'office');
    const field = page.getByRole('combobox', { name: 'Проект' }).first();
    await field.fill(project.code);
    await page.getByRole('option', { name: project.code }).first().click();
    await page.getByRole('checkbox', { name: 'Қазақша' }).check();
    await page.getByRole('checkbox', { name: 'English' }).check();
    await page.getByRole('button', { name: 'Заказать' }).click();
    await page.waitForURL(/\/report-packs\//);
    await page.getByText('Готово 3 из 3').waitFor({ timeout: 30_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Скачать: PDF, Қазақша' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');
    const pack = await asked(new URL(page.url()).pathname);
    await page.getByText(pack.snapshotSha256).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Заказать снова' }).click();
    await page.waitForURL(
      (address) => /\/report-packs\//.test(address.pathname) && !address.pathname.endsWith(pack.id),
    );
    await page.getByText('Готово 3 из 3').waitFor({ timeout: 30_000 });
  });

  it('tells a head in the API’s words that another direction’s digest is not for them', async () => {
    const page = await screens.open('/reports?ask=direction-digest', 'head.i');
    await page.getByRole('combobox', { name: 'Вид документа' }).first().waitFor();
    expect(await page.getByRole('option', { name: 'Отчёт о портфеле для комитета' }).count()).toBe(0);
    await choose(page, 'Направление', /^II\./);
    await page.getByRole('button', { name: 'Заказать' }).click();
    await page.getByRole('alert').getByText('Ваша роль этого не позволяет.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/reports');
    await choose(page, 'Направление', /^I\./);
    await page.getByRole('button', { name: 'Заказать' }).click();
    await page.waitForURL(/\/report-packs\//);
  });

  it('sets a schedule going and stops it, for the office; nobody else is led there', async () => {
    const page = await screens.open('/report-schedules', 'office');
    await page.getByRole('button', { name: 'Новое расписание' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Название' }).fill('Портфель к среде');
    await choose(page, 'День недели', 'среда');
    await choose(page, 'Вид документа', 'Отчёт о портфеле для комитета');
    await form.getByRole('button', { name: 'Создать расписание' }).click();
    await page.waitForURL(/\/report-schedules\/[0-9a-f-]+$/);
    await page.getByText('Каждую неделю, среда, в 09:00').waitFor();
    const path = new URL(page.url()).pathname;
    expect((await asked(path)).cron).toBe('0 9 * * 3');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^Остановить/ }).click();
    await page.getByText('Остановлено').waitFor();
    expect((await asked(path)).active).toBe(false);

    // other papers at the same time; meanwhile somebody else names it otherwise
    const { version } = await asked(path);
    const renamed = await screens.server.request('PATCH', path, {
      token: await screens.token('admin'),
      body: { name: 'Портфель' },
      headers: { 'if-match': `"v${version}"` },
    });
    expect(renamed.status).toBe(200);
    await page.getByRole('checkbox', { name: 'Excel' }).check();
    await page.getByRole('textbox', { name: 'Название' }).fill('Портфель к четвергу');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const choice = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    await choice
      .getByRole('row', { name: /Название/ })
      .getByRole('radio', { name: 'Портфель', exact: true })
      .check();
    await store(page, choice.getByRole('button', { name: 'Сохранить выбранное' }));
    expect(await asked(path)).toMatchObject({ name: 'Портфель', request: { formats: ['pdf', 'xlsx'] } });

    const other = await screens.open('/reports', 'manager1');
    await other.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await other.getByRole('link', { name: 'Расписания документов' }).count()).toBe(0);
  });

  it('draws a trial of the policy that is chosen by its name, and says in the list what the papers are about', async () => {
    const office = await screens.token('office');
    const [policy] = (await asked('/intake/policies')).items;
    const asking = await screens.server.request('POST', `/intake/policies/${policy.id}/what-if`, { token: office });
    expect(asking.status).toBe(202);
    while ((await asked(`/intake/what-ifs/${asking.body.id}`)).state !== 'ready')
      await new Promise((resolve) => setTimeout(resolve, 200));
    const page = await screens.open('/reports?ask=what-if', 'office');
    await choose(page, 'Проба политики отбора', /^Политика, версия 1/);
    await page.getByRole('button', { name: 'Заказать' }).click();
    await page.getByText('Готово 1 из 1').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Отчёты' }).first().click();
    await page.getByRole('link', { name: /^Проба политики отбора · Политика, версия 1/ }).waitFor();
  });

  it('shows each role what is owed of the projects that it sees, as the API counts it', async () => {
    const [latest] = (await asked('/reporting-periods')).items;
    for (const account of ['office', 'head.i']) {
      const { body } = await screens.server.request('GET', `/reporting-periods/${latest.id}`, {
        token: await screens.token(account),
      });
      const page = await screens.open(`/periods/${latest.id}`, account);
      await page.waitForURL(new RegExp(`/reporting-periods/${latest.id}$`));
      await page.getByRole('button', { name: `${body.counts.missing} Не подан` }).click();
      await page.waitForURL(/state=missing/);
      await page.getByRole('button', { name: `${body.counts.missing} Не подан`, pressed: true }).waitFor();
      expect(await page.getByRole('button', { name: 'Перенести срок' }).count()).toBe(account === 'office' ? 1 : 0);
      expect(await faultsOf(page)).toEqual([]);
    }
  });

  it('moves the due day, and says why a period that is not over cannot be opened twice', async () => {
    const [first, mine, theirs] = [dayAhead(53), dayAhead(58), dayAhead(56)];
    const [latest] = (await asked('/reporting-periods')).items;
    const page = await screens.open(`/reporting-periods/${latest.id}`, 'office');
    await page.getByRole('button', { name: 'Перенести срок' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Новый срок').fill(first);
    await form.getByLabel('Причина').fill('Итоги года');
    await form.getByRole('button', { name: 'Перенести срок' }).click();
    await form.waitFor({ state: 'hidden' });
    await eventually(async () => expect((await asked(`/reporting-periods/${latest.id}`)).dueOn).toBe(first));
    await page.getByRole('tab', { name: 'Ход периода' }).click();
    await page.getByText('Итоги года').waitFor();

    // the other one has moved the day once more: both versions, and nothing is frozen over it unasked
    await page.getByRole('button', { name: 'Перенести срок' }).click();
    await form.getByLabel('Новый срок').fill(mine);
    const { version } = await asked(`/reporting-periods/${latest.id}`);
    const moved = await screens.server.request('PATCH', `/reporting-periods/${latest.id}`, {
      token: await screens.token('office'),
      body: { dueOn: theirs },
      headers: { 'if-match': `"v${version}"` },
    });
    expect(moved.status).toBe(200);
    await form.getByRole('button', { name: 'Перенести срок' }).click();
    const choice = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    await choice.getByRole('radio', { name: theirs }).check();
    await choice.getByRole('button', { name: 'Отмена' }).click();
    expect((await asked(`/reporting-periods/${latest.id}`)).dueOn).toBe(theirs);

    const list = await screens.open('/periods', 'office');
    await list.getByRole('button', { name: 'Открыть период' }).click();
    await list.getByLabel('С какого дня').fill(latest.startsOn);
    await list.getByRole('dialog').getByRole('button', { name: 'Открыть период' }).click();
    await list.getByRole('alert').getByText('уже открывался').waitFor();
  });

  it.each([
    { path: '/reports', language: 'kk', scheme: 'dark', phone: true },
    { path: '/periods', language: 'kk', scheme: 'light', phone: true },
    { path: '/report-schedules', language: 'en', scheme: 'dark', phone: false },
  ] as const)('is open to everybody: $path, $language, $scheme, phone $phone', async ({ path, ...visit }) => {
    const page = await screens.open(path, 'office', visit);
    await page.getByRole('table').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
