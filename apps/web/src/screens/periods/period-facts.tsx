import { useTranslation } from 'react-i18next';
import type { ReportingPeriod } from '../../api';
import { useFormats } from '../../ui/formats';
import { useWords } from '../../ui/words';
import { Facts } from '../project/parts/facts';
import { PeriodBadge } from './period-badge';

export function PeriodFacts({ period }: { period: ReportingPeriod }) {
  const { t } = useTranslation('periods');
  const words = useWords();
  const { day, moment } = useFormats();
  const { before, after, escalateToLines, escalateToOffice } = period.reminders;
  const reminders = [
    before.length > 0 && t('facts.before', { days: before.join(', ') }),
    after.length > 0 && t('facts.after', { days: after.join(', ') }),
    t('facts.lines', { days: escalateToLines }),
    t('facts.office', { days: escalateToOffice }),
  ];
  return (
    <Facts
      facts={[
        [t('list.state'), <PeriodBadge key="state" state={period.state} />],
        [t('facts.days'), t('facts.span', { from: day(period.startsOn), to: day(period.endsOn) })],
        [t('facts.dueOn'), day(period.dueOn)],
        [t('facts.frozenAt'), moment(period.frozenAt)],
        [t('facts.reminders'), reminders.filter(Boolean).join('; ')],
        [t('facts.openedBy'), words(period.openedBy.name)],
      ]}
    />
  );
}
