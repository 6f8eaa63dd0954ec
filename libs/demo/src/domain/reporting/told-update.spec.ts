import { addWorkingDays } from '#libs/portfolio';
import { loadReview } from '../../load-review.js';
import { buildDemoCity } from '../build-demo-city.js';
import { deliveryOf } from '../delivery/delivery-of.js';
import { reportedMonths } from '../../application/reporting/reported-months.js';
import { toldUpdate } from './told-update.js';

const TODAY = '2026-11-23';
const months = reportedMonths(TODAY, (day, count) => addWorkingDays(day, count, new Map()));
const { projects } = buildDemoCity(loadReview(), { today: TODAY });
const told = (month: (typeof months)['open' | 'frozen']) =>
  projects.flatMap((project) => toldUpdate(project, deliveryOf(project, TODAY), month, TODAY) ?? []);

it('of the open month there are updates in every state', () => {
  const states = told(months.open).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['draft', 'submitted', 'returned', 'confirmed']));
});

it.each(['open', 'frozen'] as const)('steps of the %s month follow each other and lie in the past', (which) => {
  const updates = told(months[which]);
  expect(updates.length).toBeGreaterThan(20);
  for (const { state, writtenOn, submittedOn, answer, rating, problems, ratingNarrative } of updates) {
    const days = [writtenOn, submittedOn, answer?.on].filter((day) => day !== null && day !== undefined);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day < (months[which].frozenOn ?? TODAY) && day > months[which].openedOn)).toBe(true);
    expect(submittedOn === null).toBe(state === 'draft');
    expect(answer === null).toBe(state === 'draft' || state === 'submitted');
    expect(ratingNarrative.length).toBeGreaterThanOrEqual(20);
    if (['amber', 'amber_red', 'red'].includes(rating)) expect(problems).not.toBeNull();
  }
});

it('says the same each time', () => expect(told(months.open)).toEqual(told(months.open)));
