import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { RowsTable } from '../../ui/list-table';
import { LensBadge } from './lens-badge';
import { ValueCell } from './value-cell';
import { MEASURES } from './words';

type Year = Indicator['series'][number];
type Row = Omit<Year, 'planPath'> & { readonly planPath: Year['planPath'] | null };

/** Years between the first fact and the last one that have nothing are shown as having nothing. */
function withGaps(series: readonly Year[]): Row[] {
  const facts = series.filter(({ fact }) => fact?.value).map(({ year }) => year);
  const first = Math.min(...facts);
  const years = Array.from(
    { length: facts.length === 0 ? 0 : Math.max(...facts) - first },
    (_, place) => first + place,
  );
  const missing = years.filter((year) => series.every((row) => row.year !== year));
  return [...series, ...missing.map((year) => ({ year, plan: null, fact: null, planPath: null }))].toSorted(
    (one, other) => one.year - other.year,
  );
}

/** The figures of the chart, newest first; a value leads to its state, its history and its form. */
export function SeriesTable({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const mayEnter = indicator.mayEnter && indicator.archivedAt === null;
  return (
    <RowsTable
      rows={withGaps(indicator.series).toReversed()}
      caption={t('series.title')}
      rowKey={({ year }) => `${year}`}
      columns={[
        { key: 'year', title: t('series.year'), cell: ({ year }) => year },
        ...MEASURES.map((measure) => ({
          key: measure,
          title: t(`measure.${measure}`),
          numeric: true,
          cell: (row: Row) => (
            <ValueCell value={row[measure]} place={{ year: row.year, measure }} mayEnter={mayEnter} />
          ),
        })),
        {
          key: 'planPath',
          title: t('lens.planPath'),
          cell: ({ planPath }) =>
            planPath ? <LensBadge verdict={{ ...planPath, doubtful: planPath.doubtful.length > 0 }} /> : '—',
        },
      ]}
    />
  );
}
