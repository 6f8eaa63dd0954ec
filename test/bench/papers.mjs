// How many documents a second one core draws: the one-page status report of a project (a table of 20 rows and a chart) as PDF and as
// DOCX, and whether the process that draws keeps its memory over 5 000 documents when it is replaced as the product replaces it.
// Works on the build: `npm run build`, then `node test/bench/papers.mjs`. Exits with 1 where a goal is missed.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { draw } from '../../dist/libs/reports/src/drawing/draw.js';

const GOALS = { pdf: 80, docx: 60 };
const WARM_UP = 20;
const DOCUMENTS = 300;
const LONG = 5_000;
/** As the product does; see MOST_PAPERS of the press. */
const MOST_PAPERS = 500;
/** The line is flat where later processes hold at most so much more than the first. */
const MOST_GROWTH = 1.25;

const sample = JSON.parse(
  readFileSync(new URL('../../libs/reports/testing/project-status.json', import.meta.url), 'utf8'),
);
const LANGUAGES = ['kk', 'ru', 'en'];

const DAY = /^\d{4}-\d\d-\d\d$/;
const AMOUNT = /^\d{4,}\.\d\d$/;
const SENTENCE = /^\S+ \S/;

/**
 * Every document differs from those before it in each title and text, day and amount; headings, labels and dashes are the same,
 * as they are in the product.
 */
function order(at, format) {
  let seed = at + 1;
  const next = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const varied = (value) => {
    if (typeof value !== 'string') return value;
    if (DAY.test(value)) return new Date(Date.parse(value) + next(400) * 86_400_000).toISOString().slice(0, 10);
    if (AMOUNT.test(value)) return `${next(9_000_000_000) + 1_000}.00`;
    return SENTENCE.test(value) ? `${next(1_000)}: ${value}` : value;
  };
  const { city, day, direction, ...rest } = sample;
  const snapshot = JSON.parse(JSON.stringify(rest, (_key, value) => varied(value)));
  const project = { ...sample.project, code: `ALM-2026-${String(at).padStart(4, '0')}` };
  return {
    kind: 'project-status',
    snapshot: { ...snapshot, city, day, direction, project },
    format,
    language: LANGUAGES[at % LANGUAGES.length],
  };
}

let reached = true;
for (const [format, goal] of Object.entries(GOALS)) {
  const first = performance.now();
  await draw(order(0, format));
  const cold = performance.now() - first;
  for (let at = 1; at <= WARM_UP; at += 1) await draw(order(at, format));
  const before = process.cpuUsage();
  const start = performance.now();
  for (let at = 1; at <= DOCUMENTS; at += 1) {
    await draw(order(WARM_UP + at, format));
    await setImmediate();
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const perCore = DOCUMENTS / ((user + system) / 1e6);
  console.log(
    `${format}: ${perCore.toFixed(0)} documents/s of one core, ${(DOCUMENTS / seconds).toFixed(0)}/s by the clock; the first in ${cold.toFixed(0)} ms`,
  );
  if (perCore < goal) {
    reached = false;
    console.log(`MISSED: the goal is ${goal}`);
  }
}

const child = new URL('../../dist/libs/reports/src/drawing/press-child.js', import.meta.url);
const start = performance.now();
const peaks = [];
for (let done = 0; done < LONG; done += MOST_PAPERS) {
  const press = fork(child, { serialization: 'advanced' });
  let peak = 0;
  for (let at = 0; at < MOST_PAPERS; at += 1) {
    press.send(order(done + at, 'pdf'));
    const answer = await new Promise((resolve, reject) => {
      press.once('message', resolve);
      press.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
    });
    press.removeAllListeners();
    if (answer.error) throw new Error(answer.error);
    peak = Math.max(peak, answer.rss);
  }
  press.kill('SIGKILL');
  peaks.push(Math.round(peak / 2 ** 20));
}
const rate = LONG / ((performance.now() - start) / 1000);
console.log(
  `${LONG.toLocaleString('en')} PDF through drawing processes: ${rate.toFixed(0)}/s, peaks of each 500 in MB: ${peaks.join(', ')}`,
);
if (Math.max(...peaks) > peaks[0] * MOST_GROWTH) {
  reached = false;
  console.log('MISSED: the memory line is not flat');
}
process.exitCode = reached ? 0 : 1;
