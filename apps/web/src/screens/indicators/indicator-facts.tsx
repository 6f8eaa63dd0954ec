import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { useFormats } from '../../ui/formats';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { usePoint } from './use-point';

/** What the indicator is: its method, source, who answers for it, its goal and target. */
export function IndicatorFacts({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const words = useWords();
  const { number } = useFormats();
  const point = usePoint();
  return (
    <Section title={t('about.title')}>
      <Facts
        facts={[
          [t('about.method'), indicator.method],
          [t('value.source'), indicator.source],
          [t('list.responsible'), indicator.responsible && words(indicator.responsible.name)],
          [t('about.periodicity'), t(`periodicity.${indicator.periodicity}`)],
          [t('about.dueMonth'), indicator.dueMonth && t('about.dueMonthText', { month: indicator.dueMonth })],
          [t('lensFact.base'), point(indicator.base)],
          [t('lensFact.target'), point(indicator.target)],
          [t('lensFact.limit'), indicator.limit === null ? null : number(indicator.limit)],
          [
            t('list.goal'),
            indicator.goal && <ScreenLink href={`/sdg?goal=${indicator.goal}`}>{indicator.goal}</ScreenLink>,
          ],
          [
            t('about.targets'),
            indicator.targets.length === 0 ? null : (
              <Group gap="sm">
                {indicator.targets.map((code) => (
                  <ScreenLink key={code} href={`/sdg/targets/${code}`}>
                    {code}
                  </ScreenLink>
                ))}
              </Group>
            ),
          ],
          [t('about.listedNumber'), indicator.listedNumber],
          [t('about.directions'), indicator.directions.join(', ')],
          [t('value.note'), indicator.note],
        ]}
      />
    </Section>
  );
}
