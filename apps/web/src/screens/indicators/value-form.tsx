import { NativeSelect, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';
import { useFieldErrors } from '../../ui/use-field-errors';
import { written } from '../project/parts/written';
import { VALUE_FIELDS } from './value-values';
import type { ValueValues } from './value-values';
import { QUALITIES } from './words';

/** The fields of a value; `missing` says that it is known not to be there, which is not zero. */
export function ValueForm({
  form,
  title,
  problem,
  busy,
  onSubmit,
  dialog,
}: {
  form: UseFormReturnType<ValueValues>;
  title: string;
  problem: Problem | null;
  busy: boolean;
  onSubmit: (values: ValueValues) => Promise<void>;
  dialog?: ReactNode;
}) {
  const { t } = useTranslation(['indicators', 'common']);
  useFieldErrors(form, problem, VALUE_FIELDS);
  const missing = form.values.quality === 'missing';
  return (
    <>
      <SmallForm title={title} submit={t('common:action.save')} busy={busy} onSubmit={form.onSubmit(onSubmit)}>
        <Stack gap="xs">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label={t('value.value')}
              inputMode="decimal"
              required={!missing}
              disabled={missing}
              {...written(form.getInputProps('value'))}
            />
            <NativeSelect
              label={t('value.quality')}
              data={[...QUALITIES, 'missing' as const].map((value) => ({ value, label: t(`quality.${value}`) }))}
              {...form.getInputProps('quality')}
            />
          </SimpleGrid>
          <TextInput label={t('value.source')} {...written(form.getInputProps('source'))} />
          <Textarea label={t('value.note')} autosize minRows={2} {...written(form.getInputProps('note'))} />
          <Refused problem={problem} fields={VALUE_FIELDS} />
        </Stack>
      </SmallForm>
      {dialog}
    </>
  );
}
