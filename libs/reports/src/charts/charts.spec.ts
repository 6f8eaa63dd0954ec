import { XMLValidator } from 'fast-xml-parser';
import { type Language, LANGUAGES } from '#libs/kernel';
import { type Chart, barChart, ganttStrip, heatMap, lineChart, slipTrend, stackedBar } from './index.js';
import { textWidth } from './lettering.js';

const LONG =
  'Қоғамдық көлік пен жол инфрақұрылымын жаңғыртудың «Әділ қала» кешенді бағдарламасы, үшінші кезең (ҢҮҰҺІӨ)';
const names = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 ? LONG : `Жоба № ${at}`));
const years = (values: readonly (string | null)[], first: number) =>
  values.map((value, at) => ({ year: first + at, value }));
const frame = (language: Language) => ({ language, title: 'Сурет <&">' });
const lineWords = { doubtful: 'күмәнді', methodBreak: LONG, target: 'мақсат' };
const ganttWords = {
  baseline: LONG,
  forecast: 'болжам',
  actual: 'нақты',
  milestone: 'кезең',
  late: 'кешігуде',
  today: 'бүгін',
};
const slipWords = { reported: 'есеп күні', expected: 'болжам', due: LONG };

const fortyYears = Array.from({ length: 40 }, (_, at) => String(1000 + 37 * at - ((at * 7919) % 131)));
const month = (at: number) => `2026-${String((at % 12) + 1).padStart(2, '0')}-15`;

const drawings: Readonly<Record<string, (language: Language) => Chart | null>> = {
  'lines with a target, a gap, a break and a doubt': (language) =>
    lineChart({
      ...frame(language),
      unit: 'халықтың 100 мыңына',
      lines: [
        { name: 'Жоспар', kind: 'plan', points: years(['8.9', '8.5', '8.1', '7.9', '7.2', '6.5'], 2019) },
        {
          name: 'Нақты',
          kind: 'fact',
          points: years(['9.4', '8.7', null, '8.25'], 2019).map((point) => ({
            ...point,
            doubtful: point.year === 2022,
          })),
        },
      ],
      targets: [{ year: 2030, value: '5' }],
      breaks: [2022],
      words: lineWords,
    }),
  'lines of 40 years': (language) =>
    lineChart({
      ...frame(language),
      unit: null,
      lines: [
        { name: LONG, kind: 'plan', points: years(fortyYears, 1991) },
        { name: LONG, kind: 'fact', points: years(fortyYears.toReversed(), 1991) },
      ],
      words: lineWords,
    }),
  'lines of eight districts close to each other': (language) =>
    lineChart({
      ...frame(language),
      unit: '%',
      lines: names(8).map((name, at) => ({
        name,
        kind: 'other',
        points: years(['50', '50.1', '49.9', String(50 + at / 10)], 2021),
      })),
      words: lineWords,
    }),
  'a line of one negative point': (language) =>
    lineChart({
      ...frame(language),
      unit: '%',
      lines: [{ name: 'Нақты', kind: 'fact', points: years(['-3.5'], 2024) }],
      words: lineWords,
    }),
  'a line of huge figures': (language) =>
    lineChart({
      ...frame(language),
      unit: '₸',
      lines: [{ name: 'Нақты', kind: 'fact', points: years(['9'.repeat(30), '-7'], 2024) }],
      words: lineWords,
    }),
  'columns with a missing and a negative figure': (language) =>
    barChart({
      ...frame(language),
      unit: 'млрд ₸',
      series: [
        { name: 'Жоспар', kind: 'plan' },
        { name: 'Игерілгені', kind: 'actual' },
      ],
      groups: [
        { label: '2024', values: ['12.4', '11.9'], note: '96 %' },
        { label: '2025', values: ['0', '-3'], note: LONG },
        { label: '2026', values: ['31', null] },
      ],
    }),
  'rows of long names': (language) =>
    barChart({
      ...frame(language),
      unit: 'млн ₸',
      series: [
        { name: 'Жоспар', kind: 'plan' },
        { name: 'Игерілгені', kind: 'actual' },
      ],
      groups: names(12).map((label, at) => ({
        label,
        values: [String(at * 1000.5), at === 3 ? null : String(-at * 10)],
        note: `${at} %`,
      })),
    }),
  'a heat map': (language) =>
    heatMap({
      ...frame(language),
      corner: 'Бағыт',
      columns: [
        { label: 'Жақсы', tone: 'good' },
        { label: 'Назар аудару қажет', tone: 'watch' },
        { label: LONG, tone: 'bad' },
        { label: 'Баға жоқ', tone: 'neutral' },
      ],
      rows: names(10).map((label, at) => ({ label, counts: [at * 100, 0, null, 1] })),
      total: 'Барлығы',
    }),
  'slips of fifteen milestones that end together': (language) =>
    slipTrend({
      ...frame(language),
      words: slipWords,
      milestones: names(15).map((name) => ({
        name,
        reports: [
          { reported: '2026-01-31', expected: '2026-06-01' },
          { reported: '2026-03-31', expected: '2026-07-01' },
        ],
      })),
    }),
  'a slip of one report': (language) =>
    slipTrend({
      ...frame(language),
      words: slipWords,
      milestones: [{ name: LONG, reports: [{ reported: '2026-05-31', expected: '2026-05-31' }] }],
    }),
  'a strip of sixty rows': (language) =>
    ganttStrip({
      ...frame(language),
      words: ganttWords,
      today: '2026-11-23',
      rows: names(60).map((label, at) => ({
        label,
        baseline: { start: '2025-02-10', end: month(at) },
        forecast: { start: '2025-03-10', end: month(at + 3) },
        actual: at % 3 ? { start: '2025-04-01', end: at % 2 ? null : month(at) } : null,
        milestones: [{ day: month(at + 1), reached: at % 2 === 0 }],
        late: at % 4 === 0,
      })),
    }),
  'a strip of one day': (language) =>
    ganttStrip({
      ...frame(language),
      words: ganttWords,
      today: '2026-11-23',
      rows: [{ label: LONG, baseline: null, forecast: { start: '2026-11-23', end: '2026-11-23' }, actual: null }],
    }),
  'stacked amounts': (language) =>
    stackedBar({
      ...frame(language),
      unit: 'млрд ₸',
      parts: names(6),
      rows: names(3).map((label, at) => ({ label, values: ['1', '22.5', '0', String(at), '7', '0.01'] })),
    }),
};

