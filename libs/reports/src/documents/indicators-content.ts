import { dayIn } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { heatMap } from '../charts/index.js';
import { column, paragraph, section, tableOr } from './blocks.js';
import { CommitteeWords } from './committee-words.js';
import type { IndicatorsSnapshot } from './indicators-snapshot.js';
import type { Block, Paper, Words } from './paper.js';
import { paperHead } from './paper-head.js';

export const LENSES = ['planPath', 'withTarget', 'withoutTarget'] as const;
type Lens = (typeof LENSES)[number];
const COLOURS = ['green', 'amber', 'red', 'grey'] as const;
const TONES = { green: 'good', amber: 'watch', red: 'bad', grey: 'neutral' } as const;

type Indicator = IndicatorsSnapshot['indicators'][number];

/** The report on indicators in one language: the same data always give the same content. */
export function indicatorsContent(snapshot: IndicatorsSnapshot, language: Language): Paper {
  const words = new CommitteeWords(snapshot, language);
  const { indicators, city, takenAt } = snapshot;
  const counted = { count: words.count(indicators.length).text, doubtful: words.count(doubtfulOf(indicators)).text };
  return {
    ...paperHead(words, {
      city,
      takenAt,
      kind: words.label('indicators.kind'),
      code: words.shortDay(dayIn(city.timeZone, new Date(takenAt))).text,
      title: titleOf(snapshot, words),
    }),
    sections: [
      section(words, 'indicators.section.lenses', [
        paragraph(words.said('indicators.count', counted)),
        colours(indicators, words),
      ]),
      section(words, 'indicators.section.list', [
        paragraph(words.known('indicators.note')),
        tableOr(words.absent('committee.none'), {
          columns: [
            column(words, 'indicators.column.indicator', 28),
            column(words, 'indicators.column.unit', 12),
            column(words, 'indicators.column.plan', 14, 'end'),
            column(words, 'indicators.column.fact', 14, 'end'),
            column(words, 'indicators.lens.planPath', 10),
            column(words, 'indicators.lens.withTarget', 11),
            column(words, 'indicators.lens.withoutTarget', 11),
          ],
          rows: indicators.map((indicator) => [
            { ...words.named(indicator.name), note: words.written(indicator.code).text },
            words.named(indicator.unit),
            latest(indicator, 'plan', words),
            latest(indicator, 'fact', words),
            ...LENSES.map((lens) => colour(indicator, lens, words)),
          ]),
        }),
      ]),
    ],
  };
}

export const titleOf = ({ goals }: IndicatorsSnapshot, words: CommitteeWords): Words =>
  goals ? words.said('indicators.titleOfGoals', { goals: goals.join(', ') }) : words.known('indicators.title');

const isDoubtful = ({ values, lenses }: Indicator): boolean =>
  values.some(({ doubts }) => doubts.length > 0) || LENSES.some((lens) => lenses[lens].doubtful.length > 0);

const doubtfulOf = (indicators: readonly Indicator[]): number => indicators.filter(isDoubtful).length;

function colours(indicators: readonly Indicator[], words: CommitteeWords): Block {
  const chart =
    indicators.length === 0
      ? null
      : heatMap({
          language: words.language,
          title: words.label('indicators.section.lenses'),
          corner: words.label('indicators.corner'),
          columns: COLOURS.map((each) => ({ label: words.label(`indicators.colour.${each}`), tone: TONES[each] })),
          rows: LENSES.map((lens) => ({
            label: words.label(`indicators.lens.${lens}`),
            counts: COLOURS.map((each) => indicators.filter(({ lenses }) => lenses[lens].colour === each).length),
          })),
        });
  return chart ? { kind: 'chart', chart, caption: null } : paragraph(words.absent('committee.none'));
}

/** The newest value that is known, with its year; marked where it is doubtful. */
function latest({ values }: Indicator, measure: 'plan' | 'fact', words: CommitteeWords): Words {
  const found = values.findLast((value) => value.measure === measure && value.value !== null);
  if (!found) return words.dash();
  const value = words.decimal(found.value).text;
  const mark = found.doubts.length > 0 ? '?' : '';
  return words.said('indicators.year', { value: `${value}${mark}`, year: String(found.year) });
}

function colour({ lenses }: Indicator, lens: Lens, words: CommitteeWords): Words {
  const { colour: shown, doubtful } = lenses[lens];
  // What is not computed is counted in the map above; the word would not fit into the column.
  const known = shown === 'grey' ? words.dash() : words.known(`indicators.colour.${shown}`);
  return doubtful.length > 0 ? { ...known, text: `${known.text}*` } : known;
}
