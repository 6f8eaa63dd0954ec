import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangeCounts } from '../../api';
import { Money } from '../../ui/money';
import { Tile } from './tile';

/** How much has changed in all chosen projects. */
export function ChangeTotals({ total }: { total: ChangeCounts }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const byDays = (days: number) => days > 0 && t('changes.byDays', { days: t('common:unit.days', { count: days }) });
  return (
    <SimpleGrid component="section" aria-label={t('changes.totals')} cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
      <Tile label={t('changes.slipped')} note={byDays(total.slippedDays)}>
        {total.slipped}
      </Tile>
      <Tile label={t('changes.recovered')} note={byDays(total.recoveredDays)}>
        {total.recovered}
      </Tile>
      <Tile label={t('changes.reached')}>{total.reached}</Tile>
      <Tile label={t('changes.promised')}>{total.promised}</Tile>
      <Tile label={t('changes.pushedOut')} note={byDays(total.pushedOutDays)}>
        {total.pushedOut}
      </Tile>
      <Tile label={t('changes.added')} note={total.removed > 0 && t('changes.removedToo', { count: total.removed })}>
        {total.added}
      </Tile>
      <Tile label={t('changes.newlyRed')} note={t('changes.noLongerRed', { count: total.noLongerRed })}>
        {total.newlyRed}
      </Tile>
      <Tile label={t('changes.projectsAdded')}>{total.projectsAdded}</Tile>
      <Tile label={t('changes.budget')}>
        <Money amount={total.budgetChange} short />
      </Tile>
      <Tile label={t('changes.spent')}>
        <Money amount={total.spent} short />
      </Tile>
    </SimpleGrid>
  );
}
