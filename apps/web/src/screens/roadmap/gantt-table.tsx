import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Gantt } from '../../api';
import { HealthBadge, MilestoneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { useOrganisations } from '../../ui/reference';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import type { GanttProject } from './use-gantt';

/** All that the chart shows, as rows of words and days. */
export function GanttTable({ gantt, projects }: { gantt: Gantt; projects: readonly GanttProject[] }) {
  const { t } = useTranslation(['roadmap', 'common']);
  const words = useWords();
  const { day } = useFormats();
  const organisations = new Map(useOrganisations().map(({ value, label }) => [value, label]));
  const numbers = new Map(
    gantt.projects.flatMap(({ code, milestones }) => milestones.map(({ id, number }) => [id, `${code} / ${number}`])),
  );
  for (const { id, number, project } of gantt.neighbours) numbers.set(id, `${project.code} / ${number}`);
  const waitsFor = (id: string) =>
    gantt.links.flatMap(({ successorId, predecessorId, type }) =>
      successorId === id ? [`${numbers.get(predecessorId) ?? '—'} ${type}`] : [],
    );
  return (
    <RowsTable
      caption={t('table.caption', { roadmap: words(gantt.roadmap.name) })}
      rows={projects.flatMap((project) => project.milestones.map((milestone) => ({ project, milestone })))}
      rowKey={({ milestone }) => milestone.id}
      columns={[
        {
          key: 'project',
          title: t('common:field.project'),
          cell: ({ project }) => (
            <Stack gap={2} align="flex-start">
              <ScreenLink href={`/projects/${project.id}`}>{words(project.title)}</ScreenLink>
              <Text size="xs" c="dimmed">
                {project.code}
              </Text>
              <HealthBadge health={project.health} />
            </Stack>
          ),
        },
        {
          key: 'milestone',
          title: t('milestone'),
          cell: ({ milestone }) => (
            <Stack gap={2} align="flex-start">
              <ScreenLink href={`/milestones/${milestone.id}`}>
                {milestone.number}. {words(milestone.title)}
              </ScreenLink>
              <MilestoneBadge status={milestone.status} />
            </Stack>
          ),
        },
        {
          key: 'owner',
          title: t('owner'),
          cell: ({ milestone: { owner } }) => (owner === null ? '—' : (organisations.get(owner) ?? owner)),
        },
        {
          key: 'firstBaseline',
          title: t('firstBaseline'),
          numeric: true,
          cell: ({ milestone }) => day(milestone.firstBaseline?.finishOn),
        },
        {
          key: 'baseline',
          title: t('baseline'),
          numeric: true,
          cell: ({ milestone }) => day(milestone.baseline?.finishOn),
        },
        {
          key: 'forecast',
          title: t('forecastOrActual'),
          numeric: true,
          cell: ({ milestone: { forecastOn, actualOn } }) => day(actualOn ?? forecastOn),
        },
        {
          key: 'float',
          title: t('float'),
          cell: ({ milestone: { critical, criticalInProject, totalFloat } }) =>
            critical
              ? t('critical.roadmap')
              : [
                  criticalInProject && t('critical.project'),
                  totalFloat !== null && t('common:unit.days', { count: totalFloat }),
                ]
                  .filter(Boolean)
                  .join(' · ') || '—',
        },
        { key: 'links', title: t('links.before'), cell: ({ milestone }) => waitsFor(milestone.id).join(', ') || '—' },
      ]}
    />
  );
}
