import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Milestone } from '../../api';
import { MilestoneBadge, ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import type { Column } from '../../ui/list-table';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';

export function useMilestoneColumns(): readonly Column<Milestone>[] {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day } = useFormats();
  return [
    {
      key: 'milestone',
      title: t('milestone'),
      cell: ({ id, projectId, number, title }) => (
        <ScreenLink href={`/projects/${projectId}/milestones?milestone=${id}`}>
          {number}. {words(title)}
        </ScreenLink>
      ),
    },
    {
      key: 'project',
      title: t('common:field.project'),
      cell: ({ projectId, project: { code, title, direction } }) => (
        <>
          <ScreenLink href={`/projects/${projectId}`}>{words(title)}</ScreenLink>
          <Text size="sm" c="dimmed">
            {code} · {t('directionShort', { direction: direction.code })}
          </Text>
        </>
      ),
    },
    { key: 'owner', title: t('owner'), cell: ({ owner }) => words(owner?.name) },
    {
      key: 'status',
      title: t('common:field.status'),
      cell: ({ status, acceptance }) => (
        <Stack gap={4} align="flex-start">
          <MilestoneBadge status={status} />
          {acceptance !== null && acceptance !== 'accepted' && (
            <Text size="sm" c="dimmed">
              {t(`acceptance.${acceptance}`)}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'dueOn', title: t('common:field.dueOn'), sort: 'dueOn', numeric: true, cell: ({ dueOn }) => day(dueOn) },
    {
      key: 'forecastOn',
      title: t('forecast'),
      sort: 'forecastOn',
      numeric: true,
      cell: ({ forecastOn, actualOn, forecastStale }) => (
        <>
          {actualOn === null ? day(forecastOn) : t('reached', { day: day(actualOn) })}
          {forecastStale && (
            <div>
              <ToneBadge tone="amber">{t('stale')}</ToneBadge>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'slip',
      title: t('slip'),
      sort: '-slip',
      numeric: true,
      cell: ({ slip }) => (slip.current === null ? '—' : t('common:unit.days', { count: slip.current })),
    },
  ];
}
