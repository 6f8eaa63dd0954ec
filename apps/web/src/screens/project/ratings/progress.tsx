import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectHealth } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Money } from '../../../ui/money';
import { Facts } from '../../../ui/facts';
import type { Fact } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { Shift } from '../parts/shift';

/** The finish against its promises, and earned value; what cannot be computed is left out, not shown as zero. */
export function Progress({ health: { slip, earnedValue } }: { health: ProjectHealth }) {
  const { t } = useTranslation('project');
  const { day, number } = useFormats();
  const promised = (promise: { promisedOn: string; days: number } | null | undefined) =>
    promise && (
      <>
        {day(promise.promisedOn)} (<Shift days={promise.days} />)
      </>
    );
  const tenge = (amount: string | null) => amount && <Money amount={amount} />;
  const share = (percent: string | null) => percent && `${number(percent)} %`;
  const earned: readonly Fact[] = earnedValue
    ? [
        [t('progress.planned'), share(earnedValue.plannedPercent)],
        [t('progress.earned'), share(earnedValue.earnedPercent)],
        [t('progress.bac'), tenge(earnedValue.budgetAtCompletion)],
        [t('progress.pv'), tenge(earnedValue.plannedValue)],
        [t('progress.ev'), tenge(earnedValue.earnedValue)],
        [t('progress.ac'), tenge(earnedValue.actualCost)],
        [t('progress.spi'), earnedValue.spi && number(earnedValue.spi)],
        [t('progress.cpi'), earnedValue.cpi && number(earnedValue.cpi)],
        [t('progress.eac'), tenge(earnedValue.estimateAtCompletion)],
      ]
    : [];
  if (!slip && earned.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {slip && (
        <Section title={t('progress.finish')}>
          <Facts
            facts={[
              [t('milestones.forecast'), day(slip.endsOn)],
              [t('milestones.firstBaseline'), promised(slip.first)],
              [t('milestones.baseline'), promised(slip.current)],
            ]}
          />
        </Section>
      )}
      {earned.length > 0 && (
        <Section title={t('progress.title')}>
          <Facts facts={earned} />
        </Section>
      )}
    </SimpleGrid>
  );
}
