import { Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { dependenciesAdd } from '../../../api';
import type { DependencyInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { written } from '../parts/written';
import { OtherMilestone } from './other-milestone';
import { useMilestoneOptions } from './use-milestone-options';

const TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
const FIELDS = ['predecessorId', 'successorId', 'type', 'lagDays', 'note'] as const;

/** Makes a milestone of this project wait for another, of this or of any project. */
export function NewDependency({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const own = useMilestoneOptions(projectId);
  const initialValues: Required<DependencyInput> = {
    predecessorId: '',
    successorId: '',
    type: 'FS',
    lagDays: 0,
    note: null,
  };
  const form = useForm({ initialValues });
  const add = useAct((body: DependencyInput) => dependenciesAdd({ path: { id: projectId }, body, throwOnError: true }));
  useFieldErrors(form, add.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('dependencies.add')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await add.run(values)) onClose();
        })}
      >
        <Stack gap="xs">
          <Select
            required
            label={t('dependencies.successor')}
            data={own}
            searchable
            {...form.getInputProps('successorId')}
          />
          <OtherMilestone
            projectId={projectId}
            label={t('dependencies.predecessor')}
            value={form.values.predecessorId}
            onChange={(id) => form.setFieldValue('predecessorId', id)}
            error={form.errors['predecessorId']}
          />
          <Select
            label={t('dependencies.type')}
            allowDeselect={false}
            data={TYPES.map((value) => ({ value, label: t(`dependencies.types.${value}`) }))}
            {...form.getInputProps('type')}
          />
          <NumberInput label={t('dependencies.lag')} allowDecimal={false} {...form.getInputProps('lagDays')} />
          <TextInput label={t('field.comment', { ns: 'common' })} {...written(form.getInputProps('note'))} />
          <Refused problem={add.problem} fields={FIELDS} />
          <FormButtons busy={add.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
