import type { Filters } from '../../app/search';

/** Words of the address, each named as the API names it. */
export const PROJECT_WORDS = ['q', 'district', 'direction', 'stage', 'goal'] as const;
export const INDICATOR_WORDS = ['q', 'direction', 'goal', 'territory'] as const;

/** Asks for projects that name no district. */
export const NO_DISTRICT = 'none';

export const STAGES = ['approved', 'in_delivery', 'completed'] as const;

const goalsOf = ({ all }: Filters): number[] | undefined => someOf(all('goal').map(Number));
const someOf = <Value>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);

/** What the address asks of the list of projects. */
export const projectQuery = (filters: Filters) => ({
  q: filters.one('q'),
  district: someOf(filters.all('district')),
  direction: someOf(filters.all('direction')),
  stage: someOf(STAGES.filter((stage) => filters.all('stage').includes(stage))),
  goal: goalsOf(filters),
});

/** What the address asks of the list of indicators. */
export const indicatorQuery = (filters: Filters) => ({
  q: filters.one('q'),
  direction: someOf(filters.all('direction')),
  goal: goalsOf(filters),
  territory: filters.one('territory'),
});
