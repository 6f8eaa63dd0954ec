import { parse as parseYaml } from 'yaml';
import type { OpenSdgFact, OpenSdgFrame, OpenSdgSeries } from './series.js';
import { openSdgFiles } from './write-package.js';

const FRAME: OpenSdgFrame = {
  language: 'ru',
  city: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'City of Almaty' },
  status: { estimated: 'Оценка', disputed: 'Спорное значение' },
};

const facts = (
  ...values: (readonly [year: number, value: string, quality?: OpenSdgFact['quality']])[]
): OpenSdgFact[] => values.map(([year, value, quality = 'measured']) => ({ year, value, quality }));
const text = (ru: string, en: string | null = null) => ({ kk: null, ru, en });

const series = (more: Partial<OpenSdgSeries> = {}): OpenSdgSeries => ({
  code: 'pm25',
  name: text('Концентрация PM2.5'),
  unit: text('мкг/м³'),
  better: 'lower',
  territory: 'Алматы',
  geoCode: null,
  breakdown: {},
  goal: 11,
  listedNumber: '11.6.2',
  listedName: null,
  targets: ['11.6'],
  method: null,
  source: null,
  note: null,
  suspect: false,
  responsible: null,
  baseYear: null,
  targetYear: null,
  targetValue: null,
  limit: null,
  facts: facts([2021, '35.5'], [2024, '31.2']),
  waiting: false,
  breaks: [],
  updatedOn: '2026-04-15',
  ...more,
});

const write = (all: OpenSdgSeries[], frame = FRAME, goals?: number[]) =>
  new Map(openSdgFiles(all, frame, goals).map(({ path, text: content }) => [path, content]));
/** As RFC 4180 reads CSV. */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}
function table(files: Map<string, string>, id: string): Record<string, string>[] {
  const [head, ...rows] = cells(files.get(`data/indicator_${id}.csv`) ?? '');
  return rows.map((row) => Object.fromEntries(head!.map((column, place) => [column, row[place]!])));
}
const columns = (files: Map<string, string>, id: string) => cells(files.get(`data/indicator_${id}.csv`)!)[0];
const config = (files: Map<string, string>, id: string) => parseYaml(files.get(`indicator-config/${id}.yml`) ?? '');
const metadata = (files: Map<string, string>, id: string) => parseYaml(files.get(`meta/${id}.yml`) ?? '');

describe('the data of an indicator', () => {
  it('are a row for each fact: the year first, the value last, nothing for what is not there', () => {
    expect(write([series()]).get('data/indicator_11-6-2.csv')).toBe('Year,Value\n2021,35.5\n2024,31.2\n');
  });

  it('are of all series with the number; parts are columns, and the city’s own total is blank', () => {
    const files = write([
      series({ code: 'a', name: text('Безработица'), facts: facts([2024, '5']) }),
      series({
        code: 'b',
        name: text('Безработица: женщины'),
        breakdown: { sex: 'женщины' },
        facts: facts([2024, '6']),
      }),
      series({
        code: 'c',
        name: text('Безработица: женщины 16-24'),
        breakdown: { sex: 'женщины', age: '16-24' },
        facts: facts([2024, '7']),
      }),
      series({ code: 'd', name: text('Безработица'), territory: 'Казахстан', facts: facts([2024, '8']) }),
      series({
        code: 'e',
        name: text('Безработица'),
        territory: 'Медеуский район',
        geoCode: 'medeu',
        facts: facts([2024, '9']),
      }),
    ]);
    expect(columns(files, '11-6-2')).toEqual(['Year', 'Territory', 'age', 'sex', 'GeoCode', 'Value']);
    expect(table(files, '11-6-2')).toEqual([
      { Year: '2024', Territory: '', age: '', sex: '', GeoCode: '', Value: '5' },
      { Year: '2024', Territory: '', age: '', sex: 'женщины', GeoCode: '', Value: '6' },
      { Year: '2024', Territory: '', age: '16-24', sex: 'женщины', GeoCode: '', Value: '7' },
      { Year: '2024', Territory: 'Казахстан', age: '', sex: '', GeoCode: '', Value: '8' },
      { Year: '2024', Territory: 'Медеуский район', age: '', sex: '', GeoCode: 'medeu', Value: '9' },
    ]);
  });

  it('tell series and units apart where there are several', () => {
    const files = write([
      series({ code: 'a', facts: facts([2024, '1']) }),
      series({ code: 'b', name: text('Концентрация PM10'), unit: text('мг/м³'), facts: facts([2024, '2']) }),
    ]);
    expect(table(files, '11-6-2')).toEqual([
      { Year: '2024', Series: 'Концентрация PM2.5', Units: 'мкг/м³', Value: '1' },
      { Year: '2024', Series: 'Концентрация PM10', Units: 'мг/м³', Value: '2' },
    ]);
  });

  it.each([
    ['their own names', text('Доля: весь город'), ['Доля: весь город', 'Доля']],
    ['their codes where the names are the same too', text('Доля'), ['Доля (a)', 'Доля (b)']],
  ])('never give a year two values: series in the same place get %s', (_, name, expected) => {
    const files = write([
      series({ code: 'a', name, breakdown: { area: ' ' } }),
      series({ code: 'b', name: text('Доля') }),
    ]);
    expect([...new Set(table(files, '11-6-2').map(({ Series }) => Series))]).toEqual(expected);
  });

  it('mark what is not simply measured', () => {
    const files = write([series({ facts: facts([2023, '1', 'estimated'], [2024, '2']) })]);
    expect(table(files, '11-6-2')).toEqual([
      { Year: '2023', 'Observation status': 'Оценка', Value: '1' },
      { Year: '2024', 'Observation status': '', Value: '2' },
    ]);
  });

  it('hold whatever people have written, on one line and without spaces at the ends', () => {
    const files = write([
      series({ code: 'a', name: text('  Доля, "лучшая"\r\n; 50 % \u00a0') }),
      series({ code: 'b', name: text('=HYPERLINK("x")'), breakdown: { Year: ' а\n,"б" ', value: 'в', ' пол ': 'м' } }),
    ]);
    expect(columns(files, '11-6-2')).toEqual(['Year', 'Series', 'Year_', 'value_', 'пол', 'Value']);
    expect(table(files, '11-6-2').filter(({ Year }) => Year === '2024')).toEqual([
      { Year: '2024', Series: 'Доля, "лучшая" ; 50 %', Year_: '', value_: '', пол: '', Value: '31.2' },
      { Year: '2024', Series: '=HYPERLINK("x")', Year_: 'а ,"б"', value_: 'в', пол: 'м', Value: '31.2' },
    ]);
  });
});

