import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Milestone } from '../../../api';
import { MilestoneBadge, ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import type { Column } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { Shift } from '../parts/shift';
import { ScreenLink } from '../../../ui/screen-link';
import { useHere } from '../parts/use-here';

export function useMilestoneColumns(): Column<Milestone>[] {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, number } = useFormats();
  const here = useHere();
  const promised = (on: string | null, slip: number | null) =>
    on === null ? (
      '—'
    ) : (
      <Stack gap={0}>
        <span className="figures">{day(on)}</span>
        <Text span size="xs" c="dimmed">
          <Shift days={slip} />
        </Text>
      </Stack>
    );
  return [
    {
      key: 'title',
      title: t('milestones.milestone'),
      cell: (row) => (
        <Stack gap={0}>
          <ScreenLink href={here({ milestone: row.id })} td={row.removedAt ? 'line-through' : undefined}>
            {row.number}. {words(row.title)}
          </ScreenLink>
          {row.owner && (
            <Text span size="xs" c="dimmed">
              {words(row.owner.name)}
            </Text>
          )}
          {row.removedAt && (
            <Text span size="xs" c="dimmed">
              {t('milestones.removed', { day: day(row.removedAt), reason: row.removalReason })}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'weight', title: t('milestones.weight'), numeric: true, cell: ({ weight }) => number(weight) },
    {
      key: 'first',
      title: t('milestones.firstBaseline'),
      cell: ({ firstBaselineOn, slip }) => promised(firstBaselineOn, slip.first),
    },
    {
      key: 'current',
      title: t('milestones.baseline'),
      cell: ({ baselineOn, slip }) => promised(baselineOn, slip.current),
    },
    {
      key: 'forecast',
      title: t('milestones.forecast'),
      cell: ({ forecastOn }) => <span className="figures">{day(forecastOn)}</span>,
    },
    {
      key: 'actual',
      title: t('milestones.actual'),
      cell: ({ actualOn }) => <span className="figures">{day(actualOn)}</span>,
    },
    {
      key: 'status',
      title: t('field.status', { ns: 'common' }),
      cell: ({ status, forecastStale, acceptance, evidence, removedAt }) =>
        removedAt ? null : (
          <Group gap={4}>
            <MilestoneBadge status={status} />
            {forecastStale && <ToneBadge tone="amber">{t('milestones.stale')}</ToneBadge>}
            {acceptance && acceptance !== 'accepted' && (
              <ToneBadge tone="amber">{t(`milestones.acceptance.${acceptance}`)}</ToneBadge>
            )}
            {evidence && (
              <Text span size="xs" c="dimmed">
                {t('milestones.hasEvidence')}
              </Text>
            )}
          </Group>
        ),
    },
  ];
}
