import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarFeedsCreate, calendarFeedsListOptions, calendarFeedsRevoke, roadmapsListOptions } from '../../api';
import type { CalendarFeed, CalendarFeedInput } from '../../api';
import { Empty } from '../../ui/empty';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { Loaded } from '../../ui/loaded';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';
import { useWords } from '../../ui/words';
import { ShownOnce } from './shown-once';

/** Addresses by which a calendar program follows deadlines and meetings; an address is shown once and may be taken back. */
export function CalendarFeeds() {
  const { t } = useTranslation('account');
  const query = useQuery(calendarFeedsListOptions());
  return (
    <Stack>
      <Text c="dimmed">{t('calendar.about')}</Text>
      <NewFeed />
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty text={t('calendar.none')} /> : <Feeds feeds={items} />)}
      </Loaded>
    </Stack>
  );
}

function NewFeed() {
  const { t } = useTranslation('account');
  const words = useWords();
  const { data: roadmaps } = useQuery(roadmapsListOptions());
  const [scope, setScope] = useState('mine');
  const [address, setAddress] = useState<string>();
  const { run, problem, busy } = useAct(async () => {
    const body: CalendarFeedInput =
      scope === 'mine' || scope === 'committee' ? { scope } : { scope: 'roadmap', roadmapId: scope };
    const { data } = await calendarFeedsCreate({ body, throwOnError: true });
    setAddress(data.address);
  });
  return (
    <Stack gap="xs">
      {problem && <ProblemAlert problem={problem} />}
      <Group align="flex-end">
        <NativeSelect
          label={t('calendar.scope')}
          value={scope}
          data={[
            { value: 'mine', label: t('calendar.scopes.mine') },
            { value: 'committee', label: t('calendar.scopes.committee') },
            ...(roadmaps?.items ?? []).map(({ id, name }) => ({ value: id, label: words(name) })),
          ]}
          onChange={(event) => setScope(event.currentTarget.value)}
        />
        <Button loading={busy} onClick={() => void run()}>
          {t('calendar.create')}
        </Button>
      </Group>
      {address !== undefined && <ShownOnce title={t('calendar.once')} value={address} />}
    </Stack>
  );
}

function Feeds({ feeds }: { feeds: readonly CalendarFeed[] }) {
  const { t } = useTranslation('account');
  const words = useWords();
  const { moment } = useFormats();
  const { run, problem } = useAct((id: string) => calendarFeedsRevoke({ path: { id }, throwOnError: true }));
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <RowsTable
        caption={t('tab.calendar')}
        rows={feeds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'scope',
            title: t('calendar.scope'),
            cell: ({ scope, roadmap, project }) =>
              roadmap ? words(roadmap.name) : (project?.code ?? t(`calendar.scopes.${scope}`)),
          },
          { key: 'createdAt', title: t('calendar.createdAt'), cell: ({ createdAt }) => moment(createdAt) },
          {
            key: 'revoke',
            title: t('calendar.revoke'),
            cell: ({ id }) => (
              <Button size="xs" variant="default" onClick={() => void run(id)}>
                {t('calendar.revoke')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