describe('the number of an indicator', () => {
  it.each([
    ['that of the global list', { listedNumber: '11.a.1' }, '11-a-1', '11.a.1', undefined],
    ['that of the national list', { listedNumber: '8.3.1.1' }, '8-3-1-1', '8.3.1.1', undefined],
    ['its code under its first target', { listedNumber: null }, '11-6-own-pm25', '11.6.own.pm25', undefined],
    ['the same where the listed one is none', { listedNumber: '18.1.1' }, '11-6-own-pm25', '11.6.own.pm25', undefined],
    ['the same where it would leave its folder', { listedNumber: '../1' }, '11-6-own-pm25', '11.6.own.pm25', undefined],
    ['its code beside the goals', { listedNumber: null, targets: [] }, 'own-pm25', 'own.pm25', true],
  ])('is %s', (_, more, id, number, standalone) => {
    const files = write([series(more)]);
    expect([...files.keys()]).toEqual([`data/indicator_${id}.csv`, `indicator-config/${id}.yml`, `meta/${id}.yml`]);
    expect(config(files, id)).toMatchObject({ indicator_number: number });
    expect(config(files, id).standalone).toBe(standalone);
  });

  it('decides by which goal it is asked for', () => {
    const all = [
      series({ code: 'a' }),
      series({ code: 'b', listedNumber: null, targets: ['9.1'] }),
      series({ code: 'c', listedNumber: null, targets: [], goal: 3 }),
      series({ code: 'd', listedNumber: null, targets: [], goal: null }),
    ];
    const ids = (goals?: number[]) => [...write(all, FRAME, goals).keys()].filter((path) => path.startsWith('meta/'));
    expect(ids([11])).toEqual(['meta/11-6-2.yml']);
    expect(ids([9, 3])).toEqual(['meta/9-1-own-b.yml', 'meta/own-c.yml']);
    expect(ids()).toHaveLength(4);
  });
});

