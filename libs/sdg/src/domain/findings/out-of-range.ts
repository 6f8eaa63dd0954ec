import { found } from './finding.js';
import type { Found } from './finding.js';
import { isShare } from './naming.js';
import { MEASURES, valuesOf } from './study.js';
import type { StudiedSeries } from './study.js';

/** Shares below 0 or above 100 %, and values beyond the limit that the indicator names. */
export function outOfRange(series: StudiedSeries): Found[] {
  const share = isShare(series);
  const least = share ? 0 : null;
  const most = series.limit ?? (share ? 100 : null);
  return MEASURES.flatMap((measure) => {
    const beyond = valuesOf(series, measure).filter(
      ({ value }) => (least !== null && value < least) || (most !== null && value > most),
    );
    if (beyond.length === 0) return [];
    return found(series.id, 'out_of_range', measure, {
      measure,
      years: beyond.map(({ year }) => year),
      rows: beyond.map(({ year, text }) => ({ year, value: text })),
      least: least === null ? null : String(least),
      most: most === null ? null : String(most),
    });
  });
}
