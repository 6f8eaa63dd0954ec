import { useFormats } from '../../ui/formats';

/** A value with its year, `72 (2022)`. */
export function usePoint(): (point: { year: number; value: number | string } | null) => string | null {
  const { number } = useFormats();
  return (point) => (point === null ? null : `${number(point.value)} (${point.year})`);
}
