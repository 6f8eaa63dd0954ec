import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../../ui/reference';
import { useWords } from '../../ui/words';
import { HEALTHS } from '../lists/choices';
import { FoldedFilters } from '../lists/folded-filters';
import type { GanttProject } from './use-gantt';

/** Filters of a roadmap; organisations are those that carry out something in it. */
export function RoadmapFilters({ projects }: { projects: readonly GanttProject[] }) {
  const { t } = useTranslation(['roadmap', 'common']);
  const words = useWords();
  const owners = new Set(projects.flatMap(({ milestones }) => milestones.map(({ owner }) => owner)));
  return (
    <FoldedFilters
      main={3}
      signs={[{ name: 'overdue', label: t('overdue') }]}
      filters={[
        {
          kind: 'several',
          name: 'health',
          label: t('common:field.health'),
          options: HEALTHS.map((value) => ({ value, label: t(`common:health.${value}`) })),
        },
        {
          kind: 'several',
          name: 'owner',
          label: t('owner'),
          options: useOrganisations().filter(({ value }) => owners.has(value)),
        },
        {
          kind: 'one',
          name: 'critical',
          label: t('critical.label'),
          options: (['roadmap', 'project'] as const).map((value) => ({ value, label: t(`critical.${value}`) })),
        },
        {
          kind: 'one',
          name: 'project',
          label: t('common:field.project'),
          options: projects.map(({ id, code, title }) => ({ value: id, label: `${code} · ${words(title)}` })),
        },
      ]}
    />
  );
}
