// How long one core takes to schedule the whole city: 500 projects of 20 milestones with 5 000 links, and ten times that.
// Works on the build: `npm run build`, then `node test/bench/schedule.mjs [rounds]`. Exits with 1 above a goal, and when the
// time of the passes grows faster than the city.
import {
  WorkingDayIndex,
  backwardPass,
  forwardPass,
  networkOf,
} from '../../dist/libs/delivery/src/domain/schedule/index.js';

const rounds = Number(process.argv[2] ?? 15);
const SIZES = [
  { projects: 500, links: 5_000, goalMs: 200 },
  { projects: 1_000, links: 10_000 },
  { projects: 2_500, links: 25_000 },
  { projects: 5_000, links: 50_000, goalMs: 2_000 },
];
const MILESTONES = 20;
/** Ten times the city may take at most so many times as long as the city, per node and link. */
const GROWTH = 2;
const DAY = 86_400_000;
const dayAt = (number) => new Date(Date.UTC(2026, 0, 5) + number * DAY).toISOString().slice(0, 10);

/** The same city each time. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Four of five links lie inside a project, the others lead into one of the next twenty; some holidays a year. */
function city({ projects, links }) {
  const next = random(projects);
  const below = (count) => Math.floor(next() * count);
  const nodes = [];
  for (let project = 0; project < projects; project += 1) {
    let at = below(300);
    for (let place = 0; place < MILESTONES; place += 1) {
      const length = below(30);
      at += below(40);
      nodes.push({ startOn: below(3) ? dayAt(at) : null, finishOn: dayAt(at + length), fixed: at < 60 });
    }
  }
  const types = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];
  const chosen = [];
  while (chosen.length < links) {
    const project = below(projects);
    const place = below(MILESTONES - 1);
    const predecessor = project * MILESTONES + place;
    const other = below(5) ? project : project + 1 + below(20);
    const successor = other * MILESTONES + place + 1 + below(MILESTONES - 1 - place);
    if (other < projects) {
      chosen.push({ predecessor, successor, type: types[below(types.length)], lag: below(12) - 3 });
    }
  }
  const exceptions = new Map();
  for (let year = 2026; year < 2031; year += 1)
    for (const day of ['01-01', '01-02', '03-23', '03-24', '05-01', '05-07', '08-31', '10-26', '12-16'])
      exceptions.set(`${year}-${day}`, false);
  return { nodes, links: chosen, exceptions, scope: new Uint8Array(nodes.length).fill(1) };
}

/** All that a recalculation does, from days to days. */
function recalculate({ nodes, links, exceptions, scope }) {
  const days = new WorkingDayIndex(dayAt(0), dayAt(1_200), exceptions);
  const network = networkOf(nodes, links, days);
  const early = forwardPass(network);
  const late = backwardPass(network, early, scope);
  const finishes = [];
  for (let node = 0; node < network.size; node += 1) finishes.push(days.day(early.finish[node]));
  return { network, early, late, finishes };
}

const passes = (network, scope) => backwardPass(network, forwardPass(network), scope).end;

/** The least that any schedule must do: go through every node and every link once, in order, over the same arrays. */
function bareWalk({ size, order, out, to }) {
  const seen = new Int32Array(size);
  for (let place = 0; place < size; place += 1) {
    const node = order[place];
    for (let link = out[node]; link < out[node + 1]; link += 1) seen[to[link]] += 1;
  }
  return seen[order[size - 1]];
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function milliseconds(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const measured = [];
for (const size of SIZES) {
  const input = city(size);
  const { network } = recalculate(input);
  const whole = [];
  const passing = [];
  const walking = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    const times = [
      milliseconds(() => recalculate(input)),
      milliseconds(() => passes(network, input.scope)),
      milliseconds(() => bareWalk(network)),
    ];
    // The first rounds are those in which the engine compiles.
    if (round < 5) continue;
    whole.push(times[0]);
    passing.push(times[1]);
    walking.push(times[2]);
  }
  const elements = input.nodes.length + input.links.length;
  const row = { ...size, elements, whole: median(whole), passes: median(passing), walk: median(walking) };
  measured.push({ ...row, ratio: row.passes / row.walk, nsPerElement: (row.whole * 1e6) / elements });
}

console.log('milestones   links  whole ms  goal ms  passes ms  bare walk ms  passes/walk  ns per node and link');
for (const { projects, links, whole, goalMs = '', passes: both, walk, ratio, nsPerElement } of measured) {
  const cells = [
    projects * MILESTONES,
    links,
    whole.toFixed(1),
    goalMs,
    both.toFixed(2),
    walk.toFixed(3),
    ratio.toFixed(1),
  ];
  const widths = [10, 7, 9, 8, 10, 13, 12];
  console.log(
    `${cells.map((cell, index) => String(cell).padStart(widths[index])).join(' ')} ${nsPerElement.toFixed(0).padStart(21)}`,
  );
}
const [smallest] = measured;
const largest = measured.at(-1);
const growth = largest.nsPerElement / smallest.nsPerElement;
const missed = measured.filter(({ whole, goalMs }) => goalMs !== undefined && whole > goalMs);
console.log(
  `ten times the city takes ${growth.toFixed(2)} times as long for each node and link (goal: at most ${GROWTH})`,
);
console.log(missed.length === 0 && growth <= GROWTH ? 'reached' : 'MISSED');
process.exitCode = missed.length === 0 && growth <= GROWTH ? 0 : 1;
