import { Button, Fieldset, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProposalForm } from '../draft/form';

/** Rows of a list, each a group of fields of its own; the focus goes to the first field of a new row, and back after removing. */
export function Rows<Row extends object>({
  path,
  rows,
  blank,
  rowName,
  none,
  children,
}: {
  path: string;
  rows: readonly Row[];
  blank: Row;
  rowName: (number: number) => string;
  none: string;
  children: (at: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const form = useProposalForm();
  const box = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const focusLast = () =>
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>('fieldset:last-of-type :is(input, textarea)')?.focus(),
    );
  return (
    <Stack gap="sm" ref={box} data-list={path}>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {rows.map((_, index) => (
        // rows have no names of their own; every field is controlled
        <Fieldset key={index} legend={rowName(index + 1)}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>{children(`${path}.${index}`)}</SimpleGrid>
          <Group justify="flex-end" mt="xs">
            <Button
              variant="subtle"
              size="xs"
              leftSection={<IconTrash size={16} aria-hidden />}
              aria-label={`${t('action.remove')}: ${rowName(index + 1)}`}
              onClick={() => {
                form.removeListItem(path, index);
                add.current?.focus();
              }}
            >
              {t('action.remove')}
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button
          ref={add}
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            form.insertListItem(path, blank);
            focusLast();
          }}
        >
          {t('action.add')}: {rowName(rows.length + 1)}
        </Button>
      </Group>
    </Stack>
  );
}
