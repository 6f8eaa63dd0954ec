import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, periodsPage } from '../../api';
import type { ReportingPeriodList } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { ToneBadge } from '../../ui/badges';
import { FilterBar } from '../../ui/filter-bar';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { among } from '../lists/choices';
import { OpenPeriod } from './open-period';
import { PeriodBadge } from './period-badge';
import { usePeriodName } from './period-name';
import { PERIOD_KINDS, PERIOD_STATES } from './states';

/** The months and quarters for which projects report, the latest first. */
export function PeriodsScreen() {
  const { t } = useTranslation(['periods', 'common']);
  const { all } = useFilters();
  const may = useMay();
  const [kind] = among(PERIOD_KINDS, all('kind'));
  const [state] = among(PERIOD_STATES, all('state'));
  const query = useInfiniteQuery(pages(periodsPage, { kind, state }));
  return (
    <Page title={t('common:nav.periods')} actions={may('period.manage') && <OpenPeriod />}>
      <FilterBar
        filters={[
          {
            kind: 'one',
            name: 'kind',
            label: t('list.kind'),
            options: PERIOD_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          {
            kind: 'one',
            name: 'state',
            label: t('list.state'),
            options: PERIOD_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
      />
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('common:nav.periods')}
        empty={kind === undefined && state === undefined ? t('list.none') : undefined}
      />
    </Page>
  );
}

function useColumns(): readonly Column<ReportingPeriodList['items'][number]>[] {
  const { t } = useTranslation('periods');
  const { day } = useFormats();
  const nameOf = usePeriodName();
  return [
    {
      key: 'period',
      title: t('list.period'),
      cell: ({ id, name }) => <ScreenLink href={`/reporting-periods/${id}`}>{nameOf(name)}</ScreenLink>,
    },
    { key: 'state', title: t('list.state'), cell: ({ state }) => <PeriodBadge state={state} /> },
    {
      key: 'days',
      title: t('list.days'),
      numeric: true,
      cell: ({ startsOn, endsOn }) => t('facts.span', { from: day(startsOn), to: day(endsOn) }),
    },
    { key: 'dueOn', title: t('list.dueOn'), numeric: true, cell: ({ dueOn }) => day(dueOn) },
    {
      key: 'confirmed',
      title: t('list.confirmed'),
      numeric: true,
      cell: ({ counts: { confirmed, owed } }) => t('list.ofOwed', { count: confirmed, owed }),
    },
    {
      key: 'late',
      title: t('list.late'),
      numeric: true,
      cell: ({ counts: { late } }) => (late === 0 ? '0' : <ToneBadge tone="red">{String(late)}</ToneBadge>),
    },
  ];
}
