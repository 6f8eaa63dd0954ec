import { compareOutcomes } from './what-if.js';

const outcome = (code: string, stage: string, flaggedNow: boolean, flaggedThen: boolean) => ({
  id: `id-${code}`,
  code,
  stage,
  flaggedNow,
  flaggedThen,
});
const items = (entry: number, reEntry: number) => ({ entry, reEntry, total: entry + reEntry });

it.each([
  { stage: 'draft', now: items(0, 0), then: items(0, 0) },
  { stage: 'submitted', now: items(2, 0), then: items(2, 0) },
  { stage: 'on_agenda', now: items(2, 0), then: items(2, 0) },
  { stage: 'approved', now: items(0, 0), then: items(0, 1) },
  { stage: 'in_delivery', now: items(0, 0), then: items(0, 1) },
  { stage: 'on_hold', now: items(0, 0), then: items(0, 1) },
])('in $stage', ({ stage, now, then }) => {
  const comparison = compareOutcomes([
    outcome('ALM-2026-0004', stage, false, false),
    outcome('ALM-2026-0003', stage, true, true),
    outcome('ALM-2026-0002', stage, true, false),
    outcome('ALM-2026-0001', stage, false, true),
  ]);
  expect(comparison.enters.map(({ code }) => code)).toEqual(['ALM-2026-0001']);
  expect(comparison.leaves.map(({ code }) => code)).toEqual(['ALM-2026-0002']);
  expect(comparison.stays).toBe(1);
  expect(comparison.items).toEqual({ now, then });
});

it.each(['completed', 'rejected', 'cancelled'])('%s never comes back to the table', (stage) =>
  expect(
    compareOutcomes([
      outcome('A', stage, false, true),
      outcome('B', stage, true, false),
      outcome('C', stage, true, true),
    ]),
  ).toEqual({ enters: [], leaves: [], stays: 0, items: { now: items(0, 0), then: items(0, 0) } }),
);

it('adds entries and re-entries, lists by code and keeps what the caller brought along', () => {
  const comparison = compareOutcomes([
    { ...outcome('B', 'submitted', false, true), title: 'Bridge' },
    { ...outcome('A', 'in_delivery', false, true), title: 'Avenue' },
  ]);
  expect(comparison.enters.map(({ title }) => title)).toEqual(['Avenue', 'Bridge']);
  expect(comparison.items).toEqual({ now: items(0, 0), then: items(1, 1) });
});

it('changes nothing of an empty portfolio', () =>
  expect(compareOutcomes([])).toEqual({
    enters: [],
    leaves: [],
    stays: 0,
    items: { now: items(0, 0), then: items(0, 0) },
  }));
