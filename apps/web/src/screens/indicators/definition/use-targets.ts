import { useQuery } from '@tanstack/react-query';
import { catalogueTargetsOptions } from '../../../api';
import type { Option } from '../../../ui/filter-bar';
import { useWords } from '../../../ui/words';

/** The targets of the seventeen goals with their codes; none while they are awaited. */
export function useTargets(): readonly Option[] {
  const words = useWords();
  const { data } = useQuery({ ...catalogueTargetsOptions(), staleTime: Infinity });
  return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${code}. ${words(name)}` }));
}
