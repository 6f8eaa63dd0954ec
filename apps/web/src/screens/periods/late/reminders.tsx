import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LateUpdateList } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { useReminderName } from './reminder-name';

/** Who has been told, when, and at which step. */
export function Reminders({ reminders }: { reminders: LateUpdateList['items'][number]['reminders'] }) {
  const { t } = useTranslation('periods');
  const words = useWords();
  const { day } = useFormats();
  const nameOf = useReminderName();
  if (reminders.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('late.noReminders')}
      </Text>
    );
  return (
    <List size="sm" listStyleType="none" spacing={2}>
      {reminders.map(({ step, told, at }) => (
        <List.Item key={`${step} ${at}`}>
          {t('late.told', { day: day(at), step: nameOf(step), names: told.map(({ name }) => words(name)).join(', ') })}
        </List.Item>
      ))}
    </List>
  );
}
