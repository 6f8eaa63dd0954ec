import type { DemoProject, DirectionCode } from './demo-city.js';
import type { Ground } from './grounds.js';
import { isBuilding } from './kind-of-work.js';
import type { Standing } from './life-plan.js';
import { usualPart } from './organisations.js';
import { isCityBody, type Placement } from './placement.js';
import type { Random } from './random.js';
import type { ReviewMeasure } from './review.js';

/** City bodies under other heads that building work of a direction usually needs, and what all other work does. */
const FOR_BUILDING: Readonly<Record<DirectionCode, readonly [string, string, string]>> = {
  I: ['energy-water', 'urban-mobility', 'ecology'],
  II: ['architecture', 'energy-water', 'land'],
  III: ['architecture', 'ecology', 'land'],
  IV: ['construction', 'energy-water', 'architecture'],
  V: ['public-spaces', 'energy-water', 'land'],
  VI: ['strategy-budget', 'construction', 'architecture'],
  VII: ['construction', 'digitalisation', 'energy-water'],
};
const FOR_OTHER_WORK = ['digitalisation', 'strategy-budget', 'public-development'] as const;

const MINISTRY: Readonly<Record<DirectionCode, string>> = {
  I: 'ministry-industry',
  II: 'ministry-economy',
  III: 'ministry-transport',
  IV: 'ministry-health',
  V: 'ministry-ecology',
  VI: 'ministry-digital',
  VII: 'emergencies-department',
};
const MINISTRY_BY_INITIATOR: Readonly<Record<string, string>> = {
  education: 'ministry-education',
  culture: 'ministry-culture',
  'social-welfare': 'ministry-labour',
  youth: 'ministry-labour',
  tourism: 'ministry-tourism',
  'energy-water': 'ministry-energy',
};

interface TeamWish {
  readonly record: ReviewMeasure;
  readonly placement: Placement;
  readonly ground: Ground | null;
  readonly standing: Standing;
  /** The second city body of a project in a bundle. */
  readonly bundlePartner: string | null;
}

/** Three or more city bodies only where the project is to be cross-sector; else the initiator and at most one more. */
export function participantsOf(wish: TeamWish, chance: Random): DemoProject['participants'] {
  const { placement, ground, standing } = wish;
  const { direction, initiator, executors } = placement;
  const members = new Set([
    initiator,
    ...cityBodies(wish, chance),
    ...executors.filter((code) => !isCityBody(code)),
    ...(ground === 'central' ? [MINISTRY_BY_INITIATOR[initiator] ?? MINISTRY[direction]] : []),
  ]);
  const partsUnknown = ground === 'cross-sector' && standing === 'unproven';
  return [...members].map((code) => {
    if (code === initiator) return { organisation: code, part: 'инициатор и координатор проекта' };
    return { organisation: code, part: partsUnknown ? null : usualPart(code) };
  });
}

function cityBodies({ record, placement, ground, bundlePartner }: TeamWish, chance: Random): string[] {
  if (bundlePartner !== null) return [bundlePartner];
  const usual = isBuilding(record) ? FOR_BUILDING[placement.direction] : FOR_OTHER_WORK;
  if (ground === 'cross-sector') return usual.filter((code) => code !== placement.initiator).slice(0, 2);
  const named = placement.executors.find(isCityBody);
  if (named !== undefined) return [named];
  return chance.chance(0.5) ? [chance.pick(usual)] : [];
}
