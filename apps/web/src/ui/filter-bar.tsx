import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../app/search';
import { DayInput } from './day-input';
import { useFormats } from './formats';
import { Printed } from './printed';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export type Filter =
  | {
      readonly kind: 'several' | 'one';
      readonly name: string;
      readonly label: string;
      readonly options: readonly Option[];
    }
  | { readonly kind: 'words' | 'day'; readonly name: string; readonly label: string };

/** Filters of a list, kept in the address. */
export function FilterBar({ filters }: { filters: readonly Filter[] }) {
  const { t } = useTranslation();
  const { all, one, set } = useFilters();
  const { day } = useFormats();
  const chosen = filters.filter(({ name }) => all(name).length > 0);
  const written = (filter: Filter, value: string) => {
    if (filter.kind === 'day') return day(value);
    return 'options' in filter ? filter.options.find((option) => option.value === value)?.label : value;
  };
  const words = (filter: Filter) =>
    `${filter.label}: ${all(filter.name)
      .map((value) => written(filter, value) ?? value)
      .join(', ')}`;
  return (
    <>
      <Printed>{chosen.map(words).join('; ')}</Printed>
      <Group role="search" aria-label={t('list.filters')} gap="xs" align="flex-end" className="no-print">
        {filters.map((filter) => {
          const { name, label } = filter;
          switch (filter.kind) {
            case 'several':
              return (
                <MultiSelect
                  key={name}
                  label={label}
                  data={[...filter.options]}
                  value={all(name)}
                  onChange={(values) => set({ [name]: values })}
                  searchable
                  clearable
                  w={{ base: '100%', xs: 240 }}
                  clearButtonProps={{ 'aria-label': `${t('action.clear')}: ${label}` }}
                />
              );
            case 'one':
              return (
                <Select
                  key={name}
                  label={label}
                  data={[...filter.options]}
                  value={one(name) ?? null}
                  onChange={(value) => set({ [name]: value })}
                  searchable
                  clearable
                  w={{ base: '100%', xs: 220 }}
                  clearButtonProps={{ 'aria-label': `${t('action.clear')}: ${label}` }}
                />
              );
            case 'day':
              return (
                <DayInput
                  key={name}
                  label={label}
                  value={one(name) ?? ''}
                  onDay={(value) => set({ [name]: value })}
                  w={{ base: '100%', xs: 160 }}
                />
              );
            default:
              return (
                <Words key={name} label={label} value={one(name) ?? ''} onChange={(value) => set({ [name]: value })} />
              );
          }
        })}
        {chosen.length > 0 && (
          <Button
            variant="subtle"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => set(Object.fromEntries(filters.map(({ name }) => [name, null])))}
          >
            {t('action.clear')}
          </Button>
        )}
      </Group>
    </>
  );
}

const TYPING_PAUSE_MS = 300;

function Words({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const tell = useDebouncedCallback(onChange, TYPING_PAUSE_MS);
  return (
    <TextInput
      type="search"
      label={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      w={{ base: '100%', xs: 260 }}
    />
  );
}
