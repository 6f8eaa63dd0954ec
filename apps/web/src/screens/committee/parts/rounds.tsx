import { Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Voting } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { TallyBadge } from './badges';

/** The rounds that are over: how each ended, by which arithmetic, and who voted how unless it was secret. */
export function Rounds({ rounds }: { rounds: readonly Voting[] }) {
  const { t } = useTranslation('committee');
  return rounds
    .filter(({ tally }) => tally !== null)
    .map((round) => (
      <Section key={round.id} title={`${t('vote.result')}: ${t('vote.round', { round: round.round })}`}>
        <Counted round={round} />
      </Section>
    ));
}

function Counted({ round: { proposal, tally, votes, secret, round } }: { round: Voting }) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const { time } = useFormats();
  if (tally === null) return null;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <TallyBadge outcome={tally.outcome} />
        <Text>{t('vote.on', { outcome: t(`outcome.${proposal}`) })}</Text>
      </Group>
      <Text fw={600}>{t('vote.counts', { for: tally.for, against: tally.against, abstained: tally.abstained })}</Text>
      <List size="sm">
        {tally.steps.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      <RowsTable
        rows={votes}
        rowKey={({ seat }) => seat.id}
        caption={t('vote.bySeat', { round })}
        columns={[
          {
            key: 'seat',
            title: t('vote.who'),
            cell: ({ seat, by }) =>
              seat.id === by.id ? words(seat.name) : `${words(by.name)} (${t('vote.by', { name: words(seat.name) })})`,
          },
          {
            key: 'choice',
            title: t('vote.how'),
            cell: ({ choice }) => (choice === null ? (secret ? '•' : '—') : t(`chosen.${choice}`)),
          },
          { key: 'castAt', title: t('vote.when'), numeric: true, cell: ({ castAt }) => time(castAt) },
        ]}
      />
    </Stack>
  );
}
