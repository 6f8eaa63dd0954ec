import { useQuery } from '@tanstack/react-query';
import { periodsPageOptions } from '../../../api';
import type { ReportingPeriod } from '../../../api';
import type { Option } from '../../../ui/filter-bar';
import { usePeriodName } from '../period-name';

const MOST = 100;

/** The frozen periods of the kind before this one, by the names that the API takes. */
export function useEarlierPeriods(kind: ReportingPeriod['kind'], name: string): readonly Option[] {
  const nameOf = usePeriodName();
  const { data } = useQuery(periodsPageOptions({ query: { kind, state: 'frozen', limit: MOST } }));
  return (data?.items ?? [])
    .filter((period) => period.name < name)
    .map((period) => ({ value: period.name, label: nameOf(period.name) }));
}
