import { periodFrom } from './period-kinds.js';

it.each([
  ['month', '2026-11-01', '2026-11', '2026-11-30'],
  ['month', '2026-12-01', '2026-12', '2026-12-31'],
  ['month', '2024-02-01', '2024-02', '2024-02-29'],
  ['month', '2026-02-01', '2026-02', '2026-02-28'],
  ['quarter', '2026-01-01', '2026-Q1', '2026-03-31'],
  ['quarter', '2026-10-01', '2026-Q4', '2026-12-31'],
] as const)('a %s from %s is %s until %s', (kind, from, name, endsOn) =>
  expect(periodFrom(kind, from)).toEqual({ name, startsOn: from, endsOn }),
);

it.each([
  ['month', '2026-11-02'],
  ['month', '2026-11-30'],
  ['quarter', '2026-11-01'],
  ['quarter', '2026-12-01'],
  ['quarter', '2026-10-02'],
] as const)('no %s begins on %s', (kind, from) => expect(periodFrom(kind, from)).toBeNull());
