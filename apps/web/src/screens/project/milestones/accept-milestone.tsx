import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, milestonesAccept } from '../../../api';
import type { Milestone } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

/** Accepts that it is done, or returns it with the reason why it is not. */
export function AcceptMilestone({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('project');
  const [note, setNote] = useState('');
  const answer = useAct((accepted: boolean) =>
    milestonesAccept({
      path: { id: milestone.id },
      headers: ifMatch(milestone),
      body: accepted ? { accepted, note: note || null } : { accepted, note },
      throwOnError: true,
    }),
  );
  return (
    <Fieldset legend={t('milestones.accept')} className="no-print">
      <Stack gap="xs">
        <Textarea
          label={t('milestones.acceptanceNote')}
          description={t('milestones.returnNeedsNote')}
          autosize
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {answer.problem && <ProblemAlert problem={answer.problem} />}
        <Group justify="flex-end">
          <Button variant="default" disabled={!note} loading={answer.busy} onClick={() => void answer.run(false)}>
            {t('milestones.return')}
          </Button>
          <Button loading={answer.busy} onClick={() => void answer.run(true)}>
            {t('milestones.acceptIt')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
