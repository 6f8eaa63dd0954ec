import type { ReportPackInput } from '../../api';
import { LANGUAGES } from '../../texts/language';
import { among } from '../lists/choices';
import { FORMATS_OF, PAPER_KINDS } from './paper-kinds';
import type { PaperKind } from './paper-kinds';

/** What the form of a request holds; of the subjects only that of the kind is sent. Empty text is nothing chosen. */
export interface PaperWish {
  readonly kind: PaperKind;
  readonly projectId: string;
  readonly minutesId: string;
  readonly meetingId: string;
  readonly whatIfId: string;
  readonly direction: string;
  readonly roadmap: string;
  readonly periodId: string;
  readonly goals: readonly string[];
  readonly formats: readonly string[];
  readonly languages: readonly string[];
}

/** Names of the wish's fields as the API points to them. */
export const WISH_FIELDS = [
  'kind',
  'projectId',
  'minutesId',
  'meetingId',
  'whatIfId',
  'direction',
  'roadmap',
  'periodId',
  'goals',
  'formats',
  'languages',
] as const satisfies readonly (keyof PaperWish)[];

/** The request of the API for a wish. */
export function packOf({ kind, ...wish }: PaperWish): ReportPackInput {
  const languages = among(LANGUAGES, wish.languages);
  const goals = wish.goals.map(Number);
  const { projectId, minutesId, meetingId, whatIfId, direction } = wish;
  const drawn = <Kind extends PaperKind>(of: Kind) =>
    among<(typeof FORMATS_OF)[Kind][number]>(FORMATS_OF[of], wish.formats);
  switch (kind) {
    case 'project-passport':
    case 'project-status':
      return { kind, projectId, formats: drawn(kind), languages };
    case 'minutes':
      return { kind, minutesId, formats: drawn(kind), languages };
    case 'agenda-pack':
      return { kind, meetingId, formats: drawn(kind), languages };
    case 'what-if':
      return { kind, whatIfId, formats: drawn(kind), languages };
    case 'vlr':
      return { kind, goals, formats: drawn(kind), languages };
    case 'indicators':
      return { kind, ...(goals.length > 0 && { goals }), formats: drawn(kind), languages };
    case 'portfolio':
      return { kind, formats: drawn(kind), languages };
    case 'overdue-milestones':
      return {
        kind,
        ...(direction !== '' && { direction }),
        ...(wish.roadmap !== '' && { roadmap: wish.roadmap }),
        formats: drawn(kind),
        languages,
      };
    default:
      return {
        kind,
        direction,
        ...(wish.periodId !== '' && { periodId: wish.periodId }),
        formats: drawn(kind),
        languages,
      };
  }
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The wish that a request said, by the names of its fields; what it did not say is empty. */
export function wishOf(said: Readonly<Record<string, unknown>>): PaperWish {
  return {
    kind: PAPER_KINDS.find((kind) => kind === said['kind']) ?? 'project-passport',
    projectId: word(said['projectId']),
    minutesId: word(said['minutesId']),
    meetingId: word(said['meetingId']),
    whatIfId: word(said['whatIfId']),
    direction: word(said['direction']),
    roadmap: word(said['roadmap']),
    periodId: word(said['periodId']),
    goals: words(said['goals']),
    formats: words(said['formats']),
    languages: words(said['languages']),
  };
}
