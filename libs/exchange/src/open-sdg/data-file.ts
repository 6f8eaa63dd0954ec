import { stringify } from 'csv-stringify/sync';
import type { OpenSdgTable } from './columns.js';
import type { OpenSdgFrame } from './series.js';

/**
 * The rows of an indicator: a row for each fact, nothing for a missing one; the year first and the value last, and an empty cell for
 * the total. Null without a fact.
 */
export function dataFile({ series, severalSeries, severalUnits }: OpenSdgTable, frame: OpenSdgFrame): string | null {
  const parts = [...new Set(series.flatMap(({ breakdown }) => Object.keys(breakdown)))].toSorted();
  const rows = series.flatMap(({ from, name, unit, territory, breakdown }) =>
    from.facts.map(({ year, value, quality }) => ({
      Year: String(year),
      Series: severalSeries ? name : '',
      Units: severalUnits ? unit : '',
      Territory: territory,
      ...Object.fromEntries(parts.map((part) => [part, breakdown[part] ?? ''])),
      'Observation status': quality === 'measured' ? '' : frame.status[quality],
      GeoCode: from.geoCode ?? '',
      Value: value,
    })),
  );
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first).filter((column) => rows.some((row) => cellOf(row, column) !== ''));
  return stringify(
    rows.map((row) => columns.map((column) => cellOf(row, column))),
    { header: true, columns },
  );
}

const cellOf = (row: Readonly<Record<string, string>>, column: string): string => row[column] ?? '';
