import type { PublicIndicator } from '../../api';

type Points = PublicIndicator['facts'];

const WIDTH = 300;
const HEIGHT = 72;
const MARGIN = 6;

/** Facts as a line, plans as a dashed one, over the years; `label` says what it shows, the figures stand beside it. */
export function Sparkline({ facts, plans, label }: { facts: Points; plans: Points; label: string }) {
  const points = [...facts, ...plans];
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => Number(value));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const along = (at: number, from: number, to: number) => (to === from ? 0.5 : (at - from) / (to - from));
  const place = ({ year, value }: Points[number]): readonly [number, number] => [
    MARGIN + along(year, first, last) * (WIDTH - 2 * MARGIN),
    HEIGHT - MARGIN - along(Number(value), least, most) * (HEIGHT - 2 * MARGIN),
  ];
  const line = (of: Points) => of.map((point) => place(point).join()).join(' ');
  const [newest] = facts.slice(-1).map(place);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline className="plan" points={line(plans)} />
      <polyline className="fact" points={line(facts)} />
      {newest && <circle cx={newest[0]} cy={newest[1]} r={4} fill="var(--mantine-primary-color-filled)" />}
    </svg>
  );
}
