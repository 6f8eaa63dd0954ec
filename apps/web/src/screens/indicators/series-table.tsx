import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { RowsTable } from '../../ui/list-table';
import { LensBadge } from './lens-badge';
import { ValueCell } from './value-cell';
import { MEASURES } from './words';

/** The figures of the chart, newest first; a value leads to its state, its history and its form. */
export function SeriesTable({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const mayEnter = indicator.mayEnter && indicator.archivedAt === null;
  return (
    <RowsTable
      rows={indicator.series.toReversed()}
      caption={t('series.title')}
      rowKey={({ year }) => `${year}`}
      columns={[
        { key: 'year', title: t('series.year'), cell: ({ year }) => year },
        ...MEASURES.map((measure) => ({
          key: measure,
          title: t(`measure.${measure}`),
          numeric: true,
          cell: (row: Indicator['series'][number]) => (
            <ValueCell value={row[measure]} place={{ year: row.year, measure }} mayEnter={mayEnter} />
          ),
        })),
        {
          key: 'planPath',
          title: t('lens.planPath'),
          cell: ({ planPath }) => <LensBadge verdict={{ ...planPath, doubtful: planPath.doubtful.length > 0 }} />,
        },
      ]}
    />
  );
}
