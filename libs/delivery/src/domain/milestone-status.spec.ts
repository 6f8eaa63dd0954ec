import { milestoneStatus } from './milestone-status.js';
import type { MilestoneStatus } from './milestone-status.js';

const TODAY = '2026-06-15';

it.each<[string, string | null, string, string | null, MilestoneStatus]>([
  ['done on the promised day', '2026-06-10', '2026-06-10', '2026-06-10', 'done'],
  ['done a day late', '2026-06-10', '2026-06-20', '2026-06-11', 'done_late'],
  ['done early though forecast late', '2026-06-10', '2026-06-20', '2026-06-01', 'done'],
  ['done, never promised', null, '2026-06-10', '2026-06-10', 'done'],
  ['promised for yesterday', '2026-06-14', '2026-06-14', null, 'overdue'],
  ['promised for yesterday, forecast for later', '2026-06-14', '2026-09-01', null, 'overdue'],
  ['due today', '2026-06-15', '2026-06-15', null, 'due_soon'],
  ['due in 14 days', '2026-06-29', '2026-06-29', null, 'due_soon'],
  ['due in 15 days', '2026-06-30', '2026-06-30', null, 'planned'],
  ['forecast a day after the promise', '2026-06-20', '2026-06-21', null, 'at_risk'],
  ['forecast before the promise', '2026-08-20', '2026-07-21', null, 'planned'],
  ['not promised, forecast passed', null, '2026-06-14', null, 'overdue'],
  ['not promised, far away', null, '2026-12-31', null, 'planned'],
])('%s', (_, baselineOn, forecastOn, actualOn, status) => {
  expect(milestoneStatus({ baselineOn, forecastOn, actualOn }, TODAY, 14)).toBe(status);
});
