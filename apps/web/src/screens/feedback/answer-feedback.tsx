import { Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { feedbackAnswer, feedbackOne, ifMatch } from '../../api';
import type { Feedback } from '../../api';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';
import { useFieldErrors } from '../../ui/use-field-errors';
import { usePatch } from '../../ui/use-patch';

const FIELDS = ['question', 'answer'] as const;
const valuesOf = ({ question, answer, text }: Feedback) => ({ question: question ?? text, answer: answer ?? '' });

/** Question and answer as everybody will read them; an answer may be given anew. */
export function AnswerFeedback({ feedback }: { feedback: Feedback }) {
  const { t } = useTranslation('feedback');
  const form = useForm({ initialValues: valuesOf(feedback) });
  const { id, language, state } = feedback;
  const { submit, problem, busy, dialog } = usePatch({
    record: feedback,
    values: valuesOf,
    read: async () => (await feedbackOne({ path: { id }, cache: 'no-store', throwOnError: true })).data,
    save: (changed, over) =>
      feedbackAnswer({
        path: { id },
        headers: ifMatch(over),
        body: { ...valuesOf(over), ...changed },
        throwOnError: true,
      }),
    fill: form.setValues,
    labels: { question: t('answer.question'), answer: t('answer.answer') },
    // what was filed is answered by the same words, too
    always: FIELDS,
  });
  useFieldErrors(form, problem, FIELDS);
  return (
    <>
      <SmallForm
        title={t(state === 'answered' ? 'answer.again' : 'answer.title')}
        submit={t('answer.publish')}
        busy={busy}
        onSubmit={form.onSubmit((values) => void submit(values))}
      >
        <Stack gap="xs">
          <Textarea
            label={t('answer.question')}
            description={t('answer.questionHint')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            lang={language}
            {...form.getInputProps('question')}
          />
          <Textarea
            label={t('answer.answer')}
            description={t('answer.answerHint', { language: t(`languages.${language}`) })}
            required
            autosize
            minRows={3}
            maxLength={4000}
            lang={language}
            {...form.getInputProps('answer')}
          />
          <Refused problem={problem} fields={FIELDS} />
        </Stack>
      </SmallForm>
      {dialog}
    </>
  );
}
