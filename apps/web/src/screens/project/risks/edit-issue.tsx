import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, issuesChange, issuesOne } from '../../../api';
import type { Issue } from '../../../api';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { usePersonName } from '../../../ui/use-person-name';
import { ISSUE_FIELDS, IssueFields, issueBody } from './issue-fields';
import type { IssueValues } from './issue-fields';

const issueValues = ({ title, description, severity, milestone, owner }: Issue): IssueValues => ({
  title,
  description,
  severity,
  milestoneId: milestone?.id ?? null,
  ownerId: owner?.id ?? null,
});

export function EditIssue({ issue }: { issue: Issue }) {
  const { t } = useTranslation('project');
  const path = { id: issue.id };
  const nameOf = usePersonName(issue.owner);
  const form = useForm({ initialValues: issueValues(issue) });
  const { submit, problem, busy, dialog } = usePatch({
    record: issue,
    values: issueValues,
    read: async () => (await issuesOne({ path, throwOnError: true })).data,
    save: (changed, over) =>
      issuesChange({ path, headers: ifMatch(over), body: issueBody(changed), throwOnError: true }),
    fill: form.setValues,
    labels: {
      title: t('issues.issue'),
      description: t('issues.description'),
      severity: t('issues.severity'),
      milestoneId: t('issues.milestone'),
      ownerId: t('issues.owner'),
    },
    show: { ownerId: nameOf },
  });
  useFieldErrors(form, problem, ISSUE_FIELDS);
  return (
    <SmallForm
      title={t('action.change', { ns: 'common' })}
      submit={t('action.save', { ns: 'common' })}
      busy={busy}
      onSubmit={form.onSubmit(submit)}
    >
      <Stack gap="xs">
        <IssueFields form={form} projectId={issue.project.id} owner={issue.owner} />
        <Refused problem={problem} fields={ISSUE_FIELDS} />
      </Stack>
      {dialog}
    </SmallForm>
  );
}
