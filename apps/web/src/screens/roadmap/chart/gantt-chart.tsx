import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gantt } from '../../../api';
import { workingOf } from '../days';
import type { Row } from '../rows';
import { scaleOf } from '../scale';
import type { Zoom } from '../scale';
import { useBarWords } from '../use-bar-words';
import type { GanttProject } from '../use-gantt';
import { Axis } from './axis';
import { Backdrop } from './backdrop';
import './gantt.css';
import { Links } from './links';
import { MilestoneBar } from './milestone-bar';
import { AXIS, ROW, placeOf, spanOf } from './place';
import type { Place } from './place';
import { ProjectBar } from './project-bar';
import { RowName } from './row-name';
import { useLatest } from './use-latest';
import { useTimeInSight } from './use-time-in-sight';
import { useTreeKeys } from './use-tree-keys';
import { useWidth } from './use-width';

/** Pieces of the time axis in pixels: only those in sight are drawn. */
const PIECE = 600;

export interface Proposed {
  readonly milestone: string;
  readonly forecastOn: string;
}

/** Rows of projects and milestones over a time axis. Only what is in sight stands in the document, however long the roadmap is. */
export function GanttChart({
  gantt,
  projects,
  rows,
  zoom,
  label,
  movable,
  opened,
  proposed,
  onFold,
  onOpen,
  onMove,
}: {
  gantt: Gantt;
  /** Those that are shown. */
  projects: readonly GanttProject[];
  rows: readonly Row[];
  zoom: Zoom;
  label: string;
  movable: boolean;
  /** The milestone whose form is open; it is brought into sight. */
  opened: string | undefined;
  /** A forecast that somebody has dragged to and not saved yet. */
  proposed: Proposed | undefined;
  onFold: (project: string, folded: boolean) => void;
  onOpen: (milestone: string) => void;
  onMove: (proposed: Proposed) => void;
}) {
  const { t } = useTranslation('roadmap');
  const scroller = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const whole = useWidth(scroller);
  const room = Math.max(whole - useWidth(names), 0);
  const scale = useMemo(() => scaleOf(projects, gantt.today, zoom, room), [projects, gantt.today, zoom, room]);
  const said = useBarWords();
  const working = useMemo(() => workingOf(gantt.calendar), [gantt.calendar]);
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollPaddingEnd: AXIS + ROW,
  });
  const along = useVirtualizer({
    horizontal: true,
    count: Math.ceil(scale.width / PIECE),
    getScrollElement: () => scroller.current,
    estimateSize: () => PIECE,
    overscan: 1,
  });
  const { toToday, reveal } = useTimeInSight(scroller, scale, room, gantt.today);
  const show = useLatest((index: number) => {
    const row = rows[index];
    down.scrollToIndex(index);
    if (row?.kind === 'milestone') reveal(placeOf(scale, spanOf(row.milestone)));
  });
  const { active, onKeyDown } = useTreeKeys({ rows, onFold, onOpen, show });
  useEffect(() => {
    const index = rows.findIndex(({ key }) => key === opened);
    if (index !== -1 && room > 0) show(index);
  }, [opened, room > 0]);

  const shown = down.getVirtualItems().flatMap(({ index }) => {
    const row = rows[index];
    return row ? [{ index, row }] : [];
  });
  const left = along.scrollOffset ?? 0;
  const sideOf = ({ from: begin, to: end }: Place) =>
    end < left ? 'before' : begin > left + room ? 'after' : undefined;
  const pieces = along.getVirtualItems();
  const from = scale.first + (pieces[0]?.start ?? 0) / scale.perDay;
  const to = scale.first + Math.min(pieces.at(-1)?.end ?? 0, scale.width) / scale.perDay;
  const height = rows.length * ROW;

  return (
    <div
      ref={scroller}
      className="gantt no-print"
      role="treegrid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active === undefined ? undefined : `gantt-${active}`}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className="gantt-inner"
        style={{ width: `calc(var(--gantt-names) + ${scale.width}px)`, height: AXIS + height }}
      >
        <div role="row" aria-rowindex={1} className="gantt-head" style={{ height: AXIS }}>
          <div role="columnheader" ref={names} className="gantt-name gantt-corner">
            {t('chart.rows')}
            <Button size="compact-xs" variant="default" onClick={toToday}>
              {t('chart.today')}
            </Button>
          </div>
          <div role="columnheader" aria-label={t('chart.time')} className="gantt-axis" style={{ width: scale.width }}>
            <Axis scale={scale} from={from} to={to} />
          </div>
        </div>
        <Backdrop scale={scale} from={from} to={to} height={height} today={gantt.today} working={working} />
        {shown.map(({ index, row }) => (
          <RowName
            key={row.key}
            row={row}
            index={index}
            active={row.key === active}
            beyond={row.kind === 'milestone' ? sideOf(placeOf(scale, spanOf(row.milestone))) : undefined}
            said={said}
            onFold={onFold}
            onOpen={onOpen}
            onShow={show}
          />
        ))}
        <svg className="gantt-bars" width={scale.width} height={height} aria-hidden>
          <Links
            gantt={gantt}
            rows={rows}
            scale={scale}
            top={shown[0]?.index ?? 0}
            bottom={shown.at(-1)?.index ?? -1}
            proposed={proposed}
          />
          {shown.map(({ index, row }) =>
            row.kind === 'project' ? (
              <ProjectBar key={row.key} row={row} index={index} scale={scale} />
            ) : (
              <MilestoneBar
                key={row.key}
                row={row}
                index={index}
                scale={scale}
                working={working}
                said={said}
                movable={movable}
                proposedOn={proposed?.milestone === row.key ? proposed.forecastOn : undefined}
                onOpen={onOpen}
                onMove={onMove}
              />
            ),
          )}
        </svg>
      </div>
    </div>
  );
}
