import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instructionsAccept, instructionsOne, instructionsReport, instructionsReturn, tagged } from '../../../api';
import type { Instruction } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Confirm } from '../parts/confirm';
import { useStep } from '../../../ui/use-step';

export type Step = 'report' | 'accept' | 'return';

/** An instruction with the tag of its version. */
export interface TaggedInstruction {
  readonly data: Instruction;
  readonly tag: string;
}

const ASK = { report: 'evidenceHint', accept: 'acceptAsk', return: 'returnAsk' } as const;
const DONE = { report: 'reported', accept: 'accepted', return: 'returned' } as const;

/** Report, acceptance or return, over what the person has read of the execution. */
export function InstructionStep({
  instruction,
  step,
  onClose,
}: {
  instruction: TaggedInstruction;
  step: Step;
  onClose: () => void;
}) {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState('');
  const path = { id: instruction.data.id };
  const { run, busy, problem, conflict } = useStep({
    seen: instruction,
    read: () => tagged(instructionsOne({ path, throwOnError: true })),
    take: ({ tag }) => {
      const over = { path, headers: { 'If-Match': tag }, throwOnError: true } as const;
      if (step === 'accept') return instructionsAccept(over);
      if (step === 'return') return instructionsReturn({ ...over, body: { reason: text } });
      return instructionsReport({ ...over, body: { text, evidence: evidence || null } });
    },
    label: t('instruction.title', { number: instruction.data.number }),
    step: t(`instruction.${step}`),
    words: ({ data: { state, steps } }) => {
      const last = steps.at(-1);
      const told = last && `${moment(last.at)} · ${t(`instruction.step.${last.kind}`)}: ${last.text ?? ''}`;
      return [t(`instruction.states.${state}`), told].filter(Boolean).join(' · ');
    },
    done: t(`instruction.${DONE[step]}`),
    onDone: onClose,
  });
  return (
    <>
      <Confirm
        title={t(`instruction.${step}`)}
        ask={t(`instruction.${ASK[step]}`)}
        busy={busy}
        problem={problem}
        onClose={onClose}
        onConfirm={run}
      >
        {step !== 'accept' && (
          <Textarea
            label={t(step === 'report' ? 'instruction.reportText' : 'instruction.reason')}
            required
            autosize
            minRows={3}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {step === 'report' && (
          <Textarea
            label={t('instruction.evidence')}
            autosize
            minRows={2}
            value={evidence}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
        )}
      </Confirm>
      {conflict}
    </>
  );
}
