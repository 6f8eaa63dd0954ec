import { z } from 'zod';
import { anyValue, id, line, moment } from '#contracts/platform';

/** Events that other systems may be told of. Once published a name and the fields of its data stay as they are. */
export const EVENT_TYPES = [
  'project.stage_changed',
  'project.flagged',
  'project.turned_red',
  'project.ratings_diverged',
  'issue.escalated',
  'meeting.agenda_published',
  'decision.made',
  'decision.published',
  'minutes.signed',
  'instruction.escalated',
  'status_update.submitted',
  'status_update.returned',
  'status_update.confirmed',
  'report_pack.finished',
] as const;
export type PublicEventType = (typeof EVENT_TYPES)[number];

/** Sent only when an administrator asks for it. */
export const PING = 'webhook.ping';

export const WEBHOOK_STATES = ['active', 'disabled'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

export const DISABLED_REASONS = ['by_hand', 'failing', 'gone'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a try was no success; the sentence of each stands in the text catalogues under `webhook.failure.<code>`. */
export const ATTEMPT_FAILURES = [
  'ADDRESS_NOT_PUBLIC',
  'NAME_UNKNOWN',
  'NOT_CONNECTED',
  'TLS_FAILED',
  'TIMED_OUT',
  'REDIRECTED',
  'NOT_ACCEPTED',
  'SECRET_UNREADABLE',
] as const;
export type AttemptFailure = (typeof ATTEMPT_FAILURES)[number];

const eventType = z.enum(EVENT_TYPES);
const sentType = z.enum([...EVENT_TYPES, PING]);
const eventTypes = z
  .array(eventType)
  .min(1)
  .refine((types) => new Set(types).size === types.length, { params: { code: 'DUPLICATE' } })
  .meta({ description: 'Which events it is told of' });

const url = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .meta({
    description: 'Where messages are posted to; https, in the public internet',
    example: 'https://dashboard.almaty.example/hooks/zhoba',
  });

const EXAMPLE = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  url: 'https://dashboard.almaty.example/hooks/zhoba',
  description: 'Ситуационный центр',
  eventTypes: ['project.stage_changed', 'decision.published'] as PublicEventType[],
  state: 'active' as const,
  disabledReason: null,
  disabledAt: null,
  failingSince: null,
  secretSince: '2026-11-23T09:00:00.000Z',
  previousSecretUntil: null,
  createdBy: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6f',
  createdAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:00:00.000Z',
  version: 1,
};

const webhookFields = z.object({
  id,
  url: z.string(),
  description: z.string().nullable(),
  eventTypes: z.array(z.string()),
  state: z.enum(WEBHOOK_STATES),
  disabledReason: z
    .enum(DISABLED_REASONS)
    .nullable()
    .meta({ description: '`failing`: nothing has arrived for days; `gone`: the receiver answered 410' }),
  disabledAt: moment.nullable(),
  failingSince: moment.nullable().meta({ description: 'Since when no try has succeeded' }),
  secretSince: moment,
  previousSecretUntil: moment
    .nullable()
    .meta({ description: 'Until when messages are signed by the secret before as well' }),
  createdBy: id,
  createdAt: moment,
  updatedAt: moment,
  version: z.int(),
});
export const webhookView = webhookFields.meta({ id: 'Webhook', example: EXAMPLE });
export const webhookList = z.object({ items: z.array(webhookView) }).meta({ id: 'WebhookList' });

const secret = z.string().meta({
  description: 'Shown this once. `whsec_` and the key in base64, as libraries of Standard Webhooks take it',
  example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfgUVyNZhA=',
});
const SECRET = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfgUVyNZhA=';

export const webhookWithSecret = webhookFields
  .extend({ secret })
  .meta({ id: 'WebhookWithSecret', example: { ...EXAMPLE, secret: SECRET } });

export const webhookInput = z.strictObject({ url, description: line(500).nullish(), eventTypes }).meta({
  id: 'WebhookInput',
  example: { url: EXAMPLE.url, description: EXAMPLE.description, eventTypes: EXAMPLE.eventTypes },
});
export type WebhookInput = z.infer<typeof webhookInput>;

export const webhookPatch = z
  .strictObject({
    url: url.optional(),
    description: line(500).nullish(),
    eventTypes: eventTypes.optional(),
    state: z.enum(WEBHOOK_STATES).optional(),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'WebhookPatch', example: { state: 'disabled' } });
export type WebhookPatch = z.infer<typeof webhookPatch>;

export const secretRotation = z
  .object({ secret, previousSecretUntil: moment })
  .meta({ id: 'WebhookSecretRotation', example: { secret: SECRET, previousSecretUntil: '2026-11-24T09:00:00.000Z' } });

const message = z
  .object({
    type: sentType,
    timestamp: moment.meta({ description: 'When the event happened' }),
    data: z.record(z.string(), anyValue),
  })
  .meta({
    id: 'WebhookMessage',
    example: {
      type: 'project.stage_changed',
      timestamp: '2026-11-23T09:00:00.000Z',
      data: {
        projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
        transition: 'start',
        from: 'approved',
        to: 'in_delivery',
        links: { project: 'https://zhoba.almaty.example/api/v1/projects/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' },
      },
    },
  });

export const eventTypeList = z
  .object({
    items: z.array(
      z.object({
        type: sentType,
        description: z.string().meta({ example: 'A project has come to another stage' }),
        example: message,
      }),
    ),
  })
  .meta({ id: 'WebhookEventTypes' });

const failure = z
  .object({ code: z.enum(ATTEMPT_FAILURES), text: z.string() })
  .nullable()
  .meta({ description: 'Why it was no success' });

const attempt = z.object({
  number: z.int(),
  at: moment,
  durationMs: z.int(),
  status: z.int().nullable().meta({ description: 'Of the answer; null when there was none' }),
  answer: z.string().nullable().meta({ description: 'The first kilobyte of the answer' }),
  failure,
});

const NOT_TAKEN: AttemptFailure = 'NOT_ACCEPTED';
const ATTEMPT = {
  number: 1,
  at: '2026-11-23T09:00:00.420Z',
  durationMs: 87,
  status: 500,
  answer: 'try later',
  failure: { code: NOT_TAKEN, text: 'Получатель ответил отказом.' },
};
const DELIVERY = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a70',
  webhookId: EXAMPLE.id,
  eventId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a71',
  type: 'project.stage_changed' as const,
  state: 'pending' as const,
  attempts: 1,
  lastAttempt: ATTEMPT,
  nextAttemptAt: '2026-11-23T09:00:05.510Z',
  createdAt: '2026-11-23T09:00:00.300Z',
  finishedAt: null,
};

const deliveryFields = z.object({
  id: id.meta({ description: 'The `webhook-id` of the message, the same at every try' }),
  webhookId: id,
  eventId: id,
  type: sentType,
  state: z.enum(DELIVERY_STATES),
  attempts: z.int().meta({ description: 'Tries begun so far' }),
  lastAttempt: attempt.nullable(),
  nextAttemptAt: moment.nullable(),
  createdAt: moment,
  finishedAt: moment.nullable(),
});
export const deliveryList = z
  .object({ items: z.array(deliveryFields.meta({ id: 'WebhookDeliveryLine', example: DELIVERY })) })
  .meta({ id: 'WebhookDeliveryList' });

export const deliveryView = deliveryFields
  .extend({ message, tries: z.array(attempt).meta({ description: 'All of them, first to last' }) })
  .meta({ id: 'WebhookDelivery' });

export const deliveryQuery = {
  type: sentType.optional(),
  from: moment.optional().meta({ description: 'Made at this moment or later' }),
  until: moment.optional().meta({ description: 'Made before this moment' }),
};