describe('the configuration', () => {
  it('says how progress is measured, and which way is better', () => {
    const files = write([series({ targetYear: 2030, targetValue: '25', limit: '0.5', baseYear: 2021 })]);
    expect(config(files, '11-6-2')).toEqual({
      indicator_number: '11.6.2',
      indicator_name: 'Концентрация PM2.5',
      graph_type: 'line',
      reporting_status: 'complete',
      data_non_statistical: false,
      national_geographical_coverage: 'Город Алматы',
      computation_units: 'мкг/м³',
      auto_progress_calculation: true,
      progress_calculation_options: [
        { direction: 'negative', base_year: 2021, target: 25, target_year: 2030, limit: 0.5 },
      ],
    });
    const higher = config(write([series({ better: 'higher' })]), '11-6-2');
    expect(higher.progress_calculation_options).toEqual([{ direction: 'positive', base_year: 2021 }]);
  });

  it('measures each series by its own total', () => {
    const files = write([
      series({ code: 'a' }),
      series({ code: 'b', name: text('PM10'), better: 'higher' }),
      series({ code: 'c', breakdown: { sex: 'ж' } }),
      series({ code: 'd', territory: 'Казахстан' }),
    ]);
    expect(config(files, '11-6-2').progress_calculation_options).toEqual([
      { series: 'Концентрация PM2.5', direction: 'negative', base_year: 2021 },
      { series: 'PM10', direction: 'positive', base_year: 2021 },
    ]);
  });

  const four = facts([2014, '1'], [2016, '2'], [2020, '3'], [2024, '4']);
  it.each([
    ['the first fact from 2015 on', { facts: four }, 2016],
    ['the first fact from its base on', { facts: four, baseYear: 2010 }, 2014],
    ['a later method', { facts: four, baseYear: 2010, breaks: [{ year: 2017, note: 'Новая методика' }] }, 2020],
    ['nothing, for one fact alone', { facts: four.slice(3) }, undefined],
    ['nothing, for only one of the same method', { facts: four, breaks: [{ year: 2021, note: '…' }] }, undefined],
    ['nothing, for the base is behind the last', { facts: four, baseYear: 2025 }, undefined],
    ['nothing, for nobody says which way is better', { facts: four, better: null }, undefined],
  ])('measures from %s', (_, more, base) => {
    const { auto_progress_calculation: auto, progress_calculation_options: options } = config(
      write([series(more)]),
      '11-6-2',
    );
    expect([auto, options?.[0].base_year]).toEqual([base !== undefined, base]);
  });

  it.each([
    ['complete', { waiting: true }],
    ['inprogress', { facts: [], waiting: true }],
    ['notstarted', { facts: [] }],
  ])('is %s', (status, more) => {
    const files = write([series(more)]);
    expect(config(files, '11-6-2').reporting_status).toBe(status);
    expect(files.has('data/indicator_11-6-2.csv')).toBe(status === 'complete');
  });
});

describe('texts', () => {
  it('are in the wanted language, else in the next that there is', () => {
    const english = { ...FRAME, language: 'en' as const };
    const files = write([series({ listedName: text('Уровень', 'Level'), unit: text('т', 't') })], english);
    expect(config(files, '11-6-2')).toMatchObject({
      indicator_name: 'Level',
      computation_units: 't',
      national_geographical_coverage: 'City of Almaty',
    });
    expect(metadata(files, '11-6-2').SDG_SERIES_DESCR).toBe('Концентрация PM2.5');
  });

  it('of the metadata say each thing once', () => {
    const files = write([
      series({ code: 'a', method: 'По постам', source: 'Казгидромет', responsible: text('Экология') }),
      series({
        code: 'b',
        name: text('PM10'),
        method: 'По постам',
        source: 'Акимат',
        responsible: text('Экология'),
        note: 'Ячейка нечёткая',
        suspect: true,
        breaks: [{ year: 2019, note: 'Новые посты' }],
        updatedOn: '2026-05-01',
      }),
      series({ code: 'c', name: text('PM1'), note: 'Служебная запись' }),
    ]);
    expect(metadata(files, '11-6-2')).toEqual({
      SDG_GOAL: '11',
      SDG_TARGET: '11.6',
      SDG_INDICATOR: '11.6.2 PM1',
      SDG_SERIES_DESCR: 'Концентрация PM2.5\nPM10\nPM1',
      META_LAST_UPDATE: '2026-05-01',
      SDG_CUSTODIAN_AGENCIES: 'Экология',
      CONTACT_ORGANISATION: 'Экология',
      UNIT_MEASURE: 'мкг/м³',
      DATA_COMP: 'По постам',
      SOURCE_TYPE: 'Казгидромет\nАкимат',
      COMPARABILITY: '2019: Новые посты',
      QUALITY_ASSMNT: 'Ячейка нечёткая',
    });
  });

  it.each([
    'yes',
    '11.10',
    '2024-01-01',
    '1:30',
    '~',
    '- a: b',
    '"\\',
    '# x',
    '{{ x }}',
    '&a *b',
    '!!js',
    'a\u0085b\u2028c',
  ])('stay texts in YAML: %s', (method) => {
    const content = write([series({ method })]).get('meta/11-6-2.yml')!;
    for (const version of ['1.1', '1.2'] as const) expect(parseYaml(content, { version }).DATA_COMP).toBe(method);
  });
});

it('the same series give the same files, in order of their paths', () => {
  const all = [series(), series({ code: 'x', listedNumber: null, targets: ['9.1'] })];
  const once = openSdgFiles(all, FRAME, undefined);
  expect(openSdgFiles(structuredClone(all), FRAME, undefined)).toEqual(once);
  expect(once.map(({ path }) => path)).toEqual(once.map(({ path }) => path).toSorted());
});
