import { LANGUAGES } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import {
  agendaPack,
  bareAgendaPack,
  bareIndicators,
  bareOverdue,
  barePortfolio,
  bareWhatIf,
  indicators,
  overdue,
  portfolio,
  whatIf,
} from '../../testing/committee-papers.js';
import { bareDigest, digest } from '../../testing/direction-digest.js';
import { wordsOf } from '../../testing/words-of.js';
import { agendaPackContent } from './agenda-pack-content.js';
import { directionDigestContent } from './direction-digest-content.js';
import { indicatorsContent } from './indicators-content.js';
import { overdueMilestonesContent } from './overdue-milestones-content.js';
import { paperPdf } from './paper-pdf.js';
import type { Paper } from './paper.js';
import { portfolioContent } from './portfolio-content.js';
import { whatIfContent } from './what-if-content.js';

interface Case {
  readonly kind: string;
  /** The paper of the full data after `rewrite`, and of hardly any. */
  readonly full: (language: Language, rewrite?: <Data>(data: Data) => Data) => Paper;
  readonly bare: (language: Language) => Paper;
  /** What the bare paper says in Russian, besides «нет». */
  readonly says: readonly string[];
}

function aCase<Data>(
  kind: string,
  content: (data: Data, language: Language) => Paper,
  [full, bare]: readonly [Data, Data],
  says: readonly string[],
): Case {
  return {
    kind,
    full: (language, rewrite = (data) => data) => content(rewrite(full), language),
    bare: (language) => content(bare, language),
    says,
  };
}

const CASES = [
  aCase(
    'agenda-pack',
    agendaPackContent,
    [agendaPack, bareAgendaPack],
    [
      'Повестка пуста.',
      'Бюджета нет.',
      'Вехи не заданы.',
      'Открытых рисков нет.',
      'Подтверждённых задач нет.',
      'Заседаний комитета до этого не было: сравнивать не с чем.',
      'Просроченных поручений нет.',
    ],
  ),
  aCase('portfolio', portfolioContent, [portfolio, barePortfolio], ['Таких нет.']),
  aCase('indicators', indicatorsContent, [indicators, bareIndicators], ['Таких нет.']),
  aCase('what-if', whatIfContent, [whatIf, bareWhatIf], ['Таких нет.']),
  aCase(
    'direction-digest',
    directionDigestContent,
    [digest, bareDigest],
    [
      'Отчётный период ещё не открывался.',
      'Данных закрытых отчётных периодов для сравнения нет.',
      'Вех в ближайшие 20 рабочих дней, по 22\u00a0декабря\u00a02026\u00a0года: 0.',
      'Таких нет.',
    ],
  ),
  aCase('overdue-milestones', overdueMilestonesContent, [overdue, bareOverdue], ['Просроченных вех нет.']),
];

/** Everything that somebody has written or named, in place of what the data say. */
const WRITTEN = new Set(
  'kk ru en title question justification description place reason response note text meeting cause'.split(' '),
);
const withText =
  (text: string) =>
  <Data>(data: Data): Data =>
    JSON.parse(JSON.stringify(data), (key, value) => (typeof value === 'string' && WRITTEN.has(key) ? text : value));

const HOSTILE = 'Қайтарым#link("x")<b>&amp;</b> $x$ $t(portfolio.kind) {{shown}}\u202e\u0000\ud800';
const SHOWN = 'Қайтарым#link("x")<b>&amp;</b> $x$ $t(portfolio.kind) {{shown}}\ufffd';

/** Every string of a paper; a chart is a picture, of which only its words for the blind are told here. */
const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'svg' ? [] : stringsOf(part)));
};

describe.each(CASES)('$kind', ({ full, bare, says }) => {
  it('speaks each language: no key, no parameter and no undefined in it', () => {
    const told = LANGUAGES.map((language) => JSON.stringify([full(language), bare(language)]));
    for (const text of told)
      expect(text).not.toMatch(
        /\{\{|undefined|\bNaN\b|"(agendaPack|portfolio|indicators|whatIf|overdueMilestones|directionDigest|committee|passport)\.\w/,
      );
    const headings = LANGUAGES.map((language) => full(language).sections.map(({ heading }) => heading));
    expect(headings[0]).not.toEqual(headings[1]);
    expect(headings[1]).not.toEqual(headings[2]);
  });

  it.each(LANGUAGES)('leaves no cell empty in %s, however little is known', (language) => {
    for (const paper of [full(language), bare(language)]) {
      expect(wordsOf(paper).filter(({ text }) => text.trim() === '')).toEqual([]);
      expect(paper.sections.filter(({ heading, blocks }) => heading === '' || blocks.length === 0)).toEqual([]);
    }
  });

  it('says in words that there is nothing, and draws no empty table and no empty chart', () => {
    const paper = bare('ru');
    expect(wordsOf(paper).map(({ text }) => text)).toEqual(expect.arrayContaining([...says]));
    const kinds = paper.sections.flatMap(({ blocks }) => blocks.map((block) => block.kind));
    expect(kinds).not.toContain('chart');
    for (const { blocks } of paper.sections)
      for (const block of blocks) if (block.kind === 'table') expect(block.rows).not.toEqual([]);
  });

  it('prints what people write as it is, and nothing that is no text', () => {
    const told = stringsOf(full('ru', withText(HOSTILE)));
    expect(told.filter((text) => text.includes(SHOWN)).length).toBeGreaterThan(3);
    const rest = told.map((text) => text.replaceAll(SHOWN, ''));
    expect(rest.filter((text) => /Қайтарым|[\u202e\0\ud800]/.test(text))).toEqual([]);
  });

  it('is drawn with hostile text and with words longer than a column', () => {
    const long = 'Электрожабдықтарды#link("x")қамтамасыздандырылмағандықтарыңыздан '.repeat(8);
    for (const text of [HOSTILE, long])
      expect(
        paperPdf(full('kk', withText(text)))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
  });
});
