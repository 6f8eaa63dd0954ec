import { Checkbox, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, meetingsOne, meetingsStep } from '../../../api';
import type { Meeting, MeetingStepInput } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Confirm } from '../parts/confirm';
import { useStep } from '../../../ui/use-step';

/** Asks once more before a meeting takes a step, and for what the step must know. */
export function StepDialog({
  meeting,
  step,
  onClose,
}: {
  meeting: Meeting;
  step: MeetingStepInput['step'];
  onClose: () => void;
}) {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const [reason, setReason] = useState('');
  const [carryOver, setCarryOver] = useState(false);
  const unheard = step === 'close' ? (meeting.itemsByState['planned'] ?? 0) : 0;
  const path = { id: meeting.id };
  const { run, busy, problem, conflict } = useStep({
    seen: meeting,
    read: async () => (await meetingsOne({ path, throwOnError: true })).data,
    take: (over) =>
      meetingsStep({
        path,
        headers: ifMatch(over),
        body: { step, ...(reason && { reason }), ...(carryOver && { carryOver }) },
        throwOnError: true,
      }),
    label: t('minutes.meeting'),
    step: t(`step.${step}`),
    words: ({ title, startsAt, place, state, plannedMinutes }) =>
      [title, moment(startsAt), t('meeting.duration', { count: plannedMinutes }), place, t(`meetingState.${state}`)]
        .filter(Boolean)
        .join(' · '),
    done: t('step.done'),
    onDone: onClose,
  });
  return (
    <>
      <Confirm
        title={t(`step.${step}`)}
        ask={t(`step.ask.${step}`)}
        busy={busy}
        problem={problem}
        onClose={onClose}
        onConfirm={run}
      >
        {step === 'cancel' && (
          <Textarea
            label={t('step.reason')}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {unheard > 0 && (
          <Checkbox
            label={t('step.carryOver', { count: unheard })}
            checked={carryOver}
            onChange={(event) => setCarryOver(event.currentTarget.checked)}
          />
        )}
        {problem?.code === 'AGENDA_PAPERS_MISSING' && <Text>{t('step.layPapers', { add: t('item.addPaper') })}</Text>}
      </Confirm>
      {conflict}
    </>
  );
}
