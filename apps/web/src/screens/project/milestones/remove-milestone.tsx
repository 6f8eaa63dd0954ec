import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, milestonesOne, milestonesRemove } from '../../../api';
import type { Milestone } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SmallForm } from '../../../ui/small-form';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';

/** Takes it out of the plan; comparisons of baselines go on to show it with the reason. */
export function RemoveMilestone({ milestone, onGone }: { milestone: Milestone; onGone: () => void }) {
  const { t } = useTranslation('project');
  const [reason, setReason] = useState('');
  const told = useVersionWords();
  const path = { id: milestone.id };
  const remove = useStep({
    seen: milestone,
    read: async () => (await milestonesOne({ path, throwOnError: true })).data,
    take: (over) => milestonesRemove({ path, headers: ifMatch(over), query: { reason }, throwOnError: true }),
    label: t('milestones.milestone'),
    step: t('milestones.remove'),
    words: told.milestone,
    onDone: onGone,
  });
  return (
    <SmallForm
      title={t('milestones.remove')}
      submit={t('action.remove', { ns: 'common' })}
      busy={remove.busy}
      onSubmit={(event) => {
        event.preventDefault();
        remove.run();
      }}
    >
      <Stack gap="xs">
        <TextInput
          required
          label={t('field.reason', { ns: 'common' })}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {remove.problem && <ProblemAlert problem={remove.problem} />}
      </Stack>
      {remove.conflict}
    </SmallForm>
  );
}
