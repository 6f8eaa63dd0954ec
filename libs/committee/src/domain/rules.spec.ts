import * as fc from 'fast-check';
import { BASE_RULES, type CommitteeRules, leastMeeting, rulesErrors, type Threshold } from './rules.js';

const share = (comparison: Threshold['comparison'], value: string): Threshold => ({ kind: 'share', comparison, value });
const count = (comparison: Threshold['comparison'], value: number): Threshold => ({ kind: 'count', comparison, value });

it.each([
  { threshold: share('strictly_more', '1/2'), of: 9, least: 5 },
  { threshold: share('strictly_more', '1/2'), of: 10, least: 6 },
  { threshold: share('at_least', '1/2'), of: 9, least: 5 },
  { threshold: share('at_least', '1/2'), of: 10, least: 5 },
  { threshold: share('strictly_more', '2/3'), of: 9, least: 7 },
  { threshold: share('at_least', '2/3'), of: 9, least: 6 },
  { threshold: share('at_least', '2/3'), of: 10, least: 7 },
  { threshold: share('strictly_more', '2/3'), of: 10, least: 7 },
  { threshold: share('at_least', '1/1'), of: 7, least: 7 },
  // As floats 0.07 × 100 is 7.000000000000001, which would ask for 8.
  { threshold: share('at_least', '7/100'), of: 100, least: 7 },
  { threshold: share('at_least', '1/2'), of: 0, least: 1 },
  { threshold: share('strictly_more', '1/2'), of: 1, least: 1 },
  { threshold: count('at_least', 5), of: 9, least: 5 },
  { threshold: count('strictly_more', 5), of: 9, least: 6 },
  { threshold: count('strictly_more', 0), of: 9, least: 1 },
])('$threshold.comparison $threshold.value of $of is $least', ({ threshold, of, least }) =>
  expect(leastMeeting(threshold, of)).toBe(least),
);

it('finds the least number that meets a share, compared by cross-multiplication', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.boolean(),
      (part, whole, of, strictly) => {
        const least = leastMeeting(share(strictly ? 'strictly_more' : 'at_least', `${part}/${whole}`), of);
        const meets = (n: number) => (strictly ? n * whole > part * of : n * whole >= part * of);
        expect([meets(least), least > 1 && meets(least - 1)]).toEqual([true, false]);
      },
    ),
  ));

const quorum = (threshold: Threshold): Partial<CommitteeRules> => ({ quorum: { base: 'all_voting', ...threshold } });
const majority = (threshold: Threshold): Partial<CommitteeRules> => ({
  majority: { base: 'votes_cast', ...threshold },
});

it.each([
  { why: 'the base rules', rules: {}, errors: [] },
  { why: 'all of them', rules: quorum(share('at_least', '1/1')), errors: [] },
  { why: 'more than all', rules: quorum(share('strictly_more', '1/1')), errors: ['/quorum/value NEVER_MET'] },
  { why: 'three halves', rules: quorum(share('at_least', '3/2')), errors: ['/quorum/value NEVER_MET'] },
  { why: 'a float', rules: quorum(share('at_least', '0.5')), errors: ['/quorum/value BAD_FRACTION'] },
  { why: 'over nothing', rules: quorum(share('at_least', '1/0')), errors: ['/quorum/value BAD_FRACTION'] },
  { why: 'a third as quorum', rules: quorum(share('at_least', '1/3')), errors: [] },
  { why: 'a third as majority', rules: majority(share('at_least', '1/3')), errors: ['/majority/value BELOW_HALF'] },
  { why: 'just below half', rules: majority(share('at_least', '49/99')), errors: ['/majority/value BELOW_HALF'] },
  { why: 'exactly half', rules: majority(share('at_least', '1/2')), errors: [] },
  { why: 'at least none', rules: quorum(count('at_least', 0)), errors: ['/quorum/value TOO_SMALL'] },
  { why: 'more than none', rules: quorum(count('strictly_more', 0)), errors: [] },
  { why: 'half a member', rules: majority(count('at_least', 2.5)), errors: ['/majority/value TOO_SMALL'] },
  { why: 'no time to vote', rules: { inAbsentia: { minHours: 0 } }, errors: ['/inAbsentia/minHours TOO_SMALL'] },
  { why: 'notice backwards', rules: { notice: { days: -1, whenShort: 'warn' } }, errors: ['/notice/days TOO_SMALL'] },
] satisfies { why: string; rules: Partial<CommitteeRules>; errors: string[] }[])('$why: $errors', ({ rules, errors }) =>
  expect(rulesErrors({ ...BASE_RULES, ...rules }).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors),
);
