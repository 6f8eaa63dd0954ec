import { Alert, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { votingVote } from '../../../api';
import type { AgendaItem, Voting } from '../../../api';
import { useMe } from '../../../session/me';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { Confirm } from '../parts/confirm';
import { LiveTally } from '../session/live-tally';
import type { LiveVote } from '../session/use-meeting-events';

const CHOICES = [
  { choice: 'for', icon: IconCheck },
  { choice: 'against', icon: IconX },
  { choice: 'abstain', icon: IconCircleDashed },
] as const;
type Choice = (typeof CHOICES)[number]['choice'];

/** Three large buttons, and what one has voted; a secret vote is asked once more, because it is final. */
export function Ballot({
  item,
  round,
  of,
  live,
  absent,
}: {
  item: AgendaItem;
  round: Voting;
  of: number;
  live: LiveVote | undefined;
  absent: boolean;
}) {
  const { t } = useTranslation('committee');
  const me = useMe();
  const [asked, setAsked] = useState<Choice>();
  const mine = round.votes.find(({ by }) => by.id === me.id);
  const vote = useAct((choice: Choice) => votingVote({ path: { id: item.id }, body: { choice }, throwOnError: true }), {
    done: t('ballot.taken'),
  });
  const final = round.secret && mine !== undefined;
  const cast = Math.max(live?.round === round.round ? live.cast : 0, round.votes.length);
  return (
    <Stack gap="sm">
      <Text>
        {t('ballot.proposal')}: <strong>{t(`outcome.${round.proposal}`)}</strong>
      </Text>
      {absent && (
        <Alert variant="light" color="yellow">
          {t('ballot.notPresent')}
        </Alert>
      )}
      {!final && (
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          {CHOICES.map(({ choice, icon: Icon }) => (
            <Button
              key={choice}
              h={64}
              fz="lg"
              variant={mine?.choice === choice ? 'filled' : 'default'}
              aria-pressed={mine?.choice === choice}
              leftSection={<Icon size={22} aria-hidden />}
              disabled={vote.busy}
              onClick={() => (round.secret ? setAsked(choice) : void vote.run(choice))}
            >
              {t(`choice.${choice}`)}
            </Button>
          ))}
        </SimpleGrid>
      )}
      <Text role="status" aria-live="polite" fw={600}>
        {mine === undefined
          ? t('ballot.none')
          : mine.choice === null
            ? t('ballot.votedSecret')
            : t('ballot.voted', { choice: t(`chosen.${mine.choice}`) })}
      </Text>
      {round.secret && !final && <Text size="sm">{t('ballot.secretFinal')}</Text>}
      {vote.problem && !asked && <ProblemAlert problem={vote.problem} />}
      <LiveTally vote={{ round: round.round, open: true, secret: round.secret, cast }} of={of} />
      {asked && (
        <Confirm
          title={t('vote.secret')}
          ask={t('ballot.secretAsk', { choice: t(`choice.${asked}`) })}
          submit={t(`choice.${asked}`)}
          busy={vote.busy}
          problem={vote.problem}
          onClose={() => setAsked(undefined)}
          onConfirm={async () => {
            if (await vote.run(asked)) setAsked(undefined);
          }}
        />
      )}
    </Stack>
  );
}
