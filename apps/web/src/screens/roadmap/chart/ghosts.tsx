import type { Scale } from '../scale';
import type { GanttMilestone } from '../use-gantt';
import { placeOf, spanOf } from './place';
import type { Span } from './place';

const SMALL = 5;

/** What was promised: now with a whole line, at first with a broken one; and how far the forecast has gone from it. */
export function Ghosts({ milestone, scale }: { milestone: GanttMilestone; scale: Scale }) {
  const { baseline, firstBaseline } = milestone;
  const changed = firstBaseline !== null && firstBaseline.finishOn !== baseline?.finishOn;
  const promised = (changed ? firstBaseline : baseline) ?? null;
  return (
    <>
      {promised && <Slip from={placeOf(scale, promised).to} to={placeOf(scale, spanOf(milestone)).to} />}
      {changed && <Ghost span={firstBaseline} scale={scale} first />}
      {baseline && <Ghost span={baseline} scale={scale} />}
    </>
  );
}

const Slip = ({ from, to }: { from: number; to: number }) => (
  <line className="gantt-slip" x1={from} x2={to} y1={11} y2={11} />
);

function Ghost({ span, scale, first = false }: { span: Span; scale: Scale; first?: boolean }) {
  const { from, to, point } = placeOf(scale, span, SMALL);
  const className = first ? 'gantt-ghost gantt-ghost-first' : 'gantt-ghost';
  const middle = (from + to) / 2;
  return point ? (
    <path className={className} d={`M${middle} ${11 - SMALL}L${to} 11L${middle} ${11 + SMALL}L${from} 11Z`} />
  ) : (
    <rect className={className} x={from} y={9} width={to - from} height={5} rx={2} />
  );
}
