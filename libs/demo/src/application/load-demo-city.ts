import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword } from '#libs/identity';
import { BASE_POLICY_PARAMETERS } from '#libs/intake';
import type { Day } from '#libs/kernel';
import type { CalendarExceptions } from '#libs/portfolio';
import { findAgain } from '#libs/sdg';
import { addDays, yearOf } from '../domain/days.js';
import type { DemoCity, DemoProject } from '../domain/demo-city.js';
import { screeningFacts } from '../domain/screening-facts.js';
import { datedId } from '../persistence/dated-id.js';
import { PastWriter } from '../persistence/past-writer.js';
import { nameTargets } from '../persistence/target-names.js';
import type { DemoTable } from '../persistence/past-writer.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { RowLife } from '../persistence/row-life.js';
import { DEMO_PASSWORD } from './demo-accounts.js';
import { instructions, nextMeeting } from './committee-ahead.js';
import { deliveryPast } from './delivery/delivery-past.js';
import { healthPast } from './delivery/health-past.js';
import { answeredRisks } from './delivery/risk-responses.js';
import { committeePast, decidedProjects, meetingDays } from './committee-past.js';
import type { CommitteePast } from './committee-past.js';
import { channelsPast } from './channels-past.js';
import { committeeSeats } from './committee-seats.js';
import { indicatorsPast } from './indicators-past.js';
import { CITY, hourOfStep, momentOf } from './moments.js';
import { passportColumns, passportParts } from './passport-rows.js';
import { frozenFigures, periodsPast } from './reporting/periods-past.js';
import { projectPast } from './project-past.js';
import { idOf, referenceData } from './reference-rows.js';
import { tagsPast } from './tags-past.js';
import type { References } from './reference-rows.js';

export interface LoadOptions {
  /** The city's day; that of the city which is loaded. */
  readonly today: Day;
  readonly now: Date;
  /** Told a sentence at each step. */
  readonly onProgress?: (sentence: string) => void;
}

export interface DemoSummary {
  readonly projects: number;
  readonly organisations: number;
  readonly people: number;
  readonly seconds: number;
}

const POLICY_VERSION = 1;

/**
 * Fills an empty, migrated database with the demo city and its past, in one transaction.
 *
 * @throws Error when the database already has people or projects, or the city is not of that day
 */
