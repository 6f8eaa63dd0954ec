import { Fieldset, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { budgetOneOptions, changeRequestsFile, projectMilestonesPageOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { REASONS } from '../parts/reasons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { BudgetAmounts } from './budget-amounts';
import { requestBody } from './request-values';
import type { RequestValues } from './request-values';
import { MilestoneDays } from './milestone-days';

const FIELDS = ['reasonCode', 'justification'] as const;

/** Drafts a request: a reason, new days and new amounts; what is left as it is does not become part of it. */
export function NewChangeRequest({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const navigate = useNavigate();
  const path = { id: projectId };
  const milestones = useQuery(projectMilestonesPageOptions({ path, query: { limit: 200 } }));
  const budget = useQuery(budgetOneOptions({ path }));
  const initialValues: RequestValues = { reasonCode: 'scope', justification: '', days: {}, amounts: {}, causes: {} };
  const form = useForm({ initialValues });
  const file = useAct(
    async (values: RequestValues) =>
      (await changeRequestsFile({ path, body: requestBody(values, budget.data?.lines ?? []), throwOnError: true }))
        .data,
  );
  useFieldErrors(form, file.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} size="xl" title={t('requests.file')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          const filed = await file.run(values);
          if (!filed) return;
          onClose();
          await navigate({ to: `/change-requests/${filed.id}` });
        })}
      >
        <Stack>
          <Select
            label={t('field.reason', { ns: 'common' })}
            allowDeselect={false}
            data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
            {...form.getInputProps('reasonCode')}
          />
          <Textarea
            required
            autosize
            minRows={3}
            label={t('requests.justification')}
            {...form.getInputProps('justification')}
          />
          <Fieldset legend={t('requests.newDays')}>
            <Loaded query={milestones}>{({ items }) => <MilestoneDays milestones={items} form={form} />}</Loaded>
          </Fieldset>
          <Fieldset legend={t('requests.newAmounts')}>
            <Loaded query={budget}>{({ lines }) => <BudgetAmounts lines={lines} form={form} />}</Loaded>
          </Fieldset>
          <Refused problem={file.problem} fields={FIELDS} />
          <FormButtons busy={file.busy} submit={t('requests.saveDraft')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
