// The least that could answer the requests of delivery: Node's http and pg, statements prepared once per connection, no framework, no
// sign-in, no checks of what is sent, no log. It reads with the product's statements, writes all that the product writes in one
// transaction, and computes with the same pure rules: schedule and signals.
import { createServer } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { keptHealth } from '../../../dist/libs/delivery/src/domain/kept-health.js';
import { milestoneRights } from '../../../dist/libs/delivery/src/domain/milestone-rights.js';
import { movedForecast } from '../../../dist/libs/delivery/src/domain/milestone-forecast.js';
import {
  criticalInProjects,
  outlineOf,
  wantedProposals,
} from '../../../dist/libs/delivery/src/domain/schedule/index.js';
import { planOf } from '../../../dist/libs/delivery/src/persistence/schedule-graph.js';
import { idIn } from './id-in-path.mjs';

// Days are text and moments ISO 8601 text, as in the product's answers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const LIMIT = 50;
const OFFICE = ['office'];

process.once('message', ({ databaseUrl, pool: max, recorded, actor }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  const server = createServer((request, response) => void respond(pool, recorded, actor, request, response));
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});

async function respond(pool, recorded, actor, request, response) {
  try {
    const json = await answer(pool, recorded, actor, request);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(json),
    });
    response.end(json);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}

function answer(pool, recorded, actor, request) {
  if (request.method === 'PATCH') return move(pool, recorded.W6, actor, request);
  return request.url.includes('/gantt') ? chart(pool, recorded.W12) : milestones(pool, recorded.W11, actor);
}

/** Prepared once per connection under a name of its own. */
const names = new Map();
const prepared = (text, values) => {
  if (!names.has(text)) names.set(text, `b${names.size}`);
  return { name: names.get(text), text, values };
};

const withRights = (row, actor) =>
  `${row.json.slice(0, -1)},${JSON.stringify(milestoneRights(actor, OFFICE, row)).slice(1)}`;

async function milestones(pool, { statements }, actor) {
  let rows;
  for (const { text, values } of statements) ({ rows } = await pool.query(prepared(text, values)));
  const items = rows.slice(0, LIMIT).map((row) => withRights(row, actor));
  return `{"items":[${items.join(',')}]}`;
}

