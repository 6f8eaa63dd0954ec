import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, webhooksList } from '../../../api';
import { useFilters } from '../../../app/search';
import { FilterBar } from '../../../ui/filter-bar';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { among } from '../../lists/choices';
import { NewWebhook } from './new-webhook';
import { WebhookState } from './webhook-state';

const STATES = ['active', 'disabled'] as const;

/** Other systems that are told of events. */
export function WebhooksScreen() {
  const { t } = useTranslation('administration');
  const { moment, number } = useFormats();
  const { all } = useFilters();
  const [state] = among(STATES, all('state'));
  const [adding, { open, close }] = useDisclosure();
  return (
    <Stack>
      <Text c="dimmed">{t('webhook.about')}</Text>
      <Group justify="space-between" align="flex-end">
        <FilterBar
          filters={[
            {
              kind: 'one',
              name: 'state',
              label: t('webhook.state'),
              options: STATES.map((value) => ({ value, label: t(`webhook.states.${value}`) })),
            },
          ]}
        />
        <Button onClick={open}>{t('webhook.add')}</Button>
      </Group>
      <ListTable
        query={useInfiniteQuery(pages(webhooksList, { state }))}
        caption={t('part.webhooks')}
        rowKey={({ id }) => id}
        empty={state === undefined ? t('webhook.none') : undefined}
        columns={[
          {
            key: 'url',
            title: t('webhook.url'),
            cell: ({ id, url, description }) => (
              <>
                <ScreenLink href={`/administration/webhooks/${id}`} style={{ overflowWrap: 'anywhere' }}>
                  {description ?? url}
                </ScreenLink>
                {description !== null && (
                  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {url}
                  </Text>
                )}
              </>
            ),
          },
          {
            key: 'events',
            title: t('webhook.events'),
            numeric: true,
            cell: ({ eventTypes }) => number(eventTypes.length),
          },
          { key: 'state', title: t('webhook.state'), cell: (webhook) => <WebhookState webhook={webhook} /> },
          { key: 'createdAt', title: t('webhook.createdAt'), cell: ({ createdAt }) => moment(createdAt) },
        ]}
      />
      {adding && <NewWebhook onClose={close} />}
    </Stack>
  );
}
