import { alternative } from './alternative.js';
import { barColumns } from './bar-columns.js';
import { barRows } from './bar-rows.js';
import { BAR_LETTERS, type BarChartData, barLooks } from './bars.js';
import { type Chart, type Figure, TEXT_WIDTH } from './chart.js';
import { printed, shifted } from './decimals.js';
import { legend } from './legend.js';
import { textWidth } from './lettering.js';
import { POINTS_PER_MM, drawing, element, rectangle, rounded } from './svg.js';
import { scaleOver, unitText } from './ticks.js';

/**
 * Figures side by side: plan and actual by year (upright) or by project (lying, where the words are long). Null where no
 * group has a figure; a figure that is not known is a dash, never a bar of no length.
 */
export function barChart(data: BarChartData): Chart | null {
  const { language, series, groups } = data;
  for (const { values } of groups) {
    if (values.length !== series.length) throw new RangeError('a group needs one value, or null, for each series');
  }
  const known = groups.flatMap(({ values }) => values.filter((value) => value !== null));
  if (known.length === 0) return null;

  const width = data.width ?? TEXT_WIDTH;
  const wide = width * POINTS_PER_MM;
  const scale = scaleOver(known.map(Number), language, 5, true);
  const unit = unitText(data.unit, scale.power, language);
  const looks = barLooks(series);
  const slot = (wide - 50) / groups.length;
  const figure = (value: Figure) => (value === null ? '–' : printed(shifted(value, -scale.power), 2, language));
  const figureWidth = Math.max(...known.map((value) => textWidth(figure(value), BAR_LETTERS)));
  const upright =
    groups.every(({ label }) => textWidth(label, 8) <= slot - 6) && slot * 0.86 >= series.length * (figureWidth + 2);
  const layout = data.layout ?? (upright ? 'columns' : 'rows');
  const body = (layout === 'columns' ? barColumns : barRows)(data, { scale, looks, wide, unit, figure, figureWidth });
  const entries = series.map(({ name }, at) => ({ sample: rectangle(2, 0, 16, 8, looks[at] ?? {}), text: name }));
  const key = legend(series.length > 1 ? entries : [], 0, 0, wide);
  const tall = body.height + (key.height === 0 ? 0 : key.height + 5);

  const alt = alternative([
    data.unit === null ? data.title : `${data.title} (${data.unit})`,
    ...groups.map(({ label, values, note }) => {
      const said = values.map(
        (value, at) => `${series[at]?.name} ${value === null ? '–' : printed(value, 6, language)}`,
      );
      return `${label}: ${[...said, ...(note === undefined ? [] : [note])].join('; ')}`;
    }),
  ]);
  return drawing(width, tall, alt, [
    body.svg,
    element('g', { transform: `translate(0 ${rounded(tall - key.height)})` }, key.svg),
  ]);
}
