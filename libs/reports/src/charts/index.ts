// Loads the font and the renderer of pictures: import it only where something is drawn, and then by `await import()`.
export { barChart } from './bar-chart.js';
export type { BarChartData, BarGroup, BarSeries } from './bars.js';
export { type Chart, type ChartFrame, type Figure, TEXT_WIDTH, type Tone } from './chart.js';
export { chartPng } from './chart-png.js';
export { type GanttRow, type GanttSpan, type GanttStripData, MOST_GANTT_ROWS, ganttStrip } from './gantt-strip.js';
export { type HeatMapData, type HeatMapRow, heatMap } from './heat-map.js';
export { type ChartLine, type LineChartData, type TargetPoint, type YearPoint, lineChart } from './line-chart.js';
export { type MoneyUnits, moneyScale } from './money-scale.js';
export { type SignalMapData, type SignalMapRow, signalMap } from './signal-map.js';
export { type SlippingMilestone, type SlipTrendData, slipTrend } from './slip-trend.js';
export { type StackedBarData, stackedBar } from './stacked-bar.js';
