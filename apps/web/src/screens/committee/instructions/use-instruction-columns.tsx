import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InstructionList } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import type { Column } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { InstructionBadge } from '../parts/badges';
import { useAssignees } from './use-assignees';

export function useInstructionColumns(): readonly Column<InstructionList['items'][number]>[] {
  const { t } = useTranslation('committee');
  const { day } = useFormats();
  const assigned = useAssignees();
  return [
    {
      key: 'number',
      title: t('instruction.number'),
      cell: ({ id, number }) => <ScreenLink href={`/instructions/${id}`}>{number}</ScreenLink>,
    },
    { key: 'text', title: t('instruction.text'), cell: ({ text }) => text },
    { key: 'assignees', title: t('instruction.assignees'), cell: ({ assignees }) => assigned(assignees) },
    {
      key: 'dueOn',
      title: t('instruction.dueOn'),
      cell: ({ dueOn, overdueDays }) => (
        <Stack gap={2} align="flex-start">
          <Text inherit className="figures">
            {day(dueOn)}
          </Text>
          {overdueDays > 0 && <ToneBadge tone="red">{t('instruction.overdueDays', { count: overdueDays })}</ToneBadge>}
        </Stack>
      ),
    },
    { key: 'state', title: t('instruction.state'), cell: ({ state }) => <InstructionBadge state={state} /> },
  ];
}
