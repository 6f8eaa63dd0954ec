import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaListOptions, meetingsOneOptions } from '../../../api';
import type { Meeting } from '../../../api';
import { useMay } from '../../../session/me';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { Section } from '../../../ui/section';
import { MeetingBadge } from '../parts/badges';
import { AddItem } from './add-item';
import { AgendaBoard } from './agenda-board';
import { AgendaPack } from './agenda-pack';
import { ChangeMeeting } from './change-meeting';
import { MeetingMinutes } from './meeting-minutes';
import { MeetingSteps } from './meeting-steps';

/** A meeting with its agenda, as it is prepared and as it went. */
export function MeetingScreen() {
  const { t } = useTranslation('committee');
  const { id } = useParams({ from: '/inside/meetings/$id' });
  return (
    <Loaded query={useQuery(meetingsOneOptions({ path: { id } }))} title={t('minutes.meeting')}>
      {(meeting) => <OfMeeting meeting={meeting} />}
    </Loaded>
  );
}

function OfMeeting({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const { moment } = useFormats();
  const prepares = may('committee.prepare') && OPEN_TO_CHANGE.includes(meeting.state);
  const agenda = useQuery(agendaListOptions({ path: { id: meeting.id } }));
  return (
    <Page
      title={meeting.title}
      crumbs={[
        <ScreenLink key="committee" href="/committee">
          {t('title')}
        </ScreenLink>,
      ]}
      about={
        <Group gap="xs">
          <Text inherit>
            {moment(meeting.startsAt)} · {t(`mode.${meeting.mode}`)} ·{' '}
            {t('meeting.duration', { count: meeting.plannedMinutes })}
            {meeting.place && ` · ${meeting.place}`}
          </Text>
          <MeetingBadge state={meeting.state} />
        </Group>
      }
      actions={
        <>
          {HAS_SESSION.includes(meeting.state) && (
            <Button component={Link} to={`/meetings/${meeting.id}/session`}>
              {t(may('committee.conduct') && meeting.state !== 'closed' ? 'meeting.session' : 'meeting.follow')}
            </Button>
          )}
          <MeetingSteps meeting={meeting} />
          {may('committee.prepare') && BEFORE.includes(meeting.state) && <ChangeMeeting meeting={meeting} />}
          {may('report.request') && <AgendaPack meetingId={meeting.id} />}
        </>
      }
    >
      <About meeting={meeting} />
      <Section title={t('meeting.agenda')} actions={prepares && <AddItem meetingId={meeting.id} />}>
        <Loaded query={agenda}>
          {({ items }) => <AgendaBoard meetingId={meeting.id} items={items} prepares={prepares} />}
        </Loaded>
      </Section>
      {AFTER.includes(meeting.state) && <MeetingMinutes meetingId={meeting.id} />}
    </Page>
  );
}

const BEFORE: readonly Meeting['state'][] = ['scheduled', 'agenda_published'];
const OPEN_TO_CHANGE: readonly Meeting['state'][] = [...BEFORE, 'in_session'];
const HAS_SESSION: readonly Meeting['state'][] = ['agenda_published', 'in_session', 'closed', 'minutes_signed'];
const AFTER: readonly Meeting['state'][] = ['closed', 'minutes_signed'];

function About({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const { planned, available, over, unestimated } = meeting.time;
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t('meeting.time', { planned, available })}
        {over > 0 && ` (${t('meeting.over', { over })})`}
        {unestimated > 0 && ` · ${t('meeting.unestimated', { count: unestimated })}`}
        {meeting.rules && ` · ${t('meeting.rules', { version: meeting.rules.version })}`}
        {meeting.votingDeadline && ` · ${t('meeting.deadline', { when: moment(meeting.votingDeadline) })}`}
      </Text>
      {meeting.publications.length > 0 && (
        <Group gap="xs" fz="sm">
          <Text inherit c="dimmed">
            {t('meeting.asPublished')}:
          </Text>
          {meeting.publications.map(({ number, publishedAt }) => (
            <ScreenLink key={number} href={`/meetings/${meeting.id}/agenda/publications/${number}`}>
              {t('meeting.publication', { number, when: moment(publishedAt) })}
            </ScreenLink>
          ))}
        </Group>
      )}
      {meeting.stateReason && <Text size="sm">{t('meeting.why', { reason: meeting.stateReason })}</Text>}
      {meeting.warnings.length > 0 && (
        <Alert
          variant="light"
          color="yellow"
          title={t('meeting.warnings')}
          styles={{ title: { color: 'var(--zhoba-amber)' } }}
        >
          <List size="sm">
            {meeting.warnings.map(({ code, text }) => (
              <List.Item key={code}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
