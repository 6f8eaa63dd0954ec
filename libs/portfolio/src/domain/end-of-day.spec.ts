import { endOfDay } from './end-of-day.js';

it.each([
  { asOf: '2026-03-10', zone: 'Asia/Almaty', moment: '2026-03-10T18:59:59.999Z' },
  { asOf: '2026-03-10', zone: 'UTC', moment: '2026-03-10T23:59:59.999Z' },
  { asOf: '2026-03-10', zone: 'America/St_Johns', moment: '2026-03-11T02:29:59.999Z' },
  // Kazakhstan moved from +06 to +05 on 1 March 2024.
  { asOf: '2024-02-28', zone: 'Asia/Almaty', moment: '2024-02-28T17:59:59.999Z' },
  { asOf: '2024-03-02', zone: 'Asia/Almaty', moment: '2024-03-02T18:59:59.999Z' },
  { asOf: '2026-03-10T12:00:00+05:00', zone: 'UTC', moment: '2026-03-10T07:00:00.000Z' },
])('$asOf in $zone ends at $moment', ({ asOf, zone, moment }) => {
  expect(endOfDay(asOf, zone).toISOString()).toBe(moment);
});
