import { List, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { blockersPage, pages } from '../../api';
import type { BlockerList } from '../../api';
import { useFilters } from '../../app/search';
import { FilterBar } from '../../ui/filter-bar';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import { useDirections, useOrganisations } from '../../ui/reference';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';

type Blocker = BlockerList['items'][number];
const CAUSES = 5;

/** Whom projects wait for, those that hold up most first. */
export function Blockers() {
  const { t } = useTranslation(['roadmap', 'common']);
  const words = useWords();
  const { number } = useFormats();
  const { one } = useFilters();
  const query = useInfiniteQuery(
    pages(blockersPage, { direction: one('direction'), organisation: one('organisation') }),
  );
  return (
    <Stack>
      <Text c="dimmed">{t('blockers.about')}</Text>
      <FilterBar
        filters={[
          { kind: 'one', name: 'direction', label: t('blockers.waiting'), options: useDirections() },
          { kind: 'one', name: 'organisation', label: t('blockers.organisation'), options: useOrganisations() },
        ]}
      />
      <ListTable
        query={query}
        caption={t('blockers.title')}
        empty={t('blockers.none')}
        rowKey={({ organisation }) => organisation?.code ?? ''}
        columns={[
          {
            key: 'organisation',
            title: t('blockers.organisation'),
            cell: ({ organisation }) => (organisation === null ? t('blockers.nobody') : words(organisation.name)),
          },
          {
            key: 'days',
            title: t('blockers.days'),
            numeric: true,
            cell: ({ projectDays }) => number(projectDays),
          },
          { key: 'projects', title: t('blockers.projects'), numeric: true, cell: ({ projects }) => number(projects) },
          { key: 'causes', title: t('blockers.causes'), cell: (blocker) => <Causes blocker={blocker} /> },
        ]}
      />
    </Stack>
  );
}

function Causes({ blocker: { causes, causesCount } }: { blocker: Blocker }) {
  const { t } = useTranslation(['roadmap', 'common']);
  const words = useWords();
  const { day } = useFormats();
  const shown = causes.slice(0, CAUSES);
  return (
    <>
      <List size="sm" listStyleType="none" spacing={4}>
        {shown.map(({ milestone, projectDays, projects }, place) => (
          <List.Item key={milestone?.id ?? place}>
            {milestone === null ? (
              t('blockers.hidden')
            ) : (
              <ScreenLink href={`/milestones/${milestone.id}`}>
                {milestone.project.code}: {words(milestone.title)}
              </ScreenLink>
            )}
            <Text size="xs" c="dimmed">
              {[
                milestone && t('said.forecast', { day: day(milestone.forecastOn) }),
                t('common:unit.days', { count: projectDays }),
                t('about.projects', { count: projects }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
      {causesCount > shown.length && <Text size="xs">{t('blockers.more', { count: causesCount - shown.length })}</Text>}
    </>
  );
}
