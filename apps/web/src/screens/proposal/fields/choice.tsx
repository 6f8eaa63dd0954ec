import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../../ui/filter-bar';
import { useField } from './field';

/** One of several; may be taken back unless it must be chosen. */
export function Choice({
  path,
  options,
  required = false,
}: {
  path: string;
  options: readonly Option[];
  required?: boolean;
}) {
  const { t } = useTranslation();
  const { value, set, shown } = useField(path);
  return (
    <Select
      {...shown}
      data={[...options]}
      value={value || null}
      onChange={(chosen) => set(chosen ?? '')}
      openOnFocus={false}
      searchable={options.length > 6}
      clearable={!required}
      allowDeselect={!required}
      withAsterisk={required}
      clearButtonProps={{ 'aria-label': `${t('action.clear')}: ${shown.label}` }}
    />
  );
}
