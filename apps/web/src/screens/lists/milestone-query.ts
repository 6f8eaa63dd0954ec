import type { Filters } from '../../app/search';
import { ACCEPTANCES, MILESTONE_SORTS, MILESTONE_STATUSES, among } from './choices';
import { PROJECT_WORDS, projectQuery } from './project-query';

/** Words of the address by which milestones are chosen: those of their projects, and their own. */
export const MILESTONE_WORDS = [
  ...PROJECT_WORDS,
  'project',
  'owner',
  'status',
  'mine',
  'dueWithin',
  'dueBefore',
  'forecastStale',
  'acceptance',
  'sort',
] as const;

/** The same words as the API takes them. */
export function milestoneQuery({ all, one }: Pick<Filters, 'all' | 'one'>) {
  const [sort] = among(MILESTONE_SORTS, all('sort'));
  const within = one('dueWithin');
  return {
    ...projectQuery({ all, one }),
    project: one('project'),
    owner: all('owner'),
    status: among(MILESTONE_STATUSES, all('status')),
    mine: one('mine'),
    dueWithin: within === undefined ? undefined : Number(within),
    dueBefore: one('dueBefore'),
    forecastStale: one('forecastStale'),
    acceptance: among(ACCEPTANCES, all('acceptance')),
    sort,
  };
}
