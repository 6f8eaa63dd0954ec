import { cronFault, nextRuns } from './cron.js';

const ZONE = 'Asia/Almaty';
const MONDAY = new Date('2026-11-23T10:00:00Z');

it.each([
  ['0 9 * * 1', null],
  ['*/15 * * * *', null],
  ['0 9 1 * *', null],
  ['0 9 29 2 *', null],
  ['*/14 * * * *', 'TOO_OFTEN'],
  ['0,10 9 * * 1', 'TOO_OFTEN'],
  ['* * * * *', 'TOO_OFTEN'],
  ['0 0 9 * * 1', 'NOT_A_CRON'],
  ['9 o’clock on each Monday', 'NOT_A_CRON'],
  ['61 9 * * *', 'NOT_A_CRON'],
  ['', 'NOT_A_CRON'],
])('judges %j', (cron, fault) => expect(cronFault(cron, ZONE, MONDAY)).toBe(fault));

it('reads the hours in the city’s time zone', () => {
  expect(nextRuns('0 9 * * 1', ZONE, MONDAY, 2).map((moment) => moment.toISOString())).toEqual([
    '2026-11-30T04:00:00.000Z',
    '2026-12-07T04:00:00.000Z',
  ]);
});
