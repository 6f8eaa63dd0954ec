import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemAttendance } from '../../../api';
import { useWords } from '../../../ui/words';

/** Who stands aside from the item, and why. */
export function Recusals({ recusals }: { recusals: ItemAttendance['recusals'] }) {
  const { t } = useTranslation('committee');
  const words = useWords();
  if (recusals.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('recusal.none')}
      </Text>
    );
  return (
    <List size="sm">
      {recusals.map(({ person, ground, reason }) => (
        <List.Item key={person.id}>
          {words(person.name)}: {t(`recusal.ground.${ground}`, { reason: reason ?? '' })}
        </List.Item>
      ))}
    </List>
  );
}
