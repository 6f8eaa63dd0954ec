import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { issuesRaise } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { ISSUE_FIELDS, IssueFields, issueBody } from './issue-fields';
import type { IssueValues } from './issue-fields';

const EMPTY: IssueValues = { title: '', description: null, severity: 'medium', milestoneId: null, ownerId: null };

export function NewIssue({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const form = useForm({ initialValues: EMPTY });
  const raise = useAct((values: IssueValues) =>
    issuesRaise({ path: { id: projectId }, body: issueBody(values), throwOnError: true }),
  );
  useFieldErrors(form, raise.problem, ISSUE_FIELDS);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('issues.raise')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await raise.run(values)) onClose();
        })}
      >
        <Stack gap="xs">
          <IssueFields form={form} projectId={projectId} />
          <Refused problem={raise.problem} fields={ISSUE_FIELDS} />
          <FormButtons busy={raise.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
