import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { describeScreens, faultsOf, startScreens, store } from '../support/screens.js';
import type { Screens, Visit } from '../support/screens.js';

jest.setTimeout(90_000);

const INDICATOR = 'investicii-v-turizm';

describeScreens('goals, indicators, and what is doubtful in them', () => {
  let screens: Screens;
  const opened: Page[] = [];
  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())));
  afterAll(() => screens.close());

  const open = async (path: string, account: string, visit?: Visit) => {
    const page = await screens.open(path, account, visit);
    opened.push(page);
    return page;
  };

  const ask = async (path: string, account = 'office') =>
    (
      await screens.server.request('GET', path, {
        token: await screens.token(account),
        headers: { 'accept-language': 'ru' },
      })
    ).body;

  it('shows the targets of an opened goal with their gaps in words, and each figure leads to its records', async () => {
    const page = await open('/sdg', 'office');
    await page.getByRole('button', { name: /^11\./ }).click();
    await page.waitForURL(/[?&]goal=11/);
    const { items } = await ask('/sdg/channels?goal=11');
    const gaps = items.filter(({ gap }: { gap: boolean }) => gap).length;
    expect(gaps).toBeGreaterThan(0);
    await page.getByText('Нет ни одного канала').first().waitFor();
    await eventually(async () => expect(await page.getByText('Нет ни одного канала').count()).toBe(gaps));
    const target = items.find(({ target: { code } }: { target: { code: string } }) => code === '11.2');
    const { count } = target.cells.find(({ channel }: { channel: string }) => channel === 'municipal_projects');
    await page.getByRole('link', { name: `${count} — Муниципальные проекты, задача 11.2` }).click();
    await page.getByRole('heading', { level: 1, name: 'Задача 11.2: Муниципальные проекты' }).waitFor();
    await page.getByText(`Показано: ${count}`).waitFor();
    await page.goBack();
    await page.getByText('Нет ни одного канала').first().waitFor();
  });

  it.each([
    ['/sdg?goal=11&review=almaty-vlr-2023', 'ru', 'light', false],
    ['/sdg?goal=3', 'kk', 'dark', true],
    ['/sdg/channels/comparison', 'en', 'dark', false],
    ['/sdg/rollup?by=direction', 'kk', 'light', true],
    ['/sdg/gaps?kind=targets_without_data', 'ru', 'dark', true],
    ['/sdg/targets/11.2', 'en', 'light', false],
    ['/indicators', 'ru', 'light', true],
    [`/indicators/${INDICATOR}`, 'kk', 'dark', true],
    ['/indicator-findings', 'ru', 'dark', false],
    ['/sdg/channel-records', 'kk', 'light', true],
    ['/feedback', 'en', 'dark', true],
  ] as const)('is open to everybody: %s in %s, %s, phone %s', async (path, language, scheme, phone) => {
    const page = await open(path, 'office', { language, scheme, phone });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('shows three lenses side by side with their inputs, or why one is silent', async () => {
    const { lenses } = await ask('/indicators/adaptirovannye-gorodskie-obekty-2030');
    const page = await open('/indicators/adaptirovannye-gorodskie-obekty-2030', 'auditor');
    const cards = page.getByRole('article');
    await cards.nth(2).waitFor();
    await cards.nth(0).getByText(lenses.planPath.reasonText).waitFor();
    await cards.nth(1).getByText(lenses.withTarget.reasonText).waitFor();
    await cards.nth(2).getByText(lenses.withoutTarget.reasonText).waitFor();
    expect(await page.getByRole('button', { name: 'Внести' }).count()).toBe(0);
  });

  it('takes a value, and lets nobody approve what they entered', async () => {
    const page = await open(`/indicators/${INDICATOR}?value=2023-fact`, 'office');
    const dialog = page.getByRole('dialog', { name: 'Факт, 2023' });
    await dialog.getByLabel('Значение').fill('много');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText('Нужна десятичная строка').waitFor();
    await dialog.getByLabel('Значение').fill('1 144,4');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByRole('button', { name: 'Отметить проверенным' }).click();
    await dialog.getByText('утвердить его должен другой').waitFor();
    expect(await dialog.getByRole('button', { name: 'Утвердить' }).count()).toBe(0);
    const fact = async () => {
      const { series } = await ask(`/indicators/${INDICATOR}`);
      return series.find(({ year }: { year: number }) => year === 2023).fact;
    };
    await eventually(async () => expect(await fact()).toMatchObject({ value: '1144.4', state: 'checked' }));
    await dialog.getByLabel('Источник').fill('Бюро национальной статистики');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByRole('button', { name: 'Отметить проверенным' }).waitFor();
    await eventually(async () =>
      expect(await fact()).toMatchObject({ value: '1144.4', state: 'entered', source: 'Бюро национальной статистики' }),
    );
  });

  it('shows both versions when somebody else has changed a value meanwhile', async () => {
    const page = await open(`/indicators/${INDICATOR}?value=2022-fact`, 'office');
    const dialog = page.getByRole('dialog', { name: 'Факт, 2022' });
    await dialog.getByLabel('Значение').fill('73');
    const { status } = await screens.server.request('PUT', `/indicators/${INDICATOR}/values/2022/fact`, {
      token: await screens.token('head.ii'),
      body: { value: '74' },
    });
    expect(status).toBe(200);
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    const conflict = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    await conflict.getByRole('radio', { name: '74' }).waitFor();
    await conflict.getByRole('radio', { name: '73' }).check();
    await store(page, conflict.getByRole('button', { name: 'Сохранить выбранное' }));
    const { series } = await ask(`/indicators/${INDICATOR}`);
    expect(series.find(({ year }: { year: number }) => year === 2022).fact.value).toBe('73');
  });

  it('explains a finding, opens it again with a reason, and names who answers', async () => {
    const { items } = await ask('/indicator-findings?kind=jump&limit=1');
    const page = await open('/indicator-findings?kind=jump', 'office');
    await page.getByRole('link', { name: items[0].text }).first().click();
    await page.getByRole('textbox', { name: 'Объяснение' }).fill('Сменился круг обследованных предприятий.');
    await page.getByRole('button', { name: 'Объяснить' }).click();
    await page.getByText('Объяснено').waitFor();
    await page.getByRole('textbox', { name: 'Причина' }).fill('Нужен документ.');
    await page.getByRole('button', { name: 'Открыть снова' }).click();
    await page.getByLabel('Срок').fill('2020-01-01');
    await page.getByRole('button', { name: 'Назначить' }).click();
    await page.getByText('Срок не может быть в прошлом').waitFor();
    await page.getByLabel('Срок').fill('2099-01-01');
    await page.getByRole('button', { name: 'Назначить' }).click();
    await page.getByText('назначил проектный офис').waitFor();
    const finding = `/indicator-findings/${page.url().split('/').at(-1)}`;
    const after = { state: 'open', assigned: true, dueOn: '2099-01-01', reopenReason: 'Нужен документ.' };
    await eventually(async () => expect(await ask(finding)).toMatchObject(after));
  });

  it('offers no answer to whom a finding does not ask', async () => {
    const { items } = await ask('/indicator-findings?owner=office&limit=1');
    const page = await open(`/indicator-findings/${items[0].id}`, 'member1');
    await page.getByText(items[0].remedy).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Назначить' }).count()).toBe(0);
  });

  it('defines an indicator, refuses a table with a wrong cell and loses nothing of it, then enters it', async () => {
    const page = await open('/indicators/new', 'office');
    await page.getByLabel('Код').fill('новый');
    await page.getByLabel('Наименование (Русский)').fill('Доля зелёных крыш');
    await page.getByLabel('Единица измерения (Русский)').fill('%');
    await page.getByRole('button', { name: 'Добавить', exact: true }).last().click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await eventually(async () =>
      expect(await page.getByLabel('Наименование (Русский)').inputValue()).toBe('Доля зелёных крыш'),
    );
    await page.getByLabel('Код').fill('zelenye-kryshi');
    await page.getByRole('button', { name: 'Добавить', exact: true }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Доля зелёных крыш' }).waitFor();

    await page.getByRole('link', { name: 'Вставить таблицу значений' }).click();
    const table = page.getByRole('textbox', { name: 'Таблица', exact: true });
    await table.fill('код\t2020\t2021\t2023\nzelenye-kryshi\t1,5\tмного\t3');
    await page.getByRole('button', { name: 'Проверить' }).click();
    await page.getByText('Это не число: «много».').waitFor();
    expect(await page.getByRole('button', { name: /^Записать/ }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.reload();
    await eventually(async () => expect(await table.inputValue()).toContain('много'));
    await table.fill('код\t2020\t2021\t2023\nzelenye-kryshi\t1,5\t2\t3');
    await page.getByRole('button', { name: 'Проверить' }).click();
    await page.getByRole('button', { name: 'Записать значений: 3' }).click();
    await page.getByText('записано: 3').waitFor();

    await page.goto(`${screens.server.url}/indicators/zelenye-kryshi`);
    await page.getByRole('button', { name: 'Отметить изменение методики' }).click();
    await page.getByLabel('С какого года').fill('2021');
    await page.getByLabel('Что изменилось').fill('Считаются и террасы');
    await page.getByRole('button', { name: 'Отметить', exact: true }).click();
    await page.getByText('2021: Считаются и террасы').waitFor();
    // the year without anything is a row of its own
    await page.getByRole('cell', { name: '2022', exact: true }).waitFor();
    const { series, methodBreaks } = await ask('/indicators/zelenye-kryshi');
    expect(series.map(({ year, fact }: { year: number; fact: { value: string } }) => [year, fact.value])).toEqual([
      [2020, '1.5'],
      [2021, '2'],
      [2023, '3'],
    ]);
    expect(methodBreaks).toHaveLength(1);
  });

  it('adds a record of a channel, and shows both versions when somebody else has changed it', async () => {
    const page = await open('/sdg/channel-records/new?target=11.2', 'office');
    await page.getByLabel('Код').fill('test-strategy');
    await page.getByLabel('Название (Русский)').fill('Стратегия улиц');
    await page.getByRole('button', { name: 'Добавить', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Стратегия улиц' }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    expect(await ask(`/sdg/channel-records/${id}`)).toMatchObject({ kind: 'strategy', targets: ['11.2'] });
    await page.getByRole('button', { name: 'Изменить' }).click();
    await page.getByLabel('Партнёр').fill('Банк развития');
    const { status } = await screens.server.request('PATCH', `/sdg/channel-records/${id}`, {
      token: await screens.token('admin'),
      headers: { 'if-match': '"v1"' },
      body: { partner: 'Другой банк' },
    });
    expect(status).toBe(200);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const conflict = page.getByRole('dialog', { name: 'Запись тем временем изменил кто-то другой' });
    await conflict.getByRole('radio', { name: 'Другой банк' }).waitFor();
    await conflict.getByRole('radio', { name: 'Банк развития' }).check();
    await conflict.getByRole('button', { name: 'Сохранить выбранное' }).click();
    await page.getByRole('button', { name: 'Убрать в архив' }).waitFor();
    await eventually(async () =>
      expect(await ask(`/sdg/channel-records/${id}`)).toMatchObject({ partner: 'Банк развития' }),
    );

    await page.goto(`${screens.server.url}/sdg/targets/11.2`);
    await page.getByRole('button', { name: 'Новая заметка' }).click();
    await page.getByLabel('Текст (Русский)').fill('Не хватает выделенных полос.');
    await page.getByRole('button', { name: 'Добавить', exact: true }).click();
    await page.getByRole('button', { name: 'Изменить: Не хватает выделенных полос.' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
