import { ActionIcon, Anchor } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { HealthBadge } from '../../../ui/badges';
import '../../../ui/list-table.css';
import { useWords } from '../../../ui/words';
import type { MilestoneRow, ProjectRow, Row } from '../rows';
import type { BarWords } from '../use-bar-words';
import { OutOfSight } from './out-of-sight';
import type { Side } from './out-of-sight';
import { AXIS, ROW } from './place';
import { StatusMark } from './status-mark';

/** The beginning of a row, which stays in sight, and in words what its bar shows. */
export const RowName = memo(function RowName({
  row,
  index,
  active,
  beyond,
  said,
  onFold,
  onOpen,
  onShow,
}: {
  row: Row;
  index: number;
  active: boolean;
  /** Where its bar lies when it is out of sight. */
  beyond: Side | undefined;
  said: BarWords;
  onFold: (project: string, folded: boolean) => void;
  onOpen: (milestone: string) => void;
  onShow: (index: number) => void;
}) {
  return (
    <div
      role="row"
      id={`gantt-${row.key}`}
      aria-rowindex={index + 2}
      aria-level={row.kind === 'project' ? 1 : 2}
      aria-expanded={row.kind === 'project' ? !row.folded : undefined}
      className={`gantt-row gantt-row-${row.kind}`}
      data-active={active || undefined}
      style={{ top: AXIS + index * ROW, height: ROW }}
    >
      {row.kind === 'project' ? (
        <ProjectName row={row} said={said} onFold={onFold} />
      ) : (
        <MilestoneName row={row} said={said} beyond={beyond} onOpen={onOpen} onShow={() => onShow(index)} />
      )}
    </div>
  );
});

function ProjectName({
  row: { project, folded },
  said,
  onFold,
}: {
  row: ProjectRow;
  said: BarWords;
  onFold: (project: string, folded: boolean) => void;
}) {
  const { t } = useTranslation('roadmap');
  const words = useWords();
  const title = words(project.title);
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  return (
    <>
      <div role="gridcell" className="gantt-name">
        <ActionIcon
          variant="subtle"
          size={24}
          tabIndex={-1}
          aria-label={t(folded ? 'chart.unfold' : 'chart.fold', { project: project.code })}
          onClick={() => onFold(project.id, !folded)}
        >
          <Chevron size={16} aria-hidden />
        </ActionIcon>
        <Anchor
          component={Link}
          to={`/projects/${project.id}`}
          tabIndex={-1}
          inherit
          className="gantt-title"
          title={`${project.code} · ${title}`}
        >
          {title}
        </Anchor>
        <HealthBadge health={project.health} />
      </div>
      <div role="gridcell" className="gantt-cell">
        <span className="visually-hidden">{said.project(project)}</span>
      </div>
    </>
  );
}

function MilestoneName({
  row: { milestone },
  said,
  beyond,
  onOpen,
  onShow,
}: {
  row: MilestoneRow;
  said: BarWords;
  beyond: Side | undefined;
  onOpen: (milestone: string) => void;
  onShow: () => void;
}) {
  const { t } = useTranslation('roadmap');
  const words = useWords();
  const day = said.day(milestone.actualOn ?? milestone.forecastOn);
  const title = `${milestone.number}. ${words(milestone.title)}`;
  return (
    <>
      <div role="gridcell" className="gantt-name">
        <StatusMark status={milestone.status} />
        <button
          type="button"
          tabIndex={-1}
          className="gantt-title gantt-open"
          title={title}
          onClick={() => onOpen(milestone.id)}
        >
          {title}
        </button>
        {(milestone.critical || milestone.criticalInProject) && (
          <span className="gantt-critical-mark" data-whole={milestone.critical || undefined} aria-hidden>
            {t('chart.criticalMark')}
          </span>
        )}
      </div>
      <div role="gridcell" className="gantt-cell">
        <span className="visually-hidden">{said.milestone(milestone)}</span>
        {beyond && <OutOfSight side={beyond} day={day} label={t('chart.show', { day })} onShow={onShow} />}
      </div>
    </>
  );
}
