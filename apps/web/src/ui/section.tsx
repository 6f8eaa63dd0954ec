import { Card, Group, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';

/** A part of a screen with its name, and on the right what one may do there. */
export function Section({
  title,
  about,
  actions,
  children,
}: {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Card withBorder padding="md" component="section" aria-labelledby={id} style={{ overflow: 'visible' }}>
      <Group justify="space-between" align="flex-start" mb="sm" gap="xs">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {about && (
            <Text component="div" size="sm" c="dimmed">
              {about}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Card>
  );
}
