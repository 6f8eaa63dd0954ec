import { Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { ProviderLink } from './provider-link';
import { UserAccess } from './user-access';
import { UserData } from './user-data';
import { UserDelegations } from './user-delegations';
import { UserGrants } from './user-grants';
import { UserPassword } from './user-password';

/** An account: its roles, whether it may sign in, who the person is, a new password. `user` is renewed by the list. */
export function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const words = useWords();
  const { moment } = useFormats();
  return (
    <Modal opened onClose={onClose} title={words(user.name)} size="lg">
      <Stack>
        <Text c="dimmed" size="sm">
          {user.email} · {t('user.since', { moment: moment(user.createdAt) })}
        </Text>
        <UserGrants user={user} />
        <UserDelegations user={user} />
        <UserAccess user={user} />
        <ProviderLink user={user} />
        <UserData user={user} />
        <UserPassword user={user} />
      </Stack>
    </Modal>
  );
}
