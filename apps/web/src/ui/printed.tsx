import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePrinting } from './use-printing';

/** What stands on paper alone: what the screen says by its controls, which are not printed. */
export function Printed({ children }: { children: ReactNode }) {
  const printing = usePrinting();
  return printing && children !== '' ? (
    <Text component="div" size="sm">
      {children}
    </Text>
  ) : null;
}
