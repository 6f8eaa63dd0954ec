import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelMatrix } from '../../api';
import { CHANNELS } from './channels';
import { GoalRow } from './goal-row';
import { ReachedCell } from './reached-cell';
import { TargetRow } from './target-row';
import '../../ui/list-table.css';
import './matrix.css';

/** A row for each goal with how many of its targets each channel reaches; those that stand open show their targets below. */
export function MatrixTable({
  matrix: { goals, items, total },
  opened,
  onOpen,
}: {
  matrix: ChannelMatrix;
  opened: readonly string[];
  onOpen: (goals: readonly string[]) => void;
}) {
  const { t } = useTranslation('sdg');
  return (
    <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={t('matrix.caption')}>
      <Table className="cards-when-narrow sdg-matrix" verticalSpacing={6} captionSide="top">
        <Table.Caption className="visually-hidden">{t('matrix.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('matrix.goalOrTarget')}</Table.Th>
            {CHANNELS.map((channel) => (
              <Table.Th key={channel} className="figures">
                {t(`channel.${channel}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {goals.map((goal) => {
          const number = `${goal.goal}`;
          const isOpen = opened.includes(number);
          return (
            <Table.Tbody key={number}>
              <GoalRow
                goal={goal}
                isOpen={isOpen}
                onToggle={() => onOpen(isOpen ? opened.filter((one) => one !== number) : [...opened, number])}
              />
              {isOpen &&
                items
                  .filter(({ target }) => target.goal === goal.goal)
                  .map((item) => <TargetRow key={item.target.code} item={item} />)}
            </Table.Tbody>
          );
        })}
        <Table.Tfoot>
          <Table.Tr className="goal">
            <Table.Th scope="row">{t('matrix.city')}</Table.Th>
            {total.channels.map(({ channel, targets }) => (
              <ReachedCell key={channel} channel={channel} count={targets} all={total.targets} />
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
