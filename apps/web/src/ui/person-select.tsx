import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { peoplePageOptions } from '../api';
import type { Person } from '../api';
import { useWords } from './words';

const TYPING_PAUSE_MS = 250;
const SHOWN = 30;
const NOBODY: readonly Person[] = [];

/**
 * A person, found by a part of the name or position as one types; beside the name stand position and organisation, as names are
 * alike. `known` is who is chosen already, named before anybody searches.
 */
export function PersonSelect({
  label,
  known,
  managers = false,
  value = null,
  ...input
}: {
  label: string;
  known?: Pick<Person, 'id' | 'name'> | null | undefined;
  /** Only those who lead projects. */
  managers?: boolean;
  required?: boolean;
  description?: ReactNode;
  value?: string | null;
  onChange?: (id: string | null) => void;
  error?: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Pick<Person, 'id' | 'name'> | null>(known ?? null);
  const [search] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const own = chosen?.id === value ? chosen : null;
  // The name of who is chosen is no search: the others are to be seen, too.
  const q = search === '' || (own && words(own.name) === search) ? undefined : search;
  const { data } = useQuery({
    ...peoplePageOptions({ query: { q, limit: SHOWN, ...(managers && { manages: 'true' }) } }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items ?? NOBODY;
  const options = own && !found.some(({ id }) => id === own.id) ? [own, ...found] : found;
  const about = (id: string) => {
    const person = found.find((one) => one.id === id);
    return [person?.position, person?.organisation?.name].flatMap((one) =>
      one && words(one) !== '—' ? [words(one)] : [],
    );
  };
  return (
    <Select
      label={label}
      searchable
      clearable={!input.required}
      clearButtonProps={{ 'aria-label': `${t('action.clear')}: ${label}` }}
      data={options.map(({ id, name }) => ({ value: id, label: words(name) }))}
      filter={(all) => all.options}
      // the list itself scrolls, which those who read by keyboard and ear reach by its options
      withScrollArea={false}
      styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
      nothingFoundMessage={t('state.nobodyFound')}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <Text size="xs" c="dimmed">
            {about(option.value).join(' · ')}
          </Text>
        </div>
      )}
      {...input}
      value={value}
      onSearchChange={setTyped}
      onChange={(id) => {
        setChosen(options.find((one) => one.id === id) ?? null);
        input.onChange?.(id);
      }}
    />
  );
}
