import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instructionsAccept, instructionsOne, instructionsReport, instructionsReturn, tagged } from '../../../api';
import type { Instruction } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Confirm } from '../parts/confirm';
import { Restored } from '../../../ui/restored';
import { useStep } from '../../../ui/use-step';
import { useTyped } from '../../../ui/use-typed';

export type Step = 'report' | 'accept' | 'return';

/** An instruction with the tag of its version. */
export interface TaggedInstruction {
  readonly data: Instruction;
  readonly tag: string;
}

const ASK = { report: 'evidenceHint', accept: 'acceptAsk', return: 'returnAsk' } as const;
const DONE = { report: 'reported', accept: 'accepted', return: 'returned' } as const;

const EMPTY = { text: '', evidence: '' };

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
  const typed = useTyped(`${step} ${instruction.data.id}`, EMPTY);
  const [{ text, evidence }, setTexts] = useState(typed.values);
  const write = (texts: typeof EMPTY) => {
    setTexts(texts);
    typed.remember(texts);
  };
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
    onDone: () => {
      typed.forget();
      onClose();
    },
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
        <Restored
          at={typed.restored}
          onDiscard={() => {
            setTexts(EMPTY);
            typed.forget();
          }}
        />
        {step !== 'accept' && (
          <Textarea
            label={t(step === 'report' ? 'instruction.reportText' : 'instruction.reason')}
            required
            autosize
            minRows={3}
            value={text}
            onChange={(event) => write({ text: event.currentTarget.value, evidence })}
          />
        )}
        {step === 'report' && (
          <Textarea
            label={t('instruction.evidence')}
            autosize
            minRows={2}
            value={evidence}
            onChange={(event) => write({ text, evidence: event.currentTarget.value })}
          />
        )}
      </Confirm>
      {conflict}
    </>
  );
}
