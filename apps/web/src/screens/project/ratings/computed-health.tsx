import { Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectHealth } from '../../../api';
import { HealthBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';

const SIGNALS = ['schedule', 'budget', 'risks'] as const;

/** What the figures say, each signal with its reasons. */
export function ComputedHealth({ computed }: { computed: NonNullable<ProjectHealth['computed']> }) {
  const { t } = useTranslation('project');
  const { day } = useFormats();
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <HealthBadge health={computed.overall} />
        {computed.since && (
          <Text size="sm" c="dimmed">
            {t('ratings.since', { day: day(computed.since) })}
          </Text>
        )}
      </Group>
      {SIGNALS.map((signal) => (
        <div key={signal}>
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {t(`ratings.signal.${signal}`)}
            </Text>
            <HealthBadge health={computed[signal].signal} />
          </Group>
          <List size="sm">
            {computed[signal].reasons.map(({ code, text }) => (
              <List.Item key={code}>{text}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}
