import { buildDemoCity } from '../domain/build-demo-city.js';
import { addDays } from '../domain/days.js';
import { loadReview } from '../load-review.js';
import { lastState } from '../persistence/row-life.js';
import type { RowLife } from '../persistence/row-life.js';
import { instructions, nextMeeting } from './committee-ahead.js';
import { committeePast, decidedProjects, meetingDays } from './committee-past.js';
import { committeeSeats } from './committee-seats.js';
import { hourOfStep, momentOf } from './moments.js';
import { referenceData } from './reference-rows.js';

const review = loadReview();

const pastOn = (today: string) => {
  const city = buildDemoCity(review, { today });
  const dawn = addDays(city.projects.flatMap(({ life }) => life.steps.map(({ on }) => on)).toSorted()[0] ?? today, -1);
  const { references } = referenceData(city, 'hash', momentOf(dawn, 0));
  const drafts = city.projects.map((project) => ({ project, id: project.key, code: project.key }));
  const decided = decidedProjects(drafts);
  const days = meetingDays(city.projects);
  const seats = committeeSeats(dawn, days[Math.floor(days.length / 2)] ?? null, references);
  const committee = committeePast(decided, seats, 'rules', references);
  return { city, decided, days, committee, references };
};

const DAYS = ['2026-01-01', '2026-11-23', '2026-12-31', '2027-02-28', '2028-07-05', '2031-06-01'];

it.each(DAYS)('decides every life up to %s between its steps, in the order of the register', (today) => {
  const { city, decided, committee } = pastOn(today);
  expect(committee.head?.sequence).toBe(decided.length);
  const wrong = decided.filter(({ project }) => {
    const decision = committee.decisions.get(project.key);
    const number = city.projects.indexOf(project);
    const { steps } = project.life;
    const place = steps.findIndex((step) => step.decision !== null);
    const before = steps[place - 1];
    const after = steps[place + 1];
    return (
      !decision ||
      (before && hourOfStep(before.on, place - 1, number) >= decision.at) ||
      (after && hourOfStep(after.on, place + 1, number) <= decision.at)
    );
  });
  expect(wrong.map(({ project }) => project.key)).toEqual([]);
  const moments = [...committee.decisions.values()].map(({ at }) => at.getTime());
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
});

it.each(DAYS)('has nothing in it that lies after %s, and lets the moments of a row only grow', (today) => {
  const { decided, committee, references } = pastOn(today);
  const tables = [...committee.tables, ...instructions(today, decided, committee, references)];
  const rows: readonly RowLife[] = [...tables.flatMap(([, lives]) => lives), nextMeeting(today, references)];
  const midnight = momentOf(today, 0);
  const wrong = rows.filter(({ writes }) =>
    writes.some(({ at }, place) => at >= midnight || at < (writes[place - 1]?.at ?? at)),
  );
  expect(wrong).toEqual([]);
});

it('lets a head sit for a member once, and calls the next meeting for a Thursday', () => {
  const { committee, references } = pastOn('2026-11-23');
  const votes = new Map(committee.tables).get('vote') ?? [];
  expect(votes.map(lastState).some(({ seat_id, cast_by }) => seat_id !== cast_by)).toBe(true);
  expect(lastState(nextMeeting('2026-11-23', references))).toMatchObject({
    starts_at: new Date('2026-12-10T10:00:00+05:00'),
    state: 'scheduled',
  });
});
