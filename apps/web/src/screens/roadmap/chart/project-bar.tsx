import { memo } from 'react';
import { numberOf } from '../days';
import type { ProjectRow } from '../rows';
import { xOf } from '../scale';
import type { Scale } from '../scale';
import { ROW, placeOf, spanOf } from './place';

const HALF = 4;

/** From the start of a project to its end or its last milestone; when it is folded, its milestones as small points. */
export const ProjectBar = memo(function ProjectBar({
  row: { project, milestones, folded },
  index,
  scale,
}: {
  row: ProjectRow;
  index: number;
  scale: Scale;
}) {
  const spans = milestones.map(spanOf);
  const finishes = [...spans.map(({ finishOn }) => finishOn), ...(project.endsOn ? [project.endsOn] : [])].toSorted();
  const starts = [...finishes, ...(project.startsOn ? [project.startsOn] : [])].toSorted();
  const [first, last] = [starts[0], finishes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [xOf(scale, numberOf(first)), xOf(scale, numberOf(last) + 1)];
  return (
    <g transform={`translate(0 ${index * ROW + ROW / 2})`}>
      <path
        className="gantt-project"
        data-health={project.health ?? 'unknown'}
        d={`M${from} ${HALF + 3}V${-HALF}H${to}V${HALF + 3}L${to - HALF} ${HALF - 2}H${from + HALF}Z`}
      />
      {folded &&
        milestones.map((milestone, place) => {
          const { to: x } = placeOf(scale, spans[place] ?? spanOf(milestone), 0);
          return (
            <path
              key={milestone.id}
              className="gantt-bar"
              data-status={milestone.status}
              d={`M${x} -6L${x + 6} 0L${x} 6L${x - 6} 0Z`}
            />
          );
        })}
    </g>
  );
});
