import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelMatrix } from '../../api';
import { useWords } from '../../ui/words';
import { ReachedCell } from './reached-cell';

export function GoalRow({
  goal: { goal, name, targets, gaps, channels },
  isOpen,
  onToggle,
}: {
  goal: ChannelMatrix['goals'][number];
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  const Sign = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Table.Tr className="goal">
      <Table.Th scope="row">
        <UnstyledButton onClick={onToggle} aria-expanded={isOpen} fw={600} fz="sm" mih={24}>
          <Group gap={4} wrap="nowrap" align="flex-start">
            <Sign size={18} aria-hidden style={{ flex: 'none' }} />
            <span>
              {goal}. {words(name)}
            </span>
          </Group>
        </UnstyledButton>
        {gaps > 0 && (
          <Text size="xs" c="dimmed" pl={22}>
            {t('matrix.gaps', { count: gaps })}
          </Text>
        )}
      </Table.Th>
      {channels.map(({ channel, targets: count }) => (
        <ReachedCell key={channel} channel={channel} count={count} all={targets} />
      ))}
    </Table.Tr>
  );
}
