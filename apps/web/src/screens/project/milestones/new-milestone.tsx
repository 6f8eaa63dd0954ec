import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { projectMilestonesCreate } from '../../../api';
import { plainDecimal } from '../../../ui/decimals';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { MilestoneFields, PLAN_FIELDS } from './milestone-fields';
import type { PlanValues } from './milestone-fields';

interface NewValues extends PlanValues {
  forecastOn: string;
}

export function NewMilestone({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const initialValues: NewValues = {
    title: { kk: null, ru: null, en: null },
    weight: '1',
    owner: null,
    startOn: null,
    forecastOn: '',
  };
  const form = useForm({ initialValues });
  const add = useAct((body: NewValues) =>
    projectMilestonesCreate({ path: { id: projectId }, body, throwOnError: true }),
  );
  useFieldErrors(form, add.problem, PLAN_FIELDS);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('milestones.add')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await add.run({ ...values, weight: plainDecimal(values.weight) })) onClose();
        })}
      >
        <Stack gap="xs">
          <MilestoneFields form={form} />
          <TextInput type="date" required label={t('milestones.forecast')} {...form.getInputProps('forecastOn')} />
          <Refused problem={add.problem} fields={PLAN_FIELDS} />
          <FormButtons busy={add.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
