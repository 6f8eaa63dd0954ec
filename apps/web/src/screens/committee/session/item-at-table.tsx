import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { votingAttendanceOfOptions, votingVotesOptions } from '../../../api';
import type { AgendaItem, Meeting } from '../../../api';
import { useMay } from '../../../session/me';
import { Loaded } from '../../../ui/loaded';
import { ScreenLink } from '../../../ui/screen-link';
import { Section } from '../../../ui/section';
import { Papers } from '../parts/papers';
import { Question } from '../parts/question';
import { Recusals } from '../parts/recusals';
import { Rounds } from '../parts/rounds';
import { AttendancePanel } from './attendance-panel';
import { Decide } from './decide';
import type { LiveVote } from './use-meeting-events';
import { VotePanel } from './vote-panel';

/** One item: what it is, who is there, the vote, the decision, in the order in which a meeting goes. */
export function ItemAtTable({
  item,
  meeting,
  live,
}: {
  item: AgendaItem;
  meeting: Meeting;
  live: LiveVote | undefined;
}) {
  const { t } = useTranslation('committee');
  const path = { id: item.id };
  const conducts = useMay()('committee.conduct') && meeting.state === 'in_session';
  const attendance = useQuery(votingAttendanceOfOptions({ path }));
  const votes = useQuery(votingVotesOptions({ path }));
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>
          {item.position}. {item.title}
        </Title>
        <Question item={item} />
        <Papers papers={item.papers} projectId={item.project?.id ?? null} />
      </div>
      <Loaded query={attendance}>
        {(sitting) => (
          <>
            <AttendancePanel
              attendance={sitting}
              meeting={meeting}
              notes={conducts && meeting.mode === 'in_person' && item.state === 'planned' && sitting.frozenAt === null}
            />
            <Section title={t('recusal.title')}>
              <Recusals recusals={sitting.recusals} />
            </Section>
            <Loaded query={votes}>
              {({ items: rounds }) => (
                <InOrder
                  again={rounds.length > 0 && rounds.every(({ closedAt }) => closedAt !== null)}
                  vote={
                    <VotePanel
                      item={item}
                      mode={meeting.mode}
                      rounds={rounds}
                      attendance={sitting}
                      live={live}
                      conducts={conducts}
                    />
                  }
                >
                  <Rounds rounds={rounds} />
                  <DecisionOf item={item} decides={conducts && item.state === 'planned'} />
                </InOrder>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Stack>
  );
}

/** A first vote comes before the decision; another one, which seldom happens, after it. */
function InOrder({ again, vote, children }: { again: boolean; vote: ReactNode; children: ReactNode }) {
  return (
    <>
      {!again && vote}
      {children}
      {again && vote}
    </>
  );
}

function DecisionOf({ item, decides }: { item: AgendaItem; decides: boolean }) {
  const { t } = useTranslation('committee');
  return (
    <Section title={t('decide.title')}>
      {item.decision ? (
        <ScreenLink href={`/decisions/${item.decision.id}`}>
          {t('item.decision', { number: item.decision.number })} · {t(`outcome.${item.decision.outcome}`)}
        </ScreenLink>
      ) : decides ? (
        <Decide key={item.version} item={item} meetingId={item.meetingId} />
      ) : (
        <Text c="dimmed">{t(`itemState.${item.state}`)}</Text>
      )}
    </Section>
  );
}
