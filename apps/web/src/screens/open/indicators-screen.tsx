import { SimpleGrid, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, publishedIndicatorsList } from '../../api';
import { useFilters } from '../../app/search';
import { Empty } from '../../ui/empty';
import { FilterBar } from '../../ui/filter-bar';
import { ListEnd } from '../../ui/list-end';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Downloads } from './downloads';
import { IndicatorCard } from './indicator-card';
import { INDICATOR_WORDS, indicatorQuery } from './open-query';
import { ShareActions } from './share-actions';
import { useOpenFilters } from './use-open-filters';

/** How the city stands, by its indicators. */
export function IndicatorsScreen() {
  const { t } = useTranslation(['common', 'open']);
  const filters = useFilters();
  const query = useInfiniteQuery(pages(publishedIndicatorsList, { ...indicatorQuery(filters), limit: 24 }));
  return (
    <Page
      title={t('open:indicator.title')}
      about={`${t('open:indicator.about')} ${t('open:indicator.legend')}`}
      actions={<ShareActions />}
    >
      <FilterBar filters={useOpenFilters().indicators} />
      <Loaded query={query} lines={12}>
        {({ pages: read }) => {
          const indicators = read.flatMap(({ body }) => body.items);
          if (indicators.length === 0)
            return <Empty text={t(filters.any(INDICATOR_WORDS) ? 'state.noMatch' : 'open:indicator.none')} />;
          return (
            <Stack gap="sm">
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                {indicators.map((indicator) => (
                  <IndicatorCard key={indicator.code} indicator={indicator} />
                ))}
              </SimpleGrid>
              <ListEnd shown={indicators.length} query={query} />
            </Stack>
          );
        }}
      </Loaded>
      <Downloads of="indicators" />
    </Page>
  );
}
