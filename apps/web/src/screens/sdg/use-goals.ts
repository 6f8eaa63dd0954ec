import { useQuery } from '@tanstack/react-query';
import { catalogueGoalsOptions } from '../../api';
import type { Option } from '../../ui/filter-bar';
import { useWords } from '../../ui/words';

/** The seventeen goals with their numbers; none while they are awaited. */
export function useGoals(): readonly Option[] {
  const words = useWords();
  const { data } = useQuery({ ...catalogueGoalsOptions(), staleTime: Infinity });
  return (data?.items ?? []).map(({ number, name }) => ({ value: `${number}`, label: `${number}. ${words(name)}` }));
}

/** Goals of an address as the API takes them. */
export const goalNumbers = (words: readonly string[]): number[] =>
  words.map(Number).filter((goal) => Number.isInteger(goal) && goal >= 1 && goal <= 17);
