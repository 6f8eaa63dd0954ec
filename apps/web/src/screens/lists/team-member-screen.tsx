import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ifMatch, teamAnswer, teamOne, teamOneOptions } from '../../api';
import type { TeamMember } from '../../api';
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

/** A request for a person's time in a project, and the answer of the manager and of the line manager. */
export function TeamMemberScreen() {
  const { t } = useTranslation('lists');
  const id = useId();
  const query = useQuery(teamOneOptions({ path: { id } }));
  return (
    <Page title={t('member.one')}>
      <Loaded query={query} lines={6}>
        {(member) => (
          <>
            <Member member={member} />
            <AnswerMember member={member} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Member({ member }: { member: TeamMember }) {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day, moment, percent } = useFormats();
  const { project, state, projectAcceptance, lineAcceptance, overload } = member;
  const named = `${project.code} · ${words(project.title)}`;
  return (
    <Section title={words(member.person.name)}>
      {overload.length > 0 && (
        <Alert
          mb="sm"
          color="yellow"
          variant="light"
          title={t('member.overload', { weeks: overload.map(({ week }) => week).join(', ') })}
          styles={{ title: { color: 'var(--zhoba-amber)' } }}
        />
      )}
      <Facts
        facts={[
          [
            t('common:field.project'),
            project.id === null ? named : <ScreenLink href={`/projects/${project.id}/team`}>{named}</ScreenLink>,
          ],
          [
            t('common:field.status'),
            <ToneBadge key="state" tone={STATE_TONES[state]}>
              {t(`member.state.${state}`)}
            </ToneBadge>,
          ],
          [t('member.role'), member.role],
          [t('member.allocation'), percent(member.allocation / 100)],
          [t('member.days'), `${day(member.startsOn)} – ${day(member.endsOn)}`],
          [t('common:field.manager'), words(project.manager?.name)],
          [t('member.lineManager'), words(member.lineManager.name)],
          [t('member.byProject'), projectAcceptance && moment(projectAcceptance.at)],
          [t('member.byLine'), lineAcceptance && moment(lineAcceptance.at)],
          [t('answer.given'), member.answer],
        ]}
      />
    </Section>
  );
}

/** Stays while both versions are shown, even if there is nothing left to answer. */
function AnswerMember({ member }: { member: TeamMember }) {
  const { t } = useTranslation('lists');
  const { day, percent } = useFormats();
  const path = { id: member.id };
  const { run, busy, problem, conflict } = useStep({
    seen: member,
    read: async () => (await teamOne({ path, throwOnError: true })).data,
    take: (over, { accepted, note }: Answer) =>
      teamAnswer({
        path,
        headers: ifMatch(over),
        body: { accepted, ...(note !== '' && { note }) },
        throwOnError: true,
      }),
    label: t('member.one'),
    step: ({ accepted }) => t(accepted ? 'answer.agree' : 'answer.decline'),
    words: ({ state, allocation, startsOn, endsOn, answer }) =>
      [t(`member.state.${state}`), percent(allocation / 100), `${day(startsOn)} – ${day(endsOn)}`, answer]
        .filter(Boolean)
        .join(' · '),
  });
  return (
    <>
      {member.possibleSteps.includes('answer') ? (
        <Section title={t('answer.label')}>
          <AnswerForm yes={t('answer.agree')} no={t('answer.decline')} busy={busy} problem={problem} onAnswer={run} />
        </Section>
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      {conflict}
    </>
  );
}
