import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelComparison } from '../../api';
import { useFormats } from '../../ui/formats';

/** How many cells agree, and how many differ in which way. */
export function ComparedCounts({ cells }: { cells: ChannelComparison['cells'] }) {
  const { t } = useTranslation('sdg');
  const { number } = useFormats();
  return (
    <Group component="dl" gap="sm" m={0}>
      {(['compared', 'same', 'claimedWithoutRecord', 'recordWithoutClaim'] as const).map((word) => (
        <Paper key={word} withBorder px="md" py="xs">
          <Text component="dt" size="sm" c="dimmed">
            {t(`comparison.${word}`)}
          </Text>
          <Text component="dd" m={0} fz="lg" fw={600} className="figures">
            {number(cells[word])}
          </Text>
        </Paper>
      ))}
    </Group>
  );
}
