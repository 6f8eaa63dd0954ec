import { agendaTime } from './agenda.js';

it.each([
  { minutes: [], available: 60, time: { planned: 0, over: 0, unestimated: 0 } },
  { minutes: [20, 40], available: 60, time: { planned: 60, over: 0, unestimated: 0 } },
  { minutes: [20, 41], available: 60, time: { planned: 61, over: 1, unestimated: 0 } },
  { minutes: [null, 70, null], available: 60, time: { planned: 70, over: 10, unestimated: 2 } },
])('$minutes in $available minutes', ({ minutes, available, time }) =>
  expect(
    agendaTime(
      minutes.map((each) => ({ minutes: each })),
      available,
    ),
  ).toEqual({ available, ...time }),
);
