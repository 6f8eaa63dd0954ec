import { useQuery } from '@tanstack/react-query';
import {
  bundlesListOptions,
  directionsListOptions,
  nextOf,
  organisationsPage,
  referenceDistrictsOptions,
  roadmapsListOptions,
} from '../api';
import type { Organisation } from '../api';
import type { Option } from './filter-bar';
import { useWords } from './words';
import type { Trilingual } from './words';

/** What is renamed once a year need not be asked for on each screen. */
const KEPT = { staleTime: 60 * 60_000, gcTime: 2 * 60 * 60_000 };
const MOST_ON_A_PAGE = 200;
const NONE: readonly Organisation[] = [];

interface Named {
  readonly code: string;
  readonly name: Trilingual;
}

/** Options of a select, by the code that the API takes; none while they are awaited. */
function useOptions(items: readonly Named[] = [], withCode = false): readonly Option[] {
  const words = useWords();
  return items.map(({ code, name }) => ({ value: code, label: withCode ? `${code}. ${words(name)}` : words(name) }));
}

/** The seven directions, with their Roman numbers. */
export function useDirections(): readonly Option[] {
  return useOptions(useQuery({ ...directionsListOptions(), ...KEPT }).data?.items, true);
}

export function useRoadmaps(): readonly Option[] {
  return useOptions(useQuery({ ...roadmapsListOptions(), ...KEPT }).data?.items);
}

export function useDistricts(): readonly Option[] {
  return useOptions(useQuery({ ...referenceDistrictsOptions(), ...KEPT }).data?.items);
}

/** Sets of projects that only make sense together. */
export function useBundles(): readonly Option[] {
  return useOptions(useQuery({ ...bundlesListOptions(), ...KEPT }).data?.items);
}

/** All active organisations, in the order of their names. */
export function useOrganisations(): readonly Option[] {
  return useOptions(useActiveOrganisations()).toSorted((one, other) => one.label.localeCompare(other.label));
}

/** All active organisations with their kinds and the directions that curate them; none while they are awaited. */
export function useActiveOrganisations(): readonly Organisation[] {
  const { data = NONE } = useQuery({
    queryKey: ['organisations', 'active'],
    queryFn: ({ signal }) => activeOnes(signal),
    ...KEPT,
  });
  return data;
}

async function activeOnes(signal: AbortSignal): Promise<Organisation[]> {
  const found: Organisation[] = [];
  let after: string | undefined;
  do {
    const { data, response } = await organisationsPage({
      query: { active: 'true', limit: MOST_ON_A_PAGE, after },
      signal,
      throwOnError: true,
    });
    found.push(...data.items);
    after = nextOf(response);
  } while (after !== undefined);
  return found;
}
