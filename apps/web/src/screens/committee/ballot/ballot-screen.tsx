import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaOneOptions, votingAttendanceOfOptions, votingVotesOptions } from '../../../api';
import type { AgendaItem, ItemAttendance, Voting } from '../../../api';
import { useMay, useMe } from '../../../session/me';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { ItemBadge } from '../parts/badges';
import { Papers } from '../parts/papers';
import { Question } from '../parts/question';
import { Recusals } from '../parts/recusals';
import { Rounds } from '../parts/rounds';
import { useMeetingEvents } from '../session/use-meeting-events';
import type { LiveVote } from '../session/use-meeting-events';
import { Ballot } from './ballot';
import { OwnRecusal } from './own-recusal';

/** An item as a member sees it in the hall, on a phone: what is decided, the papers, and the own vote. */
export function BallotScreen() {
  const { t } = useTranslation('committee');
  const { id } = useParams({ from: '/inside/agenda-items/$id' });
  const path = { id };
  const item = useQuery(agendaOneOptions({ path }));
  const attendance = useQuery(votingAttendanceOfOptions({ path }));
  const votes = useQuery(votingVotesOptions({ path }));
  return (
    <Loaded query={item} lines={6} title={t('one.item')}>
      {(of) => (
        <Loaded query={attendance} title={t('one.item')}>
          {(sitting) => (
            <Loaded query={votes} title={t('one.item')}>
              {({ items }) => <OfItem item={of} attendance={sitting} rounds={items} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function OfItem({
  item,
  attendance,
  rounds,
}: {
  item: AgendaItem;
  attendance: ItemAttendance;
  rounds: readonly Voting[];
}) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const live = useMeetingEvents(item.meetingId);
  return (
    <Page
      title={item.title}
      {...(may('committee.read') && {
        crumbs: [
          <ScreenLink key="committee" href="/committee">
            {t('title')}
          </ScreenLink>,
          <ScreenLink key="meeting" href={`/meetings/${item.meetingId}`}>
            {t('meeting.agenda')}
          </ScreenLink>,
        ],
      })}
      about={
        <Group gap="xs">
          <Text inherit>{t('item.position', { position: item.position })}</Text>
          <ItemBadge state={item.state} />
        </Group>
      }
    >
      <Own item={item} attendance={attendance} rounds={rounds} live={live.votes.get(item.id)} />
      <Section title={t('ballot.question')}>
        <Stack gap="xs">
          <Question item={item} />
          <Papers papers={item.papers} projectId={item.project?.id ?? null} />
        </Stack>
      </Section>
      <Rounds rounds={rounds} />
      {item.decision && (
        <Section title={t('decide.title')}>
          <ScreenLink href={`/decisions/${item.decision.id}`}>
            {t('item.decision', { number: item.decision.number })} · {t(`outcome.${item.decision.outcome}`)}
          </ScreenLink>
        </Section>
      )}
      <Section title={t('recusal.title')}>
        <Recusals recusals={attendance.recusals} />
      </Section>
    </Page>
  );
}

/** What the reader may do here, by the seat that the reader has. */
function Own({
  item,
  attendance,
  rounds,
  live,
}: {
  item: AgendaItem;
  attendance: ItemAttendance;
  rounds: readonly Voting[];
  live: LiveVote | undefined;
}) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const me = useMe();
  const seat = attendance.seats.find(({ member, deputy }) => member.id === me.id || deputy?.id === me.id);
  const recusal = attendance.recusals.find(({ person }) => person.id === me.id);
  const open = rounds.find(({ closedAt }) => closedAt === null);
  if (!seat) return null;
  return (
    <Section title={t('ballot.yourVote')}>
      <Stack gap="sm">
        {seat.member.id !== me.id && <Text>{t('ballot.forSeat', { name: words(seat.member.name) })}</Text>}
        {recusal && (
          <Alert variant="light" color="yellow">
            {t('recusal.mine', { ground: t(`recusal.ground.${recusal.ground}`, { reason: recusal.reason ?? '' }) })}
          </Alert>
        )}
        {open && !recusal && (
          <Ballot
            item={item}
            round={open}
            of={attendance.attending}
            live={live}
            absent={attendance.frozenAt !== null && seat.state !== 'recused' && isAway(attendance, me.id)}
          />
        )}
        {!open && item.state === 'planned' && rounds.length === 0 && <Text role="status">{t('ballot.notYet')}</Text>}
        {!open && rounds.length > 0 && <Text role="status">{t('ballot.closed')}</Text>}
        {item.state === 'planned' && rounds.length === 0 && <OwnRecusal itemId={item.id} recusal={recusal} />}
      </Stack>
    </Section>
  );
}

/** In absentia nobody is noted as present. */
const isAway = ({ present }: ItemAttendance, person: string): boolean =>
  present.length > 0 && !present.some(({ id }) => id === person);
