import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ifMatch, proposalsAnswer, proposalsOne, proposalsOneOptions } from '../../api';
import type { ForecastProposal, LinkedMilestone } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { useStep } from '../../ui/use-step';
import { useWords } from '../../ui/words';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { AnswerForm } from './answer-form';
import type { Answer } from './answer-form';
import { STATE_TONES } from './tones';
import { useId } from '../../ui/use-id';

/** A later day asked of a milestone by one that it waits for, and the answer. */
export function ForecastProposalScreen() {
  const { t } = useTranslation('lists');
  const id = useId();
  const query = useQuery(proposalsOneOptions({ path: { id } }));
  return (
    <Page
      title={t('proposal.one')}
      crumbs={[
        <ScreenLink key="all" href="/forecast-proposals">
          {t('register.proposals')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query} lines={6}>
        {(proposal) => (
          <>
            <Proposal proposal={proposal} />
            <AnswerProposal proposal={proposal} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Proposal({ proposal }: { proposal: ForecastProposal }) {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day, moment } = useFormats();
  const { milestone, cause, causedBy, state, from, to, answeredBy } = proposal;
  return (
    <Section title={t('proposal.asked')}>
      <Facts
        facts={[
          [t('milestone'), <MilestoneLink key="milestone" milestone={milestone} />],
          [
            t('common:field.status'),
            <ToneBadge key="state" tone={STATE_TONES[state]}>
              {t(`proposal.state.${state}`)}
            </ToneBadge>,
          ],
          [t('forecast'), day(from.finishOn)],
          [t('proposal.to'), day(to.finishOn)],
          [t('workingDays'), String(proposal.workingDays)],
          [t('proposal.cause'), cause && <MilestoneLink milestone={cause} />],
          [t('proposal.causedBy'), words(causedBy?.name)],
          [t('common:field.since'), moment(proposal.createdAt)],
          [t('answer.given'), proposal.answer],
          [t('answer.by'), answeredBy && `${words(answeredBy.name)}, ${moment(proposal.answeredAt)}`],
        ]}
      />
    </Section>
  );
}

function MilestoneLink({ milestone: { id, number, title, project } }: { milestone: LinkedMilestone }) {
  const words = useWords();
  return (
    <ScreenLink href={`/projects/${project.id}/milestones?milestone=${id}`}>
      {project.code} · {words(project.title)}: {number}. {words(title)}
    </ScreenLink>
  );
}

/** Stays while both versions are shown, even if the answer has meanwhile been given by somebody else. */
function AnswerProposal({ proposal }: { proposal: ForecastProposal }) {
  const { t } = useTranslation('lists');
  const { day } = useFormats();
  const path = { id: proposal.id };
  const { run, busy, problem, conflict } = useStep({
    seen: proposal,
    read: async () => (await proposalsOne({ path, throwOnError: true })).data,
    take: (over, { accepted, note }: Answer) =>
      proposalsAnswer({
        path,
        headers: ifMatch(over),
        body: accepted ? { accepted: true, note: note === '' ? null : note } : { accepted: false, note },
        throwOnError: true,
      }),
    label: t('proposal.one'),
    step: ({ accepted }) => t(accepted ? 'proposal.accept' : 'proposal.decline'),
    words: ({ state, from, to, answer }) =>
      [t(`proposal.state.${state}`), `${day(from.finishOn)} → ${day(to.finishOn)}`, answer].filter(Boolean).join(' · '),
  });
  return (
    <>
      {proposal.mayAnswer ? (
        <Section title={t('answer.label')} about={t('proposal.about')}>
          <AnswerForm
            yes={t('proposal.accept')}
            no={t('proposal.decline')}
            busy={busy}
            problem={problem}
            onAnswer={run}
          />
        </Section>
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      {conflict}
    </>
  );
}
