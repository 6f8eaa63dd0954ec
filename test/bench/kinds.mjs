// How many documents a second one core draws, for each kind and format, by the CPU time of all threads: the data are those that the product
// itself freezes of the demo city. Works on the build: `npm run build`, then `node test/bench/kinds.mjs [kinds]`. The one-page status
// report has goals of its own, see papers.mjs.
import { loadavg } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { FORMATS_OF } from '../../dist/libs/reports/src/contract/index.js';
import { draw } from '../../dist/libs/reports/src/drawing/draw.js';
import { startPostgres } from './lib/database.mjs';
import { createDemoCity, signedIn, withProcesses } from './lib/processes.mjs';

const GOALS = [11, 8, 9, 4, 3];
const LANGUAGES = ['kk', 'ru', 'en'];
/** Each is drawn at least once in every language, and until it has taken so much CPU time. */
const CPU_SECONDS = 2;

/** What each kind is asked about. */
async function subjectsIn(api, office) {
  const admin = await signedIn(api, 'admin');
  const { items: projects } = await office.get('/projects?stage=in_delivery&limit=1');
  const { items: meetings } = await office.get('/meetings?limit=50');
  const minutes = await office.post(`/meetings/${meetings.find(({ state }) => state === 'closed').id}/minutes`, {});
  const [{ id: policyId }] = (await office.get('/intake/policies')).items;
  const { parameters } = await office.get(`/intake/policies/${policyId}`);
  const stricter = { ...parameters, crossSector: { ...parameters.crossSector, minOrganisations: 2 } };
  const draft = await admin.post('/intake/policies', { parameters: stricter, note: 'Две организации' });
  const { id: whatIfId } = await office.post(`/intake/policies/${draft.id}/what-if`, {});
  while ((await office.get(`/intake/what-ifs/${whatIfId}`)).state !== 'ready') await setImmediate();
  const project = { projectId: projects[0].id };
  return {
    'project-passport': project,
    'project-status': project,
    minutes: { minutesId: minutes.id },
    'agenda-pack': { meetingId: meetings.find(({ state }) => state === 'scheduled').id },
    portfolio: {},
    'overdue-milestones': {},
    indicators: {},
    'what-if': { whatIfId },
    vlr: { goals: GOALS },
  };
}

/** The data of each kind as JSON, which is the paper in the format of that name. */
async function snapshots(api, wanted) {
  const office = await signedIn(api, 'office');
  const subjects = Object.entries(await subjectsIn(api, office));
  const frozen = [];
  for (const [kind, subject] of subjects) {
    if (wanted.length > 0 && !wanted.includes(kind)) continue;
    const id = await office.report({ kind, ...subject, format: 'json', language: 'kk' });
    frozen.push([kind, await office.get(`/reports/${id}/file`)]);
  }
  return frozen;
}

/** Every document has texts of its own: the typesetter remembers what short papers share. */
const ownTexts = (snapshot, at) =>
  JSON.parse(
    JSON.stringify(snapshot, (_key, value) =>
      typeof value === 'string' && / /.test(value) ? `${at}: ${value}` : value,
    ),
  );

async function measure(kind, snapshot, format) {
  const { content } = await draw({ kind, snapshot, format, language: LANGUAGES[0] });
  let documents = 0;
  let seconds = 0;
  while (documents < LANGUAGES.length || seconds < CPU_SECONDS) {
    const language = LANGUAGES[documents % LANGUAGES.length];
    documents += 1;
    const order = { kind, snapshot: ownTexts(snapshot, documents), format, language };
    const from = process.cpuUsage();
    await draw(order);
    await setImmediate();
    const { user, system } = process.cpuUsage(from);
    seconds += (user + system) / 1e6;
  }
  return { perCore: documents / seconds, kilobytes: content.length / 1024 };
}

const postgres = await startPostgres();
let frozen;
try {
  const url = await createDemoCity(postgres, 'kinds');
  frozen = await withProcesses(url, {}, (api) => snapshots(api, process.argv.slice(2)));
} finally {
  await postgres.stop();
}
console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
for (const [kind, snapshot] of frozen) {
  for (const format of FORMATS_OF[kind]) {
    const { perCore, kilobytes } = await measure(kind, snapshot, format);
    const rate = perCore < 10 ? perCore.toFixed(2) : perCore.toFixed(0);
    console.log(
      `${kind.padEnd(18)}  ${format.padEnd(4)}  ${rate.padStart(6)} documents/s of a core  ${kilobytes.toFixed(0)} KB`,
    );
  }
}
console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
