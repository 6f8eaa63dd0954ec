// How long a table for spreadsheet programs takes, and how much memory a very long one: 10 000 rows of 14 columns in memory, and
// 500 000 streamed to a file by a process of its own. Works on the build: `npm run build`, then `node test/bench/sheets.mjs`.
// Exits with 1 where a goal is missed.
import { fork } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { streamWorkbook, writeWorkbook } from '../../dist/libs/reports/src/sheets/index.js';

const SHORT = 10_000;
const LONG = 500_000;
const GOAL_SECONDS = 0.3;
const GOAL_MEGABYTES = 300;
const ROUNDS = 7;

const columns = [
  { title: 'Коды', type: 'text', width: 14 },
  { title: 'Атауы', type: 'text', width: 60 },
  { title: 'Бағыты', type: 'text' },
  { title: 'Ауданы', type: 'text' },
  { title: 'Күйі', type: 'text' },
  { title: 'Жетекшісі', type: 'text' },
  { title: 'Басталуы', type: 'date' },
  { title: 'Аяқталуы', type: 'date' },
  { title: 'Бюджеті, ₸', type: 'money' },
  { title: 'Игерілгені, ₸', type: 'money' },
  { title: 'Игерілу үлесі', type: 'percent' },
  { title: 'Кезеңдері', type: 'integer' },
  { title: 'Көрсеткіші', type: 'number' },
  { title: 'Беті', type: 'link' },
];

/** The same rows in every run, made one at a time. */
function* rows(count) {
  let state = 11;
  const random = (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
  const day = () =>
    `20${20 + random(10)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
  const tenge = () => `${random(90_000_000_000)}.${String(random(100)).padStart(2, '0')}`;
  for (let at = 1; at <= count; at += 1) {
    yield [
      `ALM-${String(at).padStart(6, '0')}`,
      `Алатау ауданындағы № ${random(10_000)} мектептің құрылысы, ${1 + random(4)}-кезең`,
      `Бағыт ${random(12)}`,
      `Аудан ${random(8)}`,
      `Күй ${random(6)}`,
      `Жетекші ${random(900)}`,
      day(),
      day(),
      tenge(),
      tenge(),
      `${random(101)}.${random(10)}`,
      random(40),
      `${random(1_000)}.${random(100)}`,
      { text: 'ашу', address: `https://zhoba.example/projects/${at}` },
    ];
  }
}

const workbook = (data) => ({
  language: 'kk',
  title: 'Жобалар тізімі',
  author: 'Алматы қаласы',
  takenAt: '2026-11-23T04:00:00Z',
  sheets: [{ name: 'Жобалар', columns, rows: data, frozenColumns: 1 }],
  about: {
    name: 'Туралы',
    title: 'Жобалар тізімі',
    notes: [{ label: 'Деректер күні', text: '2026 жылғы 23 қараша' }],
    remarks: { exactAsText: 'Дәл сандар', cutTexts: 'Қысқартылған мәтіндер', plainLinks: 'Мекенжайсыз сілтемелер' },
  },
});

const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

if (process.argv[2] === 'long') {
  const start = performance.now();
  await pipeline(streamWorkbook(workbook(rows(LONG))), createWriteStream(process.argv[3]));
  process.send({ seconds: (performance.now() - start) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 });
} else {
  const data = [...rows(SHORT)];
  const times = [];
  const cpu = [];
  let size = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    size = (await writeWorkbook(workbook(data))).length;
    times.push((performance.now() - start) / 1000);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1e6);
  }
  const [cold, ...warm] = times;
  const median = medianOf(warm);
  console.log(
    `${SHORT.toLocaleString('en')} rows × ${columns.length}: ${median.toFixed(3)} s (the first ${cold.toFixed(3)} s), CPU ${medianOf(cpu).toFixed(3)} s, ${(size / 1e6).toFixed(1)} MB`,
  );

  const folder = mkdtempSync(join(tmpdir(), 'zhoba-sheets-'));
  const file = join(folder, 'long.xlsx');
  try {
    const child = fork(fileURLToPath(import.meta.url), ['long', file]);
    const { seconds, megabytes } = await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
    });
    console.log(
      `${LONG.toLocaleString('en')} rows × ${columns.length}: ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB of memory, ${(statSync(file).size / 1e6).toFixed(0)} MB file`,
    );
    const reached = median <= GOAL_SECONDS && megabytes < GOAL_MEGABYTES;
    console.log(`${reached ? 'reached' : 'MISSED'}: the goals are ${GOAL_SECONDS} s and ${GOAL_MEGABYTES} MB`);
    process.exitCode = reached ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
