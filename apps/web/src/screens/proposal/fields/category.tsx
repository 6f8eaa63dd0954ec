import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from './field';

/** Categories of cost that papers name in three languages; another one may be written freely. */
const KNOWN = ['construction', 'design', 'equipment', 'land', 'services', 'software', 'training', 'other'] as const;

export function Category({ path }: { path: string }) {
  const { t } = useTranslation('project');
  const { value, set, shown } = useField(path);
  const names = KNOWN.map((code) => ({ code, name: t(`costCategory.${code}`) }));
  return (
    <Autocomplete
      {...shown}
      data={names.map(({ name }) => name)}
      value={names.find(({ code }) => code === value)?.name ?? value}
      onChange={(typed) => set(names.find(({ name }) => name === typed)?.code ?? typed)}
    />
  );
}
