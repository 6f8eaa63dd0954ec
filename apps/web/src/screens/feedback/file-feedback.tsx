import { Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { feedbackFile, feedbackOne, ifMatch } from '../../api';
import type { Feedback } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';
import { useFieldErrors } from '../../ui/use-field-errors';
import { useStep } from '../../ui/use-step';

const FIELDS = ['reason'];

/** Puts it away, with a reason that nobody but the office reads. */
export function FileFeedback({ feedback }: { feedback: Feedback }) {
  const { t } = useTranslation(['feedback', 'common']);
  const form = useForm({ initialValues: { reason: '' } });
  const { id } = feedback;
  const { run, problem, busy, conflict } = useStep<Feedback, string>({
    seen: feedback,
    read: async () => (await feedbackOne({ path: { id }, cache: 'no-store', throwOnError: true })).data,
    take: (over, reason) =>
      feedbackFile({ path: { id }, headers: ifMatch(over), body: { reason }, throwOnError: true }),
    label: t('common:field.status'),
    step: t('file.submit'),
    words: ({ state, answer }) => [t(`state.${state}`), answer].filter(Boolean).join(': '),
  });
  useFieldErrors(form, problem, FIELDS);
  return (
    <>
      {feedback.state !== 'filed' ? (
        <SmallForm
          title={t('file.title')}
          submit={t('file.submit')}
          busy={busy}
          onSubmit={form.onSubmit(({ reason }) => run(reason))}
        >
          <Stack gap="xs">
            <Textarea
              label={t('file.reason')}
              description={t(feedback.state === 'answered' ? 'file.hintAnswered' : 'file.hint')}
              required
              autosize
              minRows={2}
              maxLength={1000}
              {...form.getInputProps('reason')}
            />
            <Refused problem={problem} fields={FIELDS} />
          </Stack>
        </SmallForm>
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      {conflict}
    </>
  );
}
