import { fromTiyn, type Day, type Money } from '#libs/kernel';

import { bundleOf } from './bundles.js';
import { yearOf } from './days.js';
import type { DemoAttestation, DemoProject } from './demo-city.js';
import { headOf } from './directions.js';
import type { Entry } from './entries.js';
import { evidenceOf } from './evidence.js';
import { ATTESTED, type Ground, hasMandate } from './grounds.js';
import { lifeOf } from './life.js';
import { type LifePlan, WAITS_FOR_ACCEPTANCE, WAITS_FOR_ATTESTATION } from './life-plan.js';
import { breakDown, inventFunding, inventTotal } from './money.js';
import { participantsOf } from './participants.js';
import { managersOf } from './people.js';
import type { Placement } from './placement.js';
import { type Random, random } from './random.js';
import type { ReviewMeasure } from './review.js';
import { type Schedule, scheduleOf } from './schedule.js';
import { districtCode } from './territory.js';
import { descriptionOf, purposeOf, relevanceOf, titleOf } from './wording.js';

/** Projects at the exact edges of two criteria, for those who want to see the edge. */
const EDGES: Readonly<Record<string, Edge>> = {
  'park-u-tramplina-sunkar': { plan: WAITS_FOR_ACCEPTANCE, ground: null, total: '5000000000.00' },
  'rekonstrukciya-vodoprovodnyh-setej': { plan: WAITS_FOR_ATTESTATION, ground: 'cost', total: '5000000000.01' },
  'park-mkr-zerdeli': { plan: WAITS_FOR_ATTESTATION, ground: 'citizens', citizens: 10_000 },
  'skver-mkr-alatau': { plan: WAITS_FOR_ACCEPTANCE, ground: null, citizens: 9_999 },
};

interface Edge {
  readonly plan: LifePlan;
  readonly ground: Ground | null;
  readonly total?: Money;
  readonly citizens?: number;
}

export const edgeOf = (key: string): Edge | undefined => EDGES[key];

/** Whether the project comes before the committee whatever its turn. */
export const mustBeFlagged = (key: string): boolean => hasMandate(key) || bundleOf(key) !== null;

export interface ProjectWish {
  readonly entry: Entry;
  readonly placement: Placement;
  readonly plan: LifePlan;
  readonly ground: Ground | null;
  readonly directionName: string;
  readonly targetName: string | null;
  /** Title of the project this one is a tranche of. */
  readonly parentTitle: string | null;
  readonly today: Day;
}

export function buildProject(wish: ProjectWish): DemoProject {
  const { entry, placement, plan, ground, today } = wish;
  const { key, record } = entry;
  const chance = random(key);
  const edge = edgeOf(key);
  const schedule = scheduleOf(record, plan.stage, today, chance);
  const manager = chance.pick(managersOf(placement.direction));
  const head = headOf(placement.direction);
  const criterion = plan.standing === 'flagged' && ground !== null ? ATTESTED[ground] : undefined;
  const life = lifeOf(plan, schedule, { manager, head }, criterion !== undefined, today, chance);
  const bundle = bundleOf(key);

  const { facts, invented } = evidenceOf(
    { entry, plan, ground, createdOn: life.steps[0]?.on ?? today, citizens: edge?.citizens ?? null },
    chance,
  );
  const money = moneyOf(wish, schedule, edge?.total ?? null, chance);
  const results = resultsOf(record, schedule, today);

  return {
    key,
    originalLanguage: 'ru',
    title: titleOf(entry),
    description: descriptionOf(entry, wish.parentTitle),
    purpose: purposeOf(entry, wish.targetName),
    relevance: relevanceOf(placement.direction, wish.directionName),
    expectedResults: results.rows,
    partOf: wish.parentTitle === null ? null : (record.part_of ?? null),
    direction: placement.direction,
    roadmap: placement.roadmap,
    districts: [...(record.districts_ru ?? []), ...(record.district_ru === undefined ? [] : [record.district_ru])].map(
      districtCode,
    ),
    sdgTargets: wish.targetName === null || record.target === null ? [] : [record.target],
    initiator: placement.initiator,
    manager,
    participants: participantsOf(
      { record, placement, ground, standing: plan.standing, bundlePartner: bundle?.partner ?? null },
      chance,
    ),
    cost: money.cost,
    funding: money.funding,
    startsOn: schedule.startsOn,
    endsOn: schedule.endsOn,
    ...facts,
    bundle: bundle?.code ?? null,
    attestation: criterion === undefined ? null : attestationOf(life.steps, head, criterion),
    life,
    illustrative: [
      'initiator',
      'managerId',
      'participants',
      'life',
      ...(placement.roadmap === null ? [] : ['roadmap']),
      ...(bundle === null ? [] : ['bundle']),
      ...(criterion === undefined ? [] : ['attestation']),
      ...schedule.invented,
      ...results.invented,
      ...money.invented,
      ...invented,
    ],
  };
}

