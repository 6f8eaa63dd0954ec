import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { milestonesPage, pages } from '../../api';
import { useFilters } from '../../app/search';
import { ListTable } from '../../ui/list-table';
import { Page } from '../../ui/page';
import { FoldedFilters } from './folded-filters';
import { Forecasts } from './forecasts';
import { useMilestoneColumns } from './milestone-columns';
import { useMilestoneFilters } from './milestone-filters';
import { MILESTONE_WORDS, milestoneQuery } from './milestone-query';
import { useProjectSigns } from './project-signs';
import { SavedViews } from './saved-views';

const CHOOSING = MILESTONE_WORDS.filter((word) => word !== 'sort');

/** Milestones of all projects that the person sees; those that one reports on can be forecast anew in one go. */
export function MilestonesScreen() {
  const { t } = useTranslation(['lists', 'common']);
  const filters = useFilters();
  const query = useInfiniteQuery(pages(milestonesPage, milestoneQuery(filters)));
  const [forecasting, { open, close }] = useDisclosure();
  const own = query.data?.pages
    .flatMap(({ body }) => body.items)
    .filter(({ mayReport, actualOn }) => mayReport && actualOn === null);
  const columns = useMilestoneColumns();
  return (
    <Page
      title={t('common:nav.milestones')}
      actions={
        <>
          <SavedViews screen="milestones" />
          {!forecasting && own !== undefined && own.length > 0 && (
            <Button variant="default" leftSection={<IconCalendarEvent size={18} aria-hidden />} onClick={open}>
              {t('forecasts.open')}
            </Button>
          )}
        </>
      }
    >
      <FoldedFilters
        filters={useMilestoneFilters()}
        main={4}
        signs={[
          { name: 'overdue', label: t('sign.overdueMilestone') },
          { name: 'forecastStale', label: t('sign.stale') },
          { name: 'mine', label: t('sign.mine') },
          // an overdue milestone says it of itself
          ...useProjectSigns().filter(({ name }) => name !== 'overdue'),
        ]}
      />
      {forecasting ? (
        <Forecasts listed={own ?? []} onClose={close} />
      ) : (
        <ListTable
          query={query}
          columns={columns}
          rowKey={({ id }) => id}
          caption={t('common:nav.milestones')}
          empty={filters.any(CHOOSING) ? undefined : t('none.milestones')}
        />
      )}
    </Page>
  );
}
