import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findingsPage, pages } from '../../api';
import { useFilters } from '../../app/search';
import { ListTable } from '../../ui/list-table';
import { Page } from '../../ui/page';
import { useOrganisations } from '../../ui/reference';
import { among } from '../lists/choices';
import { FoldedFilters } from '../lists/folded-filters';
import { goalNumbers, useGoals } from '../sdg/use-goals';
import { FINDING_FILTERS, FINDING_KINDS, FINDING_STATES, OFFICE } from './finding-words';
import { FindAgain } from './find-again';
import { useFindingColumns } from './use-finding-columns';
import { IndicatorViews } from './indicator-views';

/** What is doubtful or missing in indicators, the nearest deadline first. */
export function FindingsScreen() {
  const { t } = useTranslation(['indicators', 'common']);
  const { all, one, any, set } = useFilters();
  const goals = useGoals();
  const organisations = useOrganisations();
  const query = useInfiniteQuery(
    pages(findingsPage, {
      kind: among(FINDING_KINDS, all('kind')),
      state: among(FINDING_STATES, all('state')),
      owner: all('owner'),
      indicator: one('indicator'),
      goal: goalNumbers(all('goal')),
      target: all('target'),
      overdue: one('overdue'),
    }),
  );
  const counts = query.data?.pages[0]?.body.counts;
  const indicator = one('indicator');
  return (
    <Page title={t('findings.title')} about={t('findings.about')} actions={<FindAgain />}>
      <IndicatorViews />
      <FoldedFilters
        main={3}
        filters={[
          {
            kind: 'several',
            name: 'kind',
            label: t('findings.kindLabel'),
            options: FINDING_KINDS.map((value) => ({
              value,
              label: `${t(`findings.kind.${value}`)} (${counts?.[value]?.open ?? 0})`,
            })),
          },
          {
            kind: 'several',
            name: 'owner',
            label: t('findings.owner'),
            options: [{ value: OFFICE, label: t('findings.office') }, ...organisations],
          },
          {
            kind: 'several',
            name: 'state',
            label: t('common:field.status'),
            options: FINDING_STATES.map((value) => ({ value, label: t(`findings.state.${value}`) })),
          },
          { kind: 'several', name: 'goal', label: t('list.goal'), options: goals },
        ]}
        signs={[{ name: 'overdue', label: t('findings.onlyOverdue') }]}
      />
      {indicator && (
        <Group gap="xs">
          {t('findings.ofIndicator', { code: indicator })}
          <Button size="compact-sm" variant="default" onClick={() => set({ indicator: null })}>
            {t('findings.allIndicators')}
          </Button>
        </Group>
      )}
      <ListTable
        query={query}
        columns={useFindingColumns()}
        rowKey={({ id }) => id}
        caption={t('findings.title')}
        empty={any(FINDING_FILTERS) ? undefined : t('findings.none')}
      />
    </Page>
  );
}
