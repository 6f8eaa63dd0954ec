import { useTranslation } from 'react-i18next';
import type { Filter } from '../../ui/filter-bar';
import { useDirections, useDistricts, useOrganisations, useRoadmaps } from '../../ui/reference';
import { HEALTHS, OVERSIGHTS, STAGES, UNSAID } from './choices';

/** The filters of projects, for a `<FilterBar>`. */
export function useProjectFilters(): readonly Filter[] {
  const { t } = useTranslation(['lists', 'common']);
  const directions = useDirections();
  const roadmaps = useRoadmaps();
  const districts = useDistricts();
  const organisations = useOrganisations();
  return [
    { kind: 'words', name: 'q', label: t('common:field.q') },
    { kind: 'several', name: 'direction', label: t('common:field.direction'), options: directions },
    {
      kind: 'several',
      name: 'health',
      label: t('common:field.health'),
      options: HEALTHS.map((value) => ({ value, label: t(`common:health.${value}`) })),
    },
    {
      kind: 'several',
      name: 'stage',
      label: t('common:field.stage'),
      options: STAGES.map((value) => ({ value, label: t(`common:stage.${value}`) })),
    },
    {
      kind: 'several',
      name: 'oversight',
      label: t('common:field.oversight'),
      options: OVERSIGHTS.map((value) => ({ value, label: t(`common:oversight.${value}`) })),
    },
    { kind: 'several', name: 'roadmap', label: t('common:field.roadmap'), options: roadmaps },
    { kind: 'several', name: 'district', label: t('common:field.district'), options: districts },
    { kind: 'one', name: 'organisation', label: t('common:field.organisation'), options: organisations },
    {
      kind: 'several',
      name: 'without',
      label: t('without.label'),
      options: UNSAID.map((value) => ({ value, label: t(`without.${value}`) })),
    },
    { kind: 'day', name: 'endsBefore', label: t('endsBefore') },
  ];
}
