import { Select, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../api';
import { useMilestoneOptions } from '../milestones/use-milestone-options';
import { written } from '../parts/written';
import { SEVERITIES } from './severities';

export interface IssueValues extends Pick<Issue, 'title' | 'description' | 'severity'> {
  milestoneId: string | null;
}
export const ISSUE_FIELDS = ['title', 'description', 'severity', 'milestoneId'] as const;

export function IssueFields({ form, projectId }: { form: UseFormReturnType<IssueValues>; projectId: string }) {
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
    </>
  );
}
