import { useQuery } from '@tanstack/react-query';
import { channelSourcesPageOptions } from '../../../api';
import type { Option } from '../../../ui/filter-bar';
import { useWords } from '../../../ui/words';

const MOST = 200;

/** The documents that reviews cite, with their numbers; none while they are awaited. */
export function useSources(): readonly Option[] {
  const words = useWords();
  const { data } = useQuery(channelSourcesPageOptions({ query: { limit: MOST } }));
  return (data?.items ?? []).map(({ number, title }) => ({ value: `${number}`, label: `[${number}] ${words(title)}` }));
}
