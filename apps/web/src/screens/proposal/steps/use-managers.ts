import { useQuery } from '@tanstack/react-query';
import { usersListOptions } from '../../../api';
import type { Project } from '../../../api';
import { useMay, useMe } from '../../../session/me';
import type { Option } from '../../../ui/filter-bar';
import { useWords } from '../../../ui/words';

const MOST_ON_A_PAGE = 200;

/** Who may lead the project: every manager for those who may see the users; else oneself, and whoever leads it already. */
export function useManagers(project: Project | undefined): readonly Option[] {
  const words = useWords();
  const me = useMe();
  const query = { role: 'project_manager', active: 'true', limit: MOST_ON_A_PAGE } as const;
  const { data } = useQuery({ ...usersListOptions({ query }), enabled: useMay()('user.read') });
  const own = me.grants.some(({ role, delegatedFrom }) => role === 'project_manager' && delegatedFrom === null);
  const people = [...(data?.items ?? (own ? [me] : [])), ...(project?.manager ? [project.manager] : [])];
  return [...new Map(people.map(({ id, name }) => [id, { value: id, label: words(name) }])).values()];
}
