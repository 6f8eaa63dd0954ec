import { Alert } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from './verify';

/** What the check has found: of the register itself or of a copy of it. */
export function VerdictAlert({ verdict, of, known }: { verdict: Verdict; of: 'chain' | 'copy'; known: boolean }) {
  const { t } = useTranslation('committee');
  if (!verdict.whole)
    return (
      <Alert variant="light" color="red" icon={<IconCircleX aria-hidden />}>
        {t('register.broken', { sequence: verdict.sequence, why: t(`register.why.${verdict.why}`) })}
      </Alert>
    );
  const { count, head } = verdict;
  return (
    <Alert
      variant="light"
      color="green"
      icon={<IconCircleCheck aria-hidden />}
      styles={{ message: { overflowWrap: 'anywhere' } }}
    >
      {known
        ? t(of === 'copy' ? 'register.copyWithKnown' : 'register.wholeWithKnown', { count })
        : t(of === 'copy' ? 'register.copyWhole' : 'register.whole', { count, head })}
    </Alert>
  );
}
