import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuesOfProject } from '../../../api';
import type { IssueList } from '../../../api';
import { useMay } from '../../../session/me';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { useHere } from '../parts/use-here';
import { BAND_TONES } from './bands';
import { NewIssue } from './new-issue';

/** What has gone wrong, who has to answer, and until when before it goes one level up. */
export function Issues({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const may = useMay();
  const words = useWords();
  const { day } = useFormats();
  const here = useHere();
  const [raising, setRaising] = useState(false);
  const query = useInfiniteQuery(
    projectPages('issues', projectId, {}, (after, signal) =>
      issuesOfProject({ path: { id: projectId }, query: { after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<IssueList['items'][number]>[] = [
    {
      key: 'title',
      title: t('issues.issue'),
      cell: (row) => (
        <ScreenLink href={here({ issue: row.id, risk: null })} inherit>
          {row.number}. {row.title}
        </ScreenLink>
      ),
    },
    {
      key: 'severity',
      title: t('issues.severity'),
      cell: ({ severity }) => <ToneBadge tone={BAND_TONES[severity]}>{t(`issues.severities.${severity}`)}</ToneBadge>,
    },
    { key: 'state', title: t('field.status', { ns: 'common' }), cell: ({ state }) => t(`issues.state.${state}`) },
    { key: 'level', title: t('issues.level'), cell: ({ level }) => t(`issues.levels.${level}`) },
    {
      key: 'due',
      title: t('issues.dueOn'),
      cell: ({ dueOn, overdue }) =>
        overdue ? <ToneBadge tone="red">{t('issues.overdue', { day: day(dueOn) })}</ToneBadge> : day(dueOn),
    },
    { key: 'owner', title: t('issues.owner'), cell: ({ owner }) => words(owner?.name) },
  ];
  return (
    <Section
      title={t('issues.title')}
      actions={
        may('delivery.report') && (
          <Button size="xs" variant="default" onClick={() => setRaising(true)}>
            {t('issues.raise')}
          </Button>
        )
      }
    >
      <ListTable
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        caption={t('issues.title')}
        empty={t('issues.none')}
      />
      {raising && <NewIssue projectId={projectId} onClose={() => setRaising(false)} />}
    </Section>
  );
}
