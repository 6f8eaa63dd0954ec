const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The moment that `asOf` names: a moment itself, or the last millisecond of a day in the city's zone. */
export function endOfDay(asOf: string, timeZone: string): Date {
  if (!DAY.test(asOf)) return new Date(asOf);
  const utc = Date.parse(`${asOf}T23:59:59.999Z`);
  // The first guess may lie beyond a change of the clocks; the offset at the guess itself is the right one.
  const guess = new Date(utc - offsetOf(timeZone, new Date(utc)));
  return new Date(utc - offsetOf(timeZone, guess));
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetOf(timeZone: string, moment: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  if (!sign) return 0;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
