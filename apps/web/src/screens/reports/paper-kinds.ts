import type { Report } from '../../api';
import { useMay, useMe } from '../../session/me';

export type PaperKind = Report['kind'];
export type Format = Report['format'];
export type PaperState = Report['state'];

/** What each kind can be drawn as, the usual one first. */
export const FORMATS_OF = {
  'project-passport': ['pdf', 'docx', 'json'],
  'project-status': ['pdf', 'docx', 'json'],
  'direction-digest': ['pdf', 'docx', 'xlsx', 'json'],
  'overdue-milestones': ['pdf', 'docx', 'xlsx', 'json'],
  portfolio: ['pdf', 'docx', 'xlsx', 'json'],
  'agenda-pack': ['pdf', 'docx', 'json'],
  minutes: ['pdf', 'docx', 'json'],
  indicators: ['pdf', 'docx', 'xlsx', 'json'],
  vlr: ['pdf', 'docx', 'json'],
  'what-if': ['pdf', 'xlsx', 'json'],
} as const satisfies Record<PaperKind, readonly Format[]>;

export const PAPER_KINDS = [
  'project-passport',
  'project-status',
  'direction-digest',
  'overdue-milestones',
  'portfolio',
  'agenda-pack',
  'minutes',
  'indicators',
  'vlr',
  'what-if',
] as const satisfies readonly PaperKind[];

export const PAPER_STATES = [
  'queued',
  'running',
  'ready',
  'failed',
  'cancelled',
] as const satisfies readonly PaperState[];

export const isUnderWay = ({ state }: { state: PaperState }): boolean => state === 'queued' || state === 'running';

const CITY_ROLES: readonly string[] = ['admin', 'project_office', 'auditor', 'committee_chair', 'committee_member'];
const OF_CITY: readonly PaperKind[] = ['portfolio', 'agenda-pack'];
const OF_DIRECTION: readonly PaperKind[] = ['direction-digest', 'overdue-milestones', 'vlr'];

/** The kinds that somebody of the person's roles may have at all; of which subjects the request tells. */
export function useAskableKinds(): readonly PaperKind[] {
  const may = useMay();
  const roles = useMe().grants.map(({ role }) => role);
  const city = roles.some((role) => CITY_ROLES.includes(role));
  const direction = city || roles.includes('head_of_direction');
  return PAPER_KINDS.filter((kind) => {
    if (kind === 'what-if') return may('policy.try');
    if (kind === 'minutes') return may('committee.read');
    if (kind === 'indicators') return may('reference.read');
    return (city || !OF_CITY.includes(kind)) && (direction || !OF_DIRECTION.includes(kind));
  });
}
