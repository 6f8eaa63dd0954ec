import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedbackPage, pages } from '../../api';
import type { Feedback } from '../../api';
import { useFilters } from '../../app/search';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { FEEDBACK_STATES, FeedbackState } from './feedback-state';

/** What people wrote of published projects, the oldest first; by state, as the address says, else what nobody has looked at. */
export function FeedbackListScreen() {
  const { t } = useTranslation(['common', 'feedback']);
  const { one, set } = useFilters();
  const state = FEEDBACK_STATES.find((known) => known === one('state')) ?? 'new';
  const project = one('project');
  const query = useInfiniteQuery(pages(feedbackPage, { state: [state], project }));
  const counts = query.data?.pages[0]?.body.counts;
  return (
    <Page title={t('feedback:title')} about={t('feedback:about')}>
      <Group gap="xs" role="group" aria-label={t('field.status')} className="no-print">
        {FEEDBACK_STATES.map((value) => (
          <Button
            key={value}
            size="compact-md"
            variant={value === state ? 'light' : 'subtle'}
            aria-pressed={value === state}
            onClick={() => set({ state: value })}
          >
            {t(`feedback:state.${value}`)}
            {counts && ` (${counts[value]})`}
          </Button>
        ))}
        {project && (
          <>
            <Text size="sm">{t('feedback:ofProject', { code: project })}</Text>
            <Button size="compact-sm" variant="default" onClick={() => set({ project: null })}>
              {t('feedback:allProjects')}
            </Button>
          </>
        )}
      </Group>
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('feedback:title')}
        empty={t(`feedback:none.${state}`)}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Feedback>[] {
  const { t } = useTranslation(['common', 'feedback']);
  const words = useWords();
  const { moment } = useFormats();
  return [
    {
      key: 'text',
      title: t('feedback:text'),
      cell: ({ id, text, language }) => (
        <ScreenLink href={`/feedback/${id}`}>
          <Text span inherit lineClamp={3} lang={language}>
            {text}
          </Text>
        </ScreenLink>
      ),
    },
    {
      key: 'project',
      title: t('feedback:project'),
      cell: ({ project }) => (
        <>
          {words(project.title)}
          <Text size="sm" c="dimmed">
            {project.code}
          </Text>
        </>
      ),
    },
    { key: 'sent', title: t('feedback:sent'), cell: ({ sentAt }) => moment(sentAt) },
    { key: 'state', title: t('field.status'), cell: ({ state }) => <FeedbackState state={state} /> },
  ];
}
