import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportSchedule } from '../../../api';
import { ToneBadge } from '../../../ui/badges';

/** Whether it goes; why not, when the product itself has stopped it. */
export function ScheduleState({ schedule: { active, pausedBecause } }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  return (
    <Stack gap={4} align="flex-start">
      <ToneBadge tone={active ? 'green' : 'grey'}>{t(active ? 'schedule.active' : 'schedule.paused')}</ToneBadge>
      {pausedBecause && <Text size="sm">{pausedBecause.text}</Text>}
    </Stack>
  );
}
