import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedbackOneOptions } from '../../api';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useId } from '../../ui/use-id';
import { useWords } from '../../ui/words';
import { AnswerFeedback } from './answer-feedback';
import { Contact } from './contact';
import { FeedbackFacts } from './feedback-facts';
import { FeedbackState } from './feedback-state';
import { FileFeedback } from './file-feedback';

/** What somebody wrote; to answer in public, to put away, to erase who it was. */
export function FeedbackScreen() {
  const { t } = useTranslation('feedback');
  const words = useWords();
  const query = useQuery(feedbackOneOptions({ path: { id: useId() }, cache: 'no-store' }));
  const { data } = query;
  return (
    <Page
      title={t('one')}
      about={
        data && (
          <>
            {data.project.code} · {words(data.project.title)} <FeedbackState state={data.state} />
          </>
        )
      }
      crumbs={[
        <ScreenLink key="all" href="/feedback">
          {t('title')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query} lines={8}>
        {(feedback) => (
          <Stack>
            <FeedbackFacts feedback={feedback} />
            {feedback.contact && <Contact id={feedback.id} contact={feedback.contact} />}
            <AnswerFeedback key={`answer ${feedback.id}`} feedback={feedback} />
            <FileFeedback feedback={feedback} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
