import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pages, usersList } from '../../../api';
import { useWords } from '../../../ui/words';

const TYPING_PAUSE_MS = 250;

/** A person with an account, found by name; for those who may see the accounts. */
export function PersonSelect({
  label,
  ...input
}: {
  label: string;
  required?: boolean;
  value?: string | null;
  onChange?: (id: string | null) => void;
  error?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const { data } = useInfiniteQuery(pages(usersList, { active: 'true', limit: 50, ...(search && { search }) }));
  const found = data?.pages[0]?.body.items ?? [];
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${t('action.clear')}: ${label}` }}
      data={found.map(({ id, name }) => ({ value: id, label: words(name) }))}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      {...input}
    />
  );
}
