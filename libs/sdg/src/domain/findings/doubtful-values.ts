import { found } from './finding.js';
import type { Found } from './finding.js';
import { MEASURES, valuesOf } from './study.js';
import type { StudiedSeries } from './study.js';

/** A series that its source itself marks; the note says why. */
export const suspectSource = ({ id, suspect, note }: StudiedSeries): Found[] =>
  suspect ? [found(id, 'suspect_source', 'source', { measure: null, years: [], note })] : [];

/** Values that somebody disputes, and estimates that wait for the measured value. Of a suspect series all are, which is told once. */
export const doubtfulValues = (series: StudiedSeries): Found[] =>
  MEASURES.flatMap((measure) =>
    (['disputed', 'estimated'] as const).flatMap((quality) => {
      if (quality === 'disputed' && series.suspect) return [];
      const such = valuesOf(series, measure).filter((value) => value.quality === quality);
      if (such.length === 0) return [];
      return found(series.id, quality === 'disputed' ? 'value_disputed' : 'value_estimated', measure, {
        measure,
        years: such.map(({ year }) => year),
        rows: such.map(({ year, text }) => ({ year, value: text })),
      });
    }),
  );
