import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describeScreens, faultsOf, startScreens } from '../support/screens.js';
import type { Screens } from '../support/screens.js';

// The ways of docs/first-hour.md and docs/first-meeting.md by the screens alone: whatever is done is done on a visible control, by
// its name. The API is asked only what the screens have stored.
jest.setTimeout(420_000);

const example = (name: string) => JSON.parse(readFileSync(`docs/examples/${name}.json`, 'utf8'));
const zone = example('industrial-zone');
const park = example('river-park');
const decided = example('first-decision');
const [ZONE, PARK] = [zone.title.ru, park.title.ru];

const link = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('link', { name, exact: true }).first().click();
const press = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true }).first().click();
/** Asks for a step and says yes once more. */
async function agree(page: Page, name: string): Promise<void> {
  await press(page, name);
  await press(page.getByRole('dialog'), name);
}
/** The section of the left column; on a phone the menu comes first. */
const section = (page: Page, name: string) => link(page.getByRole('navigation').first(), name);
const seen = (page: Page, text: string | RegExp) => page.getByText(text, { exact: true }).first().waitFor();

async function fill(within: Page | Locator, values: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await within.getByLabel(name).last().fill(String(value));
}
async function choose(within: Page | Locator, field: string, option: string | RegExp): Promise<void> {
  await within.getByRole('combobox', { name: field }).last().click();
  // the languages of the page's head are options, too
  await within.getByRole('option', { name: option }).last().click();
}
const speak = (page: Page, label: string, language: string) =>
  page.getByRole('combobox', { name: label, exact: true }).selectOption(language);

/** One more row of a list of the proposal, its fields filled in. */
async function row(page: Page, add: string, name: string, values: Record<string, string | number>): Promise<Locator> {
  await press(page, `${add}: ${name}`);
  const added = page.getByRole('group', { name, exact: true });
  await fill(added, values);
  return added;
}

