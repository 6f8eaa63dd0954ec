import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, milestonesAccept, milestonesOne } from '../../../api';
import type { Milestone } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';

/** Accepts that it is done, or returns it with the reason why it is not. */
export function AcceptMilestone({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('project');
  const [note, setNote] = useState('');
  const told = useVersionWords();
  const path = { id: milestone.id };
  const answer = useStep({
    seen: milestone,
    read: async () => (await milestonesOne({ path, throwOnError: true })).data,
    take: (over, accepted: boolean) =>
      milestonesAccept({
        path,
        headers: ifMatch(over),
        body: accepted ? { accepted, note: note || null } : { accepted, note },
        throwOnError: true,
      }),
    label: t('milestones.milestone'),
    step: (accepted) => t(accepted ? 'milestones.acceptIt' : 'milestones.return'),
    words: told.milestone,
  });
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
          <Button variant="default" disabled={!note} loading={answer.busy} onClick={() => answer.run(false)}>
            {t('milestones.return')}
          </Button>
          <Button loading={answer.busy} onClick={() => answer.run(true)}>
            {t('milestones.acceptIt')}
          </Button>
        </Group>
      </Stack>
      {answer.conflict}
    </Fieldset>
  );
}
