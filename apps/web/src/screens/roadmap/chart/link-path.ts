import type { GanttLink } from '../use-gantt';
import { ROW } from './place';
import type { Place } from './place';

const STUB = 8;

export interface End extends Place {
  /** Middle of its row. */
  readonly y: number;
}

/**
 * The way of a link by right angles: it leaves from the start or the finish of one, as its type says, and comes to the start or the
 * finish of the other from outside.
 */
export function linkPath(type: GanttLink['type'], one: End, other: End): string {
  const [leaves, comes] = type;
  const out = leaves === 'F' ? 1 : -1;
  const into = comes === 'S' ? -1 : 1;
  const x1 = leaves === 'F' ? one.to : one.from;
  const x2 = comes === 'S' ? other.from : other.to;
  const [a, b] = [x1 + out * STUB, x2 + into * STUB];
  const begin = `M${round(x1)} ${one.y}`;
  if (out === into) {
    const beyond = out > 0 ? Math.max(a, b) : Math.min(a, b);
    return `${begin}H${round(beyond)}V${other.y}H${round(x2)}`;
  }
  if ((b - a) * out >= 0) return `${begin}H${round(a)}V${other.y}H${round(x2)}`;
  const between = other.y - (Math.sign(other.y - one.y) * ROW) / 2;
  return `${begin}H${round(a)}V${between}H${round(b)}V${other.y}H${round(x2)}`;
}

const round = (x: number): number => Math.round(x * 10) / 10;
