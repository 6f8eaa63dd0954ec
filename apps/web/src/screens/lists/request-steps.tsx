import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import {
  changeRequestsOne,
  changeRequestsRespond,
  changeRequestsSubmit,
  changeRequestsWithdraw,
  ifMatch,
} from '../../api';
import type { ChangeRequest } from '../../api';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useStep } from '../../ui/use-step';
import { AnswerForm } from './answer-form';
import type { Answer } from './answer-form';
import { NoteDialog } from './note-dialog';

type Wanted =
  | ({ readonly kind: 'answer' } & Answer)
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw'; readonly note: string };

/** What the reader may do with the request now. */
export function RequestSteps({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('lists');
  const { possibleSteps } = request;
  const [withdrawing, { open, close }] = useDisclosure();
  const { run, busy, problem, conflict } = useRequestStep(request, close);
  const may = (step: ChangeRequest['possibleSteps'][number]) => possibleSteps.includes(step);
  const byCommittee = request.state === 'submitted' && request.route === 'committee';
  return (
    <>
      {possibleSteps.length === 0 && (
        <>
          {problem && <ProblemAlert problem={problem} />}
          {byCommittee && <Text c="dimmed">{t('request.byCommittee')}</Text>}
        </>
      )}
      {possibleSteps.length > 0 && (
        <Section title={t('answer.label')}>
          <Stack>
            {problem && !may('answer') && !withdrawing && <ProblemAlert problem={problem} />}
            {may('answer') && (
              <AnswerForm
                yes={t('answer.approve')}
                no={t('answer.reject')}
                busy={busy}
                problem={withdrawing ? null : problem}
                onAnswer={(answer) => run({ kind: 'answer', ...answer })}
              />
            )}
            <Group>
              {may('submit') && (
                <Button loading={busy} onClick={() => run({ kind: 'submit' })}>
                  {t('request.submit')}
                </Button>
              )}
              {may('withdraw') && (
                <Button variant="default" onClick={open}>
                  {t('request.withdraw')}
                </Button>
              )}
            </Group>
          </Stack>
        </Section>
      )}
      {withdrawing && (
        <NoteDialog
          title={t('request.withdraw')}
          busy={busy}
          problem={problem}
          onConfirm={(note) => run({ kind: 'withdraw', note })}
          onClose={close}
        />
      )}
      {conflict}
    </>
  );
}

function useRequestStep(request: ChangeRequest, onDone: () => void) {
  const { t } = useTranslation(['lists', 'project']);
  const { moment } = useFormats();
  const path = { id: request.id };
  return useStep({
    seen: request,
    read: async () => (await changeRequestsOne({ path, throwOnError: true })).data,
    take: (over, wanted: Wanted) => {
      const at = { path, headers: ifMatch(over), throwOnError: true } as const;
      switch (wanted.kind) {
        case 'answer':
          return changeRequestsRespond({ ...at, body: { approved: wanted.accepted, note: wanted.note } });
        case 'withdraw':
          return changeRequestsWithdraw({ ...at, body: { note: wanted.note } });
        default:
          return changeRequestsSubmit(at);
      }
    },
    label: t('request.title', { number: request.number }),
    step: (wanted) => {
      if (wanted.kind === 'answer') return t(wanted.accepted ? 'answer.approve' : 'answer.reject');
      return t(`request.${wanted.kind}`);
    },
    words: ({ state, reasonCode, justification, answer, answeredAt }) =>
      [
        t(`request.state.${state}`),
        t(`project:reason.${reasonCode}`),
        justification,
        answer,
        answeredAt && moment(answeredAt),
      ]
        .filter(Boolean)
        .join(' · '),
    onDone,
  });
}
