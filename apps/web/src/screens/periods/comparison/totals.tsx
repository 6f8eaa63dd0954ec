import { useTranslation } from 'react-i18next';
import type { PeriodComparison } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Facts } from '../../../ui/facts';
import type { Fact } from '../../../ui/facts';
import { Section } from '../../../ui/section';

const COUNTED = [
  'projects',
  'entered',
  'left',
  'newlyRed',
  'noLongerRed',
  'healthWorse',
  'healthBetter',
  'ratingUp',
  'ratingDown',
] as const;

/** What has changed over all projects, and only that; what is not known is said, not counted. */
export function Totals({ total }: { total: PeriodComparison['total'] }) {
  const { t } = useTranslation('periods');
  const { number, money } = useFormats();
  const some = (count: number) => (count === 0 ? null : number(count));
  const moved = (projects: number, count: number) =>
    projects === 0 ? null : t('compare.inDays', { projects: number(projects), count });
  const sum = (amount: string, count: number) =>
    count === 0 ? money(amount) : t('compare.unknown', { amount: money(amount), count });
  const facts: Fact[] = [
    ...COUNTED.map((name): Fact => [t(`compare.${name}`), some(total[name])]),
    [t('compare.slipped'), moved(total.slipped, total.slippedDays)],
    [t('compare.recovered'), moved(total.recovered, total.recoveredDays)],
    [t('compare.milestonesDone'), some(total.milestonesDone)],
    [t('compare.adjustedChange'), sum(total.adjustedChange, total.adjustedUnknown)],
    [t('compare.spent'), sum(total.spent, total.spentUnknown)],
  ];
  return (
    <Section title={t('compare.totals')}>
      <Facts facts={facts} />
    </Section>
  );
}
