import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, publishedProjectsList } from '../../api';
import type { PublicProject } from '../../api';
import { useFilters } from '../../app/search';
import { StageBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { PROJECT_WORDS, projectQuery } from './open-query';

/** The published projects that the address asks for. */
export function ProjectsList() {
  const { t } = useTranslation('open');
  const filters = useFilters();
  const query = useInfiniteQuery(pages(publishedProjectsList, { ...projectQuery(filters), limit: 25 }));
  return (
    <ListTable
      query={query}
      columns={useColumns()}
      rowKey={({ code }) => code}
      caption={t('list')}
      empty={filters.any(PROJECT_WORDS) ? undefined : t('none')}
    />
  );
}

function useColumns(): readonly Column<PublicProject>[] {
  const { t } = useTranslation(['common', 'open']);
  const words = useWords();
  const { day, number } = useFormats();
  return [
    {
      key: 'project',
      title: t('open:column.project'),
      cell: ({ code, title, districts }) => (
        <Stack gap={2}>
          <ScreenLink href={`/open/projects/${code}`}>{words(title)}</ScreenLink>
          <Text size="sm" c="dimmed">
            {[code, ...districts.map(({ name }) => words(name))].join(' · ')}
          </Text>
        </Stack>
      ),
    },
    { key: 'direction', title: t('field.direction'), cell: ({ direction }) => direction.code },
    { key: 'stage', title: t('field.stage'), cell: ({ stage }) => <StageBadge stage={stage} /> },
    {
      key: 'cost',
      title: t('open:column.cost'),
      numeric: true,
      cell: ({ costTotal }) => <Money amount={costTotal} short />,
    },
    {
      key: 'milestones',
      title: t('open:column.milestones'),
      numeric: true,
      cell: ({ milestones: { total, done, overdue } }) => (
        <>
          {t('open:total.ofMilestones', { done: number(done), total: number(total) })}
          {overdue > 0 && (
            <Text size="sm" c="dimmed">
              {t('open:total.overdue', { count: overdue })}
            </Text>
          )}
        </>
      ),
    },
    { key: 'ends', title: t('open:column.ends'), numeric: true, cell: ({ endsOn }) => day(endsOn) },
  ];
}
