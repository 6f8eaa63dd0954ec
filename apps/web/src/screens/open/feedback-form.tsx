import { Alert, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { publishedFeedbackSend } from '../../api';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';
import { useAct } from '../../ui/use-act';
import { useFieldErrors } from '../../ui/use-field-errors';
import { useReader } from '../../ui/words';

const FIELDS = ['text', 'name', 'email'];
const LONGEST = 2000;
const EMPTY = { text: '', name: '', email: '', website: '' };

/** To write of a project without signing in. The field that people do not see is for machines that fill in everything. */
export function FeedbackForm({ code }: { code: string }) {
  const { t } = useTranslation('open');
  const language = useReader();
  const [sent, setSent] = useState(false);
  const form = useForm({ initialValues: EMPTY });
  const { run, busy, problem } = useAct(
    ({ text, name, email, website }: typeof EMPTY) =>
      publishedFeedbackSend({
        path: { code },
        body: { text, language, name: name || null, email: email || null, ...(website && { website }) },
        throwOnError: true,
      }),
    { done: () => undefined },
  );
  useFieldErrors(form, problem, FIELDS);
  return (
    <>
      <SmallForm
        title={t('feedback.ask')}
        submit={t('feedback.send')}
        busy={busy}
        onSubmit={form.onSubmit(async (values) => {
          setSent(false);
          if (!(await run(values))) return;
          form.reset();
          setSent(true);
        })}
      >
        <Stack gap="xs">
          <Textarea
            label={t('feedback.text')}
            description={t('feedback.length', { length: form.values.text.length, most: LONGEST })}
            required
            maxLength={LONGEST}
            autosize
            minRows={3}
            {...form.getInputProps('text')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('feedback.name')} autoComplete="name" maxLength={100} {...form.getInputProps('name')} />
            <TextInput
              type="email"
              label={t('feedback.email')}
              autoComplete="email"
              maxLength={254}
              {...form.getInputProps('email')}
            />
          </SimpleGrid>
          <div className="for-machines" aria-hidden>
            <input type="text" tabIndex={-1} autoComplete="off" {...form.getInputProps('website')} />
          </div>
          <Text size="sm" c="dimmed">
            {t('feedback.privacy')}
          </Text>
          <Refused problem={problem} fields={FIELDS} />
        </Stack>
      </SmallForm>
      <div role="status">
        {sent && (
          <Alert
            color="green"
            variant="light"
            title={t('feedback.thanks')}
            styles={{ title: { color: 'var(--zhoba-green)' } }}
          >
            {t('feedback.next')}
          </Alert>
        )}
      </div>
    </>
  );
}
