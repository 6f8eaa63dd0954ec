import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRequestsRespond, changeRequestsSubmit, changeRequestsWithdraw, ifMatch } from '../../../api';
import type { ChangeRequest } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

type Doing = 'submit' | 'withdraw' | 'approve' | 'reject';

/** Sends, withdraws or answers; an answer and a withdrawal say why. */
export function ChangeRequestSteps({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('project');
  const [note, setNote] = useState('');
  const { possibleSteps: steps } = request;
  const act = useAct(async (doing: Doing) => {
    const target = { path: { id: request.id }, headers: ifMatch(request), throwOnError: true } as const;
    if (doing === 'submit') return changeRequestsSubmit(target);
    if (doing === 'withdraw') return changeRequestsWithdraw({ ...target, body: { note } });
    return changeRequestsRespond({ ...target, body: { approved: doing === 'approve', note } });
  });
  const needsNote = steps.includes('withdraw') || steps.includes('answer');
  if (steps.length === 0)
    return request.state === 'submitted' && request.route === 'committee' ? (
      <Text size="sm">{t('requests.forCommittee')}</Text>
    ) : null;
  return (
    <Stack gap="xs" className="no-print">
      {needsNote && (
        <Textarea
          label={t('requests.note')}
          description={t('requests.noteNeeded')}
          autosize
          minRows={2}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
      {act.problem && <ProblemAlert problem={act.problem} />}
      <Group justify="flex-end">
        {steps.includes('withdraw') && (
          <Button variant="default" disabled={!note} loading={act.busy} onClick={() => void act.run('withdraw')}>
            {t('requests.withdraw')}
          </Button>
        )}
        {steps.includes('submit') && (
          <Button loading={act.busy} onClick={() => void act.run('submit')}>
            {t('requests.submit')}
          </Button>
        )}
        {steps.includes('answer') && (
          <>
            <Button variant="default" disabled={!note} loading={act.busy} onClick={() => void act.run('reject')}>
              {t('requests.reject')}
            </Button>
            <Button disabled={!note} loading={act.busy} onClick={() => void act.run('approve')}>
              {t('requests.approve')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
