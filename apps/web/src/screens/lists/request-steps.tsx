import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRequestsRespond, changeRequestsSubmit, changeRequestsWithdraw, ifMatch } from '../../api';
import type { ChangeRequest } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';
import { Section } from '../../ui/section';
import { AnswerForm } from './answer-form';
import type { Answer } from './answer-form';
import { NoteDialog } from './note-dialog';

/** What the reader may do with the request now. */
export function RequestSteps({ request, onReload }: { request: ChangeRequest; onReload: () => void }) {
  const { t } = useTranslation('lists');
  const { id, possibleSteps } = request;
  const at = { path: { id }, headers: ifMatch(request), throwOnError: true } as const;
  const answer = useAct(({ accepted, note }: Answer) =>
    changeRequestsRespond({ ...at, body: { approved: accepted, note } }),
  );
  const submit = useAct(() => changeRequestsSubmit(at));
  const withdraw = useAct((note: string) => changeRequestsWithdraw({ ...at, body: { note } }));
  const [withdrawing, setWithdrawing] = useState(false);
  const may = (step: ChangeRequest['possibleSteps'][number]) => possibleSteps.includes(step);
  if (possibleSteps.length === 0) {
    return request.state === 'submitted' && request.route === 'committee' ? (
      <Text c="dimmed">{t('request.byCommittee')}</Text>
    ) : null;
  }
  return (
    <Section title={t('answer.label')}>
      <Stack>
        {submit.problem && <ProblemAlert problem={submit.problem} />}
        {may('answer') && (
          <AnswerForm
            yes={t('answer.approve')}
            no={t('answer.reject')}
            busy={answer.busy}
            problem={answer.problem}
            onAnswer={(given) => void answer.run(given)}
            onReload={onReload}
          />
        )}
        <Group>
          {may('submit') && (
            <Button loading={submit.busy} onClick={() => void submit.run()}>
              {t('request.submit')}
            </Button>
          )}
          {may('withdraw') && (
            <Button variant="default" onClick={() => setWithdrawing(true)}>
              {t('request.withdraw')}
            </Button>
          )}
        </Group>
      </Stack>
      {withdrawing && (
        <NoteDialog
          title={t('request.withdraw')}
          busy={withdraw.busy}
          problem={withdraw.problem}
          onConfirm={(note) => void withdraw.run(note)}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </Section>
  );
}
