import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconLogout, IconUser, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { signOut } from '../session/session';
import { useWords } from '../ui/words';

export function AccountMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();

  async function leave() {
    await signOut();
    await navigate({ to: '/sign-in' });
    // what was shown stands upon it until then
    client.clear();
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('account.menu')}>
          <IconUserCircle size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {words(me.name)}
          <Text size="xs">{me.email}</Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} aria-hidden />}>
          {t('account.mine')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
