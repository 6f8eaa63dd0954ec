import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A list without rows: why, and what may be done. */
export function Empty({ text, children }: { text?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg" className="empty">
      <Stack align="center" gap="xs">
        <Text c="dimmed" ta="center">
          {text ?? t('state.empty')}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
