import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { issuesPage, pages } from '../../api';
import type { IssueList } from '../../api';
import { useFilters } from '../../app/search';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { useDirections } from '../../ui/reference';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { BANDS, ISSUE_STATES, ISSUE_WORDS, LEVELS, among } from './choices';
import { FoldedFilters } from './folded-filters';
import { ProjectCell } from './project-cell';
import { RegisterPage } from './register-page';
import { BAND_TONES } from './tones';

/** Issues of all projects that the person sees, the earliest due first. */
export function IssuesScreen() {
  const { t } = useTranslation(['lists', 'common']);
  const { all, one, any } = useFilters();
  const directions = useDirections();
  const query = useInfiniteQuery(
    pages(issuesPage, {
      state: among(ISSUE_STATES, all('state')),
      level: among(LEVELS, all('level')),
      severity: among(BANDS, all('severity')),
      direction: all('direction'),
      overdue: one('overdue'),
      mine: one('mine'),
    }),
  );
  return (
    <RegisterPage register="issues">
      <FoldedFilters
        main={4}
        filters={[
          { kind: 'several', name: 'direction', label: t('common:field.direction'), options: directions },
          {
            kind: 'several',
            name: 'level',
            label: t('issue.level.label'),
            options: LEVELS.map((value) => ({ value, label: t(`issue.level.${value}`) })),
          },
          {
            kind: 'several',
            name: 'severity',
            label: t('issue.severity'),
            options: BANDS.map((value) => ({ value, label: t(`issue.severities.${value}`) })),
          },
          {
            kind: 'several',
            name: 'state',
            label: t('common:field.status'),
            options: ISSUE_STATES.map((value) => ({ value, label: t(`issue.state.${value}`) })),
          },
        ]}
        signs={[
          { name: 'overdue', label: t('issue.overdue') },
          { name: 'mine', label: t('issue.mine') },
        ]}
      />
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('register.issues')}
        empty={any(ISSUE_WORDS) ? undefined : t('none.issues')}
      />
    </RegisterPage>
  );
}

function useColumns(): readonly Column<IssueList['items'][number]>[] {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day } = useFormats();
  return [
    {
      key: 'issue',
      title: t('issue.one'),
      cell: ({ id, number, title, project }) => (
        <ScreenLink href={`/projects/${project.id}/risks?issue=${id}`}>
          {number}. {title}
        </ScreenLink>
      ),
    },
    { key: 'project', title: t('common:field.project'), cell: ({ project }) => <ProjectCell project={project} /> },
    {
      key: 'severity',
      title: t('issue.severity'),
      cell: ({ severity }) => <ToneBadge tone={BAND_TONES[severity]}>{t(`issue.severities.${severity}`)}</ToneBadge>,
    },
    {
      key: 'level',
      title: t('issue.level.label'),
      cell: ({ level, levelSince }) => (
        <>
          {t(`issue.level.${level}`)}
          <Text size="sm" c="dimmed" className="figures">
            {t('stageSince', { day: day(levelSince) })}
          </Text>
        </>
      ),
    },
    { key: 'owner', title: t('issue.owner'), cell: ({ owner }) => words(owner?.name) },
    {
      key: 'dueOn',
      title: t('issue.dueOn'),
      cell: ({ dueOn, overdue }) =>
        overdue ? <ToneBadge tone="red">{t('issue.late', { day: day(dueOn) })}</ToneBadge> : day(dueOn),
    },
    { key: 'state', title: t('common:field.status'), cell: ({ state }) => t(`issue.state.${state}`) },
  ];
}
