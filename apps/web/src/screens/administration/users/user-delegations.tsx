import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { delegationsListOptions } from '../../../api';
import type { User } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { useRoleWords } from '../../account/delegations/use-role-words';

/** For whom the person acts today, and who acts for the person. */
export function UserDelegations({ user: { id } }: { user: User }) {
  const { t } = useTranslation('administration');
  const words = useWords();
  const role = useRoleWords();
  const { day } = useFormats();
  const { data } = useQuery(delegationsListOptions({ query: { userId: id, active: 'true' } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        {t('user.delegations')}
      </Text>
      <List size="sm">
        {data.items.map((delegation) => (
          <List.Item key={delegation.id}>
            {t(delegation.toUserId === id ? 'user.actsFor' : 'user.actedBy', {
              name: words((delegation.toUserId === id ? delegation.from : delegation.to).name),
              role: role(delegation),
              day: day(delegation.endsOn),
            })}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
