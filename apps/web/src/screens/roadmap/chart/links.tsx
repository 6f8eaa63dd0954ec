import { memo, useMemo } from 'react';
import type { Gantt } from '../../../api';
import type { Row } from '../rows';
import type { Scale } from '../scale';
import type { GanttLink, GanttMilestone } from '../use-gantt';
import type { Proposed } from './gantt-chart';
import { linkPath } from './link-path';
import type { End } from './link-path';
import { ROW, placeOf, spanOf } from './place';
import { movedBy } from './proposed';

interface Stands {
  readonly index: number;
  readonly milestone: GanttMilestone;
}

/** Dependencies that begin or end in the rows in sight; a folded project's lead to its own row. */
export const Links = memo(function Links({
  gantt,
  rows,
  scale,
  top,
  bottom,
  proposed,
}: {
  gantt: Gantt;
  rows: readonly Row[];
  scale: Scale;
  top: number;
  bottom: number;
  proposed: Proposed | undefined;
}) {
  const stands = useMemo(() => standsOf(rows), [rows]);
  const inSight = ({ index }: Stands) => index >= top && index <= bottom;
  const endOf = ({ index, milestone }: Stands): End => ({
    ...placeOf(
      scale,
      proposed?.milestone === milestone.id ? movedBy(milestone, proposed.forecastOn) : spanOf(milestone),
    ),
    y: index * ROW + ROW / 2,
  });
  const drawn = gantt.links.flatMap((link) => {
    const [one, other] = [stands.get(link.predecessorId), stands.get(link.successorId)];
    if (!one || !other || one.index === other.index || !(inSight(one) || inSight(other))) return [];
    return [{ link, path: linkPath(link.type, endOf(one), endOf(other)), critical: isCritical(one, other) }];
  });
  return (
    <>
      <defs>
        <marker id="gantt-arrow" viewBox="0 0 6 6" refX={6} refY={3} markerWidth={6} markerHeight={6} orient="auto">
          <path d="M0 0L6 3L0 6Z" className="gantt-arrow" />
        </marker>
      </defs>
      {drawn.map(({ link, path, critical }) => (
        <LinkLine key={link.id} link={link} path={path} critical={critical} />
      ))}
    </>
  );
});

const LinkLine = ({ link, path, critical }: { link: GanttLink; path: string; critical: boolean }) => (
  <path
    className="gantt-link"
    data-link={link.type}
    data-critical={critical || undefined}
    d={path}
    markerEnd="url(#gantt-arrow)"
  />
);

const isCritical = ({ milestone: one }: Stands, { milestone: other }: Stands): boolean =>
  (one.critical && other.critical) || (one.criticalInProject && other.criticalInProject);

function standsOf(rows: readonly Row[]): ReadonlyMap<string, Stands> {
  const found = new Map<string, Stands>();
  rows.forEach((row, index) => {
    if (row.kind === 'milestone') found.set(row.key, { index, milestone: row.milestone });
    else if (row.folded) for (const milestone of row.milestones) found.set(milestone.id, { index, milestone });
  });
  return found;
}
