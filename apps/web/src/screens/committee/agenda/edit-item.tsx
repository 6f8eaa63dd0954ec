import { Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { agendaChange, agendaOne } from '../../../api';
import type { AgendaItem } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { ifMatch } from '../../../api';

const FIELDS = ['title', 'question', 'minutes'] as const;
const values = ({ title, question, minutes }: AgendaItem) => ({ title, question: question ?? '', minutes });

export function EditItem({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const path = { id: item.id };
  const form = useForm({ initialValues: values(item) });
  const patch = usePatch({
    record: item,
    values,
    read: async () => (await agendaOne({ path, throwOnError: true })).data,
    save: ({ question, ...rest }, over) =>
      agendaChange({
        path,
        headers: ifMatch(over),
        body: { ...rest, ...(question !== undefined && { question: question || null }) },
        throwOnError: true,
      }),
    labels: { title: t('item.title'), question: t('item.question'), minutes: t('item.minutes') },
    onSaved: onClose,
  });
  useFieldErrors(form, patch.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('item.change')}>
      <form onSubmit={form.onSubmit(patch.submit)}>
        <Stack>
          <TextInput label={t('item.title')} required {...form.getInputProps('title')} />
          <Textarea label={t('item.question')} autosize minRows={2} {...form.getInputProps('question')} />
          <NumberInput
            label={t('item.minutes')}
            min={1}
            max={1440}
            {...form.getInputProps('minutes')}
            value={form.values.minutes ?? ''}
            onChange={(minutes) => form.setFieldValue('minutes', minutes === '' ? null : Number(minutes))}
          />
          <Refused problem={patch.problem} fields={FIELDS} />
          <FormButtons busy={patch.busy} onCancel={onClose} />
        </Stack>
      </form>
      {patch.dialog}
    </Modal>
  );
}
