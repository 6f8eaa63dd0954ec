import { useTranslation } from 'react-i18next';
import type { IndicatorFinding } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';

/** Until when somebody answers; in words when the day has passed. */
export function FindingDue({ finding: { dueOn, overdue } }: { finding: IndicatorFinding }) {
  const { t } = useTranslation('indicators');
  const { day } = useFormats();
  return overdue ? <ToneBadge tone="red">{t('findings.late', { day: day(dueOn) })}</ToneBadge> : day(dueOn);
}
