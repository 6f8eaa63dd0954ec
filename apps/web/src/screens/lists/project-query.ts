import type { Filters } from '../../app/search';
import { HEALTHS, OVERSIGHTS, STAGES, UNSAID, among } from './choices';

/** Words of the address by which projects are chosen, alike in the list and in the portfolio's figures. */
export const PROJECT_WORDS = [
  'q',
  'direction',
  'stage',
  'oversight',
  'roadmap',
  'district',
  'organisation',
  'manager',
  'bundle',
  'flagged',
  'costOver',
  'endsBefore',
  'health',
  'diverging',
  'overdue',
  'budgeted',
  'unfunded',
  'spent',
  'without',
] as const;

/** The same words as the API takes them. */
export function projectQuery({ all, one }: Pick<Filters, 'all' | 'one'>) {
  return {
    q: one('q'),
    direction: all('direction'),
    stage: among(STAGES, all('stage')),
    oversight: among(OVERSIGHTS, all('oversight')),
    roadmap: all('roadmap'),
    district: all('district'),
    organisation: one('organisation'),
    manager: one('manager'),
    bundle: one('bundle'),
    flagged: one('flagged'),
    costOver: one('costOver'),
    endsBefore: one('endsBefore'),
    health: among(HEALTHS, all('health')),
    diverging: one('diverging'),
    overdue: one('overdue'),
    budgeted: one('budgeted'),
    unfunded: one('unfunded'),
    spent: one('spent'),
    without: among(UNSAID, all('without')),
  };
}
