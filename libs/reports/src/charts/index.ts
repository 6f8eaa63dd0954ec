// Loads the font and the renderer of pictures: import it only where something is drawn, and then by `await import()`.
export { type Chart, type ChartFrame, type Figure, TEXT_WIDTH, type Tone } from './chart.js';
export { chartPng } from './chart-png.js';
export { type ChartLine, type LineChartData, type TargetPoint, type YearPoint, lineChart } from './line-chart.js';
