import fc from 'fast-check';
import { CycleFound } from './cycle.js';
import { networkOf } from './network.js';
import type { LinkType, ScheduleLink, ScheduleNode } from './network.js';
import { backwardPass, drivingChain, forwardPass, isCritical, isPushed, pushChain } from './passes.js';
import { WorkingDayIndex } from './working-day-index.js';

/** Nauryz: Monday 23 to Wednesday 25 March 2026 are off, Saturday 28 March is worked. */
const calendar = new Map([
  ['2026-03-23', false],
  ['2026-03-24', false],
  ['2026-03-25', false],
  ['2026-03-28', true],
]);
const days = new WorkingDayIndex('2026-03-01', '2026-06-01', calendar);

const march = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;
const point = (on: string): ScheduleNode => ({ startOn: null, finishOn: on, fixed: false });
const work = (from: string, to: string): ScheduleNode => ({ startOn: from, finishOn: to, fixed: false });
const done = (on: string): ScheduleNode => ({ startOn: null, finishOn: on, fixed: true });
const link = (predecessor: number, successor: number, type: LinkType = 'FS', lag = 0): ScheduleLink => ({
  predecessor,
  successor,
  type,
  lag,
});

function schedule(nodes: ScheduleNode[], links: ScheduleLink[]) {
  const network = networkOf(nodes, links, days);
  const early = forwardPass(network);
  const late = backwardPass(network, early, new Uint8Array(nodes.length).fill(1))!;
  return { network, early, late, finishes: [...early.finish].map((ordinal) => days.day(ordinal)) };
}

/** The predecessor works Monday 16 to Friday 20 March; three days off and a weekend follow. */
const predecessor = work(march(16), march(20));

it.each<[string, LinkType, number, ScheduleNode, string]>([
  ['a point may come on the same day', 'FS', 0, point(march(16)), march(20)],
  ['work begins on the next working day, after the holidays', 'FS', 0, work(march(16), march(16)), march(26)],
  ['two days of work', 'FS', 0, work(march(16), march(17)), march(27)],
  ['four days of work, one of them a Saturday', 'FS', 0, work(march(16), march(19)), march(30)],
  ['a lag of two working days skips the holidays', 'FS', 2, point(march(16)), march(27)],
  ['a lag of three ends on the Saturday that is worked', 'FS', 3, point(march(16)), march(28)],
  ['a lead of two', 'FS', -2, point(march(16)), march(18)],
  ['a lead of two for work', 'FS', -2, work(march(16), march(16)), march(19)],
  ['starts with it', 'SS', 0, work(march(12), march(13)), march(17)],
  ['a point with its start', 'SS', 0, point(march(12)), march(16)],
  ['starts three days after it', 'SS', 3, work(march(16), march(17)), march(20)],
  ['starts two days before it', 'SS', -2, work(march(2), march(2)), march(12)],
  ['finishes with it', 'FF', 0, work(march(16), march(18)), march(20)],
  ['finishes a day after it', 'FF', 1, work(march(16), march(18)), march(26)],
  ['finishes a day before it', 'FF', -1, work(march(16), march(18)), march(19)],
  ['finishes on the day on which it starts', 'SF', 0, work(march(10), march(12)), march(16)],
  ['finishes four days after its start', 'SF', 4, work(march(10), march(12)), march(20)],
  ['finishes five days after its start', 'SF', 5, point(march(12)), march(26)],
])('%s: %s%i', (_, type, lag, successor, expected) => {
  const { finishes, network, early } = schedule([predecessor, successor], [link(0, 1, type, lag)]);
  expect(finishes).toEqual([march(20), expected]);
  expect(isPushed(network, early, 1)).toBe(true);
});

it.each<[string, ScheduleNode, ScheduleNode, string]>([
  ['a later forecast of its own stays', predecessor, point(march(30)), march(30)],
  ['a forecast for a Saturday off counts as Monday', point(march(14)), point(march(13)), march(16)],
  ['it stays on its Saturday when it is not pushed', point(march(12)), point(march(14)), march(16)],
  ['what is done stays', predecessor, done(march(17)), march(17)],
  ['what was done late pushes by its actual day', done(march(26)), point(march(20)), march(26)],
  ['what was done early pushes nobody', done(march(10)), point(march(20)), march(20)],
])('%s', (_, first, second, expected) => {
  expect(schedule([first, second], [link(0, 1)]).finishes[1]).toBe(expected);
});

it('keeps an owner to a forecast that was held against the push, up to the day that was refused', () => {
  const held = { ...point(march(18)), heldUntil: march(19) };
  const { finishes } = schedule([point(march(19)), held, point(march(18))], [link(0, 1), link(1, 2)]);
  expect(finishes).toEqual([march(19), march(18), march(18)]);
  const further = schedule([point(march(20)), held, point(march(18))], [link(0, 1), link(1, 2)]);
  expect(further.finishes).toEqual([march(20), march(20), march(20)]);
});

