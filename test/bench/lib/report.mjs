import { median } from './load.mjs';

const RATIO = { W1: 0.7, W2: 0.7, W7: 0.7, W5: 0.6, W8: 0.6, W9: 0.6, W10: 0.7 };
const CPU_MS = { W1: 0.6, W2: 0.35 };
const OF_OWN_RATE = { W1: 0.85, W2: 0.85 };
const START_MS = 2_000;
const IDLE_MB = 150;

const of = (runs, figure) => median(runs.map((run) => run[figure]));
/** How far the rounds lie apart, in percent of the median: the noise of the machine. */
const spread = (runs) => {
  const rates = runs.map(({ perSecond }) => perSecond);
  return ((Math.max(...rates) - Math.min(...rates)) / median(rates)) * 100;
};

/** Every goal that was measured: what it asks, what is there, whether it is reached. */
export function verdicts({ results, start }) {
  const goals = [
    { goal: `start ≤ ${START_MS} ms`, measured: start.ms.toFixed(0), reached: start.ms <= START_MS },
    { goal: `resident at idle ≤ ${IDLE_MB} MB`, measured: start.mb.toFixed(0), reached: start.mb <= IDLE_MB },
  ];
  const atLeast = (goal, least, value) =>
    goals.push({ goal: `${goal} ≥ ${least.toFixed(2)}`, measured: value.toFixed(2), reached: value >= least });
  const atMost = (goal, most, value) =>
    goals.push({ goal: `${goal} ≤ ${most.toFixed(2)}`, measured: value.toFixed(2), reached: value <= most });
  for (const { workload, size, ratio, product } of results) {
    atLeast(`${workload} at ${size}: share of the bare server's rate`, RATIO[workload], ratio);
    if (CPU_MS[workload])
      atMost(`${workload} at ${size}: server CPU ms per request`, CPU_MS[workload], of(product, 'cpuMs'));
    const [small] = results.filter((result) => result.workload === workload);
    if (OF_OWN_RATE[workload] && small.size < size) {
      const share = median(product.map(({ perSecond }, round) => perSecond / small.product[round].perSecond));
      atLeast(`${workload} at ${size}: share of its rate at ${small.size}`, OF_OWN_RATE[workload], share);
    }
  }
  return goals;
}

export function report(measured) {
  const { results, cores, node, at, load } = measured;
  const head = [
    'workload',
    'records',
    'server',
    'req/s',
    '± %',
    'p50 ms',
    'p99 ms',
    'CPU ms/req',
    'statements',
    'ratio',
  ];
  const rows = results.flatMap((result) =>
    ['product', 'bare'].map((server) => {
      const runs = result[server];
      return [
        `${result.workload} ${result.title}`,
        String(result.size),
        server,
        of(runs, 'perSecond').toFixed(0),
        (spread(runs) / 2).toFixed(0),
        of(runs, 'p50').toFixed(1),
        of(runs, 'p99').toFixed(1),
        of(runs, 'cpuMs').toFixed(3),
        String(result.statements),
        server === 'product' ? result.ratio.toFixed(2) : '',
      ];
    }),
  );
  const goals = verdicts(measured).map(({ goal, measured: value, reached }) => [
    reached ? 'reached' : 'MISSED',
    goal,
    value,
  ]);
  return [
    `${at}, Node ${node}, ${cores} cores shared with PostgreSQL and the load, load average ${load.toFixed(1)}`,
    '',
    table([head, ...rows]),
    '',
    table(goals),
  ].join('\n');
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
