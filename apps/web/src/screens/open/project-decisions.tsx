import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicProjectPage } from '../../api';
import { useFormats } from '../../ui/formats';
import { useReader } from '../../ui/words';
import { Part } from './part';

/** The committee decides in Kazakh and Russian; other readers are shown the Russian text. */
export function ProjectDecisions({ decisions }: { decisions: PublicProjectPage['decisions'] }) {
  const { t } = useTranslation('open');
  const { day } = useFormats();
  const language = useReader() === 'kk' ? 'kk' : 'ru';
  return (
    <Part title={t('project.decisions')} empty={decisions.length === 0 ? t('project.noDecisions') : undefined}>
      <Stack gap="sm">
        {decisions.map(({ number, decidedOn, texts }) => (
          <div key={number}>
            <Title order={3}>{t('project.decision', { number, day: day(decidedOn) })}</Title>
            <Text lang={language} style={{ whiteSpace: 'pre-line' }}>
              {texts[language]}
            </Text>
          </div>
        ))}
      </Stack>
    </Part>
  );
}
