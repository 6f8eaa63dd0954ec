export const MAIL_STATES = ['queued', 'sent', 'failed', 'suppressed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a mail was not sent: nothing to send with, not wanted any more, or not to be told any more. */
export const SUPPRESSIONS = ['no-mail-server', 'switched-off', 'deactivated', 'not-visible'] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];
