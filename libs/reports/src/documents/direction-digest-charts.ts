import { signalMap, slipTrend } from '../charts/index.js';
import { paragraph } from './blocks.js';
import type { CommitteeWords } from './committee-words.js';
import type { EndTrend } from './direction-digest-snapshot.js';
import { TONES } from './health-map.js';
import type { Block } from './paper.js';
import type { PortfolioProject, Signal } from './portfolio-snapshot.js';

/** Rows of one map: more do not go onto a page. */
const MOST_ROWS = 24;
/** Lines that the eye can tell apart. */
const MOST_LINES = 6;

const JUDGED: readonly string[] = ['approved', 'in_delivery', 'on_hold'];
const PARTS = ['overall', 'schedule', 'budget', 'risks'] as const;
const WORST_FIRST: readonly (Signal | undefined)[] = ['red', 'amber', 'unknown', 'green', undefined];

/** Projects by signals, the worst first, on as many maps as they need; one sentence where there are none. */
export function healthMaps(words: CommitteeWords, projects: readonly PortfolioProject[]): Block[] {
  const place = ({ health }: PortfolioProject) => WORST_FIRST.indexOf(health?.overall);
  const judged = projects.filter(({ stage }) => JUDGED.includes(stage)).toSorted((a, b) => place(a) - place(b));
  const maps: Block[] = [];
  for (let from = 0; from < judged.length; from += MOST_ROWS) {
    const chart = signalMap({
      language: words.language,
      title: words.label('directionDigest.health'),
      corner: words.label('committee.column.project'),
      columns: PARTS.map((part) => words.label(`directionDigest.health.${part}`)),
      rows: judged.slice(from, from + MOST_ROWS).map(({ code, title, health }) => ({
        label: words.codeAndName({ code, name: title }).text,
        signals: PARTS.map((part) => health && { word: words.signal(health[part]).text, tone: TONES[health[part]] }),
      })),
    });
    const last = from + MOST_ROWS >= judged.length;
    if (chart) maps.push({ kind: 'chart', chart, caption: last ? words.known('directionDigest.health.note') : null });
  }
  return maps.length > 0 ? maps : [paragraph(words.absent('committee.none'))];
}

/** How far the expected end of a project has moved from its first report to its last, in milliseconds. */
const moved = ({ reports }: EndTrend): number =>
  Math.abs(Date.parse(reports.at(-1)?.expected ?? '') - Date.parse(reports[0]?.expected ?? ''));

/** The ends that moved most from report to report; one sentence where none did. */
export function endTrends(words: CommitteeWords, ends: readonly EndTrend[]): Block {
  const known = ends.filter(({ reports }) => reports.length > 1);
  if (known.length === 0) return paragraph(words.absent('directionDigest.none.ends'));
  const chart = slipTrend({
    language: words.language,
    title: words.label('directionDigest.section.ends'),
    milestones: known
      .filter((trend) => moved(trend) > 0)
      .toSorted((a, b) => moved(b) - moved(a))
      .slice(0, MOST_LINES)
      .map(({ project: { code, title }, reports }) => ({
        name: words.codeAndName({ code, name: title }).text,
        reports,
      })),
    words: {
      reported: words.label('directionDigest.ends.reported'),
      expected: words.label('directionDigest.ends.expected'),
      due: words.label('directionDigest.ends.due'),
    },
  });
  if (!chart) return paragraph(words.absent('directionDigest.none.moved'));
  return { kind: 'chart', chart, caption: words.known('directionDigest.ends.note') };
}
