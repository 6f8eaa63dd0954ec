import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { channelSourcesAdd } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useAct } from '../../../ui/use-act';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { EMPTY_SOURCE, SOURCE_FIELDS, SourceFields } from './source-fields';
import type { SourceValues } from './source-fields';

/** A document that reviews cite; it gets the next number. */
export function AddSource({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const form = useForm<SourceValues>({ initialValues: EMPTY_SOURCE });
  const { run, busy, problem } = useAct((body: SourceValues) => channelSourcesAdd({ body, throwOnError: true }));
  useFieldErrors(form, problem, SOURCE_FIELDS);
  return (
    <form
      onSubmit={form.onSubmit(async (values) => {
        if (await run(values)) onLeave();
      })}
    >
      <Stack gap="xs">
        <SourceFields form={form} />
        <Refused problem={problem} fields={SOURCE_FIELDS} />
        <FormButtons busy={busy} submit={t('action.add')} onCancel={onLeave} />
      </Stack>
    </form>
  );
}
