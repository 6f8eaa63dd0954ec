import { useTranslation } from 'react-i18next';
import type { Filter } from '../../ui/filter-bar';
import { useDirections, useOrganisations } from '../../ui/reference';
import { ACCEPTANCES, MILESTONE_STATUSES } from './choices';
import { useProjectFilters } from './project-filters';

const SOON = [7, 14, 30, 60, 90] as const;

/** The filters of milestones, for a `<FilterBar>`. */
export function useMilestoneFilters(): readonly Filter[] {
  const { t } = useTranslation(['lists', 'common']);
  const directions = useDirections();
  const ofProject = useProjectFilters();
  const organisations = useOrganisations();
  return [
    { kind: 'several', name: 'direction', label: t('common:field.direction'), options: directions },
    {
      kind: 'several',
      name: 'status',
      label: t('common:field.status'),
      options: MILESTONE_STATUSES.map((value) => ({ value, label: t(`common:milestoneStatus.${value}`) })),
    },
    {
      kind: 'one',
      name: 'dueWithin',
      label: t('dueWithin'),
      options: SOON.map((days) => ({ value: String(days), label: t('common:unit.days', { count: days }) })),
    },
    { kind: 'several', name: 'owner', label: t('owner'), options: organisations },
    {
      kind: 'several',
      name: 'acceptance',
      label: t('acceptance.label'),
      options: ACCEPTANCES.map((value) => ({ value, label: t(`acceptance.${value}`) })),
    },
    { kind: 'day', name: 'dueBefore', label: t('dueBefore') },
    // the projects' own come last, but for those that stand above
    ...ofProject
      .filter(({ name }) => name !== 'direction')
      .map((filter) => (filter.name === 'stage' ? { ...filter, label: t('projectStage') } : filter)),
  ];
}
