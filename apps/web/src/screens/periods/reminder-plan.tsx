import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportingPeriod } from '../../api';

/** When those who owe a report are reminded, and when others are told. */
export function ReminderPlan({ reminders }: { reminders: ReportingPeriod['reminders'] }) {
  const { t } = useTranslation('periods');
  const { before, after, escalateToLines, escalateToOffice } = reminders;
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('facts.reminders')}</Text>
      <List size="sm">
        {before.length > 0 && <List.Item>{t('facts.before', { days: before.join(', ') })}</List.Item>}
        {after.length > 0 && <List.Item>{t('facts.after', { days: after.join(', ') })}</List.Item>}
        <List.Item>{t('facts.lines', { days: escalateToLines })}</List.Item>
        <List.Item>{t('facts.office', { days: escalateToOffice })}</List.Item>
      </List>
    </Stack>
  );
}
