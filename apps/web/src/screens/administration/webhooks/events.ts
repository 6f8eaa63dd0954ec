import type { WebhookInput } from '../../../api';

type EventType = WebhookInput['eventTypes'][number];

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
] as const satisfies readonly EventType[];