async function chart(pool, { statements: [{ text, values }] }) {
  const { rows } = await pool.query(prepared(text, values));
  const [{ roadmap, projects, links, neighbours, graph, scope }] = rows;
  const [today] = values;
  const plan = planOf(graph);
  const ofScope = new Set(scope);
  const outline = outlineOf(
    plan,
    plan.scopeOf(({ id }) => ofScope.has(id)),
  );
  const critical = criticalInProjects(
    plan,
    projects.map(({ id }) => id),
  );
  const scheduled = new Map(outline.milestones.map((milestone) => [milestone.id, milestone]));
  let [first, last] = [today, today];
  const show = (day) => {
    if (day && day < first) first = day;
    if (day && day > last) last = day;
  };
  for (const project of projects) {
    for (const bar of project.milestones) {
      const { early, late, totalFloat, fixed, critical: onPath, pushedDays } = scheduled.get(bar.id);
      bar.early = early;
      bar.late = late;
      bar.totalFloat = fixed ? null : totalFloat;
      bar.critical = onPath;
      bar.criticalInProject = critical.has(bar.id);
      bar.pushedDays = pushedDays;
      const { startOn, forecastOn, actualOn, firstBaseline, baseline } = bar;
      const { startOn: firstStart, finishOn: firstFinish } = firstBaseline ?? {};
      const { startOn: lastStart, finishOn: lastFinish } = baseline ?? {};
      for (const day of [startOn, forecastOn, actualOn, early.finishOn, firstStart, firstFinish, lastStart, lastFinish])
        show(day);
    }
  }
  const calendar = Object.entries(graph.exceptions)
    .filter(([day]) => day >= first && day <= last)
    .map(([day, working]) => ({ day, working }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return JSON.stringify({ roadmap, today, finishOn: outline.finishOn, projects, links, neighbours, calendar });
}

const ACTS = `SELECT set_config('zhoba.actor_id', $1, true), set_config('zhoba.actor_name', $2, true), set_config('zhoba.request_id', $3, true)`;
const PROJECT_OF = 'SELECT project_id FROM milestone WHERE id = $1';
const LOCK_PROJECT = 'SELECT stage, oversight, direction_id, manager_id FROM project WHERE id = $1 FOR NO KEY UPDATE';
const LOCK_MILESTONE = `SELECT start_on AS "startOn", forecast_on AS "forecastOn", forecast_note AS "forecastNote", actual_on AS "actualOn",
  removed_at AS "removedAt" FROM milestone WHERE id = $1 FOR NO KEY UPDATE`;
const UPDATE = `UPDATE milestone SET start_on = $2, forecast_on = $3, forecast_note = $4, forecast_at = $5, updated_at = $5, version = version + 1
  WHERE id = $1`;
const TELL = 'INSERT INTO outbox (id, type, payload) VALUES ($1, $2, $3)';

/** What the product reads and writes with on the way, found by how it begins. */
const textsOf = (statements) => {
  const text = (start) => {
    const found = statements.find((statement) => statement.text.trimStart().startsWith(start));
    if (!found) throw new Error(`The product sends nothing that begins with ${start}`);
    return found.text;
  };
  const view = statements.at(-1);
  return {
    lock: text('SELECT pg_advisory_xact_lock'),
    followers: text('WITH RECURSIVE followers'),
    bring: text('WITH wanted'),
    known: text('SELECT p.id AS "projectId", p.stage, json_build_object('),
    keep: text('INSERT INTO project_health'),
    policy: text('SELECT version, effective_from'),
    view,
  };
};

let texts;

async function move(pool, { statements }, actor, request) {
  texts ??= textsOf(statements);
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += chunk;
  const { forecastOn } = JSON.parse(body);
  const id = idIn(request.url);
  const now = new Date();
  const today = texts.view.values[0];
  const client = await pool.connect();
  try {
    const ask = async (text, values = []) => (await client.query(prepared(text, values))).rows;
    await client.query('BEGIN');
    try {
      await ask(ACTS, [actor.userId, actor.name, request.headers['x-request-id'] ?? uuidv7()]);
      const [{ project_id: projectId }] = await ask(PROJECT_OF, [id]);
      await ask(LOCK_PROJECT, [projectId]);
      const [milestone] = await ask(LOCK_MILESTONE, [id]);
      const moved = movedForecast(milestone, { forecastOn });
      await ask(UPDATE, [id, moved.startOn, moved.forecastOn, moved.forecastNote, now]);
      await look(ask, projectId, today, now);
      await follow(ask, id, actor, now);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
    await ask(texts.policy, [today]);
    const [row] = await ask(
      texts.view.text,
      texts.view.values.map((value) => (value?.pieces || idIn(String(value)) ? id : value)),
    );
    return withRights(row, actor);
  } finally {
    client.release();
  }
}

/** Each milestone that waits and is pushed beyond its own forecast has one open proposal. */
async function follow(ask, id, actor, now) {
  const locked = await ask(texts.lock, [[id]]);
  if (locked.length === 0) return;
  const [{ graph, followerIds, asked }] = await ask(texts.followers, [[id]]);
  const wanted = wantedProposals(planOf(graph), followerIds).map(
    ({ projectId, milestoneId, causeId, from, to, workingDays }) => ({
      id: uuidv7(),
      project_id: projectId,
      milestone_id: milestoneId,
      cause_id: causeId,
      from_start_on: from.startOn,
      from_on: from.finishOn,
      to_start_on: to.startOn,
      to_on: to.finishOn,
      working_days: workingDays,
    }),
  );
  if (wanted.length === 0 && !asked) return;
  await ask(texts.bring, [JSON.stringify(wanted), followerIds, [id], actor.userId, now]);
}

/** The signals of the project, and who hears of them. */
async function look(ask, projectId, today, now) {
  const [known] = await ask(texts.known, [[projectId], today]);
  const before = known.kept;
  const after = { ...keptHealth(known, before, today, now), id: before?.id ?? uuidv7() };
  if (isDeepStrictEqual(before, after)) return;
  await ask(texts.keep, [JSON.stringify([{ projectId, ...after }]), today]);
  if (after.overall === 'red' && before?.overall !== 'red')
    await ask(TELL, [uuidv7(), 'delivery.turned-red', { projectId }]);
  if (after.diverging && !before?.diverging) await ask(TELL, [uuidv7(), 'delivery.diverged', { projectId }]);
}
