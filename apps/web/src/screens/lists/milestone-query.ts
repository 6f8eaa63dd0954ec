import type { Filters } from '../../app/search';
import { ACCEPTANCES, MILESTONE_SORTS, MILESTONE_STATUSES, STAGES, among } from './choices';

/** Words of the address by which milestones are chosen. */
export const MILESTONE_WORDS = [
  'direction',
  'roadmap',
  'project',
  'stage',
  'owner',
  'status',
  'mine',
  'dueWithin',
  'dueBefore',
  'overdue',
  'forecastStale',
  'acceptance',
  'sort',
] as const;

/** The same words as the API takes them. */
export function milestoneQuery({ all, one }: Pick<Filters, 'all' | 'one'>) {
  const [sort] = among(MILESTONE_SORTS, all('sort'));
  const within = one('dueWithin');
  return {
    direction: all('direction'),
    roadmap: all('roadmap'),
    project: one('project'),
    stage: among(STAGES, all('stage')),
    owner: all('owner'),
    status: among(MILESTONE_STATUSES, all('status')),
    mine: one('mine'),
    dueWithin: within === undefined ? undefined : Number(within),
    dueBefore: one('dueBefore'),
    overdue: one('overdue'),
    forecastStale: one('forecastStale'),
    acceptance: among(ACCEPTANCES, all('acceptance')),
    sort,
  };
}
