/** Almaty keeps one offset the whole year. */
const OFFSET = '+05:00';
const DAY_MS = 86_400_000;

/** The moment at which a day of the city begins, for the API. */
export const beginningOf = (day: string | undefined): string | undefined =>
  day === undefined || day === '' ? undefined : `${day}T00:00:00${OFFSET}`;

/** The moment at which it ends. */
export function endOf(day: string | undefined): string | undefined {
  const beginning = beginningOf(day);
  return beginning && new Date(Date.parse(beginning) + DAY_MS).toISOString();
}
