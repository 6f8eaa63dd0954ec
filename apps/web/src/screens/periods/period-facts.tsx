import { useTranslation } from 'react-i18next';
import type { ReportingPeriod } from '../../api';
import { useFormats } from '../../ui/formats';
import { Facts } from '../../ui/facts';
import { PeriodBadge } from './period-badge';

export function PeriodFacts({ period: { state, startsOn, endsOn, dueOn, frozenAt } }: { period: ReportingPeriod }) {
  const { t } = useTranslation('periods');
  const { day, moment } = useFormats();
  return (
    <Facts
      facts={[
        [t('list.state'), <PeriodBadge key="state" state={state} />],
        [t('facts.days'), t('facts.span', { from: day(startsOn), to: day(endsOn) })],
        [t('facts.dueOn'), day(dueOn)],
        [t('facts.frozenAt'), moment(frozenAt)],
      ]}
    />
  );
}
