// How many entries of the decision register one core verifies in a second, read as the exported lines of JSON.
// Works on the build: `npm run build`, then `node test/bench/register.mjs [entries]`. Exits with 1 below the goal.
import { createHash } from 'node:crypto';
import { nextLine, verifyChain } from '../../dist/libs/committee/src/domain/index.js';

const GOAL = 30_000;
const ROUNDS = 3;
const entries = Number(process.argv[2] ?? 100_000);
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A decision as the register keeps it: texts in two languages, the arithmetic of its vote, conditions. */
const decision = (number) => ({
  id: `0197f3b2-0000-7000-8000-${String(number).padStart(12, '0')}`,
  meeting: `2026/${1 + (number % 40)}`,
  item: number % 12,
  kind: 'entry',
  outcome: 'direct_control',
  project: `ALM-2026-${String(number).padStart(4, '0')}`,
  text: {
    kk: 'Жоба Басқарушы комитеттің тікелей бақылауына алынсын.',
    ru: 'Взять проект на прямой контроль Управляющего комитета.',
  },
  legalBasis: 'Положение об Управляющем комитете, пункт 14',
  conditions: ['Уточнить смету до 1 декабря', 'Согласовать трассу с управлением энергетики'],
  decidedAt: '2026-11-23T09:41:07.125Z',
  effects: [
    { kind: 'project.transition', transition: 'approve' },
    { kind: 'project.oversight', oversight: 'committee' },
  ],
  tally: {
    rulesVersion: 1,
    base: 11,
    present: 8,
    recused: 1,
    absent: 2,
    deputised: 1,
    for: 4,
    against: 4,
    abstained: 0,
    notVoted: 0,
    quorum: { of: 11, required: 6, reached: true },
    majority: { of: 8, needed: 5, reached: false },
    castingVote: { used: true, by: '0197f3b2-0000-7000-8000-00000000a001', choice: 'for', of: 9, needed: 5 },
    outcome: 'carried',
  },
});

const lines = [];
for (let number = 1, last = null; number <= entries; number += 1) {
  last = nextLine(sha256, last, decision(number));
  lines.push(JSON.stringify(last));
}
function* read() {
  for (const line of lines) yield JSON.parse(line);
}

let best = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now();
  const result = await verifyChain(sha256, read());
  const seconds = (performance.now() - start) / 1e3;
  if (!result.ok || result.count !== entries) throw new Error('this register must verify');
  best = Math.max(best, Math.round(entries / seconds));
}
console.log(
  `${entries.toLocaleString('en')} entries of ${lines[0].length} characters: ${best.toLocaleString('en')} entries/s on one core`,
);
console.log(`${best >= GOAL ? 'reached' : 'MISSED'}: the goal is ${GOAL.toLocaleString('en')} entries/s`);
process.exitCode = best >= GOAL ? 0 : 1;
