import { TEXT_WIDTH, ganttStrip } from '../charts/index.js';
import type { GanttRow, GanttSpan } from '../charts/index.js';
import { fitted } from '../charts/lettering.js';
import { POINTS_PER_MM } from '../charts/svg.js';
import { toTiyn } from '#libs/kernel';
import type { Day, Language } from '#libs/kernel';
import type { TextKey } from '../texts/translate.js';
import { column, paragraph, section, tableOr } from './blocks.js';
import { CommitteeWords } from './committee-words.js';
import { paperHead } from './paper-head.js';
import type { Block, Paper, Section, Words } from './paper.js';
import { plainText } from './plain-text.js';
import type {
  ProjectStatusSnapshot,
  StatusIssue,
  StatusMilestone,
  StatusRisk,
  StatusSide,
} from './project-status-snapshot.js';

/** So much goes onto the page beside everything else. */
const MOST_MILESTONES = 20;
const MOST_STRIPS = 3;
const MOST_RISKS = 3;
const MOST_ISSUES = 3;
/** Points, of the words in a compact table. */
const LETTERS = 7.5;
const INSET = 8;

/** The status of a project on one page: the same snapshot always gives the same content. */
export function projectStatusContent(snapshot: ProjectStatusSnapshot, language: Language): Paper {
  const words = new CommitteeWords(snapshot, language);
  return {
    ...paperHead(words, {
      city: snapshot.city,
      takenAt: snapshot.takenAt,
      kind: words.label('projectStatus.kind'),
      code: snapshot.project.code,
      title: words.translated(snapshot.title),
    }),
    compact: true,
    sections: [
      ratings(snapshot, words),
      said(snapshot, words),
      milestones(snapshot, words),
      money(snapshot, words),
      risksAndIssues(snapshot, words),
    ],
  };
}

function ratings(snapshot: ProjectStatusSnapshot, words: CommitteeWords): Section {
  const { health, stage, direction, manager, illustrative } = snapshot;
  const about = [
    words.known(`passport.stage.${stage}`),
    words.codeAndName(direction),
    ...(manager ? [words.named(manager)] : []),
    ...(illustrative ? [words.known('projectStatus.illustrative')] : []),
  ];
  return section(words, 'projectStatus.section.ratings', [
    paragraph(joined(about, ' · ')),
    tableOr(words.dash(), {
      columns: [
        column(words, 'committee.column.owner', 28),
        column(words, 'committee.column.office', 28),
        column(words, 'committee.column.computed', 44),
      ],
      rows: [[side(health.owner, words), side(health.office, words), computed(snapshot, words)]],
    }),
    ...divergence(snapshot, words),
  ]);
}

function side({ rating, narrative, ratedAt, stale }: StatusSide, words: CommitteeWords): Words {
  if (rating === null) return words.absent('projectStatus.unrated');
  const told = [
    ...(ratedAt === null ? [] : [words.moment(ratedAt).text]),
    ...(stale ? [words.label('projectStatus.stale')] : []),
    ...(narrative === null ? [] : [short(narrative, 28, 3)]),
  ];
  return { ...words.rating(rating), note: told.join('. ') };
}

/** What is bad is said before what is good, as far as there is room. */
function computed({ health }: ProjectStatusSnapshot, words: CommitteeWords): Words {
  if (!health.computed) return words.absent('projectStatus.notJudged');
  const { overall, since, schedule, budget, risks } = health.computed;
  const order = ['red', 'amber', 'unknown', 'green'];
  const reasons = [...schedule.reasons, ...budget.reasons, ...risks.reasons]
    .toSorted((a, b) => order.indexOf(a.signal) - order.indexOf(b.signal))
    .map(({ signal, text }) => `${words.signal(signal).text}: ${words.named(text).text}`);
  const from = since === null ? [] : [words.said('projectStatus.since', { moment: words.moment(since).text }).text];
  const shown = reasons.slice(0, 4).map((reason) => short(reason, 44, 1));
  const more = reasons.length - shown.length;
  return {
    ...words.signal(overall),
    note: [...from, ...shown, ...(more > 0 ? [moreOf(words, 'projectStatus.more.reasons', more)] : [])].join('\n'),
  };
}

function divergence({ health }: ProjectStatusSnapshot, words: CommitteeWords): Block[] {
  const { diverging, points, since, days } = health.divergence;
  if (!diverging) return [];
  const value =
    since === null
      ? words.said('projectStatus.diverging', { points: String(points) })
      : words.said('projectStatus.divergingSince', {
          points: String(points),
          moment: words.moment(since).text,
          days: words.count(days).text,
        });
  return [{ kind: 'remark', value }];
}

