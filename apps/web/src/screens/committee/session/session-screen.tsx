import { Alert, Button, Grid, Group, NavLink, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaListOptions, meetingsOneOptions } from '../../../api';
import type { AgendaItem, Meeting } from '../../../api';
import { useFilters } from '../../../app/search';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { MeetingSteps } from '../agenda/meeting-steps';
import { ItemBadge, MeetingBadge } from '../parts/badges';
import { ItemAtTable } from './item-at-table';
import { useMeetingEvents } from './use-meeting-events';

/** A meeting as it goes on: its items beside each other, and one of them at the table. */
export function SessionScreen() {
  const { t } = useTranslation('committee');
  const { id } = useParams({ from: '/inside/meetings/$id/session' });
  const meeting = useQuery(meetingsOneOptions({ path: { id } }));
  const agenda = useQuery(agendaListOptions({ path: { id } }));
  return (
    <Loaded query={meeting} lines={8} title={t('session.title')}>
      {(of) => (
        <Loaded query={agenda} title={t('session.title')}>
          {({ items }) => <Session meeting={of} items={items} />}
        </Loaded>
      )}
    </Loaded>
  );
}

const DONE: readonly AgendaItem['state'][] = ['closed', 'deferred', 'carried_over'];

function Session({ meeting, items }: { meeting: Meeting; items: readonly AgendaItem[] }) {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const { one, set } = useFilters();
  const live = useMeetingEvents(meeting.id);
  const waiting = items.filter(({ state }) => !DONE.includes(state));
  const current = items.find(({ id }) => id === one('item')) ?? waiting[0] ?? items[0];
  const next = waiting.find(({ id, position }) => id !== current?.id && position > (current?.position ?? 0));
  return (
    <Page
      title={t('session.title')}
      crumbs={[
        <ScreenLink key="committee" href="/committee">
          {t('title')}
        </ScreenLink>,
        <ScreenLink key="meeting" href={`/meetings/${meeting.id}`}>
          {meeting.title}
        </ScreenLink>,
      ]}
      about={
        <Group gap="xs">
          <Text inherit>{moment(meeting.startsAt)}</Text>
          <MeetingBadge state={meeting.state} />
          <Text inherit role="status">
            {t(live.connected ? 'session.live' : 'session.away')}
          </Text>
        </Group>
      }
      actions={<MeetingSteps meeting={meeting} only={['open', 'close']} />}
    >
      {meeting.state === 'agenda_published' && <Alert variant="light">{t('session.notOpen')}</Alert>}
      {current === undefined ? (
        <Empty text={t('meeting.noItems')} />
      ) : (
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 4 }}>
            <nav aria-label={t('session.items')}>
              {items.map((item) => (
                <NavLink
                  key={item.id}
                  component={Link}
                  to={`/meetings/${meeting.id}/session`}
                  search={{ item: item.id } as never}
                  label={`${item.position}. ${item.title}`}
                  description={<ItemBadge state={item.state} />}
                  active={item.id === current.id}
                  aria-current={item.id === current.id ? 'true' : undefined}
                />
              ))}
            </nav>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>
            <ItemAtTable key={current.id} item={current} meeting={meeting} live={live.votes.get(current.id)} />
            <Group mt="md">
              {waiting.length === 0 && <Text>{t('session.allDone')}</Text>}
              {next && (
                <Button
                  variant={DONE.includes(current.state) ? 'filled' : 'default'}
                  onClick={() => set({ item: next.id })}
                >
                  {t('session.next')}
                </Button>
              )}
            </Group>
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}
