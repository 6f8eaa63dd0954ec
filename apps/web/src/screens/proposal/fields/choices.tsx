import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../../ui/filter-bar';
import { useProposalForm } from '../draft/form';
import { useField } from './field';

export function Choices({ path, options }: { path: 'districts' | 'furtherRoadmaps'; options: readonly Option[] }) {
  const { t } = useTranslation();
  const form = useProposalForm();
  const { shown } = useField(path);
  return (
    <MultiSelect
      {...shown}
      data={[...options]}
      value={form.values[path]}
      onChange={(chosen) => form.setFieldValue(path, chosen)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${t('action.clear')}: ${shown.label}` }}
    />
  );
}
