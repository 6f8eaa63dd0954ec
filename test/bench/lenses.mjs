// How many indicators one core looks at through all three lenses in a second, with forecast and disagreement: the series of the
// city's review, and generated ones of 20 years. Works on the build: `npm run build`, then `node test/bench/lenses.mjs [seconds]`.
// Exits with 1 below the goal.
import { readFileSync } from 'node:fs';
import { lenses } from '../../dist/libs/sdg/src/domain/lenses/index.js';

const GOAL = 100_000;
const GENERATED = 50_000;
const DUE = 2025;
const seconds = Number(process.argv[2] ?? 3);

const told = ['part1', 'part2']
  .flatMap((part) =>
    JSON.parse(readFileSync(new URL(`../../libs/demo/data/vlr/indicators.${part}.json`, import.meta.url), 'utf8')),
  )
  .map(({ direction, series }) => {
    const of = (measure) =>
      series.flatMap((each) => (each[measure] === undefined ? [] : [{ year: each.year, value: each[measure] }]));
    const plans = of('plan');
    return {
      better: direction,
      facts: of('fact'),
      plans,
      base: null,
      target: plans.at(-1) ?? null,
      limit: null,
      breaks: [],
    };
  });

/** The same numbers in every run. */
let state = 11;
const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
const generated = Array.from({ length: GENERATED }, () => {
  const years = Array.from({ length: 20 }, (_, index) => 2006 + index);
  const start = 1 + random() * 1_000;
  const growth = 0.9 + random() * 0.2;
  const valueIn = (year) => Math.round(start * growth ** (year - 2006) * (0.95 + random() * 0.1) * 100) / 100;
  return {
    better: random() < 0.5 ? 'higher' : 'lower',
    facts: years.filter(() => random() < 0.9).map((year) => ({ year, value: valueIn(year) })),
    plans: years.slice(10).map((year) => ({ year, value: valueIn(year) })),
    base: null,
    target: { year: 2030, value: valueIn(2030) },
    limit: random() < 0.2 ? start * 2 : null,
    breaks: random() < 0.1 ? [2018] : [],
  };
});

function seriesPerSecond(all) {
  let looked = 0;
  let spoken = 0;
  const start = process.hrtime.bigint();
  const end = start + BigInt(Math.round(seconds * 1e9));
  let now = start;
  while (now < end) {
    for (const each of all) {
      const { planPath, withTarget, withoutTarget } = lenses(each, DUE);
      if (planPath.available || withTarget.available || withoutTarget.available) spoken += 1;
    }
    looked += all.length;
    now = process.hrtime.bigint();
  }
  if (spoken === 0) throw new Error('no lens says anything');
  return { rate: Math.round(looked / (Number((now - start) / 1000n) / 1e6)), share: spoken / looked };
}

const cases = { [`${told.length} series of the review`]: told, [`${GENERATED} generated series`]: generated };
for (const all of Object.values(cases)) for (const each of all) lenses(each, DUE);
const rates = Object.entries(cases).map(([name, all]) => ({ name, ...seriesPerSecond(all) }));
for (const { name, rate, share } of rates)
  console.log(
    `${name}: ${rate.toLocaleString('en')} series/s on one core; of ${(share * 100).toFixed(0)} % some lens says something`,
  );
const slowest = Math.min(...rates.map(({ rate }) => rate));
console.log(`${slowest >= GOAL ? 'reached' : 'MISSED'}: the goal is ${GOAL.toLocaleString('en')} series/s`);
process.exitCode = slowest >= GOAL ? 0 : 1;
