import type { ReviewedIndicator, ReviewedValue } from '#libs/sdg';
import { type ChartLine, lineChart } from '../charts/index.js';
import type { Block, Words } from './paper.js';
import { plainText } from './plain-text.js';
import { lensesOf } from './review-lenses.js';
import type { ReviewSnapshot } from './review-snapshot.js';
import { plain, references } from './review-words.js';
import type { ReviewWords } from './review-words.js';

/** Millimetres of a chart; two indicators have room on a page. */
const CHART_HEIGHT = 48;
/** A line needs two years. */
const FEWEST_YEARS = 2;
/** Millimetres of a table's years; the rest of the text's width names the rows. */
const YEARS_WIDTH = 146;
const LABEL_SHARE = 14;
const MOST_YEARS = 8;

type Findings = ReviewSnapshot['findings'];

/** One indicator: what it is, its years, its chart, what the lenses say, and what speaks against it. */
export function indicatorBlocks(indicator: ReviewedIndicator, findings: Findings, words: ReviewWords): Block[] {
  const name = words.named(indicator.name).text;
  return [
    { kind: 'heading', level: 4, text: name },
    { kind: 'paragraph', value: about(indicator, words), keepsNext: true },
    ...tables(indicator, words),
    ...chart(indicator, name, words),
    ...(indicator.values.some(({ value }) => value !== null) ? lensesOf(indicator, words) : []),
    ...indicator.breaks.map(({ year, note }): Block => {
      return { kind: 'remark', value: words.sentence('vlr.breakAt', { year: String(year), note: plainText(note) }) };
    }),
    ...(indicator.note === null
      ? []
      : [{ kind: 'paragraph', value: words.sentence('vlr.note', { text: plainText(indicator.note) }) } as const]),
    ...remarks(indicator, findings, words),
  ];
}

/** Unit, territory, number in the list and the like, in one line. */
function about(indicator: ReviewedIndicator, words: ReviewWords): Words {
  const { territory, listedNumber, better, source, responsible, projects, targets, illustrative, sources } = indicator;
  const parts = [
    words.unitOf(indicator),
    territory && words.say('vlr.about.territory', { text: territory }),
    listedNumber && words.say('vlr.about.listed', { text: listedNumber }),
    better && words.say(`vlr.about.better.${better}`),
    source && words.say('vlr.about.source', { text: source }),
    responsible && words.say('vlr.about.responsible', { text: words.named(responsible).text }),
    targets.length > 1 && words.say('vlr.about.targets', { text: targets.join(', ') }),
    projects.length > 0 && words.say('vlr.about.projects', { text: projects.join(', ') }),
    illustrative && words.say('vlr.illustrativeMark'),
  ].filter((part): part is string => Boolean(part));
  return plain(plainText(parts.join(' · ')) + references(sources));
}

/** Years side by side; so many to a table that no figure is cut. */
function tables({ values }: ReviewedIndicator, words: ReviewWords): Block[] {
  if (values.length === 0) return [{ kind: 'remark', value: words.sentence('vlr.noValues') }];
  const years = [...new Set(values.map(({ year }) => year))].sort((one, other) => one - other);
  const cellOf = (year: number, measure: ReviewedValue['measure']): Words => {
    const value = values.find((each) => each.year === year && each.measure === measure);
    return value ? words.marked(value) : words.dash();
  };
  const measures = (['plan', 'fact'] as const).filter((measure) => values.some((value) => value.measure === measure));
  const widest = Math.max(...years.flatMap((year) => measures.map((measure) => cellOf(year, measure).text.length)));
  const fitting = Math.max(1, Math.min(MOST_YEARS, Math.floor(YEARS_WIDTH / (2 * widest + 4))));
  const tableCount = Math.ceil(years.length / fitting);
  // Evenly, so that no last table has one lonely year.
  const each = Math.ceil(years.length / tableCount);
  const share = (100 - LABEL_SHARE) / fitting;
  return Array.from({ length: tableCount }, (_, place): Block => {
    const shown = years.slice(place * each, (place + 1) * each);
    return {
      kind: 'table',
      columns: [
        { title: words.label('vlr.year'), width: LABEL_SHARE + (fitting - shown.length) * share, align: 'start' },
        ...shown.map((year) => ({ title: String(year), width: share, align: 'end' as const })),
      ],
      rows: measures.map((measure) => [words.known(`vlr.${measure}`), ...shown.map((year) => cellOf(year, measure))]),
      total: null,
      wholeRows: true,
    };
  });
}

function chart(indicator: ReviewedIndicator, name: string, words: ReviewWords): Block[] {
  const { values, target, breaks } = indicator;
  const known = values.filter(({ value }) => value !== null);
  if (new Set(known.map(({ year }) => year)).size < FEWEST_YEARS) return [];
  const lineOf = (measure: ReviewedValue['measure']): ChartLine => ({
    name: words.label(`vlr.${measure}`),
    kind: measure,
    joined: measure === 'plan',
    points: values
      .filter((value) => value.measure === measure)
      .map(({ year, value, doubts }) => ({ year, value, doubtful: doubts.length > 0 })),
  });
  const unit = words.unitOf(indicator);
  const drawn = lineChart({
    language: words.language,
    title: name,
    unit,
    height: CHART_HEIGHT,
    lines: [lineOf('fact'), lineOf('plan')],
    targets: target === null ? [] : [target],
    breaks: breaks.map(({ year }) => year),
    words: {
      doubtful: words.label('vlr.doubtful'),
      methodBreak: words.label('vlr.break'),
      target: words.label('vlr.aim'),
    },
  });
  return drawn === null ? [] : [{ kind: 'chart', chart: drawn, caption: null }];
}

/** Open findings that are about this indicator or name it beside another. */
function remarks({ code }: ReviewedIndicator, findings: Findings, words: ReviewWords): Block[] {
  return findings
    .filter(({ indicator, other }) => indicator === code || other === code)
    .map(({ words: said }): Block => ({ kind: 'remark', value: plain(plainText(said[words.language])) }));
}
