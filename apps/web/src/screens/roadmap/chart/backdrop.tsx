import { memo } from 'react';
import { numberOf } from '../days';
import type { Working } from '../days';
import { UNITS, ticksOf, xOf } from '../scale';
import type { Scale } from '../scale';

/** Below this a day off is a hair that only dims the chart. */
const DAYS_OFF_FROM_PX = 4;

/** Lines of the axis, days off and today behind the rows, as far as they are in sight. */
export const Backdrop = memo(function Backdrop({
  scale,
  from,
  to,
  height,
  today,
  working,
}: {
  scale: Scale;
  from: number;
  to: number;
  height: number;
  today: string;
  working: Working;
}) {
  const daysOff =
    scale.perDay < DAYS_OFF_FROM_PX ? [] : ticksOf('day', from, to).filter(({ from: day }) => !working(day));
  const now = xOf(scale, numberOf(today) + 0.5);
  return (
    <svg className="gantt-backdrop" width={scale.width} height={height} aria-hidden>
      {daysOff.map(({ from: day }) => (
        <rect key={day} className="gantt-day-off" x={xOf(scale, day)} y={0} width={scale.perDay} height={height} />
      ))}
      {ticksOf(UNITS[scale.zoom].lower, from, to).map(({ from: day }) => (
        <line key={day} className="gantt-line" x1={xOf(scale, day)} x2={xOf(scale, day)} y1={0} y2={height} />
      ))}
      <line className="gantt-today" x1={now} x2={now} y1={0} y2={height} />
    </svg>
  );
});
