import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { Section } from '../../ui/section';

/** From which years on values are made in another way and not compared with earlier ones. */
export function MethodBreaks({ breaks }: { breaks: Indicator['methodBreaks'] }) {
  const { t } = useTranslation('indicators');
  return (
    <Section title={t('breaks.title')} about={t('breaks.about')}>
      <List>
        {breaks.map(({ id, year, note }) => (
          <List.Item key={id}>
            {year}: {note}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
