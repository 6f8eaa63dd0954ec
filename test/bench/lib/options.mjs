import { parseArgs } from 'node:util';

export const PORTFOLIO = ['W1', 'W2', 'W7', 'W5'];
export const COMMITTEE = ['W10', 'W8', 'W9'];
const WORKLOADS = [...PORTFOLIO, ...COMMITTEE];
const SIZES = [500, 50_000];

/** What the command line asks for; a wrong option ends the run with a sentence. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      rows: { type: 'string' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      log: { type: 'string', default: 'warn' },
      json: { type: 'string' },
    },
  });
  const asked = values.only?.split(',') ?? WORKLOADS;
  const unknown = asked.filter((name) => !WORKLOADS.includes(name));
  if (unknown.length > 0)
    throw new Error(`No such workload: ${unknown.join(', ')}. There are ${WORKLOADS.join(', ')}.`);
  return {
    // What writes comes after what reads: it makes the tables larger.
    workloads: WORKLOADS.filter((name) => asked.includes(name)),
    sizes: values.rows?.split(',').map((size) => wholeNumber('rows', size)) ?? SIZES,
    seconds: wholeNumber('seconds', values.seconds),
    rounds: wholeNumber('rounds', values.rounds),
    logLevel: values.log,
    json: values.json,
  };
}

function wholeNumber(option, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${option} takes whole numbers above zero, not ${text}.`);
}
