import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectsOneOptions, projectsPageOptions } from '../../../api';
import { useWords } from '../../../ui/words';
import type { Trilingual } from '../../../ui/words';

const TYPING_PAUSE_MS = 300;
const OFFERED = 20;

/** One project, found by its code or the words of its title. */
export function ProjectField({
  label,
  value,
  onChange,
  error,
  required,
}: {
  label: string;
  value: string;
  onChange: (id: string) => void;
  error?: string;
  required?: boolean;
}) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const { data: chosen } = useQuery({ ...projectsOneOptions({ path: { id: value } }), enabled: value !== '' });
  const option = ({ id, code, title }: { id: string; code: string; title: Trilingual }) => ({
    value: id,
    label: `${code} · ${words(title)}`,
  });
  const isChosen = chosen !== undefined && asked === option(chosen).label;
  const { data: found } = useQuery({
    ...projectsPageOptions({ query: { limit: OFFERED, ...(asked !== '' && { q: asked }) } }),
    enabled: !isChosen,
    placeholderData: keepPreviousData,
  });
  const others = (found?.items ?? []).filter(({ id }) => id !== chosen?.id);
  return (
    <Select
      label={label}
      placeholder={t('ask.projectHint')}
      data={[...(chosen && value !== '' ? [chosen] : []), ...others].map(option)}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // the server has chosen them already
      filter={({ options }) => options}
      nothingFoundMessage={t('state.noMatch', { ns: 'common' })}
      error={error}
      required={required}
      clearable={!required}
      clearButtonProps={{ 'aria-label': `${t('action.clear', { ns: 'common' })}: ${label}` }}
    />
  );
}
