import { FEEDBACK_STATES, MOST_UNREAD, assertMayFile, assertRoom } from './feedback.js';

it.each([
  [0, false],
  [MOST_UNREAD - 1, false],
  [MOST_UNREAD, true],
  [MOST_UNREAD + 1, true],
])('with %d unread it is full: %s', (unread, full) => {
  expect(refuses(() => assertRoom(unread))).toBe(full);
});

it('is filed once', () => {
  expect(FEEDBACK_STATES.filter((state) => refuses(() => assertMayFile(state)))).toEqual(['filed']);
});

function refuses(attempt: () => void): boolean {
  try {
    attempt();
    return false;
  } catch {
    return true;
  }
}
