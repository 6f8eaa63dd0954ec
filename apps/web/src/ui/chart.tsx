import { useComputedColorScheme } from '@mantine/core';
import { BarChart, HeatmapChart, LineChart, MapChart, PieChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { getInstanceByDom, init, use } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { usePrinting } from './use-printing';

use([
  AriaComponent,
  BarChart,
  DatasetComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MapChart,
  MarkLineComponent,
  PieChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

/** What fits between the margins of an upright sheet, pixels: paper does not tell its width beforehand. */
const PAPER_WIDTH = 630;

/**
 * A chart as SVG. `label` says in a sentence what it shows; the same figures must stand beside it as a table or text, for whoever
 * does not see it. Load the screen that uses this lazily: it weighs more than all other components.
 */
export function Chart({
  option,
  label,
  height = 280,
  onSelect,
}: {
  option: EChartsCoreOption;
  label: string;
  height?: number;
  onSelect?: (event: { name: string; dataIndex: number; seriesName?: string }) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const printing = usePrinting();
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, scheme === 'dark' ? 'dark' : undefined, {
      renderer: 'svg',
      ...(printing && { width: PAPER_WIDTH }),
    });
    if (printing) return () => chart.dispose();
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [scheme, printing]);
  useEffect(() => {
    const chart = place.current && getInstanceByDom(place.current);
    if (!chart) return undefined;
    chart.setOption({ backgroundColor: 'transparent', animation: false, ...option }, { notMerge: true });
    if (!onSelect) return undefined;
    chart.on('click', (event) =>
      onSelect({ name: event.name, dataIndex: event.dataIndex, seriesName: event.seriesName }),
    );
    return () => void chart.off('click');
  }, [option, scheme, printing, onSelect]);
  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
