import { inLanguage } from '#libs/kernel';
import { isHeadline, oneLine } from './columns.js';
import type { OpenSdgTable, PlacedSeries } from './columns.js';
import type { OpenSdgIndicator } from './numbers.js';
import type { OpenSdgFrame, OpenSdgSeries } from './series.js';

/** How Open SDG shows an indicator and measures its progress. Fields that are undefined are left out. */
export function configOf(indicator: OpenSdgIndicator, table: OpenSdgTable, frame: OpenSdgFrame): object {
  const progress = table.series.filter(isHeadline).flatMap((each) => progressOf(each, table));
  return {
    indicator_number: indicator.number,
    indicator_name: nameOf(indicator, table, frame),
    graph_type: 'line',
    reporting_status: statusOf(indicator.series),
    data_non_statistical: false,
    national_geographical_coverage: frame.city[frame.language],
    computation_units: table.severalUnits ? undefined : table.series[0]?.unit,
    standalone: indicator.target === null ? true : undefined,
    auto_progress_calculation: progress.length > 0,
    progress_calculation_options: progress.length > 0 ? progress : undefined,
  };
}

/** As the global list calls it; else as the series whose name is the shortest. */
export function nameOf(
  { series }: OpenSdgIndicator,
  { series: placed }: OpenSdgTable,
  { language }: OpenSdgFrame,
): string {
  const listed = series.find(({ listedName }) => listedName !== null)?.listedName;
  if (listed) return oneLine(inLanguage(listed, language));
  return placed.map(({ name }) => name).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
}

/** `inprogress`: there are figures, and nobody has approved them yet. */
function statusOf(series: readonly OpenSdgSeries[]): string {
  if (series.some(({ facts }) => facts.length > 0)) return 'complete';
  return series.some(({ waiting }) => waiting) ? 'inprogress' : 'notstarted';
}

/** Where Open SDG begins to measure when nobody has said otherwise. */
const FIRST_YEAR = 2015;

/**
 * Nothing where nobody has said which way is better, or there are no two facts to compare. The year to begin with is one that has a
 * fact, for the build fails on one behind the last; what was measured by an earlier method is not compared with.
 */
function progressOf({ from, name, unit }: PlacedSeries, { severalSeries, severalUnits }: OpenSdgTable): object[] {
  const comparableFrom = Math.max(from.baseYear ?? FIRST_YEAR, ...from.breaks.map(({ year }) => year));
  const [base, next] = from.facts.filter(({ year }) => year >= comparableFrom);
  if (from.better === null || !base || !next) return [];
  return [
    {
      series: severalSeries ? name : undefined,
      unit: severalUnits ? unit : undefined,
      direction: from.better === 'higher' ? 'positive' : 'negative',
      base_year: base.year,
      target: from.targetValue === null ? undefined : Number(from.targetValue),
      target_year: from.targetYear ?? undefined,
      limit: from.limit === null ? undefined : Number(from.limit),
    },
  ];
}