async function download(page: Page, name: string): Promise<string> {
  const button = page.getByRole('button', { name, exact: true });
  // papers are drawn while one waits
  await button.waitFor({ timeout: 180_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return file.path();
}
const beginning = (path: string) => readFileSync(path).subarray(0, 4).toString('latin1');

describeScreens('the guides by the screens alone', () => {
  let screens: Screens;
  let office: Page;

  beforeAll(async () => {
    screens = await startScreens();
  }, 240_000);
  afterAll(() => screens.close());

  const stored = async (page: Page) => {
    const [, id] = /projects\/([^/?]+)/.exec(page.url()) ?? [];
    return (await screens.server.request('GET', `/projects/${id}`, { token: await screens.token('office') })).body;
  };

  it('the first hour: from nothing to a proposal on the committee’s table, and its passport', async () => {
    const step = (name: RegExp) =>
      office
        .getByRole('navigation', { name: /^(Шаги|Ұсыныс қадамдары)/ })
        .getByRole('button', { name })
        .click();
    const route = () => office.getByRole('region', { name: 'Что скажут критерии' }).getByRole('status');
    const criterion = (code: string) => office.getByRole('listitem').filter({ hasText: `${code}. ` });

    // 2: what one may do
    office = await screens.open('/', 'office');
    await press(office, 'Моя учётная запись');
    await office.getByRole('menuitem', { name: 'Моя учётная запись' }).click();
    await office.getByText('Проектный офис').first().waitFor();

    // 3: the criteria, while nothing is stored
    await section(office, 'Проекты');
    await link(office, 'Новое предложение');
    await fill(office, { 'Название на русском': ZONE });
    await choose(office, 'Базовое направление', /^II\./);
    await step(/Основания/);
    await choose(office, 'Кем издан акт', 'Глава государства');
    await criterion('1').getByText('номер акта и дата акта').waitFor();
    await fill(office, { 'Номер акта': zone.mandate.number, 'Дата акта': zone.mandate.date });
    await route().getByText('Управляющий комитет', { exact: true }).waitFor();

    // 4: every field of the example, and a document
    await step(/Суть/);
    await fill(office, {
      'Название на казахском': zone.title.kk,
      'Название на английском': zone.title.en,
      'Описание на русском': zone.description.ru,
      Цель: zone.purpose,
      Актуальность: zone.relevance,
    });
    await step(/Участники/);
    await choose(office, 'Организация-инициатор', 'Управление предпринимательства и инвестиций');
    const organisations = ['Управление предпринимательства и инвестиций', /Индустриальная зона Алматы/];
    for (const [index, { part }] of zone.participants.entries()) {
      const added = await row(office, 'Добавить', `Участник ${index + 1}`, { 'Роль в проекте': part });
      await added.getByRole('combobox', { name: 'Организация' }).click();
      await office.getByRole('option', { name: organisations[index] }).last().click();
    }
    await step(/Жители/);
    const { affected, estimate } = zone.citizens;
    await fill(office, { 'Число жителей': affected, 'Обоснование эффекта для жителей': estimate });
    await step(/Результаты/);
    for (const [index, { name, year, value, unit }] of zone.expectedResults.entries())
      await row(office, 'Добавить', `Результат ${index + 1}`, {
        'Результат или показатель': name,
        Год: year,
        Значение: value,
        'Единица измерения': unit,
      });
    await press(office, 'Сохранить черновик');
    await office.waitForURL(/\/edit/);
    await step(/Документы/);
    const [chooser] = await Promise.all([office.waitForEvent('filechooser'), press(office, /^Файл/)]);
    await chooser.setFiles({
      name: 'Схема.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    });
    await press(office, 'Добавить документ');
    await office.getByRole('listitem').filter({ hasText: 'Схема' }).first().waitFor();
    const { code, stage, ...facts } = await stored(office);
    expect({ code, stage }).toEqual({ code: expect.stringMatching(/^ALM-\d{4}-\d+$/), stage: 'draft' });
    const { direction: _direction, initiator: _initiator, ...whole } = zone;
    expect(facts).toMatchObject(whole);

    // 5: submitted, and why it is flagged; a window that is late cannot submit it again
    await step(/подача/);
    const late = await screens.open(new URL(office.url()).pathname + new URL(office.url()).search, 'office');
    await late.getByRole('button', { name: 'Подать предложение' }).waitFor();
    await press(office, 'Подать предложение');
    await office.waitForURL(/\/projects\/[^/]+$/);
    await seen(office, 'В повестке комитета');
    await office.getByRole('row').filter({ hasText: zone.mandate.number }).getByText('Выполнен').waitFor();
    expect(await faultsOf(office)).toEqual([]);
    const zoneScreen = new URL(office.url()).pathname;
    await press(late, 'Подать предложение');
    await seen(late, 'На этой стадии предложение не подают: оно уже подано.');
    await late.close();

    // 6: one that needs the head's word, written in Kazakh; another head does not see it
    await speak(office, 'Язык', 'kk');
    await section(office, 'Жобалар');
    await link(office, 'Жаңа ұсыныс');
    await choose(office, 'Түпнұсқа тілі', 'Русский');
    await fill(office, { 'Орысша атауы': PARK, 'Орысша сипаттамасы': park.description.ru });
    await choose(office, 'Базалық бағыт', /^V\./);
    await step(/Орны/);
    await fill(office, { 'Басталу күні': park.startsOn, 'Аяқталу күні': park.endsOn });
    await step(/Құны/);
    await fill(office, { 'Жалпы құны': park.cost.total });
    const categories = ['Құрылыс-монтаж жұмыстары', 'Жобалау-сметалық құжаттама'];
    for (const [index, { amount }] of park.cost.categories.entries()) {
      const added = await row(office, 'Қосу', `${index + 1}-санат`, { 'Санат сомасы': amount });
      await added.getByRole('combobox', { name: 'Шығыс санаты' }).fill(categories[index]!);
    }
    const [{ amount, year }] = park.funding;
    await row(office, 'Қосу', '1-көз', { 'Көз сомасы': amount, 'Қаржыландыру жылы': year });
    expect(await faultsOf(office)).toEqual([]);
    await press(office, 'Бастапқы нұсқаны сақтау');
    await office.waitForURL(/\/edit/);
    await step(/беру$/);
    await press(office, 'Ұсынысты беру');
    await office.waitForURL(/\/projects\/[^/]+$/);
    await seen(office, 'Ұсынылған');
    await office.getByRole('row').filter({ hasText: '4.5' }).getByText('Басшының растауы күтілуде').waitFor();
    const { cost, funding, startsOn, endsOn } = park;
    expect(await stored(office)).toMatchObject({ cost, funding, startsOn, endsOn });
    const parkScreen = new URL(office.url()).pathname;

    const head = await screens.open('/', 'head.v');
    await link(
      head.getByRole('region', { name: 'Подтвердить критерий' }).getByRole('listitem').filter({ hasText: PARK }),
      /4\.5/,
    );
    await head.getByRole('checkbox', { name: /^4\.5\./ }).check();
    await press(head, 'Подтвердить отмеченное');
    await seen(head, 'В повестке комитета');
    await head.close();
    const other = await screens.open(parkScreen, 'head.ii');
    await other.getByRole('alert').waitFor();
    expect(await other.getByText(PARK).count()).toBe(0);
    await other.close();

    // 7: what waits for the committee
    await speak(office, 'Тіл', 'ru');
    await section(office, 'Комитет');
    const waiting = office.getByRole('region', { name: 'Ждут повестки' });
    for (const title of [PARK, ZONE]) {
      await waiting.getByRole('searchbox', { name: 'Поиск' }).fill(title);
      await waiting.getByRole('listitem').filter({ hasText: title }).getByText('Новый проект по критериям').waitFor();
    }

    // 8: the passport
    await link(waiting, new RegExp(ZONE));
    await press(office, 'Документ');
    await office.getByRole('menuitem', { name: 'Паспорт проекта' }).click();
    await office.waitForURL(/\/report-packs\//);
    expect(beginning(await download(office, 'Скачать: PDF, Қазақша'))).toBe('%PDF');
    expect(beginning(await download(office, 'Скачать: Word, Русский'))).toBe('PK\u0003\u0004');
    await download(office, 'Скачать: PDF, Русский');

    // 9: what happened
    await office.goto(`${screens.server.url}${zoneScreen}`);
    await link(office, 'Линия жизни');
    await office
      .getByText(/→ В повестке комитета$/)
      .first()
      .waitFor();
    await link(office, 'Журнал изменений');
    await office
      .getByRole('table')
      .getByText(/22-3011/)
      .first()
      .waitFor();
    expect(await faultsOf(office)).toEqual([]);
  });

  it('the first meeting: from the agenda to signed minutes and a register that proves itself', async () => {
    // by its own name, for a list that is being read again still shows what it did
    let meeting = '';
    const toMeeting = (page: Page) => link(page.getByRole('table'), meeting);

    // 1: the committee, its rules, its past
    await section(office, 'Комитет');
    await link(office, 'Состав комитета');
    await office.getByRole('row').filter({ hasText: 'Секретарь' }).getByText('Без голоса').waitFor();
    await office.getByText('более 1/2 от всех голосующих членов').waitFor();
    await section(office, 'Комитет');
    await link(office, 'Решения');
    await office.getByRole('link', { name: /^D-/ }).first().waitFor();

    // 2: onto the agenda, refused without papers, published with them
    await section(office, 'Комитет');
    const waiting = office.getByRole('region', { name: 'Ждут повестки' });
    await waiting.getByRole('searchbox', { name: 'Поиск' }).fill(ZONE);
    await press(waiting, new RegExp(`^Включить «.*${ZONE}`));
    await seen(office, 'Включено в повестку');
    const next = office.getByRole('region', { name: 'Предстоящие заседания' }).getByRole('link').first();
    meeting = (await next.getAttribute('aria-label')) ?? '';
    await toMeeting(office);
    await press(office, `Изменить вопрос: ${ZONE}`);
    await fill(office.getByRole('dialog'), { 'Время, минут': 15 });
    await press(office.getByRole('dialog'), 'Сохранить');
    await seen(office, '15 мин');
    await agree(office, 'Опубликовать повестку');
    await office.getByRole('alert').getByText(`нет материалов по вопросам: ${ZONE}`).waitFor();
    await office.getByText('нажмите «Добавить материал»').waitFor();
    expect(await faultsOf(office)).toEqual([]);
    await press(office.getByRole('dialog'), 'Отмена');
    await press(office, `Добавить материал: ${ZONE}`);
    await press(office.getByRole('dialog'), /-ru\.pdf/);
    await office
      .getByRole('button', { name: /^Скачать: / })
      .first()
      .waitFor();
    await agree(office, 'Опубликовать повестку');
    await link(office, /^№ 1 от /);
    await office.getByRole('heading', { level: 1, name: 'Опубликованная повестка № 1' }).waitFor();
    await office
      .getByRole('region', { name: `1. ${ZONE}` })
      .getByRole('button', { name: /^Скачать: / })
      .waitFor();
    expect(await faultsOf(office)).toEqual([]);
    await office.goBack();

    // 3: the chair opens, in Kazakh; all are there, and one stands aside
    const chair = await screens.open('/', 'chair', { language: 'kk' });
    await section(chair, 'Комитет');
    await toMeeting(chair);
    await agree(chair, 'Отырысты ашу');
    await seen(chair, 'Өтіп жатыр');
    await link(chair, 'Отырысты жүргізу');
    await link(office, 'Вести заседание');
    await press(office, 'Все присутствуют');
    await seen(office, 'Кворум есть: 7 из 7, нужно 4');
    const aside = await screens.open('/', 'member6', { phone: true });
    await press(aside, 'Открыть меню разделов');
    await section(aside, 'Комитет');
    await toMeeting(aside);
    await link(aside, 'Бюллетень и ход вопроса');
    await press(aside, 'Заявить самоотвод');
    await fill(aside.getByRole('dialog'), { 'Причина самоотвода': 'Член моей семьи работает в управляющей компании' });
    await press(aside.getByRole('dialog'), 'Заявить самоотвод');
    await seen(office, 'Кворум есть: 6 из 7, нужно 4');

    // 4: three to three, each on a screen of their own; whoever stands aside has nothing to press
    await press(chair, 'Дауыс беруді ашу');
    await seen(office, 'Проголосовали: 0 из 6');
    await aside.getByText('Вы отведены от этого вопроса', { exact: false }).waitFor();
    expect(await aside.getByRole('button', { name: 'За', exact: true }).count()).toBe(0);
    expect(await faultsOf(aside)).toEqual([]);
    await aside.close();
    for (const [number, choice] of ['За', 'За', 'Против', 'Против', 'Против'].entries()) {
      const member = await screens.open('/', `member${number + 1}`, { phone: true });
      await link(member, new RegExp(ZONE));
      await press(member, choice);
      await member.getByText(`Ваш голос: ${choice}.`, { exact: false }).waitFor();
      await seen(office, `Проголосовали: ${number + 1} из 6`);
      if (number === 0) expect(await faultsOf(member)).toEqual([]);
      await member.close();
    }
    await section(chair, 'Менің күнім');
    await link(chair, new RegExp(ZONE));
    await press(chair, 'Жақтаймын');
    await seen(office, 'Проголосовали: 6 из 6');

    // 5: the chair's vote counts twice; the decision changes the project and says why it came
    await press(office, 'Закрыть голосование');
    await seen(office, 'За 3 · против 3 · воздержались 0');
    await seen(office, 'Принято');
    await office.getByText(/его голос засчитывается второй раз/).waitFor();
    await fill(office, {
      'Текст решения на казахском': decided.textKk,
      'Текст решения на русском': decided.textRu,
      Условия: decided.conditions,
      'Правовое основание': decided.legalBasis,
    });
    await press(office, 'Принять решение');
    await link(office, /^Решение D-/);
    await office.getByRole('region', { name: 'Почему вопрос попал в комитет' }).getByText('Сработали: 1').waitFor();
    await office.getByRole('region', { name: 'Отводы' }).getByText('Член моей семьи').waitFor();
    await office
      .getByRole('button', { name: /^Скачать: / })
      .first()
      .waitFor();
    await seen(office, 'Порядок контроля: прямой контроль комитета');
    expect(await faultsOf(office)).toEqual([]);
    await agree(office, 'Опубликовать решение');
    await office.getByText(/^Опубликовано: /).waitFor();
    await link(office, new RegExp(ZONE));
    await seen(office, 'Одобрен');
    await link(office, /^D-.*·/);

    // 6: two instructions, what has been let slip, the end
    const due = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    for (const [text, organisation] of [
      ['Представить график расширения индустриальной зоны', /Индустриальная зона Алматы/],
      ['Согласовать источники финансирования по годам', 'Управление предпринимательства и инвестиций'],
    ] as const) {
      await press(office, 'Дать поручение');
      await fill(office.getByRole('dialog'), { 'Что поручено': text, Срок: due });
      await office.getByRole('combobox', { name: 'Ответственная организация' }).click();
      await office.getByRole('option', { name: organisation }).first().click();
      await press(office.getByRole('dialog'), 'Дать поручение');
      await office.getByRole('cell', { name: text }).waitFor();
    }
    await section(office, 'Поручения');
    await office.getByText('Просроченные', { exact: true }).click();
    await office
      .getByText(/^просрочено на/)
      .first()
      .waitFor();
    await section(chair, 'Комитет');
    await toMeeting(chair);
    await agree(chair, 'Отырысты жабу');
    await seen(chair, 'Жабылды');

    // 7: minutes; the chair signs what the office has approved
    await section(office, 'Комитет');
    await toMeeting(office);
    await press(office, 'Составить протокол');
    await office.waitForURL(/\/minutes\//);
    await chair.reload();
    await link(chair, /^№ .* хаттама|^Хаттама/);
    await seen(chair, 'Жобалық кеңсе хаттаманы келіскеннен кейін қол қоюға болады.');
    expect(await chair.getByRole('button', { name: 'Қол қою' }).count()).toBe(0);
    await agree(office, 'Согласовать');
    await seen(office, 'Согласован');
    await section(chair, 'Менің күнім');
    await link(chair.getByRole('region', { name: 'Хаттамаға қол қою' }), /./);
    await agree(chair, 'Қол қою');
    await seen(chair, 'Қол қойылды');
    expect(await faultsOf(chair)).toEqual([]);
    const minutes = office.url();
    await press(office, 'Подготовить протокол (PDF, Word)');
    await office.waitForURL(/\/report-packs\//);
    for (const language of ['Қазақша', 'Русский'])
      expect(beginning(await download(office, `Скачать: PDF, ${language}`))).toBe('%PDF');

    // 8: the register is whole, and a forged copy of it is not
    await office.goto(minutes);
    await link(office, 'Проверить цепочку');
    await press(office, 'Проверить цепочку');
    await office.getByText(/^Реестр цел, .* отпечаток из протокола в нём есть/).waitFor({ timeout: 60_000 });
    const copy = await download(office, 'Скачать строки');
    const verdictOf = async (file: string) => {
      const [chosen] = await Promise.all([office.waitForEvent('filechooser'), press(office, /^Сохранённая копия/)]);
      await chosen.setFiles(file);
      await press(office, 'Проверить копию');
      const verdict = office.getByText(/^(Копия цела|Строка \d+ нарушена)/);
      await verdict.waitFor({ timeout: 60_000 });
      return verdict.textContent();
    };
    expect(await verdictOf(copy)).toContain('отпечаток из протокола в ней есть');
    const lines = readFileSync(copy, 'utf8').split('\n');
    lines[4] = lines[4]!.replace('"project.transition"', '"project.nothing"');
    const forged = join(dirname(copy), 'forged.jsonl');
    writeFileSync(forged, lines.join('\n'));
    expect(await verdictOf(forged)).toBe('Строка 5 нарушена: её запись или отпечаток изменены.');
    expect(await faultsOf(office)).toEqual([]);
  });
});
