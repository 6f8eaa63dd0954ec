import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ObligationList } from '../../../api';
import { RatingBadge, ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import type { Column } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { ManagerCell } from '../manager-cell';
import { ObligationBadge } from '../obligation-badge';
import { ProjectCell } from '../project-cell';
import { useStageName } from '../stage-name';

type Obligation = ObligationList['items'][number];

export function useBoardColumns(): readonly Column<Obligation>[] {
  const { t } = useTranslation(['periods', 'common']);
  const { day, moment } = useFormats();
  const stageName = useStageName();
  return [
    { key: 'project', title: t('common:field.project'), cell: ({ project }) => <ProjectCell project={project} /> },
    { key: 'manager', title: t('common:field.manager'), cell: ({ manager }) => <ManagerCell manager={manager} /> },
    {
      key: 'state',
      title: t('board.state'),
      cell: ({ state, late, excused, actsUntil }) => (
        <Stack gap={4} align="flex-start">
          <Group gap={4}>
            <ObligationBadge state={state} />
            {late && <ToneBadge tone="red">{t('obligation.late')}</ToneBadge>}
          </Group>
          {excused && (
            <Text size="sm" c="dimmed">
              {t('board.excused', { day: day(excused.at), stage: stageName(excused.stage) })}
            </Text>
          )}
          {state === 'returned' && actsUntil !== null && (
            <Text size="sm" c="dimmed">
              {t('board.actsUntil', { day: day(actsUntil) })}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'update',
      title: t('board.report'),
      cell: ({ update }) =>
        update && (
          <Stack gap={2} align="flex-start">
            <ScreenLink href={update.href}>{t('board.revision', { revision: update.revision })}</ScreenLink>
            <Text size="sm" c="dimmed">
              {t('board.submittedAt', { moment: moment(update.submittedAt) })}
            </Text>
            {update.submittedLate && <ToneBadge tone="amber">{t('board.submittedLate')}</ToneBadge>}
          </Stack>
        ),
    },
    {
      key: 'rating',
      title: t('board.rating'),
      cell: ({ update }) => update && <RatingBadge rating={update.rating} />,
    },
    { key: 'dueOn', title: t('common:field.dueOn'), numeric: true, cell: ({ dueOn }) => day(dueOn) },
  ];
}
