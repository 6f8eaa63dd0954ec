import { answerOf } from '../../testing/committee.js';
import { chooseItemStep, ITEM_STATES, ITEM_STEPS, type ItemState } from './item-states.js';
import { MEETING_STATES } from './meeting-states.js';

it.each<{ state: ItemState; leads: Record<string, ItemState> }>([
  { state: 'planned', leads: { open_vote: 'open', close: 'closed', defer: 'deferred', carry_over: 'carried_over' } },
  { state: 'open', leads: { end_vote: 'planned', close: 'closed', defer: 'deferred' } },
  { state: 'closed', leads: {} },
  { state: 'deferred', leads: {} },
  { state: 'carried_over', leads: {} },
])('$state leads to $leads', ({ state, leads }) => {
  for (const { name } of ITEM_STEPS) {
    const answer = answerOf(() => chooseItemStep(name, state, 'in_session', ['office']).to);
    expect(answer).toBe(leads[name] ?? 'ITEM_STEP_NOT_POSSIBLE');
  }
});

it('closes an item once', () =>
  expect(answerOf(() => chooseItemStep('close', 'closed', 'in_session', ['chair']))).toBe('ITEM_STEP_NOT_POSSIBLE'));

it('names what is possible', () =>
  expect(() => chooseItemStep('carry_over', 'open', 'in_session', ['office'])).toThrow(
    expect.objectContaining({
      kind: 'conflict',
      params: { step: 'carry_over', state: 'open', possible: ['end_vote', 'close', 'defer'] },
    }),
  ));

it.each(MEETING_STATES.filter((state) => state !== 'in_session'))(
  'no item moves while the meeting is %s',
  (meeting) => {
    for (const state of ITEM_STATES) {
      expect(() => chooseItemStep('open_vote', state, meeting, ['office'])).toThrow(
        expect.objectContaining({ code: 'MEETING_NOT_IN_SESSION', params: { state: meeting } }),
      );
    }
  },
);

it('is moved by nobody else', () =>
  expect(() => chooseItemStep('open_vote', 'planned', 'in_session', [])).toThrow(
    expect.objectContaining({ kind: 'forbidden', code: 'ITEM_STEP_NOT_YOURS' }),
  ));