it('tells who drives whom, and where a push comes from', () => {
  // 0 moves to the 20th and pushes 1, which pushes 3; 2 is early and drives nobody; 4 comes later by itself.
  const { network, early } = schedule(
    [point(march(20)), point(march(18)), point(march(17)), point(march(19)), point(march(27))],
    [link(0, 1), link(1, 3), link(2, 3), link(3, 4)],
  );
  expect([...early.root]).toEqual([0, 0, 2, 0, 4]);
  expect(pushChain(network, early, 3)).toEqual([0, 1, 3]);
  expect(drivingChain(network, early, 3)).toEqual([0, 1, 3]);
  expect(drivingChain(network, early, 4)).toEqual([4]);
});

it('counts a chain that just touches as driving without a push', () => {
  const { network, early, late } = schedule(
    [work(march(2), march(6)), work(march(9), march(13)), work(march(16), march(20))],
    [link(0, 1), link(1, 2)],
  );
  expect([0, 1, 2].map((node) => isPushed(network, early, node))).toEqual([false, false, false]);
  expect(drivingChain(network, early, 2)).toEqual([0, 1, 2]);
  expect([0, 1, 2].map((node) => isCritical(network, late, node))).toEqual([true, true, true]);
});

it('gives the float of a small network computed by hand', () => {
  // A (Mon 2 – Fri 6) before B (Mon 9 – Fri 20) and C (Mon 9 – Wed 11); both before the point D on Fri 20.
  const { late, network } = schedule(
    [work(march(2), march(6)), work(march(9), march(20)), work(march(9), march(11)), point(march(20))],
    [link(0, 1), link(0, 2), link(1, 3), link(2, 3)],
  );
  expect(days.day(late.end)).toBe(march(20));
  expect([...late.finish].map((ordinal) => days.day(ordinal))).toEqual([march(6), march(20), march(20), march(20)]);
  expect([...late.totalFloat]).toEqual([0, 0, 7, 0]);
  expect([...late.freeFloat]).toEqual([0, 0, 7, 0]);
  expect([0, 1, 2, 3].filter((node) => isCritical(network, late, node))).toEqual([0, 1, 3]);
});

it('tells free float from total float', () => {
  // 0 on the 2nd, 1 on the 4th, 2 on the 10th: 0 moves 1 after two days, and the end after six.
  const { late } = schedule([point(march(2)), point(march(4)), point(march(10))], [link(0, 1), link(1, 2)]);
  expect([...late.totalFloat]).toEqual([6, 4, 0]);
  expect([...late.freeFloat]).toEqual([2, 4, 0]);
});

it('measures the float of a part against the end of the part', () => {
  // 0 → 1 is the part, it ends on the 6th; 2 waits for 0 elsewhere and comes much later; 3 leads into the part.
  const network = networkOf(
    [point(march(2)), point(march(6)), point(march(30)), point(march(3))],
    [link(0, 1), link(0, 2), link(3, 1)],
    days,
  );
  const late = backwardPass(network, forwardPass(network), Uint8Array.of(1, 1, 0, 0))!;
  expect([late.end, late.totalFloat[0], late.totalFloat[1], late.totalFloat[3]]).toEqual([
    days.ordinal(march(6)),
    4,
    0,
    3,
  ]);
});

it('has no float for what is done, and no end without anything', () => {
  const { late, network } = schedule([done(march(20)), point(march(19))], [link(0, 1)]);
  expect([isCritical(network, late, 0), isCritical(network, late, 1)]).toEqual([false, true]);
  expect(backwardPass(network, forwardPass(network), new Uint8Array(2))).toBeNull();
});

describe('a circle', () => {
  const points = (count: number) => Array.from({ length: count }, () => point(march(2)));
  const cycleOf = (count: number, links: ScheduleLink[]): readonly number[] => {
    try {
      networkOf(points(count), links, days);
    } catch (error) {
      if (error instanceof CycleFound) return error.nodes;
      throw error;
    }
    throw new Error('no cycle was found');
  };
  /** Turned so that it begins with its smallest node. */
  const turned = (cycle: readonly number[]) => {
    const at = cycle.indexOf(Math.min(...cycle));
    return [...cycle.slice(at), ...cycle.slice(0, at)];
  };

  it.each<[string, number, ScheduleLink[], number[]]>([
    ['of one that waits for itself', 1, [link(0, 0)], [0]],
    ['of two', 2, [link(0, 1), link(1, 0)], [0, 1]],
    ['of three in their order', 3, [link(2, 0), link(0, 1), link(1, 2)], [0, 1, 2]],
    [
      'without what leads into it and out of it',
      6,
      [link(0, 1), link(1, 2), link(2, 3), link(3, 1), link(3, 4), link(4, 5)],
      [1, 2, 3],
    ],
    ['whatever the types and lags', 3, [link(0, 1, 'SS', -5), link(1, 2, 'FF', 3), link(2, 0, 'SF', -9)], [0, 1, 2]],
  ])('%s is named', (_, count, links, expected) => {
    expect(turned(cycleOf(count, links))).toEqual(expected);
  });

  it('is one that is there, in every graph that holds one', () => {
    const anyLinks = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });
    fc.assert(
      fc.property(anyLinks, (pairs) => {
        const links = pairs.map(([from, to]) => link(from, to));
        const reaches = pairs.some(([from, to]) => walk(pairs, to).has(from));
        if (!reaches) {
          expect(networkOf(points(12), links, days).order).toHaveLength(12);
          return;
        }
        const cycle = cycleOf(12, links);
        expect(new Set(cycle).size).toBe(cycle.length);
        cycle.forEach((from, index) => expect(pairs).toContainEqual([from, cycle[(index + 1) % cycle.length]]));
      }),
      { numRuns: 500 },
    );
  });

  function walk(pairs: [number, number][], from: number): Set<number> {
    const seen = new Set([from]);
    for (const node of seen) for (const [a, b] of pairs) if (a === node) seen.add(b);
    return seen;
  }
});

