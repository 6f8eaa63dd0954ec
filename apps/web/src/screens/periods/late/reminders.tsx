import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LateUpdateList } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { useReminderName } from './reminder-name';

/** The last that went out; who was told, when, and at which step, when asked for. */
export function Reminders({ reminders }: { reminders: LateUpdateList['items'][number]['reminders'] }) {
  const { t } = useTranslation('periods');
  const words = useWords();
  const { day } = useFormats();
  const nameOf = useReminderName();
  const last = reminders.at(-1);
  if (last === undefined)
    return (
      <Text size="sm" c="dimmed">
        {t('late.noReminders')}
      </Text>
    );
  return (
    <details>
      <summary>{t('late.last', { count: reminders.length, day: day(last.at), step: nameOf(last.step) })}</summary>
      <List size="sm" mt={4} spacing={2}>
        {reminders.map(({ step, told, at }) => (
          <List.Item key={`${step} ${at}`}>
            {t('late.told', {
              day: day(at),
              step: nameOf(step),
              names: told.map(({ name }) => words(name)).join(', '),
            })}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
