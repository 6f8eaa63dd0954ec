import { Card, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A figure with its name, and in a note what it leaves out. */
export function Tile({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <Card withBorder padding="sm">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" fz="h2" fw={600}>
        {children}
      </Text>
      {note && (
        <Text component="div" size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </Card>
  );
}
