import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

// The usual way of a meeting is walked in guides.spec.ts; here stands what that one leaves out.
jest.setTimeout(180_000);

describeScreens('the committee', () => {
  let screens: Screens;

  const api = async (account: string, method: string, path: string, body?: object, version?: string | number) =>
    screens.server.request(method, path, {
      token: await screens.token(account),
      ...(body && { body }),
      ...(version !== undefined && { headers: { 'if-match': `"v${version}"` } }),
    });

  beforeAll(async () => {
    screens = await startScreens();
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

  const button = (within: Page | Locator, name: string | RegExp) =>
    within.getByRole('button', { name, exact: true }).first();
  const dialog = (page: Page) => page.getByRole('dialog').last();
  const confirm = (page: Page, name: string) => button(dialog(page), name).click();
  const agree = async (page: Page, name: string) => {
    await button(page, name).click();
    await confirm(page, name);
  };
  const choose = async (page: Page, field: string, option: string | RegExp) => {
    await dialog(page).getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  /** The dialog of two versions: keeps the one that is named so. */
  const keep = async (page: Page, version: string | RegExp) => {
    await dialog(page).getByRole('radio', { name: version }).check();
    await confirm(page, 'Сохранить выбранное');
  };
  const candidate = async (meeting: string) => {
    const { body } = await api('office', 'GET', `/agenda-candidates?meeting=${meeting}&limit=200`);
    const [{ kind, sourceId }] = body.items.filter(({ reason }: { reason: string }) => reason === 'newly_flagged');
    return (await api('office', 'POST', `/meetings/${meeting}/agenda`, { candidate: { kind, sourceId } })).body.id;
  };
  const vote = async (item: string, accounts: readonly string[]) => {
    for (const account of accounts)
      expect((await api(account, 'POST', `/agenda-items/${item}/votes`, { choice: 'for' })).status).toBe(200);
  };

  it('orders an agenda by keys, shows both versions where two change it, and counts a secret ballot with a deputy', async () => {
    const [{ id: meeting }] = (await api('office', 'GET', '/meetings?state=scheduled')).body.items;
    const item = await candidate(meeting);
    const page = await open(`/meetings/${meeting}`, 'office');
    await button(page, 'Свой вопрос').click();
    await page.getByRole('textbox', { name: 'Название' }).fill('О плане работы комитета');
    await confirm(page, 'Включить в повестку');
    await page.getByRole('heading', { name: '2. О плане работы комитета' }).waitFor();
    await page.getByRole('button', { name: 'Выше: О плане работы комитета' }).press('Alt+ArrowUp');
    await page.getByRole('heading', { name: '1. О плане работы комитета' }).waitFor();
    await page.getByRole('button', { name: 'Ниже: О плане работы комитета' }).click();
    await page.getByRole('heading', { name: '2. О плане работы комитета' }).waitFor();
    await page
      .getByRole('button', { name: /^Добавить материал/ })
      .first()
      .click();
    await button(page, 'Подготовить паспорт проекта').click();
    await page.getByText('Материал добавлен').waitFor({ timeout: 90_000 });

    // somebody else changes the meeting meanwhile: its data, and then just before a step
    const theirs = async (change: object) => {
      const { version } = (await api('office', 'GET', `/meetings/${meeting}`)).body;
      expect((await api('office', 'PATCH', `/meetings/${meeting}`, change, version)).status).toBe(200);
    };
    await button(page, 'Изменить заседание').click();
    await theirs({ place: 'Зал 307' });
    await dialog(page).getByRole('textbox', { name: 'Место' }).fill('Большой зал');
    await confirm(page, 'Сохранить');
    await dialog(page).getByRole('radio', { name: 'Большой зал' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await keep(page, 'Зал 307');
    await page.getByText('Зал 307', { exact: false }).first().waitFor();
    await button(page, 'Опубликовать повестку').click();
    await theirs({ title: 'Внеочередное заседание' });
    await confirm(page, 'Опубликовать повестку');
    await dialog(page)
      .getByRole('radio', { name: /^Внеочередное заседание/ })
      .waitFor();
    await keep(page, /^Опубликовать повестку: /);
    await page.getByText('Повестка опубликована').first().waitFor();
    expect((await api('office', 'GET', `/meetings/${meeting}`)).body).toMatchObject({
      state: 'agenda_published',
      title: 'Внеочередное заседание',
      place: 'Зал 307',
    });

    // a deputy for a member, appointed and noted by the office
    const { name } = (await api('executor1', 'GET', '/me')).body;
    const { name: away } = (await api('member1', 'GET', '/me')).body;
    await page.goto(`${screens.server.url}/committee/members`);
    await button(page, 'Назначить заместителя').click();
    await choose(page, 'Кого замещает', away.ru);
    await dialog(page).getByRole('combobox', { name: 'Заместитель' }).fill(name.ru);
    await page.getByRole('option', { name: name.ru }).first().click();
    await confirm(page, 'Назначить заместителя');
    await page.getByRole('region', { name: 'Заместители' }).first().getByText(name.ru).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${screens.server.url}/meetings/${meeting}/session?item=${item}`);
    await agree(page, 'Открыть заседание');
    await button(page, 'Все присутствуют').click();
    await page.getByText('Кворум есть: 7 из 7, нужно 4').waitFor();
    await page.getByRole('checkbox', { name: away.ru, exact: true }).click();
    await page.getByText('Кворум есть: 6 из 7, нужно 4').waitFor();
    await page.getByRole('checkbox', { name: `заместитель: ${name.ru}` }).click();
    await page.getByText('Через заместителя', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Тайное голосование' }).check();
    await button(page, 'Открыть голосование').click();
    await page.getByText('Проголосовали тайно: 0 из 7').waitFor();
    const deputy = await open('/', 'executor1', { phone: true });
    await deputy.getByRole('region', { name: 'Проголосовать' }).getByRole('link').first().click();
    await deputy.getByText(`Вы голосуете за члена комитета: ${away.ru}`).waitFor();
    await button(deputy, 'За').click();
    await confirm(deputy, 'За');
    await deputy.getByText('Ваш тайный голос принят', { exact: false }).waitFor();
    expect(await faultsOf(deputy)).toEqual([]);
    await page.getByText('Проголосовали тайно: 1 из 7').waitFor();
    await vote(item, ['chair', 'member2', 'member3', 'member4', 'member5', 'member6']);
    await page.getByText('Проголосовали тайно: 7 из 7').waitFor();
    await button(page, 'Закрыть голосование').click();
    await page.getByText('За 7 · против 0 · воздержались 0').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // what was typed outlives the window, until it is stored
    await page
      .getByRole('textbox', { name: 'Текст решения на русском' })
      .fill('Включить в портфель под прямым контролем');
    await page.reload();
    await page.getByText(/^Продолжен черновик от /).waitFor();
    await button(page, 'Отбросить черновик').click();
    await confirm(page, 'Отбросить черновик');
    await page.getByText(/^Продолжен черновик от /).waitFor({ state: 'hidden' });
    const text = page.getByRole('textbox', { name: 'Текст решения на русском' });
    await eventually(async () => expect(await text.inputValue()).toBe(''));
    await text.fill('Включить в портфель под контролем руководителя');
    await page.reload();
    await page.getByText(/^Продолжен черновик от /).waitFor();
    await eventually(async () =>
      expect(await text.inputValue()).toBe('Включить в портфель под контролем руководителя'),
    );
    await button(page, 'Принять решение').click();
    await page.getByRole('link', { name: /^Решение D-/ }).waitFor();
    const typed = `Object.keys(localStorage).filter((key) => key.startsWith('zhoba.typed'))`;
    await eventually(async () => expect(await page.evaluate<string[]>(typed)).toEqual([]));
    await button(page, 'Закрыть заседание').click();
    await page.getByRole('checkbox', { name: /^Перенести 1/ }).check();
    await confirm(page, 'Закрыть заседание');
    await page.getByText('Закрыто', { exact: true }).waitFor();
  });

  it('seeks among all that wait for an agenda, however many pages they fill', async () => {
    const { items } = (await api('office', 'GET', '/agenda-candidates?limit=200')).body;
    const last = items.findLast(({ code }: { code: string | null }) => code !== null);
    const page = await open('/account', 'office');
    await page.route('**/agenda-candidates?**', (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/limit=\d+/, 'limit=3'),
      }),
    );
    await page.goto(`${screens.server.url}/committee?q=${encodeURIComponent(last.code)}`);
    await page.getByRole('listitem').getByText(last.code).first().waitFor();
    const found = items.filter(({ code }: { code: string }) => code === last.code).length;
    await page.getByText(`Отобрано по условиям: ${found}`, { exact: true }).waitFor();
    expect(items.length).toBeGreaterThan(6);
  });

  it('votes in absentia, in Kazakh: a vote may be changed, and the window is not closed before all have voted', async () => {
    const page = await open('/committee', 'office', { language: 'kk' });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await button(page, 'Отырыс тағайындау').click();
    await dialog(page).getByText('Сырттай дауыс беру').click();
    await dialog(page).getByLabel('Күні', { exact: false }).first().fill(day(-1));
    await dialog(page).getByLabel('Дауыстар қабылданатын соңғы күн').fill(day(4));
    await button(dialog(page), 'Тағайындау').click();
    await page.waitForURL(/\/meetings\//);
    const [, meeting = ''] = /meetings\/([^/]+)/.exec(page.url()) ?? [];
    const item = await candidate(meeting);
    await page.reload();
    await page
      .getByRole('button', { name: /^Материал қосу/ })
      .first()
      .click();
    await button(page, 'Жоба паспортын дайындау').click();
    await page.getByText('Материал қосылды').waitFor({ timeout: 90_000 });
    await agree(page, 'Күн тәртібін жариялау');
    await agree(page, 'Отырысты ашу');
    await page.getByText('Өтіп жатыр', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Отырысты жүргізу' }).click();
    await page.getByText('Сырттай дауыс беруде қатысу белгіленбейді.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Жасырын дауыс беру' }).count()).toBe(0);
    await button(page, 'Дауыс беруді ашу').click();
    await page.getByText('Дауыс бергендер: 7 мүшенің 0').waitFor();

    const member = await open('/', 'member2', { phone: true });
    await member.getByRole('region', { name: 'Проголосовать' }).getByRole('link').first().click();
    await button(member, 'Против').click();
    await member.getByText('Ваш голос: Против', { exact: false }).waitFor();
    await page.getByText('Дауыс бергендер: 7 мүшенің 1').waitFor();
    await button(member, 'За').click();
    await member.getByText('Ваш голос: За', { exact: false }).waitFor();
    await member.reload();
    await member.getByText('Ваш голос: За', { exact: false }).waitFor();

    await agree(page, 'Дауыс беруді жабу');
    await dialog(page).getByRole('alert').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await button(dialog(page), 'Бас тарту').click();
    await vote(item, ['chair', 'member3', 'member4', 'member5', 'member6', 'member1']);
    await page.getByText('Дауыс бергендер: 7 мүшенің 7').waitFor();
    await button(page, 'Дауыс беруді жабу').click();
    await page.getByText('Жақтады 7 · қарсы 0 · қалыс қалды 0').waitFor();
    await member.getByText('Голосование закрыто.').waitFor();
  });

  it('enters a member, and shows both periods where two change one', async () => {
    const { name } = (await api('head.i', 'GET', '/me')).body;
    const page = await open('/committee/members', 'office');
    await button(page, 'Ввести в состав').click();
    await dialog(page).getByRole('combobox', { name: 'Лицо' }).fill(name.ru);
    await page.getByRole('option', { name: name.ru }).first().click();
    await dialog(page).getByRole('checkbox', { name: 'Голосует' }).uncheck();
    await confirm(page, 'Ввести в состав');
    await page.getByRole('row').filter({ hasText: name.ru }).getByText('Без голоса').waitFor();
    await button(page, `Изменить срок: ${name.ru}`).click();
    const { body } = await api('office', 'GET', '/committee/members');
    const { id, version } = body.items.find(
      ({ person }: { person: { name: { ru: string } } }) => person.name.ru === name.ru,
    );
    const patched = await api('office', 'PATCH', `/committee/members/${id}`, { endsOn: '2031-12-31' }, version);
    expect(patched.status).toBe(200);
    await dialog(page).getByLabel('По какой день').fill('2030-06-30');
    await confirm(page, 'Сохранить');
    await dialog(page).getByRole('radio', { name: '2031-12-31' }).waitFor();
    await keep(page, '2030-06-30');
    await page.getByRole('row').filter({ hasText: name.ru }).getByText('30.06.2030').waitFor();
  });

  it('takes a report of an instruction once, where two report it, and the office accepts it', async () => {
    const [{ id }] = (await api('office', 'GET', '/instructions?state=open&limit=1')).body.items;
    const page = await open(`/instructions/${id}`, 'office');
    await button(page, 'Отчитаться об исполнении').click();
    await page.getByRole('textbox', { name: 'Что сделано' }).fill('График готов');
    const theirs = { text: 'График согласован', evidence: 'Акт № 14' };
    expect((await api('office', 'POST', `/instructions/${id}/report`, theirs)).status).toBe(200);
    await confirm(page, 'Отчитаться об исполнении');
    await keep(page, /^Отчёт подан .*График согласован$/);
    await agree(page, 'Принять исполнение');
    await page.getByText('Исполнено', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('says that a hash of minutes is not in the register', async () => {
    const page = await open(`/register?hash=${'ab'.repeat(32)}`, 'auditor');
    await button(page, 'Проверить цепочку').click();
    await page.getByText(/отпечатка из протокола в реестре нет/).waitFor({ timeout: 60_000 });
  });

  it('is open to everybody, and what waits for an agenda stands at the committee', async () => {
    const page = await open('/agenda-candidates', 'office', { language: 'kk', scheme: 'dark', phone: true });
    await page.waitForURL(/\/committee$/);
    for (const path of [
      '',
      '/committee/members',
      '/decisions',
      '/instructions?overdue=true',
      '/minutes',
      '/register',
      '/intake',
    ]) {
      if (path !== '') await page.goto(`${screens.server.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      expect({ path, faults: await faultsOf(page) }).toEqual({ path, faults: [] });
    }
  });
});
