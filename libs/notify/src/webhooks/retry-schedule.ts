const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after each try that failed, as Standard Webhooks proposes it; three days and three hours in all. */
export const WAITS_MS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Receivers that come back all at once are not met by everything at once. */
const JITTER = 0.1;

/** A receiver may ask for more patience, though not for ever. */
const MOST_PATIENCE_MS = 24 * HOUR;

/**
 * When to try again; null: no more.
 * @param tried tries of this round so far, 1 or more
 * @param asked milliseconds that the receiver has asked for (Retry-After)
 * @param chance from 0 to 1
 */
export function nextTryAt(tried: number, now: Date, asked: number | null, chance: number): Date | null {
  const wait = WAITS_MS[tried - 1];
  if (wait === undefined) return null;
  return new Date(
    now.getTime() + Math.max(Math.round(wait * (1 + JITTER * chance)), Math.min(asked ?? 0, MOST_PATIENCE_MS)),
  );
}

/** A webhook that has been failing for so long is disabled. */
const DISABLE_AFTER_MS = 5 * 24 * HOUR;

export const hasFailedTooLong = (failingSince: Date, now: Date): boolean =>
  now.getTime() - failingSince.getTime() >= DISABLE_AFTER_MS;

/** Retry-After in milliseconds (RFC 9110 §10.2.3): seconds, or a date. Null for what is neither. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND;
  // Date.parse takes more for a date than HTTP does.
  const at = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
