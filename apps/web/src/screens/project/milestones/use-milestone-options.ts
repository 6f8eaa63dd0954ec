import { useQuery } from '@tanstack/react-query';
import { projectMilestonesPageOptions } from '../../../api';
import type { Option } from '../../../ui/filter-bar';
import { useWords } from '../../../ui/words';

/** The milestones of a project for a select. */
export function useMilestoneOptions(projectId: string): Option[] {
  const words = useWords();
  const { data } = useQuery({
    ...projectMilestonesPageOptions({ path: { id: projectId }, query: { limit: 200 } }),
    enabled: projectId !== '',
  });
  return (data?.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number}. ${words(title)}` }));
}
