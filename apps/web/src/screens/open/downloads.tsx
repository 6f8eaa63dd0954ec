import { Anchor, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stringifySearch, useFilters } from '../../app/search';
import { useReader } from '../../ui/words';

export const PUBLIC = '/public/v1';

/** Files of what the screen shows, chosen alike; and where programs read it. */
export function Downloads({ of }: { of: 'projects' | 'indicators' }) {
  const { t } = useTranslation('open');
  const language = useReader();
  const { search } = useFilters();
  return (
    <section aria-labelledby="open-data" className="no-print">
      <Title order={2} id="open-data">
        {t('data.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('data.about')}
      </Text>
      <Group gap="md">
        <Anchor href={`${PUBLIC}/${of}.csv${stringifySearch({ ...search, language })}`} download>
          {t(`data.${of}Csv`)}
        </Anchor>
        <Anchor href={`${PUBLIC}/${of}.json${stringifySearch(search)}`} download>
          {t(`data.${of}Json`)}
        </Anchor>
        {of === 'projects' && (
          <Anchor href={`${PUBLIC}/districts.geojson`} download="districts.geojson">
            {t('data.districts')}
          </Anchor>
        )}
        <Anchor href="/api/docs">{t('data.api')}</Anchor>
      </Group>
    </section>
  );
}
