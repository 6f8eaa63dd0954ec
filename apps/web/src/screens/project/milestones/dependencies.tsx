import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dependenciesPage } from '../../../api';
import type { DependencyList, LinkedMilestone } from '../../../api';
import { useMay } from '../../../session/me';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { NewDependency } from './new-dependency';
import { RemoveDependency } from './remove-dependency';
import { ScreenLink } from '../../../ui/screen-link';

type Dependency = DependencyList['items'][number];

/** What waits for what, in this project and across its border. */
export function Dependencies({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const query = useInfiniteQuery(
    projectPages('dependencies', projectId, {}, (after, signal) =>
      dependenciesPage({ path: { id: projectId }, query: { limit: 100, after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<Dependency>[] = [
    {
      key: 'predecessor',
      title: t('dependencies.predecessor'),
      cell: ({ predecessor }) => <Linked milestone={predecessor} here={projectId} />,
    },
    {
      key: 'successor',
      title: t('dependencies.successor'),
      cell: ({ successor }) => <Linked milestone={successor} here={projectId} />,
    },
    { key: 'type', title: t('dependencies.type'), cell: ({ type }) => t(`dependencies.types.${type}`) },
    { key: 'lag', title: t('dependencies.lag'), numeric: true, cell: ({ lagDays }) => lagDays },
    { key: 'note', title: t('field.comment', { ns: 'common' }), cell: ({ note }) => note ?? '—' },
    {
      key: 'remove',
      title: t('action.remove', { ns: 'common' }),
      cell: (row) => row.mayEdit && <RemoveDependency dependency={row} />,
    },
  ];
  return (
    <Section
      title={t('dependencies.title')}
      about={t('dependencies.about')}
      actions={
        may('delivery.plan') && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('dependencies.add')}
          </Button>
        )
      }
    >
      <ListTable
        query={query}
        caption={t('dependencies.title')}
        empty={t('dependencies.none')}
        rowKey={({ id }) => id}
        columns={columns}
      />
      {adding && <NewDependency projectId={projectId} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Linked({ milestone, here }: { milestone: LinkedMilestone; here: string }) {
  const words = useWords();
  const { day } = useFormats();
  const { project } = milestone;
  return (
    <>
      <ScreenLink href={`/projects/${project.id}/milestones?milestone=${milestone.id}`} inherit underline="always">
        {project.id === here ? '' : `${project.code}: `}
        {milestone.number}. {words(milestone.title)}
      </ScreenLink>{' '}
      <span className="figures">({day(milestone.actualOn ?? milestone.forecastOn)})</span>
    </>
  );
}
