import { chooseStep, type Step } from './steps.js';

export const MEETING_STATES = [
  'scheduled',
  'agenda_published',
  'in_session',
  'closed',
  'minutes_signed',
  'cancelled',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** In absentia members vote within a window of time; the meeting is in session while it is open. */
export const MEETING_FORMATS = ['in_person', 'in_absentia'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

export type MeetingMover = 'office' | 'chair';

/** Every way from one state of a meeting to another; there is no other way. */
export const MEETING_STEPS = [
  { name: 'publish_agenda', from: ['scheduled'], to: 'agenda_published', by: ['office'] },
  { name: 'open', from: ['agenda_published'], to: 'in_session', by: ['office', 'chair'] },
  { name: 'close', from: ['in_session'], to: 'closed', by: ['office', 'chair'] },
  { name: 'sign_minutes', from: ['closed'], to: 'minutes_signed', by: ['chair'] },
  {
    name: 'cancel',
    from: ['scheduled', 'agenda_published'],
    to: 'cancelled',
    by: ['office', 'chair'],
    needsReason: true,
  },
] as const satisfies readonly Step<MeetingState, MeetingMover>[];

export type MeetingStepName = (typeof MEETING_STEPS)[number]['name'];

/**
 * @throws DomainError conflict MEETING_STEP_NOT_POSSIBLE, forbidden MEETING_STEP_NOT_YOURS,
 *   unprocessable STEP_REASON_MISSING
 */
export const chooseMeetingStep = (
  step: MeetingStepName,
  state: MeetingState,
  movers: readonly MeetingMover[],
  reason: string | null,
): Step<MeetingState, MeetingMover> =>
  chooseStep<MeetingState, MeetingMover>(
    MEETING_STEPS,
    { notPossible: 'MEETING_STEP_NOT_POSSIBLE', notYours: 'MEETING_STEP_NOT_YOURS' },
    { step, state, movers, reason },
  );
