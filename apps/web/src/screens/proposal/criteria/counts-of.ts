import type { Organisation } from '../../../api';
import type { Values } from '../draft/values';

/** Organisations that are named, those of the city among them, and the directions whose heads curate these. */
export function countsOf(
  participants: Values['participants'],
  organisations: readonly Organisation[],
): { all: number; city: number; heads: number } {
  const codes = new Set(participants.map(({ organisation }) => organisation).filter(Boolean));
  const city = organisations.filter(
    ({ code, kind }) => codes.has(code) && (kind === 'akimat' || kind === 'subordinate'),
  );
  const heads = new Set(city.flatMap(({ direction }) => direction ?? []));
  return { all: codes.size, city: city.length, heads: heads.size };
}
