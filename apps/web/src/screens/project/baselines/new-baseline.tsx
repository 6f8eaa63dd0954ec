import { Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { baselinesSet } from '../../../api';
import type { BaselineInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { REASONS } from '../parts/reasons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { written } from '../parts/written';

const FIELDS = ['reasonCode', 'note'] as const;

/** Freezes today's forecasts as a promise; where that needs a decision or the head, the refusal says so. */
export function NewBaseline({ projectId, first, onClose }: { projectId: string; first: boolean; onClose: () => void }) {
  const { t } = useTranslation('project');
  const initialValues: Required<BaselineInput> = { reasonCode: first ? 'initial' : 'scope', note: null };
  const form = useForm({ initialValues });
  const set = useAct((body: BaselineInput) => baselinesSet({ path: { id: projectId }, body, throwOnError: true }));
  useFieldErrors(form, set.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('baselines.set')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await set.run(values)) onClose();
        })}
      >
        <Stack>
          <Text size="sm">{t('baselines.setAbout')}</Text>
          {!first && (
            <Select
              label={t('field.reason', { ns: 'common' })}
              allowDeselect={false}
              data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
              {...form.getInputProps('reasonCode')}
            />
          )}
          <Textarea label={t('field.comment', { ns: 'common' })} autosize {...written(form.getInputProps('note'))} />
          <Refused problem={set.problem} fields={FIELDS} />
          <FormButtons busy={set.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
