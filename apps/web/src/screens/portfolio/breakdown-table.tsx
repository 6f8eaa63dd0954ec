import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { Figure } from './figure';
import type { Group } from './groups';

export function BreakdownTable({ title, groups }: { title: string; groups: readonly Group[] }) {
  const { t } = useTranslation('portfolio');
  return (
    <RowsTable
      rows={groups}
      columns={useColumns(title)}
      rowKey={({ key }) => key}
      caption={`${t('breakdown')}: ${title}`}
    />
  );
}

function useColumns(title: string): readonly Column<Group>[] {
  const { t } = useTranslation('portfolio');
  const { number, percent } = useFormats();
  const figure = (key: string, name: string, cell: Column<Group>['cell']): Column<Group> => ({
    key,
    title: name,
    numeric: true,
    cell,
  });
  return [
    { key: 'name', title, cell: ({ name, href }) => <Figure href={href}>{name}</Figure> },
    figure('projects', t('projects'), ({ projects, href }) => <Figure href={href}>{number(projects)}</Figure>),
    figure('adjusted', t('adjusted'), ({ budget }) => <Money amount={budget.adjusted} short />),
    figure('actual', t('actual'), ({ budget }) => <Money amount={budget.actual} short />),
    figure('absorption', t('absorption'), ({ budget }) => percent(budget.absorption)),
    figure('unfunded', t('unfunded'), ({ budget, links }) => (
      <Figure href={links.unfunded}>
        <Money amount={budget.unfunded} short />
      </Figure>
    )),
    figure('citizens', t('citizens'), ({ citizens }) => number(citizens)),
    figure('overdue', t('overdueMilestones'), ({ milestones, links }) => (
      <Figure href={links.overdueMilestones ?? links.overdue}>{number(milestones.overdue)}</Figure>
    )),
    figure('diverging', t('diverging'), ({ diverging, links }) => (
      <Figure href={links.diverging}>{number(diverging)}</Figure>
    )),
  ];
}
