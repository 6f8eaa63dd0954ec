import { BASE_PATH } from '#libs/platform';
import { EVENT_TYPES, PING } from '../contract/webhooks.js';
import type { PublicEventType } from '../contract/webhooks.js';

/** Ids and facts of an event: nothing of a person, and nothing that a receiver could not read over the API with rights of its own. */
export type EventData = Readonly<Record<string, string | number>>;

/** Where what an id of the data names is read. */
const PLACES: Readonly<Record<string, readonly [link: string, path: string]>> = {
  projectId: ['project', 'projects'],
  issueId: ['issue', 'issues'],
  meetingId: ['meeting', 'meetings'],
  decisionId: ['decision', 'decisions'],
  minutesId: ['minutes', 'minutes'],
  instructionId: ['instruction', 'instructions'],
  periodId: ['period', 'reporting-periods'],
  updateId: ['statusUpdate', 'status-updates'],
  packId: ['pack', 'report-packs'],
};

const ID = '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b';
const statusUpdate = { projectId: ID, periodId: ID, updateId: ID, revision: 1 };

/** The data of each event, as an example. */
const EXAMPLES: Readonly<Record<PublicEventType, EventData>> = {
  'project.stage_changed': { projectId: ID, transition: 'start', from: 'approved', to: 'in_delivery' },
  'project.flagged': { projectId: ID },
  'project.turned_red': { projectId: ID },
  'project.ratings_diverged': { projectId: ID },
  'issue.escalated': { issueId: ID, from: 'owner', to: 'head' },
  'meeting.agenda_published': { meetingId: ID, number: 1 },
  'decision.made': { decisionId: ID },
  'decision.published': { decisionId: ID },
  'minutes.signed': { minutesId: ID },
  'instruction.escalated': { instructionId: ID },
  'status_update.submitted': statusUpdate,
  'status_update.returned': { ...statusUpdate, deadline: '2026-12-04' },
  'status_update.confirmed': statusUpdate,
  'report_pack.finished': { packId: ID },
};

interface Message {
  readonly type: PublicEventType | typeof PING;
  readonly timestamp: string;
  readonly data: object;
}

/** `base` is the product's public address, or empty where none is configured: links are then without a host. */
export function publicMessage(type: Message['type'], happenedAt: Date, data: EventData, base: string): Message {
  const links = Object.entries(data).flatMap(([field, id]) => {
    const place = PLACES[field];
    return place ? [[place[0], `${base}/${BASE_PATH}/${place[1]}/${id}`] as const] : [];
  });
  return { type, timestamp: happenedAt.toISOString(), data: { ...data, links: Object.fromEntries(links) } };
}

/** A message of each type, for those who write a receiver. */
export const exampleMessages = (base: string): Message[] => {
  const at = new Date('2026-11-23T09:00:00Z');
  return [
    ...EVENT_TYPES.map((type) => publicMessage(type, at, EXAMPLES[type], base)),
    publicMessage(PING, at, { webhookId: ID }, base),
  ];
};

/** When something got its UUIDv7: its first 48 bits are the milliseconds (RFC 9562 §5.7). */
export const momentOfId = (id: string): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