/** The head attested on the day the project went to the agenda. */
function attestationOf(
  steps: DemoProject['life']['steps'],
  head: string,
  criterion: DemoAttestation['criteria'][number],
): DemoAttestation | null {
  const placed = steps.find(({ to }) => to === 'on_agenda');
  return placed ? { by: head, on: placed.on, criteria: [criterion] } : null;
}

function moneyOf(
  { entry: { record }, plan, ground, parentTitle }: ProjectWish,
  { startsOn, endsOn }: Schedule,
  wanted: Money | null,
  chance: Random,
): Pick<DemoProject, 'cost' | 'funding'> & { readonly invented: readonly string[] } {
  const stated = record.amount_kzt === undefined ? null : fromTiyn(BigInt(record.amount_kzt) * 100n);
  if (parentTitle !== null || (stated === null && wanted === null && staysUnknown(record, plan, ground, chance))) {
    return { cost: null, funding: [], invented: [] };
  }
  const total = stated ?? wanted ?? inventTotal(record, ground === 'cost', chance);
  // what is dear must not look proven unless the head was, or is to be, asked about it
  const brokenDown = ground === 'cost' ? plan.standing !== 'unproven' : stated === null;
  const funding = inventFunding(
    {
      record,
      total,
      startsOn,
      endsOn,
      required:
        ground === 'central'
          ? ['republican']
          : record.id === 'razvitie-byudzheta-narodnogo-uchastiya'
            ? ['participatory']
            : [],
    },
    chance,
  );
  return {
    cost: { total, categories: brokenDown ? breakDown(record, total) : [] },
    funding,
    invented: [
      stated === null ? 'cost' : brokenDown ? 'cost.categories' : null,
      funding.length === 0 ? null : 'funding',
    ].filter((name) => name !== null),
  };
}

function staysUnknown(record: ReviewMeasure, { stage }: LifePlan, ground: Ground | null, chance: Random): boolean {
  if (ground === 'cost' || ground === 'central') return false;
  if (record.status === 'need') return true;
  return chance.chance(stage === 'draft' ? 0.35 : 0.08);
}

/** Years that the review gives one by one for a measure. */
const BY_YEAR: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'adaptaciya-socialnyh-obektov': [
    [2022, 15],
    [2023, 20],
    [2024, 25],
    [2025, 30],
  ],
  'g4-tipo-9-klass': [
    [2022, 69.3],
    [2023, 78.1],
    [2024, 87.8],
    [2025, 100],
  ],
  techorda: [
    [2023, 3000],
    [2024, 4000],
    [2025, 5000],
  ],
  'punkty-priema-vtorsyrya': [
    [2025, 100],
    [2030, 120],
  ],
  'g9-600-tys-poezdok': [
    [2025, 500_000],
    [2030, 600_000],
  ],
};

function resultsOf(
  record: ReviewMeasure,
  { endsOn }: Schedule,
  today: Day,
): { readonly rows: DemoProject['expectedResults']; readonly invented: readonly string[] } {
  const name = record.title_ru;
  const unit = record.unit_ru ?? '';
  const byYear = BY_YEAR[record.id];
  if (byYear) return { rows: byYear.map(([year, value]) => ({ year, name, value, unit })), invented: [] };

  const year = record.end_year ?? yearOf(endsOn ?? today);
  const rows = [
    ...(record.quantity === undefined ? [] : [{ year, name, value: record.quantity, unit }]),
    ...(record.capacity === undefined
      ? []
      : [{ year, name: `${name}: мощность`, value: record.capacity, unit: record.capacity_unit_ru ?? '' }]),
  ];
  return { rows, invented: rows.length > 0 && record.end_year === undefined ? ['expectedResults.year'] : [] };
}
