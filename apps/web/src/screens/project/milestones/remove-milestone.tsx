import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, milestonesRemove } from '../../../api';
import type { Milestone } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { SmallForm } from '../../../ui/small-form';

/** Takes it out of the plan; comparisons of baselines go on to show it with the reason. */
export function RemoveMilestone({ milestone, onGone }: { milestone: Milestone; onGone: () => void }) {
  const { t } = useTranslation('project');
  const [reason, setReason] = useState('');
  const remove = useAct(() =>
    milestonesRemove({
      path: { id: milestone.id },
      headers: ifMatch(milestone),
      query: { reason },
      throwOnError: true,
    }),
  );
  return (
    <SmallForm
      title={t('milestones.remove')}
      submit={t('action.remove', { ns: 'common' })}
      busy={remove.busy}
      onSubmit={(event) => {
        event.preventDefault();
        void remove.run().then((removed) => removed && onGone());
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
    </SmallForm>
  );
}
