import { numberOf } from '../days';
import { xOf } from '../scale';
import type { Scale } from '../scale';
import type { GanttMilestone } from '../use-gantt';

export const ROW = 34;
export const AXIS = 46;
/** Half of a milestone that is a point in time. */
export const POINT = 8;

/** From where to where something stands on the axis; a point in time has no start. */
export interface Span {
  readonly startOn: string | null;
  readonly finishOn: string;
}

export interface Place {
  readonly from: number;
  readonly to: number;
  readonly point: boolean;
}

export const spanOf = ({ startOn, forecastOn, actualOn }: GanttMilestone): Span => ({
  startOn,
  finishOn: actualOn ?? forecastOn,
});

/** A point stands in the middle of its day, a bar from the beginning of the first to the end of the last. */
export function placeOf(scale: Scale, { startOn, finishOn }: Span, point = POINT): Place {
  const finish = numberOf(finishOn);
  if (startOn === null) {
    const middle = xOf(scale, finish + 0.5);
    return { from: middle - point, to: middle + point, point: true };
  }
  const from = xOf(scale, numberOf(startOn));
  return { from, to: Math.max(xOf(scale, finish + 1), from + 4), point: false };
}
