import { compareMoney, sumMoney } from '#libs/kernel';
import { loadReview } from '../../load-review.js';
import { buildDemoCity } from '../build-demo-city.js';
import { deliveryOf } from './delivery-of.js';
import type { DemoDelivery } from './demo-delivery.js';

const TODAY = '2026-11-23';
const { projects } = buildDemoCity(loadReview(), { today: TODAY });
const told = projects.flatMap((project) => {
  const delivery = deliveryOf(project, TODAY);
  return delivery ? [{ project, delivery }] : [];
});
const milestones = told.flatMap(({ delivery }) => delivery.milestones);
const where = (condition: (delivery: DemoDelivery) => boolean) =>
  told.filter(({ delivery }) => condition(delivery)).map(({ project }) => project.key);

it('is the same every time', () => {
  const [first] = told;
  expect(deliveryOf(first!.project, TODAY)).toEqual(first!.delivery);
});

it('tells of approved projects only, and of nearly all of them', () => {
  const approved = projects.filter(({ life }) =>
    ['approved', 'in_delivery', 'on_hold', 'completed', 'cancelled'].includes(life.stage),
  );
  expect(told.every(({ project }) => approved.includes(project))).toBe(true);
  expect(told.length).toBeGreaterThan(approved.length * 0.9);
});

it('lets nothing happen today or later', () => {
  const late = told.filter(({ delivery: { plannedOn, baselines, budget, ratings, issues, team, changeRequest } }) =>
    [
      plannedOn,
      ...baselines.map(({ setOn }) => setOn),
      budget?.setOn,
      budget?.adjustedOn,
      ...ratings.map(({ on }) => on),
      ...issues.flatMap(({ raisedOn, escalatedOn, answer, resolution }) => [
        raisedOn,
        ...escalatedOn,
        answer?.on,
        resolution?.on,
      ]),
      changeRequest?.submittedOn,
      ...team.map(({ requestedOn }) => requestedOn),
    ].some((day) => day !== null && day !== undefined && day >= TODAY),
  );
  expect(late.map(({ project }) => project.key)).toEqual([]);
  expect(
    milestones.filter(({ actualOn, acceptedOn }) => (actualOn ?? '') >= TODAY || (acceptedOn ?? '') >= TODAY),
  ).toEqual([]);
});

it('keeps the order of the work: nothing is foreseen or done before what it waits for', () => {
  const broken = where(({ milestones: plan }) =>
    plan.some((milestone, place) => {
      const before = plan[place - 1];
      const day = (each: typeof milestone) => each.actualOn ?? each.forecasts.at(-1)?.day ?? '';
      return (
        before !== undefined &&
        (day(milestone) < day(before) || (milestone.actualOn !== null && before.actualOn === null))
      );
    }),
  );
  expect(broken).toEqual([]);
});

it('completes what is completed', () => {
  const open = told.filter(
    ({ project, delivery }) =>
      project.life.stage === 'completed' && delivery.milestones.some(({ actualOn }) => actualOn === null),
  );
  expect(open).toEqual([]);
});

it('has some late, some re-baselined, some that ask for new days', () => {
  const overdue = where(({ milestones: plan }) =>
    plan.some(({ actualOn, promised }) => actualOn === null && (promised.at(-1) ?? TODAY) < TODAY),
  );
  expect(overdue.length).toBeGreaterThan(10);
  expect(where(({ baselines }) => baselines.length > 1).length).toBeGreaterThan(20);
  expect(where(({ changeRequest }) => changeRequest !== null).length).toBeGreaterThan(4);
  expect(where(({ issues }) => issues.some(({ escalatedOn }) => escalatedOn.length === 3)).length).toBeGreaterThan(1);
});

it('asks for people lately and for days to come', () => {
  const asked = told.flatMap(({ delivery: { team } }) => team.filter(({ confirmed }) => !confirmed));
  expect(asked.length).toBeGreaterThan(3);
  for (const { requestedOn, startsOn, endsOn } of asked)
    expect([requestedOn > '2026-11-09', requestedOn < TODAY, startsOn > TODAY, endsOn > startsOn]).toEqual([
      true,
      true,
      true,
      true,
    ]);
});

it('promises a second time only where a manager or a head may', () => {
  const wrong = told.filter(
    ({ project, delivery }) => project.life.oversight === 'committee' && delivery.baselines.length > 1,
  );
  expect(wrong).toEqual([]);
});

it('plans exactly what a project costs, spends within it, and words every change above five percent', () => {
  const wrong = told.filter(({ project, delivery: { budget } }) => {
    if (budget === null) return false;
    const plan = sumMoney(budget.lines.map((line) => line.plan));
    return (
      plan !== project.cost?.total ||
      budget.lines.some(
        ({ adjusted, actuals, committed, source, cause, plan: first }) =>
          compareMoney(sumMoney(actuals.map(({ amount }) => amount)), adjusted) > 0 ||
          compareMoney(committed, adjusted) > 0 ||
          (source === null && (actuals.length > 0 || committed !== '0.00')) ||
          (first !== adjusted && cause === null),
      )
    );
  });
  expect(wrong.map(({ project }) => project.key)).toEqual([]);
  expect(told.filter(({ delivery }) => delivery.budget !== null).length).toBeGreaterThan(150);
});
