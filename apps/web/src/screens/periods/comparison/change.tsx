import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** From what to what; once, and quietly, when nothing has changed. */
export function Change<Value>({
  from,
  to,
  show,
  more,
}: {
  from: Value;
  to: Value;
  show: (value: Value) => ReactNode;
  more?: string;
}) {
  const { t } = useTranslation('periods');
  if (from === to)
    return (
      <Text component="div" size="sm" c="dimmed">
        {show(to)}
      </Text>
    );
  return (
    <Group gap={4}>
      {show(from)}
      <span role="img" aria-label={t('compare.became')}>
        →
      </span>
      {show(to)}
      {more !== undefined && (
        <Text size="sm" c="dimmed">
          {more}
        </Text>
      )}
    </Group>
  );
}
