import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaListQueryKey, agendaOrder } from '../../../api';
import type { AgendaItem } from '../../../api';
import { Empty } from '../../../ui/empty';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { AgendaCard } from './agenda-card';

/** The items in their order; the office moves them by the buttons beside each, or with Alt and the arrows on them. */
export function AgendaBoard({
  meetingId,
  items,
  prepares,
}: {
  meetingId: string;
  items: readonly AgendaItem[];
  prepares: boolean;
}) {
  const { t } = useTranslation('committee');
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const order = useAct(
    (ids: string[]) => agendaOrder({ path: { id: meetingId }, body: { items: ids }, throwOnError: true }),
    { done: () => undefined },
  );
  const move = async (from: number, to: number) => {
    const moved = items[from];
    if (!moved || to < 0 || to >= items.length) return;
    const ids = items.map(({ id }) => id).toSpliced(from, 1);
    if (await order.run(ids.toSpliced(to, 0, moved.id)))
      setSaid(t('item.moved', { title: moved.title, position: to + 1, count: items.length }));
    // somebody else has taken an item on or off meanwhile
    else await client.invalidateQueries({ queryKey: agendaListQueryKey({ path: { id: meetingId } }) });
  };
  if (items.length === 0) return <Empty text={t('meeting.noItems')} />;
  return (
    <Stack gap="sm">
      {order.problem && <ProblemAlert problem={order.problem} />}
      <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((item, index) => (
          <li key={item.id}>
            <AgendaCard
              item={item}
              last={index === items.length - 1}
              prepares={prepares && item.state === 'planned'}
              onMove={prepares ? (by) => void move(index, index + by) : undefined}
            />
          </li>
        ))}
      </Stack>
      <Text size="sm" c="dimmed" role="status" aria-live="polite">
        {said}
      </Text>
    </Stack>
  );
}
