import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Days by which something moved, with their sign: later is plus. */
export function Shift({ days }: { days: number | null | undefined }) {
  const { t } = useTranslation();
  if (days === null || days === undefined) return '—';
  const sign = days > 0 ? '+' : days < 0 ? '−' : '';
  return (
    <Text span inherit className="figures" fw={days > 0 ? 600 : undefined}>
      {sign}
      {t('unit.days', { count: Math.abs(days) })}
    </Text>
  );
}
