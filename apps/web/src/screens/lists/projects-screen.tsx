import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pages, projectsPage } from '../../api';
import type { ProjectListItem } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { HealthBadge, StageBadge, ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { PROJECT_SORTS, among } from './choices';
import { FoldedFilters } from './folded-filters';
import { useProjectFilters } from './project-filters';
import { PROJECT_WORDS, projectQuery } from './project-query';
import { useProjectSigns } from './project-signs';
import { SavedViews } from './saved-views';

/** All projects that the person sees, chosen by words and filters. */
export function ProjectsScreen() {
  const { t } = useTranslation(['common', 'lists']);
  const filters = useFilters();
  const may = useMay();
  const [sort] = among(PROJECT_SORTS, filters.all('sort'));
  const query = useInfiniteQuery(pages(projectsPage, { ...projectQuery(filters), sort }));
  return (
    <Page
      title={t('nav.projects')}
      actions={
        <>
          <SavedViews screen="projects" />
          {may('project.create') && (
            <Button component={Link} to="/projects/new">
              {t('nav.newProposal')}
            </Button>
          )}
        </>
      }
    >
      <FoldedFilters filters={useProjectFilters()} signs={useProjectSigns()} main={4} />
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('nav.projects')}
        empty={filters.any(PROJECT_WORDS) ? undefined : t('lists:none.projects')}
      />
    </Page>
  );
}

function useColumns(): readonly Column<ProjectListItem>[] {
  const { t } = useTranslation(['common', 'lists']);
  const words = useWords();
  const { day, number } = useFormats();
  return [
    {
      key: 'title',
      title: t('field.project'),
      cell: ({ id, code, title, direction, flagged }) => (
        <Stack gap={2} align="flex-start" miw="min(15rem, 40vw)">
          <ScreenLink href={`/projects/${id}`}>{words(title)}</ScreenLink>
          <Text size="sm" c="dimmed">
            {code} · {t('lists:directionShort', { direction })}
          </Text>
          {flagged && <ToneBadge tone="amber">{t('lists:flagged')}</ToneBadge>}
        </Stack>
      ),
    },
    {
      key: 'stage',
      title: t('field.stage'),
      sort: 'stageSince',
      cell: ({ stage, stageSince, oversight }) => (
        <Stack gap={2} align="flex-start">
          <StageBadge stage={stage} />
          <Text size="sm" c="dimmed" className="figures">
            {t('lists:stageSince', { day: day(stageSince) })}
          </Text>
          {oversight !== null && (
            <Text size="sm" c="dimmed">
              {t(`oversight.${oversight}`)}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'health',
      title: t('field.health'),
      cell: ({ id, health, diverging, overdueMilestones }) => (
        <Stack gap={2} align="flex-start">
          <HealthBadge health={health ?? 'unknown'} />
          {diverging && <ToneBadge tone="amber">{t('lists:diverging')}</ToneBadge>}
          {overdueMilestones !== null && overdueMilestones > 0 && (
            <Text size="sm">
              <ScreenLink href={`/milestones?overdue=true&project=${id}`}>
                {t('lists:overdueOf', { count: overdueMilestones })}
              </ScreenLink>
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'manager', title: t('field.manager'), cell: ({ manager }) => words(manager?.name) },
    {
      key: 'cost',
      title: t('field.cost'),
      sort: 'cost',
      numeric: true,
      cell: ({ costTotal }) => <Money amount={costTotal} short />,
    },
    {
      key: 'citizens',
      title: t('lists:citizens'),
      numeric: true,
      cell: ({ citizensAffected }) => number(citizensAffected),
    },
    { key: 'endsOn', title: t('lists:endsOn'), sort: 'endsOn', numeric: true, cell: ({ endsOn }) => day(endsOn) },
  ];
}
