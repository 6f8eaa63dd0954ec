import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingsList, pages } from '../../../api';
import { useMay } from '../../../session/me';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { CallMeeting } from './call-meeting';
import { Candidates } from './candidates';
import { MeetingsTable } from './meetings-table';

const SECTIONS = [
  { to: '/decisions', word: 'decisions' },
  { to: '/instructions', word: 'instructions' },
  { to: '/minutes', word: 'minutes' },
  { to: '/register', word: 'register' },
  { to: '/committee/members', word: 'members' },
] as const;

/** The committee: what comes, what waits for an agenda, what was. */
export function CommitteeScreen() {
  const { t } = useTranslation('committee');
  const may = useMay();
  const [calling, setCalling] = useState(false);
  const coming = useInfiniteQuery(
    pages(meetingsList, { state: ['scheduled', 'agenda_published', 'in_session'], sort: 'startsAt', limit: 50 }),
  );
  const past = useInfiniteQuery(
    pages(meetingsList, { state: ['closed', 'minutes_signed', 'cancelled'], sort: '-startsAt', limit: 10 }),
  );
  return (
    <Page
      title={t('title')}
      actions={may('committee.prepare') && <Button onClick={() => setCalling(true)}>{t('meetings.call')}</Button>}
    >
      <Group component="nav" aria-label={t('links')} gap="xs">
        {SECTIONS.map(({ to, word }) => (
          <Button key={to} component={Link} to={to} variant="default" size="compact-md">
            {t(`link.${word}`)}
          </Button>
        ))}
      </Group>
      <Section title={t('meetings.coming')}>
        <MeetingsTable query={coming} caption={t('meetings.coming')} empty={t('meetings.noneComing')} />
      </Section>
      <Section title={t('candidates.title')} about={t('candidates.about')}>
        <Loaded query={coming}>
          {({ pages: [first] }) => <Candidates meetings={first?.body.items.filter(canTakeItems) ?? []} />}
        </Loaded>
      </Section>
      <Section title={t('meetings.past')}>
        <MeetingsTable query={past} caption={t('meetings.past')} empty={t('meetings.nonePast')} />
      </Section>
      {calling && <CallMeeting onClose={() => setCalling(false)} />}
    </Page>
  );
}

const canTakeItems = ({ state }: { state: string }): boolean => state !== 'in_session';
