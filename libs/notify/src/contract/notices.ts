import { z } from 'zod';
import { id, language, moment, trilingualView } from '#contracts/platform';
import { MAIL_STATES, SUPPRESSIONS } from '../domain/mail-states.js';
import { MAIL_MODES, NOTICE_KINDS } from '../domain/notice-kinds.js';
import type { NoticeKind } from '../domain/notice-kinds.js';

const said = (example: string) => z.string().meta({ example });
const kind = z.enum(Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]).meta({ example: 'instruction-given' });

export const noticeView = z
  .object({
    id,
    number: z.int().min(1).meta({ description: 'Counts the reader’s notices', example: 14 }),
    kind: said('instruction-given'),
    language,
    title: said('Поручение I-2026-14, срок — 15.12.2026'),
    body: said('Вам или вашей организации дано поручение I-2026-14 со сроком исполнения 15.12.2026'),
    link: said('/instructions/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b').meta({ description: 'Path of the record' }),
    subjectId: id.meta({ description: 'The record that it is about' }),
    projectId: id.nullable(),
    onBehalfOf: z
      .object({ id, name: trilingualView })
      .nullable()
      .meta({ description: 'Whose deputy the reader is; null when told in their own right' }),
    createdAt: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: 'Notice' });

export const noticeList = z.object({ items: z.array(noticeView) }).meta({ id: 'NoticeList' });
export const unreadCount = z.object({ unread: z.int().min(0) }).meta({ id: 'UnreadCount', example: { unread: 3 } });
export const readUpTo = z
  .strictObject({ upTo: id.meta({ description: 'This notice and all that came before it' }) })
  .meta({ id: 'ReadUpTo', example: { upTo: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' } });

export const mailDeliveryView = z
  .object({
    id,
    receiver: z.object({ id, name: trilingualView }),
    kind: said('instruction-given').meta({ description: 'The kind of its notice, or digest' }),
    address: said('office@city.kz'),
    messageId: said('<0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b@city.kz>'),
    state: z.enum(MAIL_STATES),
    reason: z.enum(SUPPRESSIONS).nullable().meta({ description: 'Why it was not sent' }),
    notices: z.int().min(0).meta({ description: 'How many it tells' }),
    attempts: z.int().min(0),
    dueAt: moment.meta({ description: 'Not to be sent before; of the next try, while it waits for one' }),
    sentAt: moment.nullable(),
    response: said('250 OK').nullable().meta({ description: 'What the mail server said when it took it' }),
    error: said('450 Mailbox busy').nullable(),
    createdAt: moment,
  })
  .meta({ id: 'MailDelivery' });
export const mailDeliveryList = z.object({ items: z.array(mailDeliveryView) }).meta({ id: 'MailDeliveryList' });

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'Time of the city’s day, HH:MM', example: '22:00' });

const quietHours = z
  .strictObject({ from: time, to: time })
  .nullable()
  .meta({ description: 'Mails wait until their end; they may go past midnight' });

const ways = { kind, inApp: z.boolean(), mail: z.enum(MAIL_MODES) };
const times = {
  quietHours,
  workingDaysOnly: z.boolean().meta({ description: 'Mails wait on weekends and holidays, too' }),
  digestHour: z.int().min(0).max(23).meta({ description: 'The hour of the daily mail', example: 9 }),
};

export const noticePreferencesInput = z
  .strictObject({
    kinds: z
      .array(z.strictObject(ways))
      .max(Object.keys(NOTICE_KINDS).length)
      .meta({ description: 'A kind that is not named comes as usual' }),
    ...times,
  })
  .meta({
    id: 'NoticePreferencesInput',
    example: {
      kinds: [{ kind: 'project-moved', inApp: true, mail: 'off' }],
      quietHours: { from: '22:00', to: '08:00' },
      workingDaysOnly: true,
      digestHour: 9,
    },
  });
export type NoticePreferencesInput = z.infer<typeof noticePreferencesInput>;

export const noticePreferences = z
  .object({
    kinds: z.array(
      z.object({
        ...ways,
        name: said('Новое поручение'),
        mandatory: z.boolean().meta({ description: 'Cannot be switched off, neither here nor in the mail' }),
      }),
    ),
    ...times,
  })
  .meta({ id: 'NoticePreferences' });
