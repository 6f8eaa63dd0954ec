import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportingPeriod } from '../../../api';
import { useMay } from '../../../session/me';
import { MoveDue } from './move-due';
import { PeriodStep } from './period-step';

/** What the reader may do with the period now. */
export function PeriodActions({ period }: { period: ReportingPeriod }) {
  const { t } = useTranslation('periods');
  const may = useMay();
  const [doing, setDoing] = useState<'freeze' | 'reopen' | 'moveDue'>();
  const close = () => setDoing(undefined);
  return (
    <>
      {may('period.manage') && period.state === 'open' && (
        <Button variant="default" onClick={() => setDoing('moveDue')}>
          {t('do.moveDue')}
        </Button>
      )}
      {period.possibleSteps.map((step) => (
        <Button key={step} onClick={() => setDoing(step)}>
          {t(`do.${step}`)}
        </Button>
      ))}
      {doing === 'moveDue' && <MoveDue period={period} onClose={close} />}
      {(doing === 'freeze' || doing === 'reopen') && <PeriodStep period={period} step={doing} onClose={close} />}
    </>
  );
}
