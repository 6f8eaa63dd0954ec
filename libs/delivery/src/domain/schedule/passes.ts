import { NEVER } from './network.js';
import type { Network } from './network.js';

/** When everything can be finished, and why not earlier. */
export interface EarlyFinishes {
  readonly finish: Int32Array;
  /** The link that a finish hangs on; -1 where the own forecast decides alone. */
  readonly driver: Int32Array;
  /** Where a push comes from: the node itself when it is not pushed. */
  readonly root: Int32Array;
}

/** A node is never pulled earlier than its own forecast; what is fixed, or held against the push, stays. */
export function forwardPass({ size, own, fixed, held, order, out, to, from, weight }: Network): EarlyFinishes {
  const finish = own.slice();
  const driver = new Int32Array(size).fill(-1);
  const root = new Int32Array(size);
  const driven = new Int32Array(size).fill(NEVER);
  for (let place = 0; place < size; place++) {
    const node = order[place]!;
    const push = driven[node]!;
    root[node] = node;
    if (fixed[node] === 1 || push < own[node]! || push <= held[node]!) {
      driver[node] = -1;
    } else if (push > own[node]!) {
      finish[node] = push;
      root[node] = root[from[driver[node]!]!]!;
    }
    const end = out[node + 1]!;
    for (let link = out[node]!; link < end; link++) {
      const successor = to[link]!;
      const candidate = finish[node]! + weight[link]!;
      if (candidate > driven[successor]!) {
        driven[successor] = candidate;
        driver[successor] = link;
      }
    }
  }
  return { finish, driver, root };
}

export const isPushed = ({ own }: Network, { finish }: EarlyFinishes, node: number): boolean =>
  finish[node]! > own[node]!;

/** How late everything may finish without moving the end of the scope. */
export interface LateFinishes {
  /** The last finish of what is open in the scope; of everything when nothing is open any more. */
  readonly end: number;
  readonly finish: Int32Array;
  /** Working days by which a node may slip without moving the end of the scope. */
  readonly totalFloat: Int32Array;
  /** Working days by which it may slip without moving any of its successors. */
  readonly freeFloat: Int32Array;
}

/** Beyond every ordinal: nothing limits what leads nowhere in the scope. */
const UNLIMITED = 2 ** 30;

/**
 * `scope` marks the nodes whose last finish is the end; others count only as far as they lead there. Null without any.
 * What is fixed limits nobody and has no float.
 */
export function backwardPass(
  { size, fixed, order, out, to, weight }: Network,
  early: EarlyFinishes,
  scope: Uint8Array,
): LateFinishes | null {
  const end = lastFinish(early, fixed, scope);
  if (end === null) return null;
  const finish = new Int32Array(size);
  const totalFloat = new Int32Array(size);
  const freeFloat = new Int32Array(size);
  for (let place = size - 1; place >= 0; place--) {
    const node = order[place]!;
    if (fixed[node] === 1) {
      finish[node] = early.finish[node]!;
      continue;
    }
    let latest = scope[node] === 1 ? end : UNLIMITED;
    let free = latest;
    const last = out[node + 1]!;
    for (let link = out[node]!; link < last; link++) {
      const successor = to[link]!;
      if (fixed[successor] === 1) continue;
      latest = Math.min(latest, finish[successor]! - weight[link]!);
      free = Math.min(free, early.finish[successor]! - weight[link]!);
    }
    finish[node] = latest;
    totalFloat[node] = latest - early.finish[node]!;
    freeFloat[node] = free - early.finish[node]!;
  }
  return { end, finish, totalFloat, freeFloat };
}

function lastFinish({ finish }: EarlyFinishes, fixed: Uint8Array, scope: Uint8Array): number | null {
  let open: number | null = null;
  let any: number | null = null;
  for (let node = 0; node < finish.length; node++) {
    if (scope[node] === 0) continue;
    any = Math.max(any ?? 0, finish[node]!);
    if (fixed[node] === 0) open = Math.max(open ?? 0, finish[node]!);
  }
  return open ?? any;
}

/** Open, and without any float: a day lost here is a day lost at the end. */
export const isCritical = ({ fixed }: Network, { totalFloat }: LateFinishes, node: number): boolean =>
  fixed[node] === 0 && totalFloat[node]! <= 0;

/** From the first that nobody drives to the node: each hangs on the one before it. */
export function drivingChain({ from }: Network, { driver }: EarlyFinishes, node: number): number[] {
  const chain = [node];
  for (let link = driver[node]!; link !== -1;) {
    const predecessor = from[link]!;
    chain.push(predecessor);
    link = driver[predecessor]!;
  }
  return chain.toReversed();
}

/** From the cause of a push to the node: everybody who hands it on. */
export function pushChain(network: Network, early: EarlyFinishes, node: number): number[] {
  const chain = [node];
  let at = node;
  while (isPushed(network, early, at)) {
    at = network.from[early.driver[at]!]!;
    chain.push(at);
  }
  return chain.toReversed();
}
