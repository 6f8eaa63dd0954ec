import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProposalForm } from '../draft/form';
import { STEPS, stepOf } from './steps';
import type { Step } from './steps';

/** All steps, any of which may be taken at any time; one with refused fields says so. */
export function StepList({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  const { t } = useTranslation('proposal');
  const wrong = Object.keys(useProposalForm().errors).map(stepOf);
  return (
    <nav aria-label={t('steps')} className="no-print">
      <Group gap={6}>
        {STEPS.map((one, index) => {
          const errors = wrong.filter((each) => each === one).length;
          return (
            <Button
              key={one}
              size="compact-sm"
              mih={28}
              fw={500}
              variant={one === step ? 'filled' : 'default'}
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onStep(one)}
            >
              {index + 1}. {t(`step.${one}`)}
              {errors > 0 && ` · ${t('errorsHere', { count: errors })}`}
            </Button>
          );
        })}
      </Group>
    </nav>
  );
}
