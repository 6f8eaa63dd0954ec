import { BASE_POLICY_PARAMETERS } from '#libs/intake';
import { buildDemoCity } from '../domain/build-demo-city.js';
import { screeningFacts } from '../domain/screening-facts.js';
import { loadReview } from '../load-review.js';
import { changingStates, lastState } from '../persistence/row-life.js';
import { hourOfStep } from './moments.js';
import { projectPast } from './project-past.js';

const review = loadReview();
const policy = { id: 'policy', version: 1, parameters: BASE_POLICY_PARAMETERS };
const authorOf = (account: string) => ({ id: account, name: account });

const pastsOn = (today: string) => {
  const city = buildDemoCity(review, { today });
  return city.projects.map((project, number) => ({
    project,
    past: projectPast({
      id: project.key,
      directionId: project.direction,
      draft: {
        at: hourOfStep(project.life.steps[0]?.on ?? '', 0, number),
        by: authorOf(project.manager),
        columns: { code: project.key },
      },
      life: project.life,
      attestation: project.attestation,
      decision: null,
      facts: screeningFacts(city, project),
      policy,
      momentOfStep: (day, step) => hourOfStep(day, step, number),
      authorOf,
    }),
  }));
};

const DAYS = [
  '2026-01-01',
  '2026-11-23',
  '2026-12-31',
  '2027-02-28',
  '2027-12-31',
  '2028-07-05',
  '2029-03-15',
  '2031-06-01',
];

it.each(DAYS)('tells every life up to %s to its last step', (today) => {
  const told = pastsOn(today).map(({ project: { key, life }, past }) => {
    const { stage, oversight, version } = lastState(past.project);
    return { key, stage, oversight, version, moves: past.transitions.length, expected: life };
  });
  for (const { key, stage, oversight, version, moves, expected } of told) {
    expect([key, stage, oversight, moves]).toEqual([
      key,
      expected.stage,
      expected.oversight,
      expected.steps.length - 1,
    ]);
    expect(version).toBeGreaterThan(moves);
  }
});

it.each(DAYS)('on %s keeps one open question or referral, where the stage asks for it', (today) => {
  const wrong = pastsOn(today).filter(({ project: { life, attestation }, past }) => {
    const open = (rows: readonly { writes: readonly unknown[] }[]) => rows.filter(({ writes }) => writes.length === 1);
    return (
      open(past.referrals).length !== (life.stage === 'on_agenda' ? 1 : 0) ||
      (open(past.requests).length > 0 && life.stage !== 'submitted') ||
      past.attestations.length !== (attestation ? 1 : 0) ||
      past.screenings.length !== (life.steps.length > 1 ? 1 : 0) + (attestation ? 1 : 0)
    );
  });
  expect(wrong.map(({ project }) => project.key)).toEqual([]);
});

it('lets the moments of a life only grow', () => {
  const backwards = pastsOn('2026-11-23').filter(({ past }) => {
    const moments = past.project.writes.map(({ at }) => at.getTime());
    return moments.some((moment, n) => n > 0 && moment <= (moments[n - 1] ?? 0));
  });
  expect(backwards.map(({ project }) => project.key)).toEqual([]);
});

it('overlays the columns that change with what they were after each write', () => {
  const write = (second: number, columns: Record<string, unknown>) => ({
    at: new Date(second * 1000),
    by: null,
    columns,
  });
  const row = { id: 'x', writes: [write(1, { a: 1, b: 1, c: 1 }), write(2, { a: 2 }), write(3, { b: 3 })] } as const;
  expect(lastState(row)).toEqual({ id: 'x', a: 2, b: 3, c: 1 });
  expect(changingStates(row).map(({ columns, place }) => [place, columns])).toEqual([
    [0, { a: 1, b: 1 }],
    [1, { a: 2, b: 1 }],
    [2, { a: 2, b: 3 }],
  ]);
});
