import { FEEDBACK_STATES, MOST_UNREAD, assertMayFile, assertRoom } from './feedback.js';

it.each([
  [0, true],
  [MOST_UNREAD - 1, true],
  [MOST_UNREAD, false],
  [MOST_UNREAD + 1, false],
])('with %d unread there is room: %s', (unread, room) => {
  const attempt = expect(() => assertRoom(unread));
  if (room) attempt.not.toThrow();
  else attempt.toThrow('FEEDBACK_FULL');
});

it('is filed once', () => {
  const refused = FEEDBACK_STATES.filter((state) => {
    try {
      assertMayFile(state);
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toEqual(['filed']);
});
