import { trialOf } from './policy-trial.js';
import type { Signal } from './health.js';

const project = (code: string, now: Signal, then: Signal) => ({
  id: code,
  code,
  title: { kk: null, ru: code, en: null },
  now,
  then,
});

it('tells who would be worse, who better, and how many of each signal there are', () => {
  const trial = trialOf([
    project('C', 'green', 'amber'),
    project('B', 'red', 'amber'),
    project('A', 'amber', 'red'),
    project('D', 'unknown', 'unknown'),
    project('E', 'green', 'green'),
  ]);
  expect(trial).toMatchObject({
    evaluated: 5,
    now: { green: 2, amber: 1, red: 1, unknown: 1 },
    then: { green: 1, amber: 2, red: 1, unknown: 1 },
  });
  expect(trial.worse.map(({ code }) => code)).toEqual(['A', 'C']);
  expect(trial.better.map(({ code }) => code)).toEqual(['B']);
});

it('has nothing to say of no projects', () =>
  expect(trialOf([])).toMatchObject({ evaluated: 0, worse: [], better: [], now: { red: 0 }, then: { red: 0 } }));
