// How often the suggestions for a project of the demo city hold the target that the city's review states for it: each project is
// asked for as if nobody had tagged it yet. Works on the build: `npm run build`, then `node test/bench/suggestions.mjs`.
import { readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { asked, wordsOf } from '../../dist/libs/sdg/src/domain/suggestion-words.js';
import { suggest } from '../../dist/libs/sdg/src/domain/suggestion.js';
import { SuggestionRead } from '../../dist/libs/sdg/src/persistence/suggestion-read.js';
import { ROOT, createDatabase, startPostgres, withClient } from './lib/database.mjs';
import { median } from './lib/load.mjs';

const OFFICE = { userId: '', name: '', grants: [{ role: 'project_office', directionId: null, organisationId: null }] };

const everything = () => true;
const notOfFamily = (project, source) => source.kind !== 'project' || source.family !== project.family;
const notProject = (project, source) => source.kind !== 'project';

/** `titledIn`: only projects with a title in that language; otherwise in the language that is compared. */
const VARIANTS = [
  { name: 'ru', language: 'ru', described: true, maySpeak: everything },
  { name: 'ru, without the tranches of the same measure', language: 'ru', described: true, maySpeak: notOfFamily },
  { name: 'ru, the title alone, without tranches', language: 'ru', described: false, maySpeak: notOfFamily },
  { name: 'ru, from names of targets and indicators alone', language: 'ru', described: true, maySpeak: notProject },
  { name: 'kk, the title alone, without tranches', language: 'kk', described: false, maySpeak: notOfFamily },
  {
    name: 'ru of those that have a Kazakh title, as before',
    language: 'ru',
    described: false,
    maySpeak: notOfFamily,
    titledIn: 'kk',
  },
];

const measures = ['part1', 'part2'].flatMap((part) =>
  JSON.parse(readFileSync(new URL(`../../libs/demo/data/vlr/measures.${part}.json`, import.meta.url), 'utf8')),
);

const postgres = await startPostgres();
try {
  const url = await createDatabase(postgres, 'suggestions');
  await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'seed'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
  });
  await withClient(url, report);
} finally {
  await postgres.stop();
}

async function report(client) {
  // What the review states is taken as confirmed, whatever stage the demo has put the project into.
  await client.query(`UPDATE sdg_tag SET state = 'confirmed', answered_at = now() WHERE state = 'proposed'`);
  const projects = await taggedMeasures(client);
  const families = new Map(projects.map(({ id, family }) => [id, family]));
  const rows = async (text, values) => (await client.query({ text, values })).rows;
  const read = new SuggestionRead({ rows });

  for (const { name, language, described, maySpeak, titledIn = language } of VARIANTS) {
    const titled = projects.filter((project) => project[titledIn] !== null);
    const places = [];
    const times = [];
    for (const project of titled) {
      const start = performance.now();
      const written = wordsOf(project[language], described ? project.description : '');
      const spelled = written.map((word) => word.written);
      const words = new Map([[language, asked(language, written, await read.lexemes(language, spelled))]]);
      const sources = (await read.sources(OFFICE, words, project.id))
        .map((source) => ({ ...source, family: families.get(source.id) }))
        .filter((source) => maySpeak(project, source));
      const targets = suggest(words, sources).map(({ target }) => target);
      times.push(performance.now() - start);
      places.push(targets.indexOf(project.target));
    }
    const frequent = mostFrequent(titled);
    const often = titled.map(({ target }) => frequent.indexOf(target));
    console.log(
      `${name}: ${titled.length} projects of ${frequent.length} targets; first ${within(places, 1)}, among the first three ${within(places, 3)}, first five ` +
        `${within(places, 5)}; always the most frequent targets: ${within(often, 1)}, ${within(often, 3)}; ${median(times).toFixed(0)} ms`,
    );
  }
}

/** The measures of the review that state a target, as the demo has made projects of them; a measure and its tranches are a family. */
async function taggedMeasures(client) {
  const byTitle = new Map(measures.map((measure) => [measure.title_ru, measure]));
  const { rows } = await client.query(
    `SELECT p.id, p.title_kk AS kk, p.title_ru AS ru, coalesce(p.description_ru, '') AS description, g.target_code AS target
     FROM project p JOIN sdg_tag g ON g.project_id = p.id ORDER BY p.code`,
  );
  return rows.flatMap((row) => {
    const measure = byTitle.get(row.ru);
    return measure?.target === row.target ? [{ ...row, family: measure.part_of ?? measure.id }] : [];
  });
}

/** The baseline: the targets that most projects have, the asking one counted too. */
function mostFrequent(projects) {
  const count = new Map();
  for (const { target } of projects) count.set(target, (count.get(target) ?? 0) + 1);
  return [...count].toSorted((a, b) => b[1] - a[1]).map(([target]) => target);
}

function within(places, most) {
  const found = places.filter((place) => place >= 0 && place < most).length;
  return `${((found / places.length) * 100).toFixed(1)} %`;
}
