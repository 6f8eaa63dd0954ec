import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { summarySummaryOptions } from '../../api';
import { useFilters } from '../../app/search';
import { Empty } from '../../ui/empty';
import { useFormats } from '../../ui/formats';
import { AwaitedLine, Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { FoldedFilters } from '../lists/folded-filters';
import { useProjectFilters } from '../lists/project-filters';
import { PROJECT_WORDS, projectQuery } from '../lists/project-query';
import { useProjectSigns } from '../lists/project-signs';
import { SavedViews } from '../lists/saved-views';
import { Breakdown } from './breakdown';
import { HeatMap } from './heat-map';
import { Tiles } from './tiles';

/** How the city's projects stand, today or on a day; each figure leads to the list behind it. */
export function PortfolioScreen() {
  const { t } = useTranslation('portfolio');
  const { day } = useFormats();
  const filters = useFilters();
  const asOf = filters.one('asOf');
  const wanted = { ...projectQuery(filters), asOf };
  const query = useQuery({ ...summarySummaryOptions({ query: wanted }), placeholderData: keepPreviousData });
  const dayFilter = { kind: 'day', name: 'asOf', label: t('asOf') } as const;
  return (
    <Page
      title={t('title')}
      about={
        query.data === undefined || query.isPlaceholderData ? (
          <AwaitedLine query={query} />
        ) : (
          t(asOf === undefined ? 'today' : 'then', { day: day(query.data.day) })
        )
      }
      actions={
        <>
          <Button
            component={Link}
            to="/portfolio/changes"
            variant="default"
            leftSection={<IconHistory size={18} aria-hidden />}
          >
            {t('changes.open')}
          </Button>
          <SavedViews screen="portfolio" />
        </>
      }
    >
      <FoldedFilters filters={[dayFilter, ...useProjectFilters()]} signs={useProjectSigns()} main={4} />
      <Loaded query={query} lines={12}>
        {(summary) =>
          summary.total.projects === 0 && !filters.any([...PROJECT_WORDS, 'asOf']) ? (
            <Empty text={t('noProjects')} />
          ) : (
            <>
              <Tiles total={summary.total} />
              <HeatMap summary={summary} />
              <Breakdown summary={summary} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
