import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { Chart } from '../../ui/chart';
import { useFormats } from '../../ui/formats';
import { useWords } from '../../ui/words';

/** Plan, fact and what is expected: each stands out by 3:1 and more from a light ground and from a dark one. */
const COLOURS = ['#b26a00', '#4f97ab', '#808a94'];

/** Plan and fact as two lines of their own shapes, the expected value as a third, and where the method changed. */
export function SeriesChart({ indicator: { name, series, methodBreaks, forecast } }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const words = useWords();
  const { number } = useFormats();
  const option = useMemo(() => {
    const known = [...series.map(({ year }) => year), ...(forecast.expected ? [forecast.expected.year] : [])];
    const first = Math.min(...known);
    const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, place) => first + place);
    const values = (measure: 'plan' | 'fact') =>
      years.map((year) => {
        const value = series.find((row) => row.year === year)?.[measure]?.value;
        return value === null || value === undefined ? null : Number(value);
      });
    const expected = years.map((year) =>
      year === forecast.expected?.year
        ? forecast.expected.value
        : year === forecast.current?.year
          ? forecast.current.value
          : null,
    );
    return {
      color: COLOURS,
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
          data: values('plan'),
          connectNulls: true,
          symbol: 'diamond',
          symbolSize: 9,
          lineStyle: { type: 'dashed' },
        },
        {
          name: t('measure.fact'),
          type: 'line',
          data: values('fact'),
          symbol: 'circle',
          symbolSize: 8,
          lineStyle: { width: 3 },
          markLine: {
            symbol: 'none',
            label: { formatter: t('series.break') },
            data: methodBreaks.filter(({ year }) => years.includes(year)).map(({ year }) => ({ xAxis: `${year}` })),
          },
        },
        ...(forecast.expected
          ? [
              {
                name: t('series.expected'),
                type: 'line',
                data: expected,
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
