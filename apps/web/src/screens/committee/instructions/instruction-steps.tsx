import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstructionStep } from './instruction-step';
import type { Step, TaggedInstruction } from './instruction-step';

const STEPS = ['report', 'accept', 'return'] as const;

/** What the reader may do with the instruction now. */
export function InstructionSteps({ instruction }: { instruction: TaggedInstruction }) {
  const { t } = useTranslation('committee');
  const [asked, setAsked] = useState<Step>();
  return (
    <>
      {STEPS.filter((step) => instruction.data.possibleSteps.includes(step)).map((step) => (
        <Button key={step} variant={step === 'return' ? 'default' : 'filled'} onClick={() => setAsked(step)}>
          {t(`instruction.${step}`)}
        </Button>
      ))}
      {asked && <InstructionStep instruction={instruction} step={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
