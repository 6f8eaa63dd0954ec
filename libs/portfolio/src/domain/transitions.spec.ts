import { DomainError } from '#libs/kernel';
import { ENDED, STAGES } from './stage.js';
import type { Stage } from './stage.js';
import { TRANSITIONS, TRANSITION_NAMES, chooseTransition, possibleTransitions } from './transitions.js';
import type { Mover, TransitionName } from './transitions.js';

const MOVERS: Mover[] = ['author', 'manager', 'office', 'head', 'screening', 'decision'];

it('has each way once, and none out of an end', () => {
  const ways = TRANSITIONS.flatMap(({ name, from }) => from.map((stage) => `${stage} ${name}`));
  expect(new Set(ways).size).toBe(ways.length);
  for (const stage of ENDED) expect(possibleTransitions(stage, MOVERS)).toEqual([]);
});

it('leads to every stage from a draft, and from every living stage to an end', () => {
  const reach = (start: string): Set<string> => {
    const seen = new Set([start]);
    for (const stage of seen)
      for (const { from, to } of TRANSITIONS) if (from.some((known) => known === stage)) seen.add(to);
    return seen;
  };
  expect([...reach('draft')].toSorted()).toEqual([...STAGES].toSorted());
  const living = STAGES.filter((stage) => !ENDED.includes(stage));
  expect(living.filter((stage) => !reach(stage).has('cancelled'))).toEqual([]);
});

it('lets the committee alone decide what lies on its table', () => {
  const ways = possibleTransitions('on_agenda', MOVERS).filter(({ to }) =>
    ['approved', 'rejected', 'draft'].includes(to),
  );
  expect(ways.map(({ name, by }) => ({ name, by }))).toEqual([
    { name: 'approve', by: ['decision'] },
    { name: 'return', by: ['decision'] },
    { name: 'reject', by: ['decision'] },
  ]);
});

it.each<{ stage: (typeof STAGES)[number]; movers: Mover[]; possible: string[] }>([
  { stage: 'draft', movers: ['author'], possible: ['submit', 'withdraw'] },
  { stage: 'draft', movers: ['office'], possible: ['submit', 'cancel'] },
  { stage: 'submitted', movers: ['head'], possible: ['accept', 'send_back', 'cancel'] },
  { stage: 'submitted', movers: ['office'], possible: ['send_back', 'cancel'] },
  { stage: 'submitted', movers: ['manager', 'author'], possible: ['withdraw'] },
  { stage: 'approved', movers: ['manager'], possible: ['start'] },
  { stage: 'in_delivery', movers: ['manager'], possible: [] },
  { stage: 'in_delivery', movers: ['head'], possible: ['hold', 'complete', 'cancel'] },
  { stage: 'on_hold', movers: ['office'], possible: ['resume', 'cancel'] },
  { stage: 'completed', movers: MOVERS, possible: [] },
  { stage: 'draft', movers: [], possible: [] },
])('$stage for $movers: $possible', ({ stage, movers, possible }) => {
  expect(possibleTransitions(stage, movers).map(({ name }) => name)).toEqual(possible);
});

it('gives the way of the table, and refuses every other', () => {
  const chosen = (name: TransitionName, stage: Stage): unknown => {
    try {
      return chooseTransition(name, stage, MOVERS, 'reason');
    } catch (error) {
      return error instanceof DomainError ? error.code : error;
    }
  };
  for (const stage of STAGES) {
    for (const name of TRANSITION_NAMES) {
      const known = TRANSITIONS.find((way) => way.name === name && way.from.some((from) => from === stage));
      expect(chosen(name, stage)).toEqual(known ?? 'TRANSITION_NOT_POSSIBLE');
    }
  }
});

it.each([
  {
    name: 'submit',
    stage: 'approved',
    movers: ['office'],
    reason: null,
    kind: 'conflict',
    code: 'TRANSITION_NOT_POSSIBLE',
  },
  {
    name: 'accept',
    stage: 'submitted',
    movers: ['office'],
    reason: null,
    kind: 'forbidden',
    code: 'TRANSITION_NOT_YOURS',
  },
  { name: 'approve', stage: 'on_agenda', movers: ['office'], reason: null, kind: 'forbidden', code: 'NEEDS_DECISION' },
  {
    name: 'flag',
    stage: 'submitted',
    movers: ['office'],
    reason: null,
    kind: 'forbidden',
    code: 'TRANSITION_NOT_YOURS',
  },
  { name: 'cancel', stage: 'draft', movers: ['office'], reason: null, kind: 'unprocessable', code: 'REASON_MISSING' },
  {
    name: 'reject',
    stage: 'on_agenda',
    movers: ['decision'],
    reason: '',
    kind: 'unprocessable',
    code: 'REASON_MISSING',
  },
] as const)('$name of $stage by $movers: $code', ({ name, stage, movers, reason, kind, code }) => {
  const choose = () => chooseTransition(name, stage, movers, reason);
  expect(choose).toThrow(DomainError);
  expect(choose).toThrow(expect.objectContaining({ kind, code }));
});
