import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gantt } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { Empty } from '../../ui/empty';
import { usePrinting } from '../../ui/use-printing';
import { useWords } from '../../ui/words';
import { GanttChart } from './chart/gantt-chart';
import type { Proposed } from './chart/gantt-chart';
import { Legend } from './chart/legend';
import { GanttTable } from './gantt-table';
import { MilestoneDrawer } from './milestone-drawer';
import { PhoneList } from './phone-list';
import { RoadmapFilters } from './roadmap-filters';
import { RoadmapTools } from './roadmap-tools';
import { rowsOf } from './rows';
import { ZOOMS } from './scale';
import { useChosen } from './use-chosen';

/** The chosen projects and milestones as bars, as a table, or as a list on a phone; paper gets the table. */
export function Roadmap({ gantt }: { gantt: Gantt }) {
  const { t } = useTranslation(['roadmap', 'common']);
  const words = useWords();
  const may = useMay();
  const { one, set } = useFilters();
  const projects = useChosen(gantt.projects);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [proposed, setProposed] = useState<Proposed>();
  const rows = useMemo(() => rowsOf(projects, folded), [projects, folded]);
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const printing = usePrinting();
  const zoom = ZOOMS.find((known) => known === one('zoom')) ?? 'year';
  const view = one('view') === 'table' || printing ? 'table' : phone ? 'list' : 'chart';
  const opened = one('milestone');

  const close = () => {
    setProposed(undefined);
    set({ milestone: null });
  };
  return (
    <>
      <RoadmapFilters projects={gantt.projects} />
      <RoadmapTools
        view={view}
        zoom={zoom}
        phone={phone}
        onFoldAll={(fold) => setFolded(new Set(fold ? projects.map(({ id }) => id) : []))}
      />
      {projects.length === 0 && <Empty text={t(gantt.projects.length === 0 ? 'noProjects' : 'common:state.noMatch')} />}
      {projects.length > 0 && view === 'table' && <GanttTable gantt={gantt} projects={projects} />}
      {projects.length > 0 && view === 'list' && <PhoneList projects={projects} />}
      {projects.length > 0 && view === 'chart' && (
        <>
          <GanttChart
            gantt={gantt}
            projects={projects}
            rows={rows}
            zoom={zoom}
            label={t('chart.label', { roadmap: words(gantt.roadmap.name) })}
            movable={may('delivery.report')}
            opened={opened}
            proposed={proposed}
            onFold={(project, fold) =>
              setFolded(new Set([...folded].filter((id) => id !== project).concat(fold ? project : [])))
            }
            onOpen={(milestone) => set({ milestone })}
            onMove={(to) => {
              setProposed(to);
              set({ milestone: to.milestone });
            }}
          />
          <Legend />
        </>
      )}
      {opened !== undefined && (
        <MilestoneDrawer
          id={opened}
          gantt={gantt}
          proposedOn={proposed?.milestone === opened ? proposed.forecastOn : undefined}
          onClose={close}
        />
      )}
    </>
  );
}
