import { useQuery } from '@tanstack/react-query';
import { providersListOptions } from '../api';
import { useWords } from '../ui/words';

/** What stands on the button of the city's identity provider; undefined where there is none. */
export function useProvider(): string | undefined {
  const words = useWords();
  const { data } = useQuery({ ...providersListOptions(), staleTime: Infinity });
  const [provider] = data?.items ?? [];
  return provider && words(provider.label);
}
