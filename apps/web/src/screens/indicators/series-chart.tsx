import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { Chart } from '../../ui/chart';
import { useFormats } from '../../ui/formats';
import { useWords } from '../../ui/words';

/** Plan, fact and what is expected: each stands out by 3:1 and more from a light ground and from a dark one. */
const COLOURS = ['#b26a00', '#4f97ab', '#808a94'];

const HOLLOW = { diamond: 'emptyDiamond', circle: 'emptyCircle' } as const;

/**
 * Plan and fact as two lines of their own shapes, the expected value as a third. A year without a value is a gap; where the method
 * changed the line of facts ends, and another begins behind the mark. Hollow points are estimated or disputed.
 */
export function SeriesChart({ indicator: { name, series, methodBreaks, forecast } }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const words = useWords();
  const { number } = useFormats();
  const option = useMemo(() => {
    const known = [...series.map(({ year }) => year), ...(forecast.expected ? [forecast.expected.year] : [])];
    const first = Math.min(...known);
    const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, place) => first + place);
    const values = (
      measure: 'plan' | 'fact',
      shape: keyof typeof HOLLOW,
      within: (year: number) => boolean = () => true,
    ) =>
      years.map((year) => {
        const kept = series.find((row) => row.year === year)?.[measure];
        if (!within(year) || kept?.value === null || kept?.value === undefined) return null;
        const firm = kept.quality === 'measured';
        return { value: Number(kept.value), symbol: firm ? shape : HOLLOW[shape] };
      });
    // each method has a line of its own, under one name
    const begins = methodBreaks
      .map(({ year }) => year)
      .filter((year) => years.includes(year))
      .toSorted((one, other) => one - other);
    const methods = [-Infinity, ...begins].map((from, place) => ({ from, to: begins[place] ?? Infinity }));
    const expected = years.map((year) =>
      year === forecast.expected?.year
        ? forecast.expected.value
        : year === forecast.current?.year
          ? forecast.current.value
          : null,
    );
    return {
      legend: { bottom: 0 },
      grid: { left: 8, right: 16, top: 24, bottom: 36, containLabel: true },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => number(typeof value === 'number' ? value : null),
      },
      xAxis: { type: 'category', data: years.map(String) },
      yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value: number) => number(value) } },
      series: [
        {
          name: t('measure.plan'),
          type: 'line',
          data: values('plan', 'diamond'),
          color: COLOURS[0],
          symbol: 'diamond',
          symbolSize: 9,
          lineStyle: { type: 'dashed' },
        },
        ...methods.map(({ from, to }, place) => ({
          name: t('measure.fact'),
          type: 'line',
          data: values('fact', 'circle', (year) => year >= from && year < to),
          color: COLOURS[1],
          symbol: 'circle',
          symbolSize: 8,
          lineStyle: { width: 3 },
          ...(place === 0 && {
            markLine: {
              symbol: 'none',
              silent: true,
              lineStyle: { type: 'solid', width: 1.5, color: COLOURS[2] },
              label: { formatter: t('series.break') },
              data: begins.map((year) => ({ xAxis: `${year}` })),
            },
          }),
        })),
        ...(forecast.expected
          ? [
              {
                name: t('series.expected'),
                type: 'line',
                data: expected,
                color: COLOURS[2],
                connectNulls: true,
                symbol: 'emptyTriangle',
                symbolSize: 10,
                lineStyle: { type: 'dotted' },
              },
            ]
          : []),
      ],
    };
  }, [series, methodBreaks, forecast, t, number]);
  return <Chart option={option} label={t('series.chart', { name: words(name) })} />;
}
