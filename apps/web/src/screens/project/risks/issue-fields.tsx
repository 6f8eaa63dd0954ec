import { Select, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../api';
import { PersonSelect } from '../../../ui/person-select';
import { useMilestoneOptions } from '../milestones/use-milestone-options';
import { written } from '../parts/written';
import { SEVERITIES } from './severities';

export interface IssueValues extends Pick<Issue, 'title' | 'description' | 'severity'> {
  milestoneId: string | null;
  /** Without one the project's manager answers first. */
  ownerId: string | null;
}
export const ISSUE_FIELDS = ['title', 'description', 'severity', 'milestoneId', 'ownerId'] as const;

export function IssueFields({
  form,
  projectId,
  owner,
}: {
  form: UseFormReturnType<IssueValues>;
  projectId: string;
  owner?: Issue['owner'];
}) {
  const { t } = useTranslation('project');
  return (
    <>
      <TextInput required label={t('issues.issue')} {...form.getInputProps('title')} />
      <Textarea autosize minRows={2} label={t('issues.description')} {...written(form.getInputProps('description'))} />
      <Select
        label={t('issues.severity')}
        allowDeselect={false}
        data={SEVERITIES.map((value) => ({ value, label: t(`issues.severities.${value}`) }))}
        {...form.getInputProps('severity')}
      />
      <Select
        label={t('issues.milestone')}
        clearable
        searchable
        data={useMilestoneOptions(projectId)}
        {...form.getInputProps('milestoneId')}
      />
      <PersonSelect
        label={t('issues.owner')}
        description={t('issues.ownerHint')}
        known={owner}
        {...form.getInputProps('ownerId')}
      />
    </>
  );
}

/** As the API takes it: nobody is named by leaving the owner out. */
export const issueBody = <Values extends Partial<IssueValues>>({ ownerId, ...values }: Values) => ({
  ...values,
  ...(ownerId && { ownerId }),
});
