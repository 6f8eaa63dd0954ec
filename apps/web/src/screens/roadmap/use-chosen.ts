import { useMemo } from 'react';
import { useFilters } from '../../app/search';
import { chosen } from './rows';
import type { GanttProject } from './use-gantt';

/** What the address asks for; the same list as long as it asks for the same, so that the chart is not drawn anew. */
export function useChosen(projects: readonly GanttProject[]): readonly GanttProject[] {
  const { all, one } = useFilters();
  const wanted = JSON.stringify({
    project: one('project'),
    health: all('health'),
    owners: all('owner'),
    critical: one('critical'),
    overdue: one('overdue') === 'true',
  });
  return useMemo(() => chosen(projects, JSON.parse(wanted)), [projects, wanted]);
}
