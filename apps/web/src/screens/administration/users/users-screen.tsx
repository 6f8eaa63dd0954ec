import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pages, usersList } from '../../../api';
import type { User } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { ToneBadge } from '../../../ui/badges';
import { FilterBar } from '../../../ui/filter-bar';
import { ListTable } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { NewUser } from './new-user';
import { ROLES, isRole } from './roles';
import { UserDialog } from './user-dialog';

/** Everybody with an account; the administrator changes them, others look. */
export function UsersScreen() {
  const { t } = useTranslation(['common', 'administration']);
  const words = useWords();
  const may = useMay();
  const { one } = useFilters();
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const role = one('role');
  const query = useInfiniteQuery(
    pages(usersList, { search: one('search'), active: one('active'), role: isRole(role) ? role : undefined }),
  );
  const found = query.data?.pages.flatMap(({ body }) => body.items).find(({ id }) => id === chosen);
  const rolesOf = ({ grants }: User) => grants.map((grant) => t(`role.${grant.role}`)).join(', ');
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <FilterBar
          filters={[
            { kind: 'words', name: 'search', label: t('field.q') },
            {
              kind: 'one',
              name: 'role',
              label: t('administration:user.role'),
              options: ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
            },
            {
              kind: 'one',
              name: 'active',
              label: t('field.status'),
              options: [
                { value: 'true', label: t('administration:user.active') },
                { value: 'false', label: t('administration:user.inactive') },
              ],
            },
          ]}
        />
        {may('user.manage') && <Button onClick={() => setAdding(true)}>{t('administration:user.add')}</Button>}
      </Group>
      <ListTable
        query={query}
        caption={t('administration:part.users')}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: t('administration:user.name'),
            cell: (user) =>
              may('user.manage') ? (
                <Anchor component="button" type="button" ta="start" onClick={() => setChosen(user.id)}>
                  {words(user.name)}
                </Anchor>
              ) : (
                words(user.name)
              ),
          },
          { key: 'email', title: t('signIn.email'), cell: ({ email }) => email },
          { key: 'roles', title: t('administration:user.roles'), cell: rolesOf },
          {
            key: 'state',
            title: t('field.status'),
            cell: ({ active, lockedUntil }) => (
              <Group gap={4}>
                <ToneBadge tone={active ? 'green' : 'grey'}>
                  {t(active ? 'administration:user.active' : 'administration:user.inactive')}
                </ToneBadge>
                {lockedUntil && <ToneBadge tone="red">{t('administration:user.locked')}</ToneBadge>}
              </Group>
            ),
          },
        ]}
      />
      {found && <UserDialog key={found.id} user={found} onClose={() => setChosen(undefined)} />}
      {adding && <NewUser onClose={() => setAdding(false)} />}
    </Stack>
  );
}
