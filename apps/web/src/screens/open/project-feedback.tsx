import { Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, publishedFeedbackList } from '../../api';
import { useFormats } from '../../ui/formats';
import { Loaded } from '../../ui/loaded';
import { FeedbackForm } from './feedback-form';
import { Part } from './part';

/** What people asked of the project and what the office answered, and where to ask. */
export function ProjectFeedback({ code }: { code: string }) {
  const { t } = useTranslation(['common', 'open']);
  const { day } = useFormats();
  const query = useInfiniteQuery(pages(publishedFeedbackList, { limit: 10 }, { path: { code } }));
  return (
    <Part title={t('open:feedback.title')}>
      <Stack gap="md">
        <Loaded query={query} lines={2}>
          {({ pages: read }) => {
            const items = read.flatMap(({ body }) => body.items);
            if (items.length === 0) return <Text c="dimmed">{t('open:feedback.none')}</Text>;
            return items.map(({ id, language, question, askedOn, answer, answeredOn }) => (
              <article key={id}>
                <Text size="sm" c="dimmed">
                  {t('open:feedback.asked', { day: day(askedOn) })}
                </Text>
                <Title order={3} fz="md" lang={language} style={{ whiteSpace: 'pre-line' }}>
                  {question}
                </Title>
                <Text size="sm" c="dimmed" mt={6}>
                  {t('open:feedback.answered', { day: day(answeredOn) })}
                </Text>
                <Text lang={language} style={{ whiteSpace: 'pre-line' }}>
                  {answer}
                </Text>
              </article>
            ));
          }}
        </Loaded>
        {query.hasNextPage && (
          <Button
            variant="default"
            className="no-print"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('action.more')}
          </Button>
        )}
        <FeedbackForm code={code} />
      </Stack>
    </Part>
  );
}
