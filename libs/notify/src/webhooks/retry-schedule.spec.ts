import { WAITS_MS, hasFailedTooLong, nextTryAt, retryAfterMs } from './retry-schedule.js';

const now = new Date('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;

it.each([
  { tried: 1, at: '2026-11-23T09:00:05.000Z' },
  { tried: 2, at: '2026-11-23T09:05:00.000Z' },
  { tried: 3, at: '2026-11-23T09:30:00.000Z' },
  { tried: 4, at: '2026-11-23T11:00:00.000Z' },
  { tried: 5, at: '2026-11-23T14:00:00.000Z' },
  { tried: 6, at: '2026-11-23T19:00:00.000Z' },
  { tried: 7, at: '2026-11-23T23:00:00.000Z' },
  { tried: 8, at: '2026-11-24T05:00:00.000Z' },
  { tried: 9, at: '2026-11-24T09:00:00.000Z' },
])('after try $tried waits until $at', ({ tried, at }) => {
  expect(nextTryAt(tried, now, null, 0)?.toISOString()).toBe(at);
});

it('gives up after the last wait', () => {
  expect(nextTryAt(WAITS_MS.length + 1, now, null, 0)).toBeNull();
});

it('spreads tries by a tenth at most', () => {
  expect(nextTryAt(2, now, null, 1)).toEqual(new Date('2026-11-23T09:05:30Z'));
});

it.each([
  { asked: 60_000, at: '2026-11-23T09:01:00.000Z' },
  { asked: 1_000, at: '2026-11-23T09:00:05.000Z' },
  { asked: 240 * HOUR, at: '2026-11-24T09:00:00.000Z' },
])('waits as asked, within reason: $asked ms', ({ asked, at }) => {
  expect(nextTryAt(1, now, asked, 0)?.toISOString()).toBe(at);
});

it.each([
  { days: 4.999, tooLong: false },
  { days: 5, tooLong: true },
])('$days days of failures are too long: $tooLong', ({ days, tooLong }) => {
  expect(hasFailedTooLong(new Date(now.getTime() - days * 24 * HOUR), now)).toBe(tooLong);
});

it.each([
  { header: undefined, ms: null },
  { header: '120', ms: 120_000 },
  { header: '0', ms: 0 },
  { header: 'Mon, 23 Nov 2026 09:01:00 GMT', ms: 60_000 },
  { header: 'Mon, 23 Nov 2026 08:00:00 GMT', ms: 0 },
  { header: 'soon', ms: null },
  { header: '-5', ms: null },
])('reads Retry-After $header', ({ header, ms }) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});
