import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project, TransitionInput } from '../../../api';
import { MoveDialog } from './move-dialog';

export type Step = Project['possibleTransitions'][number];

/** One button for each stage that the reader may bring the project to. */
export function MoveButtons({ project }: { project: Project }) {
  const { t } = useTranslation('project');
  const [step, setStep] = useState<Step>();
  return (
    <>
      {project.possibleTransitions.map((one) => (
        <Button key={one.name} variant={one.needsReason ? 'default' : 'filled'} onClick={() => setStep(one)}>
          {t(`do.${one.name as TransitionInput['transition']}`)}
        </Button>
      ))}
      {step && <MoveDialog project={project} step={step} onClose={() => setStep(undefined)} />}
    </>
  );
}
