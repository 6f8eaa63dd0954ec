import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField } from '../../api';
import type { Problem } from '../../api';
import { FormButtons } from '../../ui/form-buttons';

/** Why a value goes back to be entered again. */
export function SendBack({
  problem,
  busy,
  onCancel,
  onConfirm,
}: {
  problem: Problem | null;
  busy: boolean;
  onCancel: () => void;
  onConfirm: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(reason);
      }}
    >
      <Textarea
        label={t('field.reason')}
        required
        autosize
        minRows={2}
        value={reason}
        error={problem && byField(problem, ['reason']).shown['reason']}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
      <FormButtons busy={busy} submit={t('action.confirm')} onCancel={onCancel} />
    </Stack>
  );
}
