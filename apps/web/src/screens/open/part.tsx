import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A named part of a project's page; `empty` stands where there is nothing to show. */
export function Part({ title, empty, children }: { title: string; empty?: string | undefined; children: ReactNode }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {empty === undefined ? children : <Text c="dimmed">{empty}</Text>}
    </section>
  );
}