export async function loadDemoCity(
  dataSource: DataSource,
  city: DemoCity,
  { today, now, onProgress = () => {} }: LoadOptions,
): Promise<DemoSummary> {
  const started = performance.now();
  const drafts = inOrderOfDrafting(city.projects);
  if (city.today !== today)
    throw new Error(`The demo city was built for ${city.today} and cannot be loaded on ${today}.`);
  if (momentOf(today, 0) > now) throw new Error(`The demo city of ${today} still lies in the future.`);
  const dawn = addDays(drafts[0]?.openedOn ?? today, -1);
  const passwordHash = await hashPassword(DEMO_PASSWORD);

  await dataSource.transaction(async (tx) => {
    const past = await PastWriter.open(tx);
    await assertEmpty(tx);

    onProgress(`Loading the city: ${city.organisations.length} organisations, ${city.people.length} people.`);
    const at = momentOf(dawn, 9 * 60);
    const { tables, references } = referenceData(city, passwordHash, at);
    for (const [table, rows] of tables) await past.write(table, rows);
    const policy = { id: datedId(at), version: POLICY_VERSION, parameters: BASE_POLICY_PARAMETERS };
    await writePolicy(past, policy, dawn, at, references);

    onProgress(`Loading ${drafts.length} projects with their past and screenings.`);
    const known = await withCodes(tx, drafts);
    const days = meetingDays(city.projects);
    const seats = committeeSeats(dawn, days[Math.floor(days.length / 2)] ?? null, references);
    const decided = decidedProjects(known);
    const committee = committeePast(decided, seats, await rulesOf(tx), references);
    await writeProjects(past, { city, drafts: known, references, policy, decisions: committee.decisions });

    onProgress(`Loading ${days.length} meetings of the committee with ${decided.length} decisions.`);
    for (const [table, rows] of committee.tables) await past.write(table, rows);
    await past.write('meeting', [nextMeeting(today, references)]);
    for (const [table, rows] of instructions(today, decided, committee, references)) await past.write(table, rows);
    if (committee.head)
      await tx.query('UPDATE register_head SET sequence = $1, hash = $2', [
        committee.head.sequence,
        committee.head.hash,
      ]);

    for (const [table, rows] of tagsPast(known, references, today)) await past.write(table, rows);

    onProgress('Loading milestones, budgets, issues and ratings.');
    const exceptions = await exceptionsOf(tx);
    for (const [table, rows] of deliveryPast({
      projects: known,
      decisions: committee.decisions,
      references,
      exceptions,
      today,
    }))
      await past.write(table, rows);

    onProgress('Loading a frozen and an open reporting period with status updates.');
    const periods = periodsPast({ projects: known, references, exceptions, today });
    for (const [table, rows] of periods.tables) await past.write(table, rows);

    await past.write('project_health', await healthPast(past, days, today));
    await past.write('period_figure', await frozenFigures(past, periods.frozen));

    onProgress(`Loading ${city.indicators.length} indicators with their values.`);
    const { indicators } = city;
    const series = indicatorsPast({ indicators, references, dawn, today });
    for (const [table, rows] of series.tables) await past.write(table, rows);

    onProgress(`Loading ${city.channelRecords.length} strategies, international projects and digital resources.`);
    const channels = channelsPast({ city, projects: known, indicators: series.ids, references, dawn, today });
    for (const [table, rows] of channels) await past.write(table, rows);

    onProgress('Writing their history.');
    await past.close();
    // The list of targets is the product's, so its history tells of today.
    await nameTargets(tx, city.sdgTargets);

    onProgress('Looking for contradictions and gaps in the indicators.');
    // Nobody has looked for them before, so they are found today.
    await findAgain(tx, null, { today, at: now, exceptions });
  });
  await dataSource.query(PastWriter.analyse);

  const seconds = (performance.now() - started) / 1000;
  onProgress(`The demo city is loaded, in ${seconds.toFixed(1)} s.`);
  return {
    projects: drafts.length,
    organisations: city.organisations.length,
    people: city.people.length,
    seconds,
  };
}

/** Asked once other writers are kept out. */
async function assertEmpty(tx: EntityManager): Promise<void> {
  const [row] = await tx.query<{ taken: boolean }[]>(
    'SELECT EXISTS (SELECT FROM app_user) OR EXISTS (SELECT FROM project) AS taken',
  );
  if (row?.taken)
    throw new Error('The database already has people or projects; the demo city goes only into an empty one.');
}

interface Draft {
  readonly project: DemoProject;
  readonly openedOn: Day;
  readonly openedBy: string;
  readonly openedAt: Date;
}

interface KnownDraft extends Draft {
  readonly id: string;
  readonly code: string;
}

/** As the codes are given; the number among all of them spreads the steps over the working day. */
function inOrderOfDrafting(projects: readonly DemoProject[]): Draft[] {
  return projects
    .map((project, number) => {
      const opening = project.life.steps[0];
      if (!opening) throw new Error(`${project.key} has no life`);
      return { project, openedOn: opening.on, openedBy: opening.by, openedAt: hourOfStep(opening.on, 0, number) };
    })
    .toSorted((one, other) => one.openedAt.getTime() - other.openedAt.getTime());
}

type Policy = { readonly id: string; readonly version: number; readonly parameters: typeof BASE_POLICY_PARAMETERS };

