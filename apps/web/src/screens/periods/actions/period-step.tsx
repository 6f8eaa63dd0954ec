import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodsFreeze, periodsReopen } from '../../../api';
import type { ReportingPeriod } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';

/** Freezes a period, or opens it again: what that means, and the reason. */
export function PeriodStep({
  period: { id },
  step,
  onClose,
}: {
  period: ReportingPeriod;
  step: 'freeze' | 'reopen';
  onClose: () => void;
}) {
  const { t } = useTranslation('periods');
  const [reason, setReason] = useState('');
  const freezes = step === 'freeze';
  const act = useAct(
    () =>
      freezes
        ? periodsFreeze({ path: { id }, body: { reason: reason || null }, throwOnError: true })
        : periodsReopen({ path: { id }, body: { reason }, throwOnError: true }),
    { done: t(freezes ? 'do.frozen' : 'do.reopened') },
  );
  const submit = async () => {
    if (await act.run()) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t(`do.${step}`)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text>{t(freezes ? 'do.freezeAbout' : 'do.reopenAbout')}</Text>
          <Textarea
            label={t(freezes ? 'do.freezeReason' : 'do.reason')}
            required={!freezes}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {act.problem && <ProblemAlert problem={act.problem} />}
          <FormButtons busy={act.busy} submit={t(`do.${step}`)} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
