import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PeriodComparison } from '../../../api';
import { HealthBadge, RatingBadge, ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import type { Column } from '../../../ui/list-table';
import { Money } from '../../../ui/money';
import { ObligationBadge } from '../obligation-badge';
import { ProjectCell } from '../project-cell';
import { Change } from './change';

type Compared = PeriodComparison['items'][number];

export function useComparisonColumns(): readonly Column<Compared>[] {
  const { t } = useTranslation(['periods', 'common']);
  const { day } = useFormats();
  return [
    {
      key: 'project',
      title: t('common:field.project'),
      cell: ({ project, entered, left }) => (
        <Stack gap={4} align="flex-start">
          <ProjectCell project={project} />
          {entered && <ToneBadge tone="green">{t('compare.isNew')}</ToneBadge>}
          {left && <ToneBadge tone="grey">{t('compare.isLeft')}</ToneBadge>}
        </Stack>
      ),
    },
    {
      key: 'update',
      title: t('compare.update'),
      cell: ({ update }) => (
        <Change {...update} show={(state) => (state === null ? '—' : <ObligationBadge state={state} />)} />
      ),
    },
    {
      key: 'health',
      title: t('compare.health'),
      cell: ({ health }) => <Change {...health} show={(word) => <HealthBadge health={word} />} />,
    },
    {
      key: 'rating',
      title: t('compare.rating'),
      cell: ({ rating: { from, to } }) => <Change from={from} to={to} show={(word) => <RatingBadge rating={word} />} />,
    },
    {
      key: 'end',
      title: t('compare.end'),
      cell: ({ end: { from, to, days } }) => (
        <Change
          from={from}
          to={to}
          show={day}
          more={days === null ? undefined : t('common:unit.days', { count: days })}
        />
      ),
    },
    {
      key: 'actual',
      title: t('compare.actual'),
      cell: ({ actual: { from, to } }) => (
        <Change from={from} to={to} show={(amount) => <Money amount={amount} short />} />
      ),
    },
    {
      key: 'milestonesDone',
      title: t('compare.milestonesDone'),
      cell: ({ milestonesDone: { from, to } }) => <Change from={from} to={to} show={(count) => count ?? '—'} />,
    },
  ];
}
