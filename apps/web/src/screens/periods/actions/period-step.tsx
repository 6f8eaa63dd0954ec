import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, periodsFreeze, periodsOne, periodsReopen } from '../../../api';
import type { ReportingPeriod } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { usePeriodName } from '../period-name';

/** Freezes a period, or opens it again: what that means, and the reason. */
export function PeriodStep({
  period,
  step,
  onClose,
}: {
  period: ReportingPeriod;
  step: 'freeze' | 'reopen';
  onClose: () => void;
}) {
  const { t } = useTranslation('periods');
  const { day } = useFormats();
  const nameOf = usePeriodName();
  const [reason, setReason] = useState('');
  // what the person decided about, though the screen behind may renew itself meanwhile
  const [seen] = useState(period);
  const freezes = step === 'freeze';
  const path = { id: period.id };
  const { run, problem, busy, conflict } = useStep({
    seen,
    read: async () => (await periodsOne({ path, throwOnError: true })).data,
    take: (over) => {
      const of = { path, headers: ifMatch(over), throwOnError: true } as const;
      return freezes
        ? periodsFreeze({ ...of, body: { reason: reason || null } })
        : periodsReopen({ ...of, body: { reason } });
    },
    label: nameOf(period.name),
    step: t(`do.${step}`),
    words: ({ state, dueOn, counts: { confirmed, owed } }) =>
      [
        t(`state.${state}`),
        `${t('list.dueOn')}: ${day(dueOn)}`,
        `${t('list.confirmed')}: ${t('list.ofOwed', { count: confirmed, owed })}`,
      ].join(' · '),
    done: t(freezes ? 'do.frozen' : 'do.reopened'),
    onDone: onClose,
  });
  return (
    <>
      <Modal opened onClose={onClose} title={t(`do.${step}`)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run();
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
            {problem && <ProblemAlert problem={problem} />}
            <FormButtons busy={busy} submit={t(`do.${step}`)} onCancel={onClose} />
          </Stack>
        </form>
      </Modal>
      {conflict}
    </>
  );
}
