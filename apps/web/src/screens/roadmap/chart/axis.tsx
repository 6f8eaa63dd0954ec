import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '../days';
import { UNITS, ticksOf, xOf } from '../scale';
import type { Scale, Unit } from '../scale';

/** The two lines of the time axis, as far as they are in sight; a name stays in sight as long as its unit does. */
export const Axis = memo(function Axis({ scale, from, to }: { scale: Scale; from: number; to: number }) {
  const { upper, lower } = UNITS[scale.zoom];
  return (
    <div aria-hidden>
      <AxisLine unit={upper} scale={scale} from={from} to={to} />
      {lower !== upper && <AxisLine unit={lower} scale={scale} from={from} to={to} lower />}
    </div>
  );
});

function AxisLine({
  unit,
  scale,
  from,
  to,
  lower = false,
}: {
  unit: Unit;
  scale: Scale;
  from: number;
  to: number;
  lower?: boolean;
}) {
  const { t } = useTranslation('roadmap');
  const nameOf = (start: number): string => {
    const { year, month, day } = partsOf(start);
    if (unit === 'year') return String(year);
    if (unit === 'month')
      return lower ? t(`monthShort.${monthKey(month)}`) : `${t(`month.${monthKey(month)}`)} ${year}`;
    return String(day);
  };
  return ticksOf(unit, from, to).map((tick) => (
    <div
      key={tick.from}
      className={lower ? 'gantt-tick gantt-tick-lower' : 'gantt-tick'}
      style={{ left: xOf(scale, tick.from), width: (tick.to - tick.from) * scale.perDay }}
    >
      <span>{nameOf(tick.from)}</span>
    </div>
  ));
}

const MONTHS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;
const monthKey = (month: number) => MONTHS[month] ?? 'm1';
