/** What a mail server or the way to it said. */
export interface MailFailure {
  /** Nodemailer's own, e.g. EAUTH. */
  readonly code?: string | undefined;
  /** Of SMTP, e.g. 450. */
  readonly responseCode?: number | undefined;
}

/**
 * Whether the mail itself was refused for good (RFC 5321 §4.2.1: 5yz), so that it must not be offered again. A refused sign-in is the
 * office's own mistake and says nothing about the mail.
 */
export const isFinal = ({ code, responseCode = 0 }: MailFailure): boolean =>
  code !== 'EAUTH' && responseCode >= 500 && responseCode <= 599;

const MINUTES = [1, 5, 15, 30] as const;
const HOUR = 60;
/** Some two days in all (RFC 5321 §4.5.4.1 asks for a few days, and nobody acts on older news). */
const MOST_TRIES = 50;

/** Minutes to wait after so many tries in vain; null when it has been tried enough. */
export const minutesToNextTry = (tries: number): number | null =>
  tries >= MOST_TRIES ? null : (MINUTES[tries - 1] ?? HOUR);
