import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myDelegationsCreate, myDelegationsList, myDelegationsRevoke, pages } from '../../../api';
import { useMay, useMe } from '../../../session/me';
import { Empty } from '../../../ui/empty';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { useDelegationColumns } from './delegation-columns';
import { DelegationForm } from './delegation-form';

const MOST = 100;
const revoke = (id: string) => myDelegationsRevoke({ path: { id }, throwOnError: true });

/** Who acts for me while I am away, and for whom I act. */
export function MyDelegations() {
  const { t } = useTranslation('account');
  const me = useMe();
  const may = useMay();
  const [adding, { open, close }] = useDisclosure();
  const query = useInfiniteQuery(pages(myDelegationsList, { limit: MOST }));
  const given = useDelegationColumns({ who: ['to'], revoke });
  const received = useDelegationColumns({ who: ['from'], revoke: undefined });
  const own = me.grants.filter(({ delegatedFrom }) => delegatedFrom === null);
  return (
    <Loaded query={query}>
      {({ pages: loaded }) => {
        const items = loaded.flatMap(({ body }) => body.items);
        const mine = items.filter(({ fromUserId }) => fromUserId === me.id);
        const others = items.filter(({ toUserId }) => toUserId === me.id);
        return (
          <Stack>
            <Section
              title={t('delegation.given')}
              about={t('delegation.givenAbout')}
              actions={may('person.choose') && own.length > 0 && <Button onClick={open}>{t('delegation.new')}</Button>}
            >
              {mine.length === 0 ? (
                <Empty text={t('delegation.noneGiven')} />
              ) : (
                <RowsTable caption={t('delegation.given')} rows={mine} rowKey={({ id }) => id} columns={given} />
              )}
              {!may('person.choose') && <Text size="sm">{t('delegation.askOffice')}</Text>}
            </Section>
            <Section title={t('delegation.received')} about={t('delegation.receivedAbout')}>
              {others.length === 0 ? (
                <Empty text={t('delegation.noneReceived')} />
              ) : (
                <RowsTable
                  caption={t('delegation.received')}
                  rows={others}
                  rowKey={({ id }) => id}
                  columns={received}
                />
              )}
            </Section>
            {adding && (
              <DelegationForm
                grants={own}
                create={(body) => myDelegationsCreate({ body, throwOnError: true })}
                onClose={close}
              />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
