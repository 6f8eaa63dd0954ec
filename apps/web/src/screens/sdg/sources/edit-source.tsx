import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { channelSourcesChange, channelSourcesOne, ifMatch } from '../../../api';
import type { SdgSource } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { SOURCE_FIELDS, SourceFields, sourceValues } from './source-fields';
import type { SourceValues } from './source-fields';

/** What a document is called and where it is, to be changed. */
export function EditSource({ source, onLeave }: { source: SdgSource; onLeave: () => void }) {
  const { t } = useTranslation('sdg');
  const { number } = source;
  const form = useForm<SourceValues>({ initialValues: sourceValues(source) });
  const { submit, problem, busy, dialog } = usePatch({
    record: source,
    values: sourceValues,
    read: async () => (await channelSourcesOne({ path: { number }, throwOnError: true })).data,
    save: (changed, over) =>
      channelSourcesChange({ path: { number }, headers: ifMatch(over), body: changed, throwOnError: true }),
    labels: {
      title: t('record.title'),
      url: t('record.url'),
      secondUrl: t('source.secondUrl'),
      note: t('record.note'),
    },
    onSaved: onLeave,
  });
  useFieldErrors(form, problem, SOURCE_FIELDS);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack gap="xs">
        <SourceFields form={form} />
        <Refused problem={problem} fields={SOURCE_FIELDS} />
        <FormButtons busy={busy} onCancel={onLeave} />
      </Stack>
      {dialog}
    </form>
  );
}
