import { USUAL_TIMES } from '../../domain/mail-times.js';
import type { MailTimes } from '../../domain/mail-times.js';

/** What a person has chosen, by kind. */
export const WAYS_OF = (person: string): string =>
  `(SELECT coalesce(json_object_agg(w.kind, json_build_object('inApp', w.in_app, 'mail', w.mail)), '{}')
    FROM notice_preference w WHERE w.person_id = ${person})`;

/** When a person's mails may come; null when they have not said. */
export const TIMES_OF = (person: string): string =>
  `(SELECT json_build_object('from', s.quiet_from, 'to', s.quiet_to, 'workingDaysOnly', s.working_days_only, 'digestHour', s.digest_hour)
    FROM notice_setting s WHERE s.person_id = ${person})`;

export interface TimesRow {
  from: string | null;
  to: string | null;
  workingDaysOnly: boolean;
  digestHour: number;
}

export const timesIn = (row: TimesRow | null): MailTimes =>
  row === null
    ? USUAL_TIMES
    : {
        quietHours: row.from !== null && row.to !== null ? { from: row.from, to: row.to } : null,
        workingDaysOnly: row.workingDaysOnly,
        digestHour: row.digestHour,
      };
