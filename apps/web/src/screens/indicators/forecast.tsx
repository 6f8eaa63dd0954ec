import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { Doubtful } from './doubtful';
import { usePoint } from './use-point';

const TWO_PLACES = { maximumFractionDigits: 2 };

/** What the target year brings if all goes on as before, or why that cannot be said. */
export function Forecast({ indicator: { forecast } }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const { number } = useFormats();
  const point = usePoint();
  const { expected, reachesTarget, reasonText, method } = forecast;
  return (
    <Section title={t('forecast.title')}>
      {expected === null ? (
        <Text c="dimmed">{reasonText}</Text>
      ) : (
        <Stack gap="xs">
          <Text>
            {t('forecast.expected', { year: expected.year, value: number(expected.value, TWO_PLACES) })}{' '}
            {reachesTarget !== null && (
              <ToneBadge tone={reachesTarget ? 'green' : 'red'}>
                {t(reachesTarget ? 'forecast.reaches' : 'forecast.misses')}
              </ToneBadge>
            )}
          </Text>
          <Facts
            facts={[
              [t('lensFact.target'), forecast.target === null ? null : number(forecast.target)],
              [t('lensFact.base'), point(forecast.base)],
              [t('lensFact.current'), point(forecast.current)],
              [t('lensFact.method'), method && t(`method.${method}`)],
            ]}
          />
        </Stack>
      )}
      <Doubtful inputs={forecast.doubtful} />
    </Section>
  );
}
