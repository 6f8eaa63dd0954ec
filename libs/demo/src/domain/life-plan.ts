import type { Day } from '#libs/kernel';

import { yearOf } from './days.js';
import type { DirectionCode, Oversight, Stage } from './demo-city.js';
import type { ReviewMeasure } from './review.js';

/** What the intake criteria say of a project in this stage of its life. */
export type Standing =
  | 'flagged' // a criterion is met, with its evidence
  | 'candidate' // the facts suggest significance, the head has not attested
  | 'unproven' // a criterion would be met, its evidence is not there
  | 'plain'; // nothing suggests the committee

/** How a project's life in the demo ends up today. */
export interface LifePlan {
  readonly stage: Stage;
  readonly oversight: Oversight | null;
  readonly standing: Standing;
  /** A draft that the committee sent back. */
  readonly returned: boolean;
}

const plan = (stage: Stage, oversight: Oversight | null, standing: Standing, returned = false): LifePlan => ({
  stage,
  oversight,
  standing,
  returned,
});

const underCommittee = (stage: Stage): LifePlan => plan(stage, 'committee', 'flagged');
const underHead = (stage: Stage): LifePlan => plan(stage, 'head', 'flagged');
const standard = (stage: Stage): LifePlan => plan(stage, 'standard', 'plain');

export const DRAFT = plan('draft', null, 'plain');
export const RETURNED = plan('draft', null, 'flagged', true);
export const WAITS_FOR_ATTESTATION = plan('submitted', null, 'candidate');
export const WAITS_FOR_ACCEPTANCE = plan('submitted', null, 'plain');
const WAITS_FOR_EVIDENCE = plan('submitted', null, 'unproven');
const ON_AGENDA = plan('on_agenda', null, 'flagged');
const REJECTED = plan('rejected', null, 'flagged');

/** How far the review's own years and status let a project have come. */
type Reach = 'done' | 'due' | 'running' | 'open' | 'ahead' | 'need';

/** The plans dealt out in turn to the projects of one direction; a due project cannot be a draft, nor a done one on hold. */
const TURNS: Readonly<Record<Reach, readonly LifePlan[]>> = {
  done: [standard('completed'), underHead('completed'), standard('completed'), underCommittee('completed')],
  due: [
    underHead('in_delivery'),
    standard('completed'),
    underCommittee('in_delivery'),
    underCommittee('completed'),
    standard('in_delivery'),
    standard('completed'),
    standard('on_hold'),
    underHead('completed'),
    standard('in_delivery'),
    standard('cancelled'),
  ],
  running: [
    underCommittee('in_delivery'),
    standard('in_delivery'),
    underHead('in_delivery'),
    standard('in_delivery'),
    underCommittee('on_hold'),
  ],
  open: [
    underCommittee('in_delivery'),
    ON_AGENDA,
    DRAFT,
    underCommittee('approved'),
    WAITS_FOR_ATTESTATION,
    standard('in_delivery'),
    WAITS_FOR_ACCEPTANCE,
    REJECTED,
    underHead('in_delivery'),
    standard('approved'),
    RETURNED,
    WAITS_FOR_EVIDENCE,
    standard('in_delivery'),
    underHead('approved'),
    underCommittee('on_hold'),
    DRAFT,
    standard('cancelled'),
    ON_AGENDA,
    standard('in_delivery'),
  ],
  ahead: [ON_AGENDA, underCommittee('approved'), DRAFT, WAITS_FOR_ACCEPTANCE],
  need: [DRAFT, WAITS_FOR_ATTESTATION, REJECTED, DRAFT],
};

/** Projects whose mandate or bundle leads to the committee in any case. */
const FLAGGED_TURNS: Readonly<Record<Reach, readonly LifePlan[]>> = {
  done: [underCommittee('completed')],
  due: [underCommittee('in_delivery'), underHead('completed'), underHead('in_delivery')],
  running: [underCommittee('in_delivery'), underHead('in_delivery')],
  open: [
    underCommittee('in_delivery'),
    ON_AGENDA,
    underCommittee('approved'),
    underHead('in_delivery'),
    RETURNED,
    underHead('approved'),
    REJECTED,
  ],
  ahead: [ON_AGENDA, underCommittee('approved')],
  need: [ON_AGENDA],
};

function reachOf({ status, start_year, end_year }: ReviewMeasure, today: Day): Reach {
  const year = yearOf(today);
  if (status === 'done' || status === 'need') return status;
  if (end_year !== undefined && end_year <= year) return 'due';
  if (status === 'ongoing' || (start_year !== undefined && start_year <= year)) return 'running';
  return start_year === undefined ? 'open' : 'ahead';
}

/** The committee's project office began in 2021: what had started by then never came before it. */
const FIRST_YEAR = 2022;
const beforeTheOffice = ({ start_year, end_year }: ReviewMeasure): boolean =>
  (start_year ?? end_year ?? FIRST_YEAR) < FIRST_YEAR;

/** Deals the plans, so that every direction gets some of each and two runs deal alike. */
export function planDealer(today: Day) {
  const dealt = new Map<string, number>();
  return (record: ReviewMeasure, direction: DirectionCode, mustBeFlagged: boolean): LifePlan => {
    const reach = reachOf(record, today);
    if (beforeTheOffice(record)) return standard(reach === 'done' ? 'completed' : 'in_delivery');
    const turns = (mustBeFlagged ? FLAGGED_TURNS : TURNS)[reach];
    const pile = `${direction} ${reach} ${mustBeFlagged}`;
    const turn = dealt.get(pile) ?? 0;
    dealt.set(pile, turn + 1);
    return turns[turn % turns.length] ?? DRAFT;
  };
}
