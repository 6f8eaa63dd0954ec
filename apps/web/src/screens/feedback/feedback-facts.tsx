import { Blockquote, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../api';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useWords } from '../../ui/words';

/** The message as it came, of which project, and what became of it. */
export function FeedbackFacts({
  feedback: { text, language, sentAt, project, state, filedReason, settledBy, settledAt },
}: {
  feedback: Feedback;
}) {
  const { t } = useTranslation('feedback');
  const words = useWords();
  const { moment } = useFormats();
  return (
    <Section title={t('message')}>
      <Blockquote lang={language} p="md" mb="md">
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
      </Blockquote>
      <Facts
        facts={[
          [t('sent'), moment(sentAt)],
          [t('language'), t(`languages.${language}`)],
          [t('project'), <ScreenLink href={`/projects/${project.id}`}>{words(project.title)}</ScreenLink>],
          [
            t('page'),
            project.published ? (
              <ScreenLink href={`/open/projects/${project.code}`}>{t('openPage')}</ScreenLink>
            ) : (
              t('noPage')
            ),
          ],
          [
            t(state === 'filed' ? 'filedBy' : 'answeredBy'),
            settledBy && `${words(settledBy.name)}, ${moment(settledAt)}`,
          ],
          [t('filedReason'), filedReason],
        ]}
      />
    </Section>
  );
}
