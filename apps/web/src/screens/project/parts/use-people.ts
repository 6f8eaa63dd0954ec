import { useQuery } from '@tanstack/react-query';
import { usersListOptions } from '../../../api';
import { useMay } from '../../../session/me';
import type { Option } from '../../../ui/filter-bar';
import { useWords } from '../../../ui/words';

/** Active people for a select, for those who may look at the list of them; else none. */
export function usePeople(): readonly Option[] {
  const words = useWords();
  const may = useMay();
  const { data } = useQuery({
    ...usersListOptions({ query: { active: 'true', limit: 200 } }),
    enabled: may('user.read'),
    staleTime: 60_000,
  });
  return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: words(name) }));
}
