export const RHYTHMS = ['day', 'workday', 'week', 'month', 'other'] as const;
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When papers are asked for, as an office says it; `other` is a cron line that says more. */
export interface Rhythm {
  readonly every: (typeof RHYTHMS)[number];
  /** `09:00`, in the city's time zone. */
  readonly time: string;
  readonly weekday: Weekday;
  readonly monthday: number;
  readonly cron: string;
}

export const USUAL: Rhythm = { every: 'week', time: '09:00', weekday: '1', monthday: 1, cron: '0 9 * * 1' };

/** The line of five fields that the API takes. */
export function cronOf({ every, time, weekday, monthday, cron }: Rhythm): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  switch (every) {
    case 'day':
      return `${minute} ${hour} * * *`;
    case 'workday':
      return `${minute} ${hour} * * 1-5`;
    case 'week':
      return `${minute} ${hour} * * ${weekday}`;
    case 'month':
      return `${minute} ${hour} ${monthday} * *`;
    default:
      return cron;
  }
}

const LINE = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|1-5|[0-6])$/;
const two = (figure = '') => figure.padStart(2, '0');

export function rhythmOf(cron: string): Rhythm {
  const [, minute, hour, day, week] = LINE.exec(cron) ?? [];
  const said = { ...USUAL, cron, time: `${two(hour)}:${two(minute)}` };
  const weekday = WEEKDAYS.find((known) => known === week);
  if (day === '*' && week === '*') return { ...said, every: 'day' };
  if (day === '*' && week === '1-5') return { ...said, every: 'workday' };
  if (day === '*' && weekday !== undefined) return { ...said, every: 'week', weekday };
  if (day !== undefined && day !== '*' && week === '*') return { ...said, every: 'month', monthday: Number(day) };
  return { ...USUAL, cron, every: 'other' };
}
