const NO_MAIL_SERVER = 'zhoba.invalid';

/** The right side of message ids: the domain that mails come from (RFC 5322 §3.6.4). */
export const mailDomain = (from: string | undefined): string =>
  /@([^\s<>@]+)>?$/.exec(from ?? '')?.[1] ?? NO_MAIL_SERVER;
