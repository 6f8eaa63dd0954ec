import { sourcesOfSeries } from './channels.js';
import type { DemoIndicator } from './demo-city.js';
import { homeOf } from './placement.js';
import type { Review, ReviewIndicator } from './review.js';

/** The series of the review as they are; who answers for the city's own is the demo's assignment, by their targets. */
export const indicators = (review: Review): DemoIndicator[] =>
  review.indicators.map((record) => indicatorOf(record, sourcesOfSeries(review, record.source_ru)));

const ELSEWHERE = ['Казахстан', 'Астана', 'Шымкент', 'Астана, Алматы, Шымкент'];

function indicatorOf(record: ReviewIndicator, sources: readonly number[]): DemoIndicator {
  const home = ELSEWHERE.includes(record.territory) ? null : homeOf(record.target, record.goal);
  const plans = record.series.flatMap(({ year, plan }) => (plan === undefined ? [] : [{ year, value: plan }]));
  const notes = [record.note, record.report_note_ru].filter((note) => note !== undefined);
  return {
    code: record.id,
    nameRu: record.name_ru,
    unitRu: record.unit_ru,
    kind: record.kind,
    better: record.direction,
    goal: record.goal,
    target: record.target,
    listedNumber: record.indicator_code,
    territory: record.territory,
    breakdown: record.breakdown ?? {},
    source: record.source_ru ?? null,
    sources,
    note: notes.length === 0 ? null : notes.join('\n'),
    suspect: record.suspect ?? false,
    direction: home?.direction ?? null,
    responsible: home?.organisation ?? null,
    // What the last plan promises is what the city wants to reach.
    promise: plans.at(-1) ?? null,
    values: record.series.flatMap(({ year, plan, fact }) => [
      ...(plan === undefined ? [] : [{ year, measure: 'plan' as const, value: plan }]),
      ...(fact === undefined ? [] : [{ year, measure: 'fact' as const, value: fact }]),
    ]),
  };
}
