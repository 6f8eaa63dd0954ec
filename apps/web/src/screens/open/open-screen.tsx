import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publishedCityFiguresOptions } from '../../api';
import { FilterBar } from '../../ui/filter-bar';
import { useFormats } from '../../ui/formats';
import { AwaitedLine, Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { DistrictMap } from './district-map';
import { Downloads } from './downloads';
import { FiguresTable } from './figures-table';
import { ProjectsList } from './projects-list';
import { ShareActions } from './share-actions';
import { Totals } from './totals';
import { useOpenFilters } from './use-open-filters';

/** What the city does, where, and for how much. */
export function OpenScreen() {
  const { t } = useTranslation('open');
  const { day } = useFormats();
  const query = useQuery(publishedCityFiguresOptions());
  return (
    <Page
      title={t('title')}
      about={query.data ? t('about', { day: day(query.data.asOf) }) : <AwaitedLine query={query} />}
      actions={<ShareActions />}
    >
      <Loaded query={query} lines={12}>
        {(figures) => (
          <>
            <Totals total={figures.total} />
            <section>
              <Title order={2} mb="xs">
                {t('map.title')}
              </Title>
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
                <DistrictMap figures={figures} />
                <Stack gap="xs">
                  <FiguresTable by="district" rows={figures.districts} caption={t('map.title')} />
                  <Text size="sm" c="dimmed">
                    {t('map.twice')}
                  </Text>
                </Stack>
              </SimpleGrid>
            </section>
          </>
        )}
      </Loaded>
      <section>
        <Title order={2} mb="xs">
          {t('list')}
        </Title>
        <Stack>
          <FilterBar filters={useOpenFilters().projects} />
          <ProjectsList />
        </Stack>
      </section>
      {query.data && (
        <section>
          <Title order={2} mb="xs">
            {t('directions')}
          </Title>
          <FiguresTable by="direction" rows={query.data.directions} caption={t('directions')} />
        </section>
      )}
      <Downloads of="projects" />
    </Page>
  );
}