function said({ update }: ProjectStatusSnapshot, words: CommitteeWords): Section {
  if (!update) {
    return section(words, 'projectStatus.section.update', [paragraph(words.absent('projectStatus.noUpdate'))]);
  }
  const { period, state, language, by, at } = update;
  const cell = (text: string | null): Words =>
    text === null
      ? words.dash()
      : { ...words.written(short(text, 33.3, 6)), language: language === words.language ? null : language };
  return section(words, 'projectStatus.section.update', [
    tableOr(words.dash(), {
      columns: [
        column(words, 'projectStatus.column.progress', 33.3),
        column(words, 'projectStatus.column.problems', 33.3),
        column(words, 'projectStatus.column.nextSteps', 33.4),
      ],
      rows: [[cell(update.progress), cell(update.problems), cell(update.nextSteps)]],
    }),
    paragraph(
      words.said(`projectStatus.update.${state}`, {
        period: plainText(period),
        by: plainText(by),
        at: words.moment(at).text,
      }),
    ),
  ]);
}

function milestones(
  { milestones: all, baselines, day, health }: ProjectStatusSnapshot,
  words: CommitteeWords,
): Section {
  const shown = mostTelling(all);
  const more = all.length - shown.length;
  const strip = ganttStrip({
    language: words.language,
    title: words.label('projectStatus.chart'),
    today: day,
    rows: strips(all, words),
    words: {
      baseline: words.label('projectStatus.chart.baseline'),
      forecast: words.label('projectStatus.chart.forecast'),
      actual: words.label('projectStatus.chart.actual'),
      milestone: words.label('committee.column.milestone'),
      late: words.label('projectStatus.chart.late'),
      today: words.label('projectStatus.chart.today'),
    },
  });
  const slip = health.slip;
  const ends = slip?.endsOn ? [words.said('projectStatus.endsOn', { day: words.shortDay(slip.endsOn).text })] : [];
  const moved = words.said('projectStatus.rebaselined', {
    times: words.count(baselines.rebaselined).text,
    days: words.count(baselines.movedDaysInAll).text,
  });
  return section(words, 'projectStatus.section.milestones', [
    tableOr(words.absent('projectStatus.noMilestones'), {
      columns: [
        column(words, 'projectStatus.column.number', 4, 'end'),
        column(words, 'committee.column.milestone', 34),
        column(words, 'projectStatus.column.first', 11),
        column(words, 'projectStatus.column.current', 11),
        column(words, 'projectStatus.column.forecast', 11),
        column(words, 'projectStatus.column.actual', 11),
        column(words, 'projectStatus.column.slipFirst', 9, 'end'),
        column(words, 'projectStatus.column.slipCurrent', 9, 'end'),
      ],
      rows: shown.map((milestone) => [
        words.numeral(milestone.number),
        { ...words.named(milestone.title), text: short(words.named(milestone.title).text, 34, 1) },
        words.shortDay(milestone.firstBaselineOn),
        words.shortDay(milestone.baselineOn),
        words.shortDay(milestone.forecastOn),
        milestone.status === 'overdue' ? words.known('projectStatus.overdue') : words.shortDay(milestone.actualOn),
        words.days(milestone.slip.first),
        words.days(milestone.slip.current),
      ]),
    }),
    paragraph(
      joined(
        [
          ...(more > 0 ? [words.said('projectStatus.more.milestones', { count: words.count(more).text })] : []),
          ...ends,
          moved,
        ],
        ' ',
      ),
    ),
    ...(strip ? [{ kind: 'chart' as const, chart: strip, caption: null }] : []),
  ]);
}

/** What is still to be done goes before what is done, what is due sooner before what is due later; shown by number. */
function mostTelling(all: readonly StatusMilestone[]): StatusMilestone[] {
  const due = ({ baselineOn, forecastOn }: StatusMilestone): Day => baselineOn ?? forecastOn;
  const rank = (a: StatusMilestone, b: StatusMilestone): number =>
    Number(a.actualOn !== null) - Number(b.actualOn !== null) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0);
  return all
    .toSorted(rank)
    .slice(0, MOST_MILESTONES)
    .toSorted((a, b) => a.number - b.number);
}

