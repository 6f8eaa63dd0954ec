import { Button, Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { ZOOMS } from './scale';
import type { Zoom } from './scale';

/** How the roadmap is shown; kept in the address. */
export function RoadmapTools({
  view,
  zoom,
  phone,
  onFoldAll,
}: {
  view: 'chart' | 'table' | 'list';
  zoom: Zoom;
  phone: boolean;
  onFoldAll: (fold: boolean) => void;
}) {
  const { t } = useTranslation('roadmap');
  const { set } = useFilters();
  return (
    <Group justify="space-between" gap="xs" className="no-print">
      <SegmentedControl
        aria-label={t('view.label')}
        value={view === 'table' ? 'table' : 'chart'}
        onChange={(value) => set({ view: value === 'table' ? value : null })}
        data={[
          { value: 'chart', label: t(phone ? 'view.list' : 'view.chart') },
          { value: 'table', label: t('view.table') },
        ]}
      />
      {view === 'chart' && (
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => onFoldAll(true)}>
            {t('chart.foldAll')}
          </Button>
          <Button variant="default" size="xs" onClick={() => onFoldAll(false)}>
            {t('chart.unfoldAll')}
          </Button>
          <SegmentedControl
            aria-label={t('zoom.label')}
            value={zoom}
            onChange={(value) => set({ zoom: value === 'year' ? null : value })}
            data={ZOOMS.map((value) => ({ value, label: t(`zoom.${value}`) }))}
          />
        </Group>
      )}
    </Group>
  );
}