/** In force from the city's first day. */
async function writePolicy(
  past: PastWriter,
  { id, version, parameters }: Policy,
  effectiveFrom: Day,
  at: Date,
  { people }: References,
): Promise<void> {
  const admin = idOf(people, 'admin');
  await past.write('intake_policy', [
    writtenOnce(id, at, admin, {
      version,
      parameters,
      note: 'Критерии отбора Программы развития города Алматы до 2025 года и среднесрочных перспектив до 2030 года',
      effective_from: effectiveFrom,
      activated_at: at,
      activated_by: admin.id,
      created_at: at,
      created_by: admin.id,
      revision: 1,
    }),
  ]);
}

/** Holidays and moved working days. */
async function exceptionsOf(tx: EntityManager): Promise<CalendarExceptions> {
  const days = await tx.query<{ day: Day; working: boolean }[]>('SELECT day::text AS day, working FROM calendar_day');
  return new Map(days.map(({ day, working }) => [day, working]));
}

/** The rules that the product brings along; the demo's past stands on them. */
async function rulesOf(tx: EntityManager): Promise<string> {
  const [rules] = await tx.query<{ id: string }[]>('SELECT id FROM committee_rules WHERE version = 1');
  if (!rules) throw new Error('The database has no rules for the committee; migrate it first.');
  return rules.id;
}

async function writeProjects(
  past: PastWriter,
  {
    city,
    drafts,
    references,
    policy,
    decisions,
  }: {
    readonly city: DemoCity;
    readonly drafts: readonly KnownDraft[];
    readonly references: References;
    readonly policy: Policy;
    readonly decisions: CommitteePast['decisions'];
  },
): Promise<void> {
  const authorOf = (account: string) => idOf(references.people, account);
  const told = drafts.map(({ project, openedAt, openedBy, id, code }) => {
    const columns = { code, ...passportColumns(project, references) };
    const draft = { at: openedAt, by: authorOf(openedBy), columns };
    const number = city.projects.indexOf(project);
    return {
      parts: passportParts(project, id, draft, references).map(
        ([table, rows]): readonly [DemoTable, readonly RowLife[]] =>
          table === 'project_risk'
            ? [table, answeredRisks(rows, project, authorOf(project.manager), city.today)]
            : [table, rows],
      ),
      past: projectPast({
        id,
        directionId: idOf(references.directions, project.direction),
        draft,
        life: project.life,
        attestation: project.attestation,
        decision: decisions.get(project.key) ?? null,
        facts: screeningFacts(city, project),
        policy,
        momentOfStep: (day, step) => hourOfStep(day, step, number),
        authorOf,
      }),
    };
  });

  await past.write(
    'project',
    told.map((each) => each.past.project),
  );
  const parts = told.flatMap((each) => each.parts);
  for (const table of new Set(parts.map(([name]) => name))) {
    await past.write(
      table,
      parts.flatMap(([name, rows]) => (name === table ? rows : [])),
    );
  }
  const pasts = told.map((each) => each.past);
  await past.write(
    'project_transition',
    pasts.flatMap(({ transitions }) => transitions),
  );
  await past.write(
    'screening',
    pasts.flatMap(({ screenings }) => screenings),
  );
  await past.write(
    'attestation',
    pasts.flatMap(({ attestations }) => attestations),
  );
  await past.write(
    'attestation_request',
    pasts.flatMap(({ requests }) => requests),
  );
  await past.write(
    'committee_referral',
    pasts.flatMap(({ referrals }) => referrals),
  );
}

/** From the same numbers as everybody's, so that the next proposal goes on from there. */
async function withCodes(tx: EntityManager, drafts: readonly Draft[]): Promise<KnownDraft[]> {
  const rows = await tx.query<{ code: string }[]>(
    'SELECT next_project_code($1, year) AS code FROM unnest($2::integer[]) AS year',
    [CITY.code, drafts.map(({ openedOn }) => yearOf(openedOn))],
  );
  return drafts.map((draft, place) => ({ ...draft, id: datedId(draft.openedAt), code: rows[place]?.code ?? '' }));
}
