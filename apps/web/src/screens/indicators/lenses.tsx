import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { useFormats } from '../../ui/formats';
import { Section } from '../../ui/section';
import { LensCard } from './lens-card';
import { usePoint } from './use-point';

/** The three lenses side by side, each with what it was counted from; they are never added up. */
export function Lenses({ indicator: { lenses, disagreement } }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const { percent, number } = useFormats();
  const point = usePoint();
  const { planPath, withTarget, withoutTarget } = lenses;
  const score = (value: number | null) => (value === null ? null : t('lensFact.outOf', { score: number(value) }));
  const { year, plan, fact } = planPath.inputs;
  return (
    <Section title={t('lensesTitle')} about={t(`disagreementText.${disagreement}`)}>
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        <LensCard
          lens="planPath"
          verdict={planPath}
          facts={[
            [t('lensFact.base'), point(planPath.inputs.base)],
            [t('measure.plan'), year && plan !== null && point({ year, value: plan })],
            [t('measure.fact'), year && fact !== null && point({ year, value: fact })],
            [t('lensFact.degree'), percent(planPath.degree)],
            [t('lensFact.method'), planPath.method && t(`method.${planPath.method}`)],
          ]}
        />
        <LensCard
          lens="withTarget"
          verdict={withTarget}
          facts={[
            [t('lensFact.base'), point(withTarget.inputs.base)],
            [t('lensFact.current'), point(withTarget.inputs.current)],
            [t('lensFact.target'), point(withTarget.inputs.target)],
            [t('lensFact.ratio'), percent(withTarget.ratio)],
            [t('lensFact.score'), score(withTarget.score)],
            [t('lensFact.wrongSide'), withTarget.wrongSide && t('lensFact.wrongSideText')],
          ]}
        />
        <LensCard
          lens="withoutTarget"
          verdict={withoutTarget}
          facts={[
            [t('lensFact.base'), point(withoutTarget.inputs.base)],
            [t('lensFact.current'), point(withoutTarget.inputs.current)],
            [t('lensFact.limit'), withoutTarget.inputs.limit !== null && number(withoutTarget.inputs.limit)],
            [t('lensFact.growth'), percent(withoutTarget.growth)],
            [t('lensFact.score'), score(withoutTarget.score)],
          ]}
        />
      </SimpleGrid>
    </Section>
  );
}
