import { FileInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { documentsAdd } from '../../../api';
import type { Document } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';

const KINDS = ['passport_attachment', 'act', 'estimate', 'feasibility_study', 'minutes', 'photo', 'other'] as const;
const FIELDS = ['title', 'kind', 'file'] as const;

interface DocumentValues {
  title: string;
  kind: Document['kind'];
  file: File | null;
}

export function AddDocument({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const initialValues: DocumentValues = { title: '', kind: 'other', file: null };
  const form = useForm({ initialValues });
  const add = useAct(async ({ title, kind, file }: DocumentValues) => {
    if (file === null) return false;
    await documentsAdd({ path: { id: projectId }, body: { title, kind, file }, throwOnError: true });
    return true;
  });
  useFieldErrors(form, add.problem, FIELDS);
  return (
    <SmallForm
      title={t('documents.add')}
      submit={t('documents.upload')}
      busy={add.busy}
      onSubmit={form.onSubmit(async (values) => {
        if (await add.run(values)) form.reset();
      })}
    >
      <Stack gap="xs">
        <TextInput required label={t('documents.title')} {...form.getInputProps('title')} />
        <Select
          label={t('field.kind', { ns: 'common' })}
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t(`documentKind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <FileInput
          required
          label={t('documents.file')}
          description={t('documents.most')}
          {...form.getInputProps('file')}
        />
        <Refused problem={add.problem} fields={FIELDS} />
      </Stack>
    </SmallForm>
  );
}
