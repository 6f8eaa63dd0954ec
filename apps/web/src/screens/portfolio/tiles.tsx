import { SimpleGrid } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../api';
import { useFormats } from '../../ui/formats';
import { Money } from '../../ui/money';
import { Figure } from './figure';
import { Tile } from './tile';

/** The figures of all chosen projects together, each with what is not known of it. */
export const Tiles = memo(function Tiles({ total }: { total: PortfolioSummary['total'] }) {
  const { t } = useTranslation('portfolio');
  const { number, percent } = useFormats();
  const { budget, milestones, links } = total;
  const unknown = (count: number, href: string | null) =>
    count > 0 && <Figure href={href}>{t('unknownOf', { count })}</Figure>;
  return (
    <SimpleGrid component="section" aria-label={t('figures')} cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
      <Tile
        label={t('projects')}
        note={links.flagged && <Figure href={links.flagged}>{t('flaggedOf', { count: total.flagged })}</Figure>}
      >
        <Figure href={total.href}>{number(total.projects)}</Figure>
      </Tile>
      <Tile
        label={t('overdueMilestones')}
        note={
          links.overdue && <Figure href={links.overdue}>{t('inProjects', { count: total.overdueProjects })}</Figure>
        }
      >
        <Figure href={links.overdueMilestones}>{number(milestones.overdue)}</Figure>
      </Tile>
      <Tile label={t('diverging')} note={t('divergingNote')}>
        <Figure href={links.diverging}>{number(total.diverging)}</Figure>
      </Tile>
      <Tile label={t('citizens')} note={unknown(total.citizensUnknown, links.citizensUnknown)}>
        {number(total.citizens)}
      </Tile>
      <Tile label={t('cost')} note={unknown(total.costUnknown, links.costUnknown)}>
        <Money amount={total.costTotal} short />
      </Tile>
      <Tile label={t('plan')} note={unknown(budget.unknown, links.budgetUnknown)}>
        <Money amount={budget.plan} short />
      </Tile>
      <Tile label={t('adjusted')}>
        <Money amount={budget.adjusted} short />
      </Tile>
      <Tile label={t('actual')} note={unknown(budget.actualUnknown, links.actualUnknown)}>
        <Money amount={budget.actual} short />
      </Tile>
      <Tile label={t('absorption')} note={t('absorptionNote')}>
        {percent(budget.absorption)}
      </Tile>
      <Tile label={t('unfunded')} note={t('unfundedNote')}>
        <Figure href={links.unfunded}>
          <Money amount={budget.unfunded} short />
        </Figure>
      </Tile>
    </SimpleGrid>
  );
});
