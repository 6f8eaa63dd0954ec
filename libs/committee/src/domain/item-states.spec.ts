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
    const choose = () => chooseItemStep(name, state, 'in_session', ['office']);
    if (leads[name]) expect(choose().to).toBe(leads[name]);
    else {
      const params = { step: name, state, possible: Object.keys(leads) };
      expect(choose).toThrow(expect.objectContaining({ kind: 'conflict', code: 'ITEM_STEP_NOT_POSSIBLE' }));
      expect(choose).toThrow(
        expect.objectContaining({ params: expect.objectContaining({ step: params.step, state }) }),
      );
      expect(choose).toThrow(
        expect.objectContaining({ params: { ...params, possible: expect.arrayContaining(params.possible) } }),
      );
    }
  }
});

it('closes an item once', () =>
  expect(() => chooseItemStep('close', 'closed', 'in_session', ['chair'])).toThrow(/ITEM_STEP_NOT_POSSIBLE/));

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
