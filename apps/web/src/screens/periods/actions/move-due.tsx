import { Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, periodsMoveDue, periodsOne } from '../../../api';
import type { ReportingPeriod } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';

const FIELDS = ['dueOn', 'reason'] as const;

const valuesOf = ({ dueOn }: ReportingPeriod) => ({ dueOn, reason: '' });

/** Moves the day until which the reports of an open period are due. */
export function MoveDue({ period, onClose }: { period: ReportingPeriod; onClose: () => void }) {
  const { t } = useTranslation('periods');
  const path = { id: period.id };
  const form = useForm({ initialValues: valuesOf(period) });
  const patch = usePatch({
    record: period,
    values: valuesOf,
    read: async () => (await periodsOne({ path, throwOnError: true })).data,
    save: ({ dueOn, reason }, over) =>
      periodsMoveDue({
        path,
        headers: ifMatch(over),
        body: { dueOn: dueOn ?? over.dueOn, reason: reason || null },
        throwOnError: true,
      }),
    labels: { dueOn: t('do.newDue'), reason: t('do.reason') },
    always: ['dueOn'],
    onSaved: onClose,
  });
  useFieldErrors(form, patch.problem, FIELDS);
  return (
    <>
      <Modal opened onClose={onClose} title={t('do.moveDue')}>
        <form onSubmit={form.onSubmit((values) => void patch.submit(values))}>
          <Stack>
            <Text>{t('do.moveDueAbout')}</Text>
            <TextInput type="date" required data-autofocus label={t('do.newDue')} {...form.getInputProps('dueOn')} />
            <Textarea label={t('do.reason')} autosize minRows={2} {...form.getInputProps('reason')} />
            <Refused problem={patch.problem} fields={FIELDS} />
            <FormButtons busy={patch.busy} submit={t('do.moveDue')} onCancel={onClose} />
          </Stack>
        </form>
      </Modal>
      {patch.dialog}
    </>
  );
}
