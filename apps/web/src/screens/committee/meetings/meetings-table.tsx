import { Stack, Text } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingList, MeetingOfList } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { MeetingBadge } from '../parts/badges';

export function MeetingsTable({
  query,
  caption,
  empty,
}: {
  query: UseInfiniteQueryResult<InfiniteData<{ body: MeetingList }>, unknown>;
  caption: string;
  empty?: string;
}) {
  return (
    <ListTable
      query={query}
      columns={useColumns()}
      rowKey={({ id }) => id}
      caption={caption}
      {...(empty && { empty })}
    />
  );
}

function useColumns(): readonly Column<MeetingOfList>[] {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  return [
    {
      key: 'startsAt',
      title: t('meetings.when'),
      cell: ({ id, startsAt, title }) => (
        <Stack gap={0}>
          <ScreenLink href={`/meetings/${id}`} label={`${title}, ${moment(startsAt)}`}>
            {moment(startsAt)}
          </ScreenLink>
          <Text size="sm" c="dimmed">
            {title}
          </Text>
        </Stack>
      ),
    },
    { key: 'mode', title: t('call.how'), cell: ({ mode }) => t(`mode.${mode}`) },
    { key: 'place', title: t('meetings.place'), cell: ({ place }) => place ?? '—' },
    { key: 'items', title: t('meetings.items'), numeric: true, cell: ({ items }) => items },
    { key: 'state', title: t('meetings.state'), cell: ({ state }) => <MeetingBadge state={state} /> },
  ];
}
