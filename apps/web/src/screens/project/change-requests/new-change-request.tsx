import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { budgetOneOptions, changeRequestsFile } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { REQUEST_FIELDS, RequestFields } from './request-fields';
import { requestBody } from './request-values';
import type { RequestValues } from './request-values';

/** Drafts a request: a reason, new days and new amounts; what is left as it is does not become part of it. */
export function NewChangeRequest({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const navigate = useNavigate();
  const path = { id: projectId };
  const budget = useQuery(budgetOneOptions({ path }));
  const initialValues: RequestValues = { reasonCode: 'scope', justification: '', days: {}, amounts: {}, causes: {} };
  const form = useForm({ initialValues });
  const file = useAct(
    async (values: RequestValues) =>
      (await changeRequestsFile({ path, body: requestBody(values, budget.data?.lines ?? []), throwOnError: true }))
        .data,
  );
  useFieldErrors(form, file.problem, REQUEST_FIELDS);
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
          <RequestFields projectId={projectId} form={form} />
          <Refused problem={file.problem} fields={REQUEST_FIELDS} />
          <FormButtons busy={file.busy} submit={t('requests.saveDraft')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
