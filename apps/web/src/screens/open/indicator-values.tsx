import { useTranslation } from 'react-i18next';
import type { PublicIndicator } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';

type Point = PublicIndicator['facts'][number];

/** The figures behind the chart, unfolded when somebody wants them. */
export function IndicatorValues({
  indicator: { facts, plans },
  caption,
}: {
  indicator: PublicIndicator;
  caption: string;
}) {
  const { t } = useTranslation('open');
  const { number } = useFormats();
  const years = [...new Set([...facts, ...plans].map(({ year }) => year))].toSorted((one, other) => other - one);
  const cell = (points: readonly Point[], wanted: number) => {
    const point = points.find(({ year }) => year === wanted);
    const doubt = point?.quality === 'estimated' || point?.quality === 'disputed' ? point.quality : undefined;
    return `${number(point?.value)}${doubt === undefined ? '' : ` (${t(`indicator.${doubt}`)})`}`;
  };
  return (
    <details>
      <summary>{t('indicator.values')}</summary>
      <RowsTable
        rows={years}
        rowKey={(year) => `${year}`}
        caption={caption}
        columns={[
          { key: 'year', title: t('column.year'), cell: (year) => year },
          { key: 'plan', title: t('column.plan'), numeric: true, cell: (year) => cell(plans, year) },
          { key: 'fact', title: t('column.fact'), numeric: true, cell: (year) => cell(facts, year) },
        ]}
      />
    </details>
  );
}
