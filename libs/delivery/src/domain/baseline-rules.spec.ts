import { assertMaySetBaseline, plannedDays, requestedDays } from './baseline-rules.js';
import type { BaselineCircumstances, PlannedMilestone } from './baseline-rules.js';

const first: BaselineCircumstances = {
  stage: 'in_delivery',
  oversight: 'standard',
  number: 1,
  reasonCode: 'initial',
  movers: ['manager'],
};
const second = { ...first, number: 2, reasonCode: 'scope' } as const;

function refusal(circumstances: BaselineCircumstances): string | null {
  try {
    assertMaySetBaseline(circumstances);
    return null;
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
}

it.each<[string, BaselineCircumstances, string | null]>([
  ['the first one of a standard project', first, null],
  ['the first one of a head’s project', { ...first, oversight: 'head' }, null],
  ['the first one of the committee’s project', { ...first, oversight: 'committee' }, null],
  ['the office', { ...first, movers: ['office'] }, null],
  ['the head of the direction', { ...first, movers: ['head'] }, null],
  ['before the work has started', { ...first, stage: 'approved' }, null],
  ['on hold', { ...first, stage: 'on_hold' }, null],
  ['a stranger', { ...first, movers: [] }, 'PLAN_NOT_YOURS'],
  ['the author alone', { ...first, movers: ['author'] }, 'PLAN_NOT_YOURS'],
  ['a draft', { ...first, stage: 'draft', oversight: null }, 'NOT_IN_DELIVERY'],
  ['on the agenda', { ...first, stage: 'on_agenda', oversight: null }, 'NOT_IN_DELIVERY'],
  ['completed', { ...first, stage: 'completed' }, 'PROJECT_ENDED'],
  ['cancelled', { ...first, stage: 'cancelled' }, 'PROJECT_ENDED'],
  ['the second one of a standard project', second, null],
  ['the second one of a head’s project', { ...second, oversight: 'head' }, 'BASELINE_NEEDS_CHANGE_REQUEST'],
  ['the second one of the committee’s', { ...second, oversight: 'committee' }, 'BASELINE_NEEDS_CHANGE_REQUEST'],
  ['the second one without any oversight', { ...second, oversight: null }, 'BASELINE_NEEDS_CHANGE_REQUEST'],
  ['a second one that calls itself the first', { ...second, reasonCode: 'initial' }, 'REASON_OF_ANOTHER_BASELINE'],
  ['a first one that changes a promise', { ...first, reasonCode: 'funding' }, 'REASON_OF_ANOTHER_BASELINE'],
])('%s', (_, circumstances, code) => expect(refusal(circumstances)).toBe(code));

const milestone: PlannedMilestone = {
  id: 'm',
  startOn: '2026-02-01',
  forecastOn: '2026-06-30',
  actualOn: null,
  baselineStartOn: '2026-01-15',
  baselineOn: '2026-05-31',
};
const unpromised: PlannedMilestone = { ...milestone, baselineStartOn: null, baselineOn: null };
const forecast = { startOn: '2026-02-01', finishOn: '2026-06-30' };
const promised = { startOn: '2026-01-15', finishOn: '2026-05-31' };
const asked = { startOn: null, finishOn: '2026-09-30' };

it.each([
  ['open: the forecast', milestone, forecast],
  ['never promised: the forecast', unpromised, forecast],
  ['reached late: what was promised', { ...milestone, actualOn: '2026-06-20' }, promised],
  ['reached, never promised: the forecast', { ...unpromised, actualOn: '2026-06-20' }, forecast],
])('the plan as it stands, %s', (_, of, days) => expect(plannedDays(of)).toEqual(days));

it.each([
  ['named: what it asks', milestone, new Map([['m', asked]]), asked],
  ['not named: what was promised', milestone, new Map([['other', asked]]), promised],
  ['come since: the forecast', unpromised, new Map<string, typeof asked>(), forecast],
])('after a request, %s', (_, of, requested, days) => expect(requestedDays(of, requested)).toEqual(days));
