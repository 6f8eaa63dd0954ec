import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Leads to the list of projects that match; `/` comes here from anywhere. */
export function FindProject() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <form
      role="search"
      style={{ flex: '1 1 12rem', maxWidth: 420, minWidth: 0 }}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ href: `/projects?q=${encodeURIComponent(field.current?.value ?? '')}` });
      }}
    >
      <TextInput
        ref={field}
        type="search"
        size="xs"
        aria-label={t('nav.find')}
        placeholder={t('nav.find')}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
    </form>
  );
}
