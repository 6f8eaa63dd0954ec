// How many projects one core screens in a second, every criterion reached and every list filled.
// Works on the build: `npm run build`, then `node test/bench/screening.mjs [seconds]`. Exits with 1 below the goal.
import { BASE_POLICY_PARAMETERS, screen } from '../../dist/libs/intake/src/domain/index.js';

const GOAL = 50_000;
const seconds = Number(process.argv[2] ?? 3);
const policy = { version: 1, parameters: BASE_POLICY_PARAMETERS };

const participants = ['urban-mobility', 'roads', 'energy', 'parks', 'housing'].map((organisation, index) => ({
  organisation,
  kind: index % 2 ? 'subordinate' : 'akimat',
  head: index < 3 ? 'III' : 'I',
  part: `the part of ${organisation}`,
}));
/** All fields given; the participants are all under one head, so that criteria 4.1–4.6 are evaluated, too. */
const significant = {
  direction: 'II',
  mandate: { issuer: 'head_of_state', number: '22-3011' },
  participants: participants.map((participant) => ({ ...participant, head: 'III' })),
  bundleParticipants: participants.slice(0, 3).map((participant) => ({ ...participant, head: 'III' })),
  funding: [
    { source: 'republican', amount: '1200000000.00' },
    { source: 'local', amount: '3800000000.01' },
  ],
  coordination: { level: 'committee_members', members: 1, reason: 'Two directions share the junction' },
  citizens: { affected: 12_000, estimate: '3 000 workplaces' },
  safety: { affected: true, estimate: '15 % fewer injuries in traffic' },
  innovation: { firstInCity: true, explanation: 'The first heat pumps in district heating' },
  iconicSite: { name: 'Kok-Tobe', explanation: 'The highest viewpoint of the city' },
  cost: {
    total: '5000000000.01',
    categories: ['4000000000.00', '600000000.00', '300000000.00', '100000000.01'].map((amount, index) => ({
      category: `category ${index}`,
      amount,
    })),
  },
  risks: [
    { title: 'The contractor fails', probability: 4, impact: 4 },
    { title: 'Prices rise', probability: 3, impact: 3 },
    { title: 'Land is not free in time', probability: 2, impact: 5 },
  ],
  riskQuestion: 'Is a second contractor to be kept ready?',
  attestation: { direction: 'II', criteria: ['4.1', '4.5'] },
};
const mandated = {
  ...significant,
  mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
  participants,
  coordination: { level: 'akim', reason: 'Land of three owners' },
};

function evaluationsPerSecond(facts) {
  const batch = 1_000;
  let evaluations = 0;
  let flagged = 0;
  const start = process.hrtime.bigint();
  const end = start + BigInt(Math.round(seconds * 1e9));
  let now = start;
  while (now < end) {
    for (let i = 0; i < batch; i += 1) if (screen(policy, facts).flagged) flagged += 1;
    evaluations += batch;
    now = process.hrtime.bigint();
  }
  if (flagged !== evaluations) throw new Error('these facts must be flagged');
  return Math.round(evaluations / (Number((now - start) / 1000n) / 1e6));
}

const cases = { 'criteria 1–3 met': mandated, '4.1–4.6 evaluated and attested': significant };
for (const facts of Object.values(cases)) for (let i = 0; i < 20_000; i += 1) screen(policy, facts);
const rates = Object.entries(cases).map(([name, facts]) => ({ name, rate: evaluationsPerSecond(facts) }));
for (const { name, rate } of rates) console.log(`${name}: ${rate.toLocaleString('en')} evaluations/s on one core`);
const slowest = Math.min(...rates.map(({ rate }) => rate));
console.log(`${slowest >= GOAL ? 'reached' : 'MISSED'}: the goal is ${GOAL.toLocaleString('en')} evaluations/s`);
process.exitCode = slowest >= GOAL ? 0 : 1;
