import { ROADMAP } from './fill-plans.mjs';

const BASE = '/api/v1';
const DAY = 86_400_000;
/** From so many days on every milestone that waits for a head is pushed; forecasts lie on one of so many days, so that each differs from the last. */
const PUSHING_FROM = 120;
const DAYS = 1_500;

const get = (path) => ({ method: 'GET', path: BASE + path });
const dayAhead = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** `heads`: milestones for which others wait. Reading comes first, as moving forecasts writes. */
export function deliveryWorkloadsOn(heads) {
  let moves = 0;
  const moveOf = (head, forecastOn) => ({
    method: 'PATCH',
    path: `${BASE}/milestones/${head}`,
    headers: { 'if-match': '*' },
    body: JSON.stringify({ forecastOn }),
  });
  const take = () => {
    const head = heads[moves % heads.length];
    return moveOf(head, dayAhead(PUSHING_FROM + ((moves++ * 7) % DAYS)));
  };
  return {
    W11: { name: 'W11', title: 'milestones of a direction', requests: [get('/milestones?direction=II&limit=50')] },
    W12: { name: 'W12', title: 'chart of a roadmap', requests: [get(`/roadmaps/${ROADMAP.code}/gantt`)] },
    W6: {
      name: 'W6',
      title: 'move a forecast that others wait for',
      writes: true,
      requests: [take()],
      take,
      /** The same head to one of two days: what both servers are compared by. */
      toDay: (which) => moveOf(heads[0], dayAhead(PUSHING_FROM + which)),
    },
  };
}

export const ATTENTION = `${BASE}/portfolio/attention`;
