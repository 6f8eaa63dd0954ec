import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { risksRaise } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { RISK_FIELDS, RiskFields } from './risk-fields';
import type { RiskValues } from './risk-fields';

const EMPTY: RiskValues = {
  title: '',
  cause: null,
  effect: null,
  probability: 3,
  impact: 3,
  ownerId: null,
  response: null,
  responsePlan: null,
  reviewOn: null,
};

export function NewRisk({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const form = useForm({ initialValues: EMPTY });
  const raise = useAct((body: RiskValues) => risksRaise({ path: { id: projectId }, body, throwOnError: true }));
  useFieldErrors(form, raise.problem, RISK_FIELDS);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('risks.raise')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await raise.run(values)) onClose();
        })}
      >
        <Stack gap="xs">
          <RiskFields form={form} />
          <Refused problem={raise.problem} fields={RISK_FIELDS} />
          <FormButtons busy={raise.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
