import { answerDueOn, hasRunOut } from './issue-clock.js';
import {
  ISSUE_LEVELS,
  ISSUE_STATES,
  ISSUE_STEP_NAMES,
  chooseIssueStep,
  firstLevel,
  levelAbove,
  possibleIssueSteps,
} from './issue.js';
import type { IssueLevel, IssueMover, IssueState } from './issue.js';
import { BASE_DELIVERY_POLICY } from './policy.js';

const MOVERS: readonly IssueMover[] = ['raiser', 'owner', 'head', 'office'];

/** Who may do what, below the committee: state, level, step, by whom. */
const ALLOWED: [IssueState, IssueLevel, string, IssueMover[]][] = [
  ['open', 'owner', 'answer', ['owner']],
  ['open', 'owner', 'escalate', ['owner', 'head']],
  ['open', 'owner', 'resolve', ['owner', 'head', 'office']],
  ['answered', 'owner', 'ask_again', ['raiser', 'office']],
  ['answered', 'owner', 'escalate', ['owner', 'head']],
  ['answered', 'owner', 'resolve', ['owner', 'head', 'office']],
  ['resolved', 'owner', 'reopen', ['raiser', 'head', 'office']],
  ['open', 'head', 'answer', ['head']],
  ['open', 'head', 'escalate', ['head']],
  ['open', 'head', 'resolve', ['owner', 'head', 'office']],
  ['answered', 'head', 'ask_again', ['raiser', 'office']],
  ['answered', 'head', 'escalate', ['head']],
  ['answered', 'head', 'resolve', ['owner', 'head', 'office']],
  ['resolved', 'head', 'reopen', ['raiser', 'head', 'office']],
  ['open', 'office', 'answer', ['office']],
  ['open', 'office', 'escalate', ['head', 'office']],
  ['open', 'office', 'resolve', ['owner', 'head', 'office']],
  ['answered', 'office', 'ask_again', ['raiser', 'office']],
  ['answered', 'office', 'escalate', ['head', 'office']],
  ['answered', 'office', 'resolve', ['owner', 'head', 'office']],
  ['resolved', 'office', 'reopen', ['raiser', 'head', 'office']],
];

it('allows what the table says and nothing else', () => {
  for (const state of ISSUE_STATES) {
    for (const level of ISSUE_LEVELS) {
      for (const mover of MOVERS) {
        const allowed = ALLOWED.filter(([s, l, , by]) => s === state && l === level && by.includes(mover));
        expect({ state, level, mover, steps: possibleIssueSteps({ state, level }, [mover]).toSorted() }).toEqual({
          state,
          level,
          mover,
          steps: allowed.map(([, , step]) => step).toSorted(),
        });
      }
    }
  }
});

it.each<[string, IssueState, IssueLevel, (typeof ISSUE_STEP_NAMES)[number], IssueMover[], string]>([
  ['a resolved one cannot be answered', 'resolved', 'owner', 'answer', ['owner'], 'ISSUE_STEP_NOT_POSSIBLE'],
  ['an answered one cannot be answered again', 'answered', 'owner', 'answer', ['owner'], 'ISSUE_STEP_NOT_POSSIBLE'],
  ['an open one cannot be reopened', 'open', 'head', 'reopen', ['office'], 'ISSUE_STEP_NOT_POSSIBLE'],
  ['the owner does not answer for the head', 'open', 'head', 'answer', ['owner'], 'ISSUE_STEP_NOT_YOURS'],
  ['the raiser does not resolve', 'open', 'owner', 'resolve', ['raiser'], 'ISSUE_STEP_NOT_YOURS'],
  ['a stranger does nothing', 'open', 'owner', 'answer', [], 'ISSUE_STEP_NOT_YOURS'],
  [
    'nobody resolves before the committee does',
    'open',
    'committee',
    'resolve',
    ['office'],
    'ISSUE_WAITS_FOR_COMMITTEE',
  ],
  ['what the committee resolved stays so', 'resolved', 'committee', 'reopen', ['office'], 'ISSUE_STEP_NOT_POSSIBLE'],
])('%s', (_, state, level, step, movers, code) => {
  expect(() => chooseIssueStep(step, { state, level }, movers)).toThrow(code);
});

it('names what is possible instead', () => {
  expect(() => chooseIssueStep('reopen', { state: 'open', level: 'owner' }, ['owner'])).toThrow(
    expect.objectContaining({
      params: { step: 'reopen', state: 'open', level: 'owner', possible: ['answer', 'escalate', 'resolve'] },
    }),
  );
});

it('climbs from the owner to the committee and no higher', () => {
  expect(ISSUE_LEVELS.slice(0, -1).map(levelAbove)).toEqual(['head', 'office', 'committee']);
  expect(() => levelAbove('committee')).toThrow('no higher');
});

it('begins with the owner, or with the head when nobody owns it', () => {
  expect([firstLevel('a'), firstLevel(null)]).toEqual(['owner', 'head']);
});

it('gives each level the days of the policy, and the committee none', () => {
  const due = (level: IssueLevel) => answerDueOn(level, BASE_DELIVERY_POLICY.clocks, (count) => `+${count}`);
  expect(ISSUE_LEVELS.map(due)).toEqual(['+5', '+10', '+5', null]);
});

it.each<[string, IssueState, string | null, boolean]>([
  ['on the due day', 'open', '2026-12-11', false],
  ['on the day after', 'open', '2026-12-10', true],
  ['answered in the meantime', 'answered', '2026-12-10', false],
  ['resolved', 'resolved', '2026-12-10', false],
  ['before the committee', 'open', null, false],
])('has run out or not: %s', (_, state, dueOn, expected) => {
  expect(hasRunOut({ state, dueOn }, '2026-12-11')).toBe(expected);
});
