import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pages, webhooksDeliveries } from '../../../api';
import { useFilters } from '../../../app/search';
import { FilterBar } from '../../../ui/filter-bar';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { Section } from '../../../ui/section';
import { among } from '../../lists/choices';
import { DeliveryBadge } from './delivery-badge';
import { DeliveryDialog } from './delivery-dialog';

const STATES = ['pending', 'delivered', 'failed'] as const;
const LOOK_AGAIN_MS = 3_000;

/** What was sent, the latest first; what is still under way is looked at again. */
export function Deliveries({ id }: { id: string }) {
  const { t } = useTranslation('administration');
  const { moment, number } = useFormats();
  const { all } = useFilters();
  const [shown, setShown] = useState<string>();
  const state = among(STATES, all('delivery'));
  const query = useInfiniteQuery({
    ...pages(webhooksDeliveries, { state }, { path: { id } }),
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ body }) => body.items.some(({ state: now }) => now === 'pending')) ? LOOK_AGAIN_MS : false,
  });
  return (
    <Section title={t('webhook.deliveries')} about={t('webhook.kept')}>
      <Stack>
        <FilterBar
          filters={[
            {
              kind: 'several',
              name: 'delivery',
              label: t('webhook.deliveryState'),
              options: STATES.map((value) => ({ value, label: t(`webhook.delivery.${value}`) })),
            },
          ]}
        />
        <ListTable
          query={query}
          caption={t('webhook.deliveries')}
          rowKey={({ id: delivery }) => delivery}
          empty={state.length === 0 ? t('webhook.noDeliveries') : undefined}
          columns={[
            { key: 'createdAt', title: t('webhook.sentAt'), cell: ({ createdAt }) => moment(createdAt) },
            { key: 'type', title: t('webhook.event'), cell: ({ type }) => type },
            {
              key: 'state',
              title: t('webhook.deliveryState'),
              cell: ({ state: now, lastAttempt }) => (
                <Stack gap={4} align="flex-start">
                  <DeliveryBadge state={now} />
                  {lastAttempt?.failure && <Text size="sm">{lastAttempt.failure.text}</Text>}
                </Stack>
              ),
            },
            { key: 'tries', title: t('webhook.tries'), numeric: true, cell: ({ attempts }) => number(attempts) },
            { key: 'next', title: t('webhook.next'), cell: ({ nextAttemptAt }) => moment(nextAttemptAt) },
            {
              key: 'open',
              title: t('job.do'),
              cell: ({ id: delivery, type }) => (
                <Group gap={4}>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${t('webhook.details')}: ${type}`}
                    onClick={() => setShown(delivery)}
                  >
                    {t('webhook.details')}
                  </Button>
                </Group>
              ),
            },
          ]}
        />
        {shown !== undefined && <DeliveryDialog id={shown} onClose={() => setShown(undefined)} />}
      </Stack>
    </Section>
  );
}
