import { memo } from 'react';
import { numberOf } from '../days';
import type { Working } from '../days';
import type { MilestoneRow } from '../rows';
import type { Scale } from '../scale';
import type { BarWords } from '../use-bar-words';
import { Ghosts } from './ghosts';
import type { Proposed } from './gantt-chart';
import { isMovable } from './movable';
import { POINT, ROW, placeOf, spanOf } from './place';
import type { Place } from './place';
import { movedBy } from './proposed';
import { STATUS_SIGNS } from './status-signs';
import { useBarDrag } from './use-bar-drag';

const TARGET = 24;
const HALF = 7;

/** A milestone over its promises; whoever may move it drags it, a press opens its form. */
export const MilestoneBar = memo(function MilestoneBar({
  row: { milestone, project },
  index,
  scale,
  working,
  said,
  movable,
  proposedOn,
  onOpen,
  onMove,
}: {
  row: MilestoneRow;
  index: number;
  scale: Scale;
  working: Working;
  said: BarWords;
  movable: boolean;
  proposedOn: string | undefined;
  onOpen: (milestone: string) => void;
  onMove: (proposed: Proposed) => void;
}) {
  const drag = useBarDrag({
    from: numberOf(milestone.forecastOn),
    perDay: scale.perDay,
    working,
    movable: movable && isMovable(milestone, project),
    onOpen: () => onOpen(milestone.id),
    onMove: (forecastOn) => onMove({ milestone: milestone.id, forecastOn }),
  });
  const to = drag.to ?? proposedOn;
  const span = to === undefined ? spanOf(milestone) : movedBy(milestone, to);
  const place = placeOf(scale, span);
  const critical = milestone.critical ? 'roadmap' : milestone.criticalInProject ? 'project' : undefined;
  const half = place.point ? POINT : HALF;
  const target = Math.max(place.to - place.from, TARGET);
  return (
    <g transform={`translate(0 ${index * ROW + ROW / 2})`}>
      <Ghosts milestone={milestone} scale={scale} />
      <g
        className="gantt-target"
        data-milestone={milestone.id}
        data-movable={drag.movable || undefined}
        data-moving={to !== undefined || undefined}
        {...drag.handlers}
      >
        <title>{said.milestone(milestone)}</title>
        <rect className="gantt-hit" x={(place.from + place.to - target) / 2} y={-ROW / 2} width={target} height={ROW} />
        {critical && <Shape place={place} half={half + 4} className="gantt-critical" critical={critical} />}
        <Shape place={place} half={half} className="gantt-bar" status={milestone.status} />
        <text className="gantt-sign" x={(place.from + place.to) / 2} y={4} textAnchor="middle">
          {STATUS_SIGNS[milestone.status]}
        </text>
      </g>
      {(scale.zoom !== 'all' || to !== undefined) && (
        <text className="gantt-day" data-moving={to !== undefined || undefined} x={place.to + 10} y={4}>
          {said.day(span.finishOn)}
        </text>
      )}
    </g>
  );
});

function Shape({
  place: { from, to, point },
  half,
  className,
  status,
  critical,
}: {
  place: Place;
  half: number;
  className: string;
  status?: string;
  critical?: string;
}) {
  const middle = (from + to) / 2;
  const marks = { className, 'data-status': status, 'data-critical': critical };
  return point ? (
    <path {...marks} d={`M${middle} ${-half}L${middle + half} 0L${middle} ${half}L${middle - half} 0Z`} />
  ) : (
    <rect {...marks} x={from} y={-half} width={to - from} height={2 * half} rx={3} />
  );
}
