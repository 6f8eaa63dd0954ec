import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorForecast } from '../../api';

/** Inputs that are not to be relied on, each with why. */
export function Doubtful({ inputs }: { inputs: IndicatorForecast['doubtful'] }) {
  const { t } = useTranslation('indicators');
  if (inputs.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('doubt.title')}
      </Text>
      <List size="sm">
        {inputs.map(({ measure, year, reasons }) => (
          <List.Item key={`${measure} ${year}`}>
            {t('value.of', { measure: t(`measure.${measure}`), year })}:{' '}
            {reasons.map((reason) => t(`doubt.${reason}`)).join(', ')}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
