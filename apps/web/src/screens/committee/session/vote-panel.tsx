import { Badge, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { votingClose, votingOpen } from '../../../api';
import type { AgendaItem, ItemAttendance, Meeting, Voting } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { Confirm } from '../parts/confirm';
import { OUTCOMES_OF, needsVote } from '../parts/rules';
import type { Outcome } from '../parts/rules';
import { LiveTally } from './live-tally';
import type { LiveVote } from './use-meeting-events';

/** The vote that goes on, or the way to open one. */
export function VotePanel({
  item,
  mode,
  rounds,
  attendance,
  live,
  conducts,
}: {
  item: AgendaItem;
  mode: Meeting['mode'];
  rounds: readonly Voting[];
  attendance: ItemAttendance;
  live: LiveVote | undefined;
  conducts: boolean;
}) {
  const { t } = useTranslation('committee');
  const open = rounds.find(({ closedAt }) => closedAt === null);
  if (open)
    return (
      <Section title={t('vote.title')}>
        <Open item={item} mode={mode} round={open} attendance={attendance} live={live} conducts={conducts} />
      </Section>
    );
  if (!conducts || item.state !== 'planned') return null;
  return (
    <Section title={t(rounds.length > 0 ? 'vote.again' : 'vote.title')}>
      <ToOpen item={item} mode={mode} />
    </Section>
  );
}

function ToOpen({ item, mode }: { item: AgendaItem; mode: Meeting['mode'] }) {
  const { t } = useTranslation('committee');
  const outcomes = OUTCOMES_OF[item.kind].filter(needsVote);
  const [proposal, setProposal] = useState<Outcome | undefined>(outcomes[0]);
  const [secret, setSecret] = useState(false);
  const open = useAct(
    (on: Outcome) => votingOpen({ path: { id: item.id }, body: { proposal: on, secret }, throwOnError: true }),
    { done: t('vote.opened') },
  );
  if (proposal === undefined) return <Text>{t('vote.notNeeded')}</Text>;
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <Select<Outcome>
          label={t('vote.proposal')}
          data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          value={proposal}
          onChange={(value) => setProposal(value ?? outcomes[0])}
          allowDeselect={false}
          w={{ base: '100%', xs: 320 }}
        />
        <Button loading={open.busy} onClick={() => void open.run(proposal)}>
          {t('vote.open')}
        </Button>
      </Group>
      {mode === 'in_person' && (
        <Checkbox
          label={t('vote.secret')}
          checked={secret}
          onChange={(event) => setSecret(event.currentTarget.checked)}
        />
      )}
      {open.problem && <ProblemAlert problem={open.problem} />}
    </Stack>
  );
}

function Open({
  item,
  mode,
  round,
  attendance: { seats, attending },
  live,
  conducts,
}: {
  item: AgendaItem;
  mode: Meeting['mode'];
  round: Voting;
  attendance: ItemAttendance;
  live: LiveVote | undefined;
  conducts: boolean;
}) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const close = useAct(() => votingClose({ path: { id: item.id }, throwOnError: true }), { done: t('vote.closed') });
  const cast = Math.max(live?.round === round.round ? live.cast : 0, round.votes.length);
  const voted = new Set(round.votes.map(({ seat }) => seat.id));
  // in absentia nobody attends: whoever has not voted yet is waited for
  const expected = seats.filter(({ voter, state }) => (mode === 'in_absentia' ? state !== 'recused' : voter !== null));
  const of = mode === 'in_absentia' ? expected.length : attending;
  const persons = (title: string, who: typeof seats) =>
    who.length > 0 && (
      <div>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Group gap={6}>
          {who.map(({ member }) => (
            <Badge
              key={member.id}
              variant="default"
              tt="none"
              fw={400}
              h="auto"
              styles={{ label: { whiteSpace: 'normal' } }}
            >
              {words(member.name)}
            </Badge>
          ))}
        </Group>
      </div>
    );
  return (
    <Stack gap="sm">
      <Text>{t('vote.on', { outcome: t(`outcome.${round.proposal}`) })}</Text>
      <LiveTally vote={{ round: round.round, open: true, secret: round.secret, cast }} of={of} />
      {persons(
        t('vote.voted'),
        seats.filter(({ member }) => voted.has(member.id)),
      )}
      {persons(
        t('vote.waiting'),
        expected.filter(({ member }) => !voted.has(member.id)),
      )}
      {conducts && (
        <Group>
          <Button loading={close.busy} onClick={() => (cast < of ? setAsked(true) : void close.run())}>
            {t('vote.close')}
          </Button>
        </Group>
      )}
      {close.problem && !asked && <ProblemAlert problem={close.problem} />}
      {asked && (
        <Confirm
          title={t('vote.close')}
          ask={t('vote.closeAsk')}
          busy={close.busy}
          problem={close.problem}
          onClose={() => setAsked(false)}
          onConfirm={() => void close.run()}
        />
      )}
    </Stack>
  );
}