const cases = Object.keys(drawings).flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

function drawn(name: string, language: Language): Chart {
  const chart = drawings[name]?.(language);
  if (!chart) throw new Error(`nothing drawn: ${name}`);
  return chart;
}

describe.each(cases)('%s in %s', (name, language) => {
  it('is well-formed, as large as it says, and the same to the byte each time', () => {
    const chart = drawn(name, language);
    expect(XMLValidator.validate(chart.svg)).toBe(true);
    expect(chart.svg).toContain(`width="170mm" height="${chart.height}mm"`);
    expect(chart.svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawn(name, language)).toEqual(chart);
  });

  it('keeps its words apart from each other and inside of itself', () => {
    const chart = drawn(name, language);
    const { width, height, texts } = lettersOf(chart.svg);
    expect(texts.length).toBeGreaterThan(0);
    const outside = texts.filter(
      ({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5,
    );
    const covered = texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        )
        .map((other) => [one.text, other.text]),
    );
    expect({ outside, covered }).toEqual({ outside: [], covered: [] });
  });

  it('says in words what it shows', () => {
    const { alt, svg } = drawn(name, language);
    expect(alt.startsWith('Сурет <&">')).toBe(true);
    expect(alt.length).toBeGreaterThan(30);
    expect(svg).toContain('aria-label="Сурет &lt;&amp;&quot;&gt;');
  });
});

describe('nothing to draw', () => {
  const empty = frame('kk');
  it.each([
    [
      'lines',
      () =>
        lineChart({
          ...empty,
          unit: null,
          lines: [{ name: 'Нақты', kind: 'fact', points: years([null], 2024) }],
          words: lineWords,
        }),
    ],
    [
      'bars',
      () =>
        barChart({
          ...empty,
          unit: null,
          series: [{ name: 'Нақты', kind: 'actual' }],
          groups: [{ label: '2024', values: [null] }],
        }),
    ],
    ['bars of no group', () => barChart({ ...empty, unit: null, series: [], groups: [] })],
    ['a heat map', () => heatMap({ ...empty, corner: '', columns: [{ label: 'Жақсы', tone: 'good' }], rows: [] })],
    ['slips', () => slipTrend({ ...empty, words: slipWords, milestones: [{ name: 'Кезең', reports: [] }] })],
    [
      'a strip',
      () =>
        ganttStrip({
          ...empty,
          words: ganttWords,
          today: '2026-11-23',
          rows: [{ label: 'Жоба', baseline: null, forecast: null, actual: null }],
        }),
    ],
    ['stacked amounts', () => stackedBar({ ...empty, unit: null, parts: ['a'], rows: [{ label: '', values: ['0'] }] })],
  ])('is null: %s', (_name, draw) => {
    expect(draw()).toBeNull();
  });
});

interface Letters {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where every text of a drawing stands, in points. */
function lettersOf(svg: string): { width: number; height: number; texts: Letters[] } {
  const [, , width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const texts: Letters[] = [];
  const origins = [{ x: 0, y: 0 }];
  for (const [, tag, written = '', text = ''] of svg.matchAll(/<(\/?g|text)([^>]*)>([^<]*)/g)) {
    const { x, y } = origins.at(-1) ?? { x: 0, y: 0 };
    if (tag === '/g') origins.pop();
    else if (tag === 'text') texts.push(placed(text, attributesOf(written), x, y));
    else {
      const [, dx, dy] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(written) ?? [];
      origins.push({ x: x + Number(dx), y: y + Number(dy) });
    }
  }
  return { width, height, texts };
}

const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries([...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

function placed(text: string, attributes: Record<string, string>, dx: number, dy: number): Letters {
  const size = Number(attributes['font-size']);
  const wide = textWidth(text, size, attributes['font-weight'] ? 'semiBold' : 'regular');
  const before = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start'] ?? 0;
  const left = Number(attributes['x']) + dx - wide * before;
  const base = Number(attributes['y']) + dy;
  // a hair less than the letters: two may touch
  return { text, left: left + 0.2, right: left + wide - 0.2, top: base - size * 0.7, bottom: base + size * 0.15 };
}
