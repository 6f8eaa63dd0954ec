import { answerOf } from '../../testing/committee.js';
import {
  chooseMeetingStep,
  MEETING_STATES,
  MEETING_STEPS,
  type MeetingMover,
  type MeetingState,
} from './meeting-states.js';
import { possibleSteps } from './steps.js';

const BOTH: MeetingMover[] = ['office', 'chair'];

it.each<{ state: MeetingState; office: string[]; chair: string[] }>([
  { state: 'scheduled', office: ['publish_agenda', 'cancel'], chair: ['cancel'] },
  { state: 'agenda_published', office: ['open', 'cancel'], chair: ['open', 'cancel'] },
  { state: 'in_session', office: ['close'], chair: ['close'] },
  { state: 'closed', office: [], chair: ['sign_minutes'] },
  { state: 'minutes_signed', office: [], chair: [] },
  { state: 'cancelled', office: [], chair: [] },
])('$state: the office may $office, the chair $chair', ({ state, office, chair }) => {
  expect(possibleSteps<MeetingState, MeetingMover>(MEETING_STEPS, state, ['office'])).toEqual(office);
  expect(possibleSteps<MeetingState, MeetingMover>(MEETING_STEPS, state, ['chair'])).toEqual(chair);
});

it.each(MEETING_STEPS.flatMap((step) => MEETING_STATES.map((state) => ({ step, state }))))(
  '$step.name from $state',
  ({ step, state }) => {
    const possible = step.from.some((from) => from === state);
    expect(answerOf(() => chooseMeetingStep(step.name, state, BOTH, 'the hall is closed').to)).toBe(
      possible ? step.to : 'MEETING_STEP_NOT_POSSIBLE',
    );
  },
);

it('names what is possible', () =>
  expect(() => chooseMeetingStep('close', 'agenda_published', ['office'], null)).toThrow(
    expect.objectContaining({
      kind: 'conflict',
      params: { step: 'close', state: 'agenda_published', possible: ['open', 'cancel'] },
    }),
  ));

it.each([
  {
    step: 'sign_minutes',
    state: 'closed',
    movers: ['office'],
    reason: null,
    kind: 'forbidden',
    code: 'MEETING_STEP_NOT_YOURS',
  },
  {
    step: 'publish_agenda',
    state: 'scheduled',
    movers: [],
    reason: null,
    kind: 'forbidden',
    code: 'MEETING_STEP_NOT_YOURS',
  },
  {
    step: 'cancel',
    state: 'scheduled',
    movers: ['chair'],
    reason: ' ',
    kind: 'unprocessable',
    code: 'STEP_REASON_MISSING',
  },
] as const)('$step by $movers: $code', ({ step, state, movers, reason, kind, code }) =>
  expect(() => chooseMeetingStep(step, state, movers, reason)).toThrow(expect.objectContaining({ kind, code })),
);
