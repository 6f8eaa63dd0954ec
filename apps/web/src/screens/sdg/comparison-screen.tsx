import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsComparisonOptions, channelsReviewsOptions } from '../../api';
import { useFilters } from '../../app/search';
import { Empty } from '../../ui/empty';
import { FilterBar } from '../../ui/filter-bar';
import { Loaded } from '../../ui/loaded';
import { DifferencesTable } from './differences-table';
import { ComparedCounts } from './compared-counts';
import { SdgPage } from './sdg-page';
import { goalNumbers, useGoals } from './use-goals';

const DIRECTIONS = ['claimed_without_record', 'record_without_claim'] as const;

/** Where a published review and the records disagree; the newest review unless the address names another. */
export function ComparisonScreen() {
  const { t } = useTranslation('sdg');
  const { one, set } = useFilters();
  const reviews = useQuery(channelsReviewsOptions());
  return (
    <SdgPage view="comparison">
      <Loaded query={reviews}>
        {({ items }) => {
          const review = one('review') ?? items.at(-1)?.review;
          return review === undefined ? (
            <Empty text={t('comparison.noReviews')} />
          ) : (
            <Stack>
              <NativeSelect
                className="no-print"
                style={{ alignSelf: 'flex-start' }}
                label={t('comparison.review')}
                value={review}
                onChange={({ currentTarget: { value } }) => set({ review: value })}
                data={items.map(({ review: name }) => name)}
              />
              <Compared review={review} />
            </Stack>
          );
        }}
      </Loaded>
    </SdgPage>
  );
}

function Compared({ review }: { review: string }) {
  const { t } = useTranslation('sdg');
  const { all, one } = useFilters();
  const goals = useGoals();
  const direction = DIRECTIONS.find((known) => known === one('direction'));
  const query = useQuery(channelsComparisonOptions({ query: { review, goal: goalNumbers(all('goal')), direction } }));
  const words = { claimed_without_record: 'claimedWithoutRecord', record_without_claim: 'recordWithoutClaim' } as const;
  return (
    <>
      <FilterBar
        filters={[
          { kind: 'several', name: 'goal', label: t('goals'), options: goals },
          {
            kind: 'one',
            name: 'direction',
            label: t('comparison.difference'),
            options: DIRECTIONS.map((value) => ({ value, label: t(`comparison.${words[value]}`) })),
          },
        ]}
      />
      <Loaded query={query} lines={8}>
        {({ cells, items }) => (
          <>
            <ComparedCounts cells={cells} />
            {items.length === 0 ? <Empty text={t('comparison.agreed')} /> : <DifferencesTable items={items} />}
          </>
        )}
      </Loaded>
    </>
  );
}
