import type { IndicatorValue, IndicatorValueInput } from '../../api';

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

/** A number as the API takes it: a decimal comma and spaces between thousands are how people write. */
export const decimalOf = (written: string): string => written.replaceAll(/\s/g, '').replace(',', '.');

/** An empty value is one that is known to be missing. */
export function asInput({ value, quality, source, note }: ValueValues): IndicatorValueInput {
  const missing = quality === 'missing';
  return { value: missing ? null : decimalOf(value ?? ''), quality, source, note };
}
