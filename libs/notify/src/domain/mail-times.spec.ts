import { cityTime, momentOf } from './city-time.js';
import { USUAL_TIMES, lastDigestAt, mayComeAt } from './mail-times.js';
import type { MailTimes } from './mail-times.js';

const ALMATY = 'Asia/Almaty'; // UTC+5 all year
const at = (local: string): Date => new Date(`${local}+05:00`);
/** 2026-11-23 is a Monday; 16 December is Independence Day, 19 December a worked Saturday. */
const isWorkingDay = (day: string): boolean =>
  day === '2026-12-19' || (day !== '2026-12-16' && ![0, 6].includes(new Date(day).getUTCDay()));
const night = { quietHours: { from: '22:00', to: '08:00' } };
const lunch = { quietHours: { from: '13:00', to: '14:00' } };
const weekdays = { workingDaysOnly: true };

it.each<{ why: string; now: string; times: Partial<MailTimes>; comes: string }>([
  { why: 'nothing is set', now: '2026-11-23T03:00:30', times: {}, comes: '2026-11-23T03:00:30' },
  { why: 'a minute before the quiet begins', now: '2026-11-23T21:59:59', times: night, comes: '2026-11-23T21:59:59' },
  { why: 'the quiet begins', now: '2026-11-23T22:00:00', times: night, comes: '2026-11-24T08:00:00' },
  { why: 'past midnight', now: '2026-11-24T00:00:00', times: night, comes: '2026-11-24T08:00:00' },
  { why: 'the last quiet minute', now: '2026-11-24T07:59:59', times: night, comes: '2026-11-24T08:00:00' },
  { why: 'the quiet ends', now: '2026-11-24T08:00:00', times: night, comes: '2026-11-24T08:00:00' },
  { why: 'quiet within a day', now: '2026-11-23T13:30:00', times: lunch, comes: '2026-11-23T14:00:00' },
  { why: 'before quiet within a day', now: '2026-11-23T12:59:00', times: lunch, comes: '2026-11-23T12:59:00' },
  { why: 'after quiet within a day', now: '2026-11-23T14:00:00', times: lunch, comes: '2026-11-23T14:00:00' },
  { why: 'Friday evening', now: '2026-11-27T23:30:00', times: weekdays, comes: '2026-11-27T23:30:00' },
  { why: 'Saturday', now: '2026-11-28T10:00:00', times: weekdays, comes: '2026-11-30T00:00:00' },
  {
    why: 'Friday night and a weekend',
    now: '2026-11-27T23:30:00',
    times: { ...night, ...weekdays },
    comes: '2026-11-30T08:00:00',
  },
  { why: 'a holiday', now: '2026-12-16T09:00:00', times: weekdays, comes: '2026-12-17T00:00:00' },
  { why: 'a worked Saturday', now: '2026-12-19T09:00:00', times: weekdays, comes: '2026-12-19T09:00:00' },
])('a mail comes as it may: $why', ({ now, times, comes }) => {
  expect(mayComeAt(at(now), { ...USUAL_TIMES, ...times }, ALMATY, isWorkingDay)).toEqual(at(comes));
});

it.each([
  { now: '2026-11-23T09:00:00', hour: 9, last: '2026-11-23T09:00:00' },
  { now: '2026-11-23T08:59:59', hour: 9, last: '2026-11-22T09:00:00' },
  { now: '2026-11-23T00:00:00', hour: 0, last: '2026-11-23T00:00:00' },
  { now: '2026-11-23T22:59:00', hour: 23, last: '2026-11-22T23:00:00' },
])('the last digest at $now with hour $hour', ({ now, hour, last }) => {
  expect(lastDigestAt(at(now), { ...USUAL_TIMES, digestHour: hour }, ALMATY)).toEqual(at(last));
});

it.each([
  { zone: ALMATY, day: '2026-11-23', minute: 0, moment: '2026-11-22T19:00:00Z' },
  { zone: 'Asia/Kathmandu', day: '2026-11-23', minute: 345, moment: '2026-11-23T00:00:00Z' },
  // The clocks of Berlin go back on 25 October 2026 at 3:00 and forward on 29 March at 2:00.
  { zone: 'Europe/Berlin', day: '2026-10-25', minute: 0, moment: '2026-10-24T22:00:00Z' },
  { zone: 'Europe/Berlin', day: '2026-10-25', minute: 1200, moment: '2026-10-25T19:00:00Z' },
  { zone: 'Europe/Berlin', day: '2026-03-29', minute: 0, moment: '2026-03-28T23:00:00Z' },
  { zone: 'Europe/Berlin', day: '2026-03-29', minute: 480, moment: '2026-03-29T06:00:00Z' },
])('$zone shows minute $minute of $day at $moment', ({ zone, day, minute, moment }) => {
  expect(momentOf(zone, { day, minute })).toEqual(new Date(moment));
  expect(cityTime(zone, new Date(moment))).toEqual({ day, minute });
});
