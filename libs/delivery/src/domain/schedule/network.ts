import type { Day } from '#libs/kernel';
import { CycleFound, cycleAmong } from './cycle.js';
import type { WorkingDayIndex } from './working-day-index.js';

export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** A milestone as a schedule sees it. */
export interface ScheduleNode {
  /** The day on which the work for it starts; null for a point in time, which starts when it ends. */
  readonly startOn: Day | null;
  /** The actual day, else the owner's forecast: not earlier than this. */
  readonly finishOn: Day;
  /** Done, or of a project that has ended: nothing moves it any more. */
  readonly fixed: boolean;
  /** The owner has refused to move to any day up to this one, and answers for the forecast. */
  readonly heldUntil?: Day | null;
}

/** The successor waits for the predecessor; both are places in the list of nodes. */
export interface ScheduleLink {
  readonly predecessor: number;
  readonly successor: number;
  readonly type: LinkType;
  /** Working days to wait; negative for a lead. */
  readonly lag: number;
}

/**
 * Milestones and links as flat arrays of working-day ordinals, in an order in which every predecessor comes before its
 * successors.
 *
 * Durations do not change, so that each link says one thing about two finishes: `finish(successor) ≥ finish(predecessor) +
 * weight`. In working days, with `d` the days from a start to its finish:
 * - FS: the successor's work starts on the working day after the predecessor's finish, plus the lag; a point may fall on
 *   the same day;
 * - SS: it starts not before the predecessor's start plus the lag;
 * - FF: it finishes not before the predecessor's finish plus the lag;
 * - SF: it finishes not before the predecessor's start plus the lag.
 */
export interface Network {
  readonly size: number;
  /** The node's own finish: actual or forecast. */
  readonly own: Int32Array;
  readonly duration: Int32Array;
  readonly fixed: Uint8Array;
  /** What drives a node no further than this does not move it. */
  readonly held: Int32Array;
  readonly order: Int32Array;
  /** Links of node `i` to its successors lie from `out[i]` to before `out[i + 1]`. */
  readonly out: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Int32Array;
}

/** Below every ordinal, and still good to add a weight to. */
export const NEVER = -(2 ** 30);

/** @throws CycleFound when links close a circle */
export function networkOf(
  nodes: readonly ScheduleNode[],
  links: readonly ScheduleLink[],
  days: WorkingDayIndex,
): Network {
  const size = nodes.length;
  const own = new Int32Array(size);
  const duration = new Int32Array(size);
  const fixed = new Uint8Array(size);
  const isWork = new Uint8Array(size);
  const held = new Int32Array(size).fill(NEVER);
  nodes.forEach((node, index) => {
    const finish = days.ordinal(node.finishOn);
    own[index] = finish;
    if (node.startOn !== null) {
      isWork[index] = 1;
      duration[index] = Math.max(0, finish - days.ordinal(node.startOn));
    }
    if (node.fixed) fixed[index] = 1;
    if (node.heldUntil) held[index] = days.ordinal(node.heldUntil);
  });

  const out = new Int32Array(size + 1);
  const waitsFor = new Int32Array(size);
  for (const { predecessor, successor } of links) {
    out[predecessor + 1]! += 1;
    waitsFor[successor]! += 1;
  }
  for (let index = 0; index < size; index++) out[index + 1]! += out[index]!;

  const next = out.slice(0, size);
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  const weight = new Int32Array(links.length);
  for (const { predecessor, successor, type, lag } of links) {
    const place = next[predecessor]!++;
    const startsLater = type === 'FS' ? isWork[successor]! : 0;
    const sinceFinish = type === 'FS' || type === 'FF' ? 0 : duration[predecessor]!;
    const untilFinish = type === 'FS' || type === 'SS' ? duration[successor]! : 0;
    from[place] = predecessor;
    to[place] = successor;
    weight[place] = lag + startsLater - sinceFinish + untilFinish;
  }
  return { size, own, duration, fixed, held, order: inOrder(size, out, to, waitsFor), out, from, to, weight };
}

/** Kahn's order: whoever waits for nobody comes next. */
function inOrder(size: number, out: Int32Array, to: Int32Array, waitsFor: Int32Array): Int32Array {
  const order = new Int32Array(size);
  let found = 0;
  for (let node = 0; node < size; node++) if (waitsFor[node] === 0) order[found++] = node;
  for (let place = 0; place < found; place++) {
    const node = order[place]!;
    for (let link = out[node]!; link < out[node + 1]!; link++) {
      const successor = to[link]!;
      waitsFor[successor]! -= 1;
      if (waitsFor[successor] === 0) order[found++] = successor;
    }
  }
  if (found < size) throw new CycleFound(cycleAmong(waitsFor, out, to));
  return order;
}