/** The same rules said slowly: starts and finishes apart, repeated until nothing moves. */
function slowly(nodes: ScheduleNode[], links: ScheduleLink[]) {
  const own = nodes.map(({ finishOn }) => days.ordinal(finishOn));
  const length = nodes.map(({ startOn }, i) => (startOn === null ? 0 : Math.max(0, own[i]! - days.ordinal(startOn))));
  const early = [...own];
  /** Where a link allows its successor to finish at the earliest. */
  const allowed = ({ predecessor: p, successor: s, type, lag }: ScheduleLink, finish: number) => {
    const anchor = type[0] === 'F' ? finish : finish - length[p]!;
    const isNextMorning = type === 'FS' && nodes[s]!.startOn !== null;
    const reached = anchor + lag + (isNextMorning ? 1 : 0);
    return type[1] === 'F' ? reached : reached + length[s]!;
  };
  for (let round = 0; round < nodes.length; round++)
    for (const one of links)
      if (!nodes[one.successor]!.fixed)
        early[one.successor] = Math.max(early[one.successor]!, allowed(one, early[one.predecessor]!));
  const open = early.filter((_, i) => !nodes[i]!.fixed);
  const end = Math.max(...(open.length > 0 ? open : early));
  // How far a node may slip before a rule about an open successor, or the end, is broken.
  const slip = (node: number, latest: number[]) => {
    let room = end - early[node]!;
    for (const one of links) {
      if (one.predecessor !== node || nodes[one.successor]!.fixed) continue;
      while (allowed(one, early[node]! + room) > latest[one.successor]!) room -= 1;
    }
    return room;
  };
  const late = early.map((finish, i) => (nodes[i]!.fixed ? finish : end));
  for (let round = 0; round < nodes.length; round++)
    nodes.forEach(({ fixed }, i) => {
      if (!fixed) late[i] = early[i]! + slip(i, late);
    });
  return {
    early,
    end,
    total: early.map((finish, i) => late[i]! - finish),
    free: early.map((_, i) => (nodes[i]!.fixed ? 0 : slip(i, early))),
  };
}

it('agrees with the same rules said slowly, on any network', () => {
  const anyDay = fc.integer({ min: 1, max: 60 }).map((number) => days.day(number));
  const anyNode = fc
    .tuple(anyDay, fc.option(fc.nat(10)), fc.boolean(), fc.boolean())
    .map(([finishOn, length, often, fixed]): ScheduleNode => ({
      startOn: length === null ? null : days.day(Math.max(0, days.ordinal(finishOn) - length)),
      finishOn,
      fixed: often && fixed,
    }));
  const network = fc
    .array(anyNode, { minLength: 1, maxLength: 14 })
    .chain((nodes) =>
      fc.tuple(
        fc.constant(nodes),
        fc.array(
          fc.tuple(
            fc.nat(nodes.length - 1),
            fc.nat(nodes.length - 1),
            fc.constantFrom<LinkType>('FS', 'SS', 'FF', 'SF'),
            fc.integer({ min: -6, max: 8 }),
          ),
          { maxLength: 30 },
        ),
      ),
    )
    .map(([nodes, pairs]) => ({
      nodes,
      // From the lower to the higher place, so that there is no circle; then shuffled by the types they carry.
      links: pairs.flatMap(([a, b, type, lag]) => (a === b ? [] : [link(Math.min(a, b), Math.max(a, b), type, lag)])),
    }));
  fc.assert(
    fc.property(network, ({ nodes, links }) => {
      const expected = slowly(nodes, links);
      const { early, late, network: fast } = schedule(nodes, links);
      expect({
        early: [...early.finish],
        end: late.end,
        total: [...late.totalFloat],
        free: [...late.freeFloat],
      }).toEqual(expected);
      nodes.forEach((_, node) => {
        const chain = pushChain(fast, early, node);
        expect(chain[0]).toBe(early.root[node]);
        expect(isPushed(fast, early, chain[0]!)).toBe(false);
      });
    }),
    { numRuns: 400 },
  );
});