/** The project as a whole, and the milestones whose ends have moved the farthest. */
function strips(all: readonly StatusMilestone[], words: CommitteeWords): GanttRow[] {
  if (all.length === 0) return [];
  const whole: GanttRow = {
    label: words.label('projectStatus.chart.whole'),
    baseline: spanOf(all.flatMap(({ baselineStartOn, baselineOn }) => [baselineStartOn, baselineOn])),
    forecast: spanOf(all.flatMap(({ startOn, forecastOn, actualOn }) => [startOn, actualOn ?? forecastOn])),
    actual: null,
    milestones: all.map(({ actualOn, forecastOn }) => ({ day: actualOn ?? forecastOn, reached: actualOn !== null })),
    late: all.some(({ status }) => status === 'overdue'),
  };
  const farthest = all
    .filter(({ actualOn, slip }) => actualOn === null && (slip.current ?? 0) > 0)
    .toSorted((a, b) => (b.slip.current ?? 0) - (a.slip.current ?? 0) || a.number - b.number)
    .slice(0, MOST_STRIPS);
  return [
    whole,
    ...farthest.map((milestone) => ({
      label: `${milestone.number}. ${words.named(milestone.title).text}`,
      baseline: spanOf([milestone.baselineStartOn, milestone.baselineOn]),
      forecast: spanOf([milestone.startOn, milestone.forecastOn]),
      actual: null,
      milestones: [{ day: milestone.forecastOn, reached: false }],
      late: milestone.status === 'overdue',
    })),
  ];
}

function spanOf(days: readonly (Day | null)[]): GanttSpan | null {
  const known = days.filter((day) => day !== null).toSorted();
  const [start, end] = [known[0], known.at(-1)];
  return start === undefined || end === undefined ? null : { start, end };
}

function money({ budget }: ProjectStatusSnapshot, words: CommitteeWords): Section {
  if (budget.empty) {
    return section(words, 'projectStatus.section.money', [paragraph(words.absent('projectStatus.noBudget'))]);
  }
  const { totals, unfunded, thisYear } = budget;
  const ofYear = words.said('projectStatus.ofYear', {
    year: String(thisYear.year),
    absorption: words.percent(thisYear.absorption).text,
  });
  const unfundedWords = toTiyn(unfunded) === 0n ? words.known('projectStatus.allFunded') : words.millions(unfunded);
  return section(words, 'projectStatus.section.money', [
    tableOr(words.dash(), {
      columns: [
        column(words, 'committee.column.plan', 18, 'end'),
        column(words, 'committee.column.adjusted', 18, 'end'),
        column(words, 'committee.column.committed', 16, 'end'),
        column(words, 'committee.column.actual', 15, 'end'),
        column(words, 'committee.column.absorption', 17, 'end'),
        column(words, 'committee.column.unfunded', 16, 'end'),
      ],
      rows: [
        [
          words.millions(totals.plan),
          words.millions(totals.adjusted),
          words.millions(totals.committed),
          words.millions(totals.actual),
          { ...words.percent(totals.absorption), note: ofYear.text },
          unfundedWords,
        ],
      ],
    }),
  ]);
}

function risksAndIssues({ risks, issues }: ProjectStatusSnapshot, words: CommitteeWords): Section {
  const listed = <Item>(
    all: readonly Item[],
    most: number,
    more: 'projectStatus.more.risks' | 'projectStatus.more.issues',
    line: (item: Item) => string,
  ): Words => {
    if (all.length === 0) return words.known('committee.none');
    const shown = all.slice(0, most).map((item) => short(line(item), 50, 1));
    const left = all.length - shown.length;
    return {
      ...words.dash(),
      missing: false,
      text: [...shown, ...(left > 0 ? [moreOf(words, more, left)] : [])].join('\n'),
    };
  };
  return section(words, 'projectStatus.section.risksAndIssues', [
    tableOr(words.dash(), {
      columns: [column(words, 'projectStatus.column.risks', 50), column(words, 'projectStatus.column.issues', 50)],
      rows: [
        [
          listed(risks, MOST_RISKS, 'projectStatus.more.risks', (risk) => riskLine(risk, words)),
          listed(issues, MOST_ISSUES, 'projectStatus.more.issues', (issue) => issueLine(issue, words)),
        ],
      ],
    }),
  ]);
}

const riskLine = ({ score, answered, title }: StatusRisk, words: CommitteeWords): string =>
  [`${score}/25`, ...(answered ? [] : [words.label('projectStatus.unanswered')]), title].join(' · ');

const issueLine = ({ severity, dueOn, overdue, title }: StatusIssue, words: CommitteeWords): string =>
  [
    words.label(`projectStatus.severity.${severity}`),
    ...(dueOn === null ? [] : [words.shortDay(dueOn).text]),
    ...(overdue ? [words.label('projectStatus.overdue')] : []),
    title,
  ].join(' · ');

const moreOf = (words: CommitteeWords, key: TextKey, count: number): string =>
  words.said(key, { count: words.count(count).text }).text;

/** Cut to so many lines of a column whose width is a share of the page; the words of lines do not fill them to the last letter. */
function short(text: string, share: number, lines: number): string {
  const room = (TEXT_WIDTH * POINTS_PER_MM * share) / 100 - INSET;
  return fitted(text, lines === 1 ? room : room * lines * 0.9, LETTERS);
}

const joined = (parts: readonly Words[], separator: string): Words => ({
  text: parts.map(({ text }) => text).join(separator),
  language: null,
  note: null,
  missing: false,
});
