import type { Language } from '#libs/kernel';
import type { Workbook } from '../sheets/index.js';
import { CommitteeWords } from './committee-words.js';
import type { DirectionDigestSnapshot } from './direction-digest-snapshot.js';
import { overdueMilestonesSheet } from './overdue-milestones-content.js';
import { projectsSheet } from './portfolio-workbook.js';
import { aboutSheet } from './workbook-about.js';

/** The direction's projects and overdue milestones as tables. */
export function directionDigestWorkbook(snapshot: DirectionDigestSnapshot, language: Language): Workbook {
  const words = new CommitteeWords(snapshot, language);
  const title = words.codeAndName(snapshot.direction).text;
  return {
    language,
    title,
    author: words.named(snapshot.city.name).text,
    takenAt: snapshot.takenAt,
    sheets: [projectsSheet(snapshot.projects, words), overdueMilestonesSheet(snapshot.overdue, words)],
    about: aboutSheet(words, title, snapshot.takenAt, [
      { label: words.label('portfolio.about.scope'), text: words.label('portfolio.about.scopeText') },
    ]),
  };
}
