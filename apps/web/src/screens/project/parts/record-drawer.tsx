import { Drawer, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../ui/loaded';

/** A numbered record at the side of the screen: its number and title above, then what is said of it and done with it. */
export function RecordDrawer<Row extends { number: number; title: string }>({
  query,
  kind,
  onClose,
  children,
}: {
  query: Parameters<typeof Loaded<Row>>[0]['query'];
  /** What kind of record it is, until its name is there. */
  kind: string;
  onClose: () => void;
  children: (record: Row) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={query.data ? `${query.data.number}. ${query.data.title}` : kind}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Loaded query={query}>{(record) => <Stack>{children(record)}</Stack>}</Loaded>
    </Drawer>
  );
}
