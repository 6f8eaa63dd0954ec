import type { Language } from '#libs/kernel';
import { changesBlocks } from './changes-blocks.js';
import { paragraph, section } from './blocks.js';
import { CommitteeWords } from './committee-words.js';
import { healthMaps, endTrends } from './direction-digest-charts.js';
import {
  decisions,
  dueMilestones,
  instructions,
  issues,
  obligations,
  overdueMilestones,
  risks,
} from './direction-digest-lists.js';
import type { DirectionDigestSnapshot } from './direction-digest-snapshot.js';
import type { Block, Paper, Words } from './paper.js';
import { paperHead } from './paper-head.js';
import { absorptionBars, codedRows, divergingProjects, sumsFacts, sumsTable } from './portfolio-blocks.js';
import { SIGNALS } from './portfolio-snapshot.js';

/** The digest of a direction in one language: the same data always give the same content. */
export function directionDigestContent(snapshot: DirectionDigestSnapshot, language: Language): Paper {
  const words = new CommitteeWords(snapshot, language);
  const { direction, projects } = snapshot;
  return {
    ...paperHead(words, {
      city: snapshot.city,
      takenAt: snapshot.takenAt,
      kind: words.label('directionDigest.kind'),
      code: words.shortDay(snapshot.day).text,
      title: words.codeAndName(direction),
    }),
    contents: words.label('directionDigest.contents'),
    sections: [
      section(words, 'directionDigest.section.total', [totals(snapshot, words)]),
      section(words, 'directionDigest.section.health', healthMaps(words, projects)),
      section(words, 'portfolio.section.diverging', divergingProjects(words, projects)),
      section(words, 'directionDigest.section.money', money(snapshot, words)),
      section(words, 'directionDigest.section.stage', groups(snapshot, words)),
      section(words, 'directionDigest.section.overdue', overdueMilestones(words, snapshot)),
      section(words, 'directionDigest.section.due', dueMilestones(words, snapshot)),
      section(words, 'directionDigest.section.ends', [endTrends(words, snapshot.ends)]),
      section(words, 'directionDigest.section.risks', risks(words, snapshot)),
      section(words, 'directionDigest.section.issues', issues(words, snapshot)),
      section(words, 'directionDigest.section.obligations', obligations(words, snapshot)),
      section(words, 'directionDigest.section.decisions', decisions(words, snapshot)),
      section(words, 'directionDigest.section.instructions', instructions(words, snapshot)),
      section(
        words,
        'directionDigest.section.changes',
        changesBlocks(words, sinceWhen(snapshot, words), snapshot.changes),
      ),
    ],
  };
}

function totals(snapshot: DirectionDigestSnapshot, words: CommitteeWords): Block {
  const healthy = new Map(snapshot.byHealth.map(({ code, projects }) => [code, projects]));
  return sumsFacts(
    words,
    snapshot.total,
    ['directionDigest.field.head', words.named(snapshot.head)],
    ['directionDigest.field.period', periodOf(snapshot, words)],
    ['directionDigest.field.since', sinceWhen(snapshot, words)],
    ['portfolio.field.day', words.day(snapshot.day)],
    [
      'directionDigest.field.health',
      words.written(SIGNALS.map((signal) => words.count(healthy.get(signal) ?? 0).text).join(' / ')),
    ],
  );
}

function periodOf({ period }: DirectionDigestSnapshot, words: CommitteeWords): Words {
  if (!period) return words.absent('directionDigest.none.period');
  const note = period.frozenAt
    ? words.said('directionDigest.periodFrozen', { moment: words.moment(period.frozenAt).text })
    : words.said('directionDigest.periodDue', { day: words.day(period.dueOn).text });
  const days = { from: words.day(period.startsOn).text, to: words.day(period.endsOn).text };
  return { ...words.said('directionDigest.period', { name: period.name, ...days }), note: note.text };
}

function sinceWhen({ previous, since }: DirectionDigestSnapshot, words: CommitteeWords): Words {
  const moment = words.moment(since);
  return previous ? words.said('directionDigest.sinceFreeze', { period: previous.name, moment: moment.text }) : moment;
}

function money({ byRoadmap }: DirectionDigestSnapshot, words: CommitteeWords): Block[] {
  return [
    absorptionBars(words, byRoadmap, false),
    ...(byRoadmap.length > 0 ? [paragraph(words.known('portfolio.severalNote'))] : []),
  ];
}

function groups({ byStage, byOversight, total }: DirectionDigestSnapshot, words: CommitteeWords): Block[] {
  return [
    { kind: 'heading', level: 3, text: words.label('directionDigest.heading.stage') },
    sumsTable(words, codedRows(words, byStage, 'passport.stage'), total),
    { kind: 'heading', level: 3, text: words.label('directionDigest.heading.oversight') },
    sumsTable(words, codedRows(words, byOversight, 'passport.oversight'), total),
  ];
}
