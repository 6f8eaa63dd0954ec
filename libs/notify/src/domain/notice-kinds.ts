export const MAIL_MODES = ['at_once', 'digest', 'off'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** By which ways a notice goes. */
export interface Ways {
  readonly inApp: boolean;
  readonly mail: MailMode;
}

export interface KindRules {
  /** Somebody is asked to act: it may come by mail later in the day, but not be switched off. */
  readonly mandatory: boolean;
  /** How it is mailed to whoever has not said otherwise. */
  readonly mail: MailMode;
}

/** Every kind of notice. */
export const NOTICE_KINDS = {
  'attestation-asked': { mandatory: true, mail: 'at_once' },
  'project-flagged': { mandatory: false, mail: 'digest' },
  'project-moved': { mandatory: false, mail: 'digest' },
  'agenda-published': { mandatory: true, mail: 'at_once' },
  'project-on-agenda': { mandatory: true, mail: 'at_once' },
  'project-decided': { mandatory: true, mail: 'at_once' },
  'instruction-given': { mandatory: true, mail: 'at_once' },
  'instruction-due': { mandatory: false, mail: 'at_once' },
  'instruction-escalated': { mandatory: true, mail: 'at_once' },
  'minutes-to-sign': { mandatory: true, mail: 'at_once' },
  'minutes-signed': { mandatory: false, mail: 'digest' },
  'project-turned-red': { mandatory: false, mail: 'at_once' },
  'project-diverged': { mandatory: false, mail: 'digest' },
  'issue-escalated': { mandatory: true, mail: 'at_once' },
  'forecast-proposed': { mandatory: true, mail: 'digest' },
  'proposal-answered': { mandatory: false, mail: 'digest' },
  'change-request-submitted': { mandatory: true, mail: 'at_once' },
  'change-request-ended': { mandatory: false, mail: 'at_once' },
  'period-opened': { mandatory: false, mail: 'at_once' },
  'period-due-moved': { mandatory: false, mail: 'at_once' },
  'update-due': { mandatory: false, mail: 'at_once' },
  'update-late': { mandatory: false, mail: 'at_once' },
  'update-escalated': { mandatory: true, mail: 'at_once' },
  'update-submitted': { mandatory: false, mail: 'digest' },
  'update-returned': { mandatory: true, mail: 'at_once' },
  'update-confirmed': { mandatory: false, mail: 'off' },
  'reports-ready': { mandatory: false, mail: 'off' },
  'reports-failed': { mandatory: false, mail: 'off' },
  'webhook-disabled': { mandatory: true, mail: 'at_once' },
} as const satisfies Record<string, KindRules>;

export type NoticeKind = keyof typeof NOTICE_KINDS;
export const NOTICE_KIND_CODES = Object.keys(NOTICE_KINDS).filter(isNoticeKind);

export function isNoticeKind(code: string): code is NoticeKind {
  return Object.hasOwn(NOTICE_KINDS, code);
}

export const rulesOf = (kind: NoticeKind): KindRules => NOTICE_KINDS[kind];

/** How a kind comes to whoever has not said otherwise. */
export const usualWays = (kind: NoticeKind): Ways => ({ inApp: true, mail: NOTICE_KINDS[kind].mail });

/** What of wanted ways is not possible: a mandatory notice stays in the application, and in the mail. */
export const refusedWays = (kind: NoticeKind, { inApp, mail }: Ways): (keyof Ways)[] =>
  NOTICE_KINDS[kind].mandatory
    ? [...(inApp ? [] : ['inApp' as const]), ...(mail === 'off' ? ['mail' as const] : [])]
    : [];
