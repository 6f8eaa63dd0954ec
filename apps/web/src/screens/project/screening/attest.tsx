import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { screeningsAttest, screeningsListOptions } from '../../../api';
import type { AttestationInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { useCriterionName } from '../parts/criterion-name';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';

const ATTESTED = ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'] as const;
const FIELDS = ['criteria', 'note'] as const;

/** The head of the direction says of each criterion of significance whether it is met; none says that the project is not significant. */
export function Attest({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const criterion = useCriterionName();
  const last = useQuery(screeningsListOptions({ path: { id: projectId } })).data?.items[0];
  const initialValues: { criteria: AttestationInput['criteria']; note: string } = { criteria: [], note: '' };
  const form = useForm({ initialValues });
  const attest = useAct(
    ({ criteria, note }: typeof initialValues) =>
      screeningsAttest({
        path: { id: projectId },
        body: { criteria, ...(note && { note }) },
        throwOnError: true,
      }),
    { done: t('attest.done') },
  );
  useFieldErrors(form, attest.problem, FIELDS);
  return (
    <SmallForm
      title={t('attest.title')}
      submit={t(form.values.criteria.length > 0 ? 'attest.confirm' : 'attest.decline')}
      busy={attest.busy}
      onSubmit={form.onSubmit(async (values) => {
        if (await attest.run(values)) form.reset();
      })}
    >
      <Stack gap="sm">
        <Text size="sm">{t('attest.about')}</Text>
        <Checkbox.Group {...form.getInputProps('criteria')} label={t('attest.criteria')}>
          <Stack gap="xs" mt={4}>
            {ATTESTED.map((code) => (
              <Checkbox
                key={code}
                value={code}
                label={criterion(code)}
                description={last?.criteria.find((one) => one.code === code)?.text}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea autosize minRows={2} label={t('attest.note')} {...form.getInputProps('note')} />
        <Refused problem={attest.problem} fields={FIELDS} />
      </Stack>
    </SmallForm>
  );
}
