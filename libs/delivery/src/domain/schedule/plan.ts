import type { Day } from '#libs/kernel';
import { networkOf } from './network.js';
import type { LinkType, Network, ScheduleLink } from './network.js';
import { forwardPass } from './passes.js';
import type { EarlyFinishes } from './passes.js';
import { WorkingDayIndex } from './working-day-index.js';

export interface PlannedMilestone {
  readonly id: string;
  readonly projectId: string;
  readonly startOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
  /** Of a project that has ended. */
  readonly ended: boolean;
  /** The owner has declined to move to any day up to this one. */
  readonly refusedUntil: Day | null;
}

export interface PlannedLink {
  readonly id: string;
  readonly predecessorId: string;
  readonly successorId: string;
  readonly type: LinkType;
  readonly lag: number;
}

/** From a day to a day, both as the calendar has them. */
export interface Span {
  readonly startOn: Day | null;
  readonly finishOn: Day;
}

/** Milestones by id with the schedule that their links give them, spoken in days. */
export class Plan {
  readonly network: Network;
  readonly early: EarlyFinishes;
  readonly days: WorkingDayIndex;
  /** By their places in the network. */
  readonly linkIds: readonly string[];
  private readonly places: ReadonlyMap<string, number>;

  /**
   * `otherDays`: the calendar holds them, too, so that plans which are compared number their working days alike.
   * @throws CycleFound
   */
  constructor(
    readonly milestones: readonly PlannedMilestone[],
    links: readonly PlannedLink[],
    exceptions: ReadonlyMap<Day, boolean>,
    otherDays: readonly Day[] = [],
  ) {
    this.places = new Map(milestones.map(({ id }, place) => [id, place]));
    this.days = calendarOf(milestones, otherDays, exceptions);
    const between = links.flatMap(
      ({ id, predecessorId, successorId, type, lag }): (ScheduleLink & { id: string })[] => {
        const predecessor = this.places.get(predecessorId);
        const successor = this.places.get(successorId);
        return predecessor === undefined || successor === undefined ? [] : [{ id, predecessor, successor, type, lag }];
      },
    );
    this.network = networkOf(
      milestones.map((milestone) => ({
        startOn: milestone.startOn,
        finishOn: finishOf(milestone),
        fixed: milestone.actualOn !== null || milestone.ended,
        heldUntil: milestone.refusedUntil,
      })),
      between,
      this.days,
    );
    this.linkIds = inNetworkOrder(between);
    this.early = forwardPass(this.network);
  }

  /** Undefined for a milestone that is not part of it. */
  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }

  at(place: number): PlannedMilestone {
    return this.milestones[place]!;
  }

  /** The days of a milestone when it finishes on an ordinal; its own days while that is its own finish. */
  span(place: number, finish: number): Span {
    const { startOn } = this.at(place);
    const own = finishOf(this.at(place));
    if (finish === this.network.own[place]) return { startOn, finishOn: own };
    const start = startOn === null ? null : this.days.day(finish - this.network.duration[place]!);
    return { startOn: start, finishOn: this.days.day(finish) };
  }

  earlySpan(place: number): Span {
    return this.span(place, this.early.finish[place]!);
  }

  /** Working days by which the links push a milestone beyond its own forecast. */
  pushOf(place: number): number {
    return this.early.finish[place]! - this.network.own[place]!;
  }

  /** 1 for each milestone that is wanted. */
  scopeOf(wanted: (milestone: PlannedMilestone) => boolean): Uint8Array {
    return Uint8Array.from(this.milestones, (milestone) => (wanted(milestone) ? 1 : 0));
  }
}

const finishOf = ({ actualOn, forecastOn }: PlannedMilestone): Day => actualOn ?? forecastOn;

/** The network sorts links by predecessor and keeps their order otherwise. */
const inNetworkOrder = (links: readonly { id: string; predecessor: number }[]): string[] =>
  links.toSorted((a, b) => a.predecessor - b.predecessor).map(({ id }) => id);

/** Days as text sort as they follow each other. */
function calendarOf(
  milestones: readonly PlannedMilestone[],
  otherDays: readonly Day[],
  exceptions: ReadonlyMap<Day, boolean>,
): WorkingDayIndex {
  let [first, last] = ['9999-12-31', '0001-01-01'];
  const hold = (day: Day | null) => {
    if (day !== null && day < first) first = day;
    if (day !== null && day > last) last = day;
  };
  for (const { startOn, forecastOn, actualOn, refusedUntil } of milestones) {
    hold(startOn);
    hold(forecastOn);
    hold(actualOn);
    hold(refusedUntil);
  }
  otherDays.forEach(hold);
  return new WorkingDayIndex(first < last ? first : last, last, exceptions);
}
