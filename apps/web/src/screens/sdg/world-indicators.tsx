import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SdgTargetWhole } from '../../api';
import { useWords } from '../../ui/words';
import { Section } from '../../ui/section';

/** The indicators of the United Nations' list that belong to the target. */
export function WorldIndicators({ indicators }: { indicators: SdgTargetWhole['indicators'] }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  return (
    <Section title={t('targetOf.worldIndicators')}>
      <List listStyleType="none" spacing={4}>
        {indicators.map(({ id, number, name }) => (
          <List.Item key={id}>
            <Text span inherit fw={600}>
              {number}
            </Text>{' '}
            {words(name)}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
