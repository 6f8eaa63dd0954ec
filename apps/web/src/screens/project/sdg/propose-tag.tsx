import { Modal, Radio, Group, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { tagsPropose } from '../../../api';
import type { SdgTagInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { useTargets } from './use-targets';

const FIELDS = ['target', 'contribution', 'effect', 'rationale'] as const;

export function ProposeTag({
  projectId,
  target = '',
  onClose,
}: {
  projectId: string;
  target?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('project');
  const targets = useTargets();
  const initialValues: SdgTagInput = { target, contribution: 'direct', effect: 'positive', rationale: '' };
  const form = useForm({ initialValues });
  const propose = useAct((body: SdgTagInput) => tagsPropose({ path: { id: projectId }, body, throwOnError: true }));
  useFieldErrors(form, propose.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('sdg.propose')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await propose.run(values)) onClose();
        })}
      >
        <Stack>
          <Select required searchable label={t('sdg.target')} data={targets} {...form.getInputProps('target')} />
          <Radio.Group label={t('sdg.contribution')} {...form.getInputProps('contribution')}>
            <Group mt={4}>
              {(['direct', 'indirect', 'enabling'] as const).map((value) => (
                <Radio key={value} value={value} label={t(`sdg.contributions.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Radio.Group label={t('sdg.effect')} {...form.getInputProps('effect')}>
            <Group mt={4}>
              {(['positive', 'negative'] as const).map((value) => (
                <Radio key={value} value={value} label={t(`sdg.effects.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Textarea required autosize minRows={2} label={t('sdg.rationale')} {...form.getInputProps('rationale')} />
          <Refused problem={propose.problem} fields={FIELDS} />
          <FormButtons busy={propose.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
