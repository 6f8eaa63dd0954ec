import type { Indicator, IndicatorItem, IndicatorValue } from '../../api';

export const LENSES = ['planPath', 'withTarget', 'withoutTarget'] as const;
export type Lens = (typeof LENSES)[number];

export const KINDS = ['target', 'statistic'] as const satisfies readonly Indicator['kind'][];
export const COLOURS = ['red', 'amber', 'green', 'grey'] as const;
export const DISAGREEMENTS = [
  'opposite',
  'differ',
  'agree',
  'not_comparable',
] as const satisfies readonly IndicatorItem['disagreement'][];

export const MEASURES = ['plan', 'fact'] as const;
export type Measure = (typeof MEASURES)[number];
export type ValueState = IndicatorValue['state'];

/** What the address of the list of indicators may say. */
export const INDICATOR_WORDS = [
  'q',
  'kind',
  'goal',
  'target',
  'direction',
  'responsible',
  'project',
  'suspect',
  'archived',
  'planPath',
  'withTarget',
  'withoutTarget',
  'disagreement',
] as const;

/** A plan or a fact of a year, as the address names it: `2024-fact`. */
export interface Place {
  readonly year: number;
  readonly measure: Measure;
}

export function placeOf(word: string | undefined): Place | undefined {
  const [, year, measure] = /^(\d{4})-(plan|fact)$/.exec(word ?? '') ?? [];
  return year === undefined ? undefined : { year: Number(year), measure: measure === 'plan' ? 'plan' : 'fact' };
}

export const QUALITIES = ['measured', 'estimated', 'disputed'] as const satisfies readonly IndicatorValue['quality'][];
