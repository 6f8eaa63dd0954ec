import type { IndicatorValue, IndicatorValueInput } from '../../api';
import { plainDecimal } from '../../ui/decimals';

/** The fields of the form of a value; an empty value is known to be missing. */
export interface ValueValues {
  readonly value: string | null;
  readonly quality: IndicatorValue['quality'];
  readonly source: string | null;
  readonly note: string | null;
}

export const VALUE_FIELDS = ['value', 'quality', 'source', 'note'] as const;
export const EMPTY_VALUE: ValueValues = { value: null, quality: 'measured', source: null, note: null };

export const valueValues = ({ value, quality, source, note }: ValueValues): ValueValues => ({
  value,
  quality,
  source,
  note,
});

/** An empty value is one that is known to be missing. */
export function asInput({ value, quality, source, note }: ValueValues): IndicatorValueInput {
  const missing = quality === 'missing';
  return { value: missing ? null : plainDecimal(value ?? ''), quality, source, note };
}
