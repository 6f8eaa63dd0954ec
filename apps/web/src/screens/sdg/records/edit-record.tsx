import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { channelRecordsChange, channelRecordsOne, ifMatch } from '../../../api';
import type { ChannelRecord } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { RecordFields } from './record-fields';
import { RECORD_FIELDS, draftOf, recordValues, valuesOf } from './record-values';
import type { RecordDraft } from './record-values';

/** What a record says, to be changed. */
export function EditRecord({ record, onLeave }: { record: ChannelRecord; onLeave: () => void }) {
  const { t } = useTranslation(['sdg', 'common']);
  const { id, kind } = record;
  const form = useForm<RecordDraft>({ initialValues: draftOf(recordValues(record)) });
  const { submit, problem, busy, dialog } = usePatch({
    record,
    values: recordValues,
    read: async () => (await channelRecordsOne({ path: { id }, throwOnError: true })).data,
    save: (changed, over) =>
      channelRecordsChange({ path: { id }, headers: ifMatch(over), body: changed, throwOnError: true }),
    labels: {
      title: t('record.title'),
      description: t('record.description'),
      partner: t('record.partner'),
      url: t('record.url'),
      level: t('record.level.label'),
      startYear: t('record.startYear'),
      endYear: t('record.endYear'),
      amountUsd: t('record.amountUsd'),
      amountKzt: t('record.amountKztWhole'),
      project: t('common:field.project'),
      goal: t('record.goal'),
      targets: t('record.targets'),
      sources: t('record.sources'),
      note: t('record.note'),
    },
    onSaved: onLeave,
  });
  useFieldErrors(form, problem, RECORD_FIELDS);
  return (
    <form onSubmit={form.onSubmit((draft) => void submit(valuesOf(draft)))}>
      <Stack>
        <RecordFields form={form} kind={kind} />
        <Refused problem={problem} fields={RECORD_FIELDS} />
        <FormButtons busy={busy} onCancel={onLeave} />
      </Stack>
      {dialog}
    </form>
  );
}
