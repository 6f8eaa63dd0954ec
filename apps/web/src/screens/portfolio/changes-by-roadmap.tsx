import { useTranslation } from 'react-i18next';
import type { PortfolioChanges } from '../../api';
import { RowsTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { useRoadmaps } from '../../ui/reference';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import './breakdown.css';

type OfRoadmap = PortfolioChanges['roadmaps'][number];

export function ChangesByRoadmap({ roadmaps }: { roadmaps: readonly OfRoadmap[] }) {
  const { t } = useTranslation('portfolio');
  return (
    <Section title={t('changes.byRoadmap')}>
      <div className="breakdown">
        <RowsTable
          caption={t('changes.byRoadmap')}
          rows={roadmaps}
          rowKey={({ roadmap }) => roadmap ?? ''}
          columns={useColumns()}
        />
      </div>
    </Section>
  );
}

function useColumns(): readonly Column<OfRoadmap>[] {
  const { t } = useTranslation(['portfolio', 'common']);
  const known = useRoadmaps();
  const nameOf = (code: string) => known.find(({ value }) => value === code)?.label ?? code;
  const counted = (['slipped', 'recovered', 'promised', 'pushedOut', 'added', 'newlyRed'] as const).map(
    (key): Column<OfRoadmap> => ({ key, title: t(`changes.${key}`), numeric: true, cell: (row) => row[key] }),
  );
  return [
    {
      key: 'roadmap',
      title: t('common:field.roadmap'),
      cell: ({ roadmap }) =>
        roadmap === null ? (
          t('none')
        ) : (
          <ScreenLink href={`/portfolio/changes?roadmap=${roadmap}`} underline="always">
            {nameOf(roadmap)}
          </ScreenLink>
        ),
    },
    ...counted,
    {
      key: 'budget',
      title: t('changes.budget'),
      numeric: true,
      cell: ({ budgetChange }) => <Money amount={budgetChange} short />,
    },
  ];
}
