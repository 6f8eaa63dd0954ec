import type { Clock } from '#libs/kernel';
import { pastOf } from './past.js';

const clock: Clock = { now: () => new Date('2026-03-10T10:00:00Z'), today: () => '2026-03-10' };

it.each([
  ['2026-03-09', '2026-03-09T18:59:59.999Z', '2026-03-09'],
  ['2026-03-10', '2026-03-10T18:59:59.999Z', '2026-03-10'],
  ['2026-03-09T19:00:00Z', '2026-03-09T19:00:00.000Z', '2026-03-10'],
  // Still today, though not yet: clocks of readers go before ours.
  ['2026-03-10T18:59:59.999Z', '2026-03-10T18:59:59.999Z', '2026-03-10'],
  ['1999-12-31', '1999-12-31T17:59:59.999Z', '1999-12-31'],
  ['0001-01-05T00:00:00Z', '0001-01-05T00:00:00.000Z', '0001-01-05'],
])('%s is the moment %s of the day %s', (asOf, at, day) => {
  expect(pastOf(asOf, 'Asia/Almaty', clock)).toEqual({ at: new Date(at), day });
});

it.each(['2026-03-11', '2026-03-10T19:00:00Z', '2026-03-11T00:00:00+05:00', '9999-12-31', '9999-12-31T23:59:59Z'])(
  '%s is still to come',
  (asOf) => {
    expect(() => pastOf(asOf, 'Asia/Almaty', clock)).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_FAILED',
        fields: [{ pointer: '?asOf', code: 'IN_THE_FUTURE' }],
      }),
    );
  },
);
