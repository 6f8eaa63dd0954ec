import { useQueryClient } from '@tanstack/react-query';
import type { Person, PersonList } from '../api';
import { peoplePageQueryKey } from '../api';
import { useWords } from './words';

type Named = Pick<Person, 'id' | 'name'>;

/** Who stands behind an id: one of those that are known anyway, or of those that have been found for a choice. */
export function usePersonName(...known: readonly (Named | null)[]): (id: unknown) => string {
  const client = useQueryClient();
  const words = useWords();
  return (id) => {
    const [{ _id }] = peoplePageQueryKey();
    const found = client.getQueriesData<PersonList>({ queryKey: [{ _id }] }).flatMap(([, list]) => list?.items ?? []);
    return words([...known, ...found].find((person) => person?.id === id)?.name);
  };
}
