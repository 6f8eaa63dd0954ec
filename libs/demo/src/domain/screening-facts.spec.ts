import { BASE_POLICY_PARAMETERS, screen } from '#libs/intake';

import { loadReview } from '../load-review.js';
import { buildDemoCity } from './build-demo-city.js';
import type { DemoProject } from './demo-city.js';
import { screeningFacts } from './screening-facts.js';

const city = buildDemoCity(loadReview(), { today: '2026-11-23' });
const policy = { version: 1, parameters: BASE_POLICY_PARAMETERS };
const screened = city.projects.map((project) => ({
  project,
  screening: screen(policy, screeningFacts(city, project)),
}));

const cameBeforeTheCommittee = ({ life }: DemoProject) => life.steps.some(({ to }) => to === 'on_agenda');

it('flags exactly the projects that came before the committee', () => {
  const wrong = screened.filter(({ project, screening }) => screening.flagged !== cameBeforeTheCommittee(project));
  expect(wrong.map(({ project }) => project.key)).toEqual([]);
  expect(screened.filter(({ screening }) => screening.flagged).length).toBeGreaterThan(100);
});

it('holds each criterion met by some project', () => {
  const met = screened.flatMap(({ screening }) =>
    screening.criteria.filter(({ result }) => result === 'met').map(({ code }) => code),
  );
  expect([...new Set(met)].toSorted()).toEqual(['1', '2', '3', '4.1', '4.2', '4.3', '4.4', '4.5', '4.6']);
});

it('has proposals that wait for attestation, for evidence and for mere acceptance', () => {
  const waiting = screened.filter(({ project }) => project.life.stage === 'submitted');
  const having = (result: string) =>
    waiting.filter(({ screening }) => screening.criteria.some((criterion) => criterion.result === result)).length;
  const clear = waiting.filter(({ screening }) =>
    screening.criteria.every(({ result }) => result === 'not_met'),
  ).length;
  expect(having('candidate')).toBeGreaterThanOrEqual(7);
  expect(having('evidence_missing')).toBeGreaterThanOrEqual(4);
  expect(clear).toBeGreaterThanOrEqual(5);
});

it.each([
  ['park-u-tramplina-sunkar', '4.5', 'COST_NOT_OVER_THRESHOLD'],
  ['rekonstrukciya-vodoprovodnyh-setej', '4.5', 'COST_OVER_THRESHOLD'],
  ['skver-mkr-alatau', '4.1', 'CITIZENS_BELOW_THRESHOLD'],
  ['park-mkr-zerdeli', '4.1', 'CITIZENS_REACH_THRESHOLD'],
])('%s stands at the edge of criterion %s', (key, code, reason) => {
  const criteria = screened.find(({ project }) => project.key === key)?.screening.criteria;
  expect(criteria?.find((criterion) => criterion.code === code)?.reason).toBe(reason);
});

it('leaves no candidate unattested once a project was accepted', () => {
  const left = screened.filter(
    ({ project, screening }) =>
      project.life.oversight !== null && screening.criteria.some(({ result }) => result === 'candidate'),
  );
  expect(left.map(({ project }) => project.key)).toEqual([]);
});
