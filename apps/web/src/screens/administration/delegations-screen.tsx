import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { delegationsCreate, delegationsList, delegationsRevoke, pages, usersGetOptions } from '../../api';
import type { CreateMyDelegation } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { FilterBar } from '../../ui/filter-bar';
import { ListTable } from '../../ui/list-table';
import { PersonSelect } from '../../ui/person-select';
import { useDelegationColumns } from '../account/delegations/delegation-columns';
import { DelegationForm } from '../account/delegations/delegation-form';
import { PersonFilter } from './person-filter';

const revoke = (id: string) => delegationsRevoke({ path: { id }, throwOnError: true });
const NO_GRANTS: readonly never[] = [];

/** Who acts for whom in the whole city; the administrator gives and takes back. */
export function DelegationsScreen() {
  const { t } = useTranslation(['account', 'administration', 'common']);
  const may = useMay();
  const { one } = useFilters();
  const [adding, { open, close }] = useDisclosure();
  const active = one('active');
  const query = useInfiniteQuery(pages(delegationsList, { active, userId: one('userId') }));
  const columns = useDelegationColumns({ who: ['from', 'to'], revoke: may('user.manage') ? revoke : undefined });
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <Group align="flex-end" gap="xs">
          <PersonFilter name="userId" label={t('delegation.person')} />
          <FilterBar
            filters={[
              {
                kind: 'one',
                name: 'active',
                label: t('delegation.status'),
                options: [
                  { value: 'true', label: t('delegation.state.inForce') },
                  { value: 'false', label: t('delegation.notInForce') },
                ],
              },
            ]}
          />
        </Group>
        {may('user.manage') && <Button onClick={open}>{t('delegation.new')}</Button>}
      </Group>
      <ListTable
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        caption={t('administration:part.delegations')}
        empty={active === undefined ? t('delegation.none') : undefined}
      />
      {adding && <NewDelegation onClose={close} />}
    </Stack>
  );
}

function NewDelegation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const [fromUserId, setFrom] = useState<string | null>(null);
  const { data: holder } = useQuery({
    ...usersGetOptions({ path: { id: fromUserId ?? '' } }),
    enabled: fromUserId !== null,
  });
  const create = async (input: CreateMyDelegation) => {
    if (fromUserId !== null) await delegationsCreate({ body: { ...input, fromUserId }, throwOnError: true });
  };
  return (
    <DelegationForm
      grants={holder?.grants ?? NO_GRANTS}
      holder={(error) => (
        <PersonSelect required label={t('delegation.from')} value={fromUserId} error={error} onChange={setFrom} />
      )}
      create={create}
      onClose={onClose}
    />
  );
}
